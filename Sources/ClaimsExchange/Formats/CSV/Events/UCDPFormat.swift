extension Format {
  package static let ucdpGED = Format(
    name: "ucdp-ged", title: "UCDP Georeferenced Event Dataset, 49 columns", endings: ["csv"],
    reading: Reading(
      kept: "events with their deaths (best, low and high), dates and places with their precision, "
        + "sides, and whom the articles go back to",
      lost: "ids of conflicts and dyads, geometry, grid cells, years, code status",
      recognisedBy: "a first row with its 49 columns, or a row of such an event",
      recognises: { UCDPTable.plan($0.firstRow) != nil },
      reader: { context in
        CSVFileReader(context) { (row) throws(CSVFault) in
          if let plan = UCDPTable.plan(row) { return plan }
          guard Set(row.map(CSVColumn.folded)).isSuperset(of: UCDPTable.needed) else {
            throw CSVFault(
              column: nil, reason: "This is no row and no header of UCDP GED.",
              remedy: "Take the file from its original, with its 49 columns.")
          }
          return CSVFileReader.Plan(table: UCDPTable())
        }
      }))
}

extension UCDPTable {
  /// Without these nothing can be made of an event.
  static let needed = Set(["id", "best", "low", "high", "date-start", "date-end"])

  /// What a file that begins with this row is; nil where it is not UCDP's as it comes.
  static func plan(_ row: [String]) -> CSVFileReader.Plan? {
    let names = columns.map(\.name)
    if Set(row.map(CSVColumn.folded)).isSuperset(of: names.map(CSVColumn.folded)) {
      return CSVFileReader.Plan(table: UCDPTable())
    }
    return isEvent(row) ? CSVFileReader.Plan(table: UCDPTable(), names: names) : nil
  }

  /// Some releases have no header.
  private static func isEvent(_ row: [String]) -> Bool {
    guard row.count == columns.count else { return false }
    let numbers = ["id", "year", "type_of_violence", "best", "high", "low"]
    let places = numbers.compactMap { name in columns.firstIndex { $0.name == name } }
    return places.allSatisfy { Int(row[$0].trimmed) != nil }
  }
}
