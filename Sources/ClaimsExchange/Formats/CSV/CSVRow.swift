/// One row of a CSV file, its fields not read yet.
struct CSVRow: Sendable {
  /// Its bytes without the line end.
  let bytes: ArraySlice<UInt8>
  /// The number of the line it begins on, 1-based. Quoted line ends count.
  let line: Int
  /// 1-based, as a spreadsheet counts: the header is a row, and so is an empty line.
  let number: Int
  let delimiter: CSVDelimiter

  /// One field as it stands in the file.
  struct Field: Hashable, Sendable {
    /// 0-based, in bytes of the row: where it begins, a quotation mark included.
    let offset: Int
    /// What it says, its quotation marks taken off.
    let bytes: [UInt8]
    let fault: Fault?
  }

  /// Why a field is none of RFC 4180.
  enum Fault: Hashable, Sendable {
    /// A quotation mark is opened and never closed.
    case unterminated
    /// Something other than a delimiter follows the closing mark.
    case textAfterQuote
    /// A quotation mark stands within a field that does not begin with one.
    case strayQuote
    /// A carriage return that no line feed follows, outside quotation marks.
    case strayReturn
  }

  /// Its fields, in order. O(n).
  func fields() -> [Field] {
    var scanner = CSVFieldScanner(bytes, delimiter.byte)
    var fields: [Field] = []
    while let field = scanner.next() { fields.append(field) }
    return fields
  }
}

/// Parts a row into its fields, by RFC 4180. What is none is read as well as it can be and marked.
private struct CSVFieldScanner {
  private let bytes: ArraySlice<UInt8>
  private let delimiter: UInt8
  /// Where the next field begins; nil after the last.
  private var start: Int?

  init(_ bytes: ArraySlice<UInt8>, _ delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    start = bytes.startIndex
  }

  mutating func next() -> CSVRow.Field? {
    guard let start else { return nil }
    return start < bytes.endIndex && bytes[start] == CSVRowReader.quote
      ? quoted(from: start) : plain(from: start)
  }

  private mutating func plain(from start: Int) -> CSVRow.Field {
    let end = bytes[start...].firstIndex(of: delimiter) ?? bytes.endIndex
    let text = bytes[start..<end]
    let fault: CSVRow.Fault? =
      if text.contains(CSVRowReader.quote) {
        .strayQuote
      } else {
        text.contains(CSVRowReader.carriageReturn) ? .strayReturn : nil
      }
    return field(from: start, to: end, Array(text), fault)
  }

  private mutating func quoted(from start: Int) -> CSVRow.Field {
    var text: [UInt8] = []
    var here = start + 1
    while let mark = bytes[here...].firstIndex(of: CSVRowReader.quote) {
      text += bytes[here..<mark]
      here = mark + 1
      guard here < bytes.endIndex, bytes[here] == CSVRowReader.quote else {
        let end = bytes[here...].firstIndex(of: delimiter) ?? bytes.endIndex
        return field(from: start, to: end, text, end == here ? nil : .textAfterQuote)
      }
      text.append(CSVRowReader.quote)
      here += 1
    }
    return field(from: start, to: bytes.endIndex, text, .unterminated)
  }

  private mutating func field(
    from start: Int, to end: Int, _ text: [UInt8], _ fault: CSVRow.Fault?
  ) -> CSVRow.Field {
    self.start = end < bytes.endIndex ? end + 1 : nil
    return CSVRow.Field(offset: start - bytes.startIndex, bytes: text, fault: fault)
  }
}
