/// Writes rows of CSV (RFC 4180): commas, quotation marks where they are needed, lines that end with
/// CR LF.
package enum CSVText {
  /// One row with its line end.
  ///
  /// - Parameter quoted: of each cell, whether it stands in quotation marks in any case.
  package static func row(
    _ cells: [String], quoted: (_ place: Int) -> Bool = { _ in false }
  ) -> String {
    // A row of one empty cell would be an empty line, which is none.
    let isLone = cells.count == 1
    let written = cells.enumerated().map { place, text in
      quoted(place) || needsMarks(text) || (isLone && text.isEmpty)
        ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
    return written.joined(separator: ",") + "\r\n"
  }

  /// Whether it holds a quotation mark, a comma or a line end, or a space at an end; some readers take
  /// those off.
  private static func needsMarks(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.first == space || bytes.last == space
      || bytes.contains { byte in
        byte == UInt8(ascii: ",") || byte == CSVRowReader.quote
          || byte == CSVRowReader.lineFeed || byte == CSVRowReader.carriageReturn
      }
  }

  private static let space = UInt8(ascii: " ")
}
