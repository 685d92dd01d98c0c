/// Rows under a header.
package struct CSVSheet {
  /// What was written and not taken away yet, UTF-8.
  package var bytes: [UInt8] = []
  private let columns: [CSVColumn]
  private let isForSpreadsheet: Bool

  /// - Parameter isForSpreadsheet: guards texts, and puts them all in quotation marks, so that a
  ///   spreadsheet can be told to take what is so marked for text.
  init(_ columns: [CSVColumn], isForSpreadsheet: Bool) {
    self.columns = columns
    self.isForSpreadsheet = isForSpreadsheet
    let header = columns.map(\.name) + (isForSpreadsheet ? [SpreadsheetGuard.column] : [])
    bytes += CSVText.row(header).utf8
  }

  /// - Parameter cells: by the names of their columns; what is absent is empty.
  mutating func append(_ cells: [String: String]) {
    guard isForSpreadsheet else {
      bytes += CSVText.row(columns.map { cells[$0.name] ?? "" }).utf8
      return
    }
    let guarded = columns.map { column in
      let text = cells[column.name] ?? ""
      return column.isNumeric ? text : SpreadsheetGuard.guarded(text)
    }
    bytes +=
      CSVText.row(guarded + [SpreadsheetGuard.mark]) { place in
        place < columns.count && !columns[place].isNumeric && !guarded[place].isEmpty
      }.utf8
  }
}
