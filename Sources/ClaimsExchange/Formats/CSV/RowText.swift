import ClaimsModel

/// A row as a text that claims can quote: a line for each cell, `column: what it holds`.
///
/// Where a table has no text, this is what its publisher put out, word for word, and nothing is added
/// but the names of its columns.
struct RowText {
  private(set) var text: String
  /// Where the line of each column stands, in bytes, by the column's place.
  private var lines: [Int: Range<Int>] = [:]

  /// - Parameters:
  ///   - columns: the ones to take, by our names; nil takes all.
  ///   - head: a text of the row that stands before the lines.
  init(_ record: CSVRecord, columns: [String]? = nil, after head: String = "") {
    text = head
    let wanted = columns.map { Set($0.compactMap { record.header.places[$0] }) }
    for cell in record.named where wanted?.contains(cell.place) ?? true {
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += "\(cell.name): \(cell.text)"
      lines[cell.place] = start..<text.utf8.count
    }
  }

  /// The words from the first to the last of some columns' lines; nil where the row has none of them.
  func quote(_ columns: [String], in record: CSVRecord) -> QuoteAnchor? {
    let spans = columns.compactMap { record.header.places[$0].flatMap { lines[$0] } }
    guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max() else {
      return nil
    }
    let words = text.utf8.dropFirst(start).prefix(end - start)
    return QuoteAnchor(String(Substring(words)), start: start)
  }
}
