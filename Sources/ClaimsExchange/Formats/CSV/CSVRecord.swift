import ClaimsText

/// A row whose columns are known and whose cells are text.
struct CSVRecord: Sendable {
  let row: CSVRow
  let header: CSVHeader
  private let fields: [CSVRow.Field]
  private let cells: [String]

  /// - Throws: `CSVFault` where the row is not well-formed, has more or fewer cells than the header,
  ///   or is not UTF-8.
  init(_ row: CSVRow, _ header: CSVHeader) throws(CSVFault) {
    self.row = row
    self.header = header
    fields = row.fields()
    if let faulty = fields.firstIndex(where: { $0.fault != nil }), let fault = fields[faulty].fault
    {
      throw CSVFault(column: faulty, reason: fault.reason, remedy: fault.remedy)
    }
    guard fields.count == header.names.count else {
      throw CSVFault(
        column: min(fields.count, header.names.count) - 1,
        reason: "This row has \(Self.counted(fields.count)), and the header \(header.names.count).",
        remedy: "Put fields that hold a delimiter in quotation marks; leave empty ones empty.")
    }
    cells = try Self.decoded(fields, header)
  }

  /// The text of a column, as it stands; nil where it is empty or there is none.
  func text(_ column: String) -> String? {
    guard let place = header.places[column] else { return header.constants[column] }
    return cells[place].isEmpty ? header.constants[column] : cells[place]
  }

  /// The same without white space at its ends.
  func word(_ column: String) -> String? {
    guard let word = text(column)?.trimmed, !word.isEmpty else { return nil }
    return word
  }

  /// Cells with the names of their columns, in the order of the file, empty ones left out.
  var named: [(place: Int, name: String, text: String)] {
    cells.enumerated().filter { !$0.element.isEmpty && $0.offset != header.guardPlace }
      .map { ($0.offset, header.names[$0.offset], $0.element) }
  }

  /// A fault at a column of ours.
  func fault(_ column: String, _ reason: String, _ remedy: String) -> CSVFault {
    CSVFault(column: header.places[column], reason: reason, remedy: remedy)
  }

  func missing(_ column: String, _ remedy: String) -> CSVFault {
    fault(column, "The row has no “\(column)”.", remedy)
  }

  private static func counted(_ count: Int) -> String {
    count == 1 ? "1 field" : "\(count) fields"
  }

  private static func decoded(
    _ fields: [CSVRow.Field], _ header: CSVHeader
  ) throws(CSVFault) -> [String] {
    var cells: [String] = []
    cells.reserveCapacity(fields.count)
    for (place, field) in fields.enumerated() {
      guard let text = String(validating: field.bytes, as: UTF8.self) else {
        throw CSVFault(
          column: place, reason: "This cell is not valid UTF-8.",
          remedy: "Save the file as UTF-8.")
      }
      guard !field.bytes.contains(0) else {
        throw CSVFault(
          column: place, reason: "This cell holds U+0000, which is no text.",
          remedy: "Take it out.")
      }
      cells.append(text)
    }
    guard let place = header.guardPlace, cells[place] == SpreadsheetGuard.mark else { return cells }
    return cells.map(SpreadsheetGuard.unguarded)
  }
}

extension CSVRow {
  /// - Parameter name: of the column, where it is known.
  func problem(
    at column: Int?, name: String?, in file: String, reason: String, remedy: String
  ) -> InputProblem {
    let fields = fields()
    let offset = column.flatMap { $0 < fields.count ? fields[$0].offset : nil } ?? 0
    return InputProblem(
      file: file, place: TextPlace(offset: offset, in: bytes, firstLine: line), reason: reason,
      remedy: remedy, cell: TableCell(row: number, column: column.map { $0 + 1 }, name: name))
  }
}

extension CSVRow.Fault {
  fileprivate var reason: String {
    switch self {
    case .unterminated: "This quotation mark is not closed in a way that ends its field."
    case .textAfterQuote:
      "Behind the closing quotation mark stands something else than a delimiter."
    case .strayQuote: "A quotation mark stands within a field that does not begin with one."
    case .strayReturn: "A carriage return stands here without a line feed."
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .unterminated, .textAfterQuote:
      "Close the field with a quotation mark, and write those inside it twice."
    case .strayQuote: "Put the whole field in quotation marks, and write those inside it twice."
    case .strayReturn: "Save the file with lines that end with LF or CR LF."
    }
  }
}
