import ClaimsModel

/// Writes one table of a casebook.
struct CSVExport {
  private let options: ExportOptions

  init(_ options: ExportOptions) { self.options = options }

  func write(
    _ exported: any ExportedCase, _ put: (_ piece: [UInt8]) throws -> Void
  ) throws {
    var sheet = CSVSheet(columns, isForSpreadsheet: options.isForSpreadsheet)
    func add(_ cells: [String: String]) throws {
      sheet.append(cells)
      guard sheet.bytes.count >= 1 << 16 else { return }
      try put(sheet.bytes)
      sheet.bytes.removeAll(keepingCapacity: true)
    }
    switch options.table {
    case .claims:
      let names = try KnownNames(exported)
      try exported.forEachClaim { try add(ClaimsTable.cells($0, names)) }
    case .sources: for source in try exported.sources() { try add(SourcesTable.cells(source)) }
    case .reports:
      let names = Dictionary(
        try exported.sources().map { ($0.source.id, $0.source.name) },
        uniquingKeysWith: { first, _ in first })
      try exported.forEachReport { try add(ReportsTable.cells($0, names)) }
    case .entities: for entity in try exported.entities() { try add(EntitiesTable.cells(entity)) }
    case .findings: try exported.forEachFinding { try add(FindingsTable.cells($0)) }
    }
    try put(sheet.bytes)
  }

  private var columns: [CSVColumn] {
    switch options.table {
    case .claims: ClaimsTable.written
    case .sources: SourcesTable.columns
    case .reports: ReportsTable.columns
    case .entities: EntitiesTable.columns
    case .findings: FindingsTable.columns
    }
  }
}

/// Rows under a header.
struct CSVSheet {
  /// What was written and not taken away yet, UTF-8.
  var bytes: [UInt8] = []
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
