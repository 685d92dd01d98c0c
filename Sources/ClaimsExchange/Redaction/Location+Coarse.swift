import ClaimsModel

extension Location {
  /// The same, told no more finely than to so many metres: the point moves to the nearest crossing of
  /// a grid of whole decimals of a degree, and the precision takes in how far it may have moved. Also
  /// one that is known no better: its digits may be those of a place all the same.
  ///
  /// - Parameter metres: above 0.
  func coarsened(to metres: Double) -> Location {
    let step = Self.step(metres)
    let (latitude, longitude) = (
      Self.rounded(point.latitude, step, within: 90),
      Self.rounded(point.longitude, step, within: 180)
    )
    guard let point = GeoPoint(latitude: latitude, longitude: longitude),
      let coarse = PlacePrecision(metres: precision.metres + Self.longestMove(step))
    else { return self }
    return Location(point: point, precision: max(coarse, PlacePrecision(metres: metres) ?? coarse))
  }

  /// Along a meridian.
  private static let metresInDegree = 111_320.0

  /// The finest power of ten, in degrees, that spans so many metres; 10 at most.
  private static func step(_ metres: Double) -> Double {
    let powers = [0.00001, 0.0001, 0.001, 0.01, 0.1, 1, 10]
    return powers.first { $0 * metresInDegree >= metres } ?? 10
  }

  /// Divides rather than multiplies: 0.1 has no exact double, 10 has.
  private static func rounded(_ degrees: Double, _ step: Double, within limit: Double) -> Double {
    let parts = (1 / step).rounded()
    let rounded =
      step >= 1 ? (degrees / step).rounded() * step : (degrees * parts).rounded() / parts
    return min(limit, max(-limit, rounded))
  }

  /// Half the diagonal of a cell, rounded up to whole metres.
  private static func longestMove(_ step: Double) -> Double {
    (step * metresInDegree * 0.5.squareRoot()).rounded(.up)
  }
}
