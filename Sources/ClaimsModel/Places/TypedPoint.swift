/// A point as a person types it, and how well that places what they mean.
package struct TypedPoint: Hashable, Sendable {
  package let point: GeoPoint
  /// What is taken where nobody says: 5 km, as for a town, or half a step of the last digit typed,
  /// corner to corner, where that is more: 7.9 km for tenths of a degree, 79 km for whole degrees.
  package let usualPrecision: PlacePrecision

  package enum Problem: Error, Hashable, Sendable {
    /// Not two numbers in digits.
    case unreadable
    /// The first number, or the second, lies outside its range.
    case latitude, longitude
  }

  private static let metresInDegree = 111_195.0
  private static let town = 5_000.0

  /// - Parameter text: degrees north, a comma or a space, degrees east, in decimal digits.
  package init(_ text: String) throws(Problem) {
    let parts = text.split { $0 == "," || $0.isWhitespace }
    guard parts.count == 2, parts.allSatisfy(Self.isDecimal), let latitude = Double(parts[0]),
      let longitude = Double(parts[1])
    else { throw .unreadable }
    guard GeoPoint.latitudes.contains(latitude) else { throw .latitude }
    guard let point = GeoPoint(latitude: latitude, longitude: longitude) else { throw .longitude }
    let digits = parts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.min() ?? 0
    let step = (0..<digits).reduce(1.0) { step, _ in step / 10 }
    let corner = (step / 2 * Self.metresInDegree * 2.0.squareRoot()).rounded(.up)
    self.point = point
    // A sum of numbers above 0 is no precision that there cannot be.
    usualPrecision = PlacePrecision(metres: max(Self.town, corner)) ?? .unbounded
  }

  /// A sign or none, digits, and at most a point with digits behind it.
  private static func isDecimal(_ text: Substring) -> Bool {
    let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : text
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}
