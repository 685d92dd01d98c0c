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
    case .decisions: try DecisionsTable.forEachRow(exported, add)
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
    case .decisions: DecisionsTable.columns
    }
  }
}
