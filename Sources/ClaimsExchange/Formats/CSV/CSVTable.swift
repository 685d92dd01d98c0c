import ClaimsText

/// A kind of table: what its rows are about, and what its columns are called.
protocol CSVTable: Sendable {
  static var columns: [CSVColumn] { get }

  /// The columns that say the fields of casefiles, for problems.
  static var columnsOfFields: [String: String] { get }

  /// What a row says.
  func statements(
    of record: CSVRecord, _ context: ReadingContext
  ) throws(CSVFault) -> [CSVStatement]
}

/// One thing that a row says.
struct CSVStatement {
  var content: CasefileContent
  var isMention = false
  /// The column to point at where a field has none of its own.
  var column: String?
}

/// The places of what a row says.
struct CSVPlaces: EntryPlaces {
  let record: CSVRecord
  let columnsOfFields: [String: String]
  let column: String?
  let file: String

  func text(of field: String) -> String? { columnsOfFields[field].flatMap(record.text) }

  func problem(at path: String, reason: String, remedy: String) -> InputProblem {
    let head = path.split(separator: ".").first.map(String.init) ?? path
    let named = columnsOfFields[path] ?? columnsOfFields[head]
    let place = [named, column].lazy.compactMap { $0.flatMap { record.header.places[$0] } }.first
    return record.row.problem(
      at: place, name: place.map { record.header.names[$0] }, in: file, reason: reason,
      remedy: remedy)
  }
}
