package import ClaimsModel
package import ClaimsText

/// Reads GeoNames' table of alternate names (`alternateNamesV2.txt`): 10 columns.
///
/// Rows that hold no name are passed over: links, Wikidata numbers, postal codes, and codes of
/// airports, stations and trade (`link`, `wkdt`, `post`, `iata`, `icao`, `faac`, `tcid`, `unlc`). A
/// line that cannot be read is a problem with its place; reading goes on with the next. When a name
/// came into use and went out of it is not kept.
/// Source: https://download.geonames.org/export/dump/readme.txt
package struct GeoNamesNamesReader {
  private var table = GeoNamesTable()
  private let file: String

  /// - Parameter file: its name, for problems.
  package init(file: String) { self.file = file }

  /// Takes the next piece of the file, and calls `body` with each name in turn, or with what is wrong
  /// with its line. O(n); holds one piece and one line.
  package mutating func read(
    _ piece: [UInt8], isLast: Bool, _ body: (Result<GazetteerName, InputProblem>) throws -> Void
  ) rethrows {
    let file = file
    try table.read(piece, isLast: isLast) { line, number in
      if let result = GeoNamesTable.result(
        of: line, number, in: file, columns: Self.columns, Self.name)
      {
        try body(result)
      }
    }
  }

  private static let columns = [
    "alternateNameId", "geonameid", "isolanguage", "alternate name", "isPreferredName",
    "isShortName", "isColloquial", "isHistoric", "from", "to",
  ]

  private static let codes: Set<String> = [
    "link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc",
  ]

  private static func name(_ line: GeoNamesLine) throws(GeoNamesLine.Fault) -> GazetteerName? {
    let language = try line.text(2, "isolanguage")
    if let language, codes.contains(language) { return nil }
    return GazetteerName(
      alternateNameID: try line.id(0, "alternateNameId"),
      geonameID: try line.id(1, "geonameid"),
      language: language,
      name: try line.name(3, "alternate name"),
      isPreferred: try line.flag(4, "isPreferredName"),
      isShort: try line.flag(5, "isShortName"),
      isColloquial: try line.flag(6, "isColloquial"),
      isHistoric: try line.flag(7, "isHistoric"))
  }
}
