package import ClaimsModel
package import ClaimsText

/// Reads a GeoNames dump (`allCountries.txt`, `SY.txt`, `cities15000.txt`): 19 columns.
///
/// A line that cannot be read is a problem with its place; reading goes on with the next. Empty
/// lines are passed over. The columns not kept (ASCII name, other country codes, elevations, time
/// zone, date) are not checked.
/// Source: https://download.geonames.org/export/dump/readme.txt
package struct GeoNamesReader {
  private var table = GeoNamesTable()
  private let file: String

  /// - Parameter file: its name, for problems.
  package init(file: String) { self.file = file }

  /// Takes the next piece of the file, and calls `body` with each place in turn, or with what is wrong
  /// with its line. O(n); holds one piece and one line.
  package mutating func read(
    _ piece: [UInt8], isLast: Bool, _ body: (Result<GazetteerEntry, InputProblem>) throws -> Void
  ) rethrows {
    let file = file
    try table.read(piece, isLast: isLast) { line, number in
      if let result = GeoNamesTable.result(
        of: line, number, in: file, columns: Self.columns, Self.entry)
      {
        try body(result)
      }
    }
  }

  private static let columns = [
    "geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude", "feature class",
    "feature code", "country code", "cc2", "admin1 code", "admin2 code", "admin3 code",
    "admin4 code", "population", "elevation", "dem", "timezone", "modification date",
  ]

  private static func entry(_ line: GeoNamesLine) throws(GeoNamesLine.Fault) -> GazetteerEntry {
    GazetteerEntry(
      geonameID: try line.id(0, "geonameid"),
      name: try line.name(1, "name"),
      alternateNames: try alternateNames(line),
      point: try point(line),
      featureClass: try featureClass(line),
      featureCode: try line.text(7, "feature code"),
      countryCode: try line.text(8, "country code"),
      divisions: try (0..<4).map { (order) throws(GeoNamesLine.Fault) in
        try line.text(10 + order, Self.columns[10 + order])
      },
      population: try population(line))
  }

  private static func alternateNames(
    _ line: GeoNamesLine
  ) throws(GeoNamesLine.Fault) -> [String] {
    guard let names = try line.text(3, "alternatenames") else { return [] }
    return names.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
  }

  private static func point(_ line: GeoNamesLine) throws(GeoNamesLine.Fault) -> GeoPoint {
    let latitude = try line.degrees(4, "latitude", in: GeoPoint.latitudes)
    let longitude = try line.degrees(5, "longitude", in: GeoPoint.longitudes)
    guard let point = GeoPoint(latitude: latitude, longitude: longitude) else {
      throw line.fault(4, "There is no such point.", "Correct the latitude and the longitude.")
    }
    return point
  }

  private static func featureClass(
    _ line: GeoNamesLine
  ) throws(GeoNamesLine.Fault) -> GazetteerEntry.FeatureClass? {
    guard let letter = try line.text(6, "feature class") else { return nil }
    guard let known = GazetteerEntry.FeatureClass(rawValue: letter) else {
      let letters = GazetteerEntry.FeatureClass.allCases.map(\.rawValue).joined(separator: ", ")
      throw line.fault(
        6, "“feature class” is “\(line.shown(6))”, which is not one that we know.",
        "Write one of \(letters), or leave it empty.")
    }
    return known
  }

  private static func population(_ line: GeoNamesLine) throws(GeoNamesLine.Fault) -> Int? {
    let number = try line.number(14, "population")
    return number == 0 ? nil : number
  }
}
