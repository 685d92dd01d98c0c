import ClaimsText

/// Reads a table row by row. Holds one piece of the file and one row.
struct CSVFileReader: FileReader {
  /// What a file's first row makes of it.
  struct Plan: Sendable {
    let table: any CSVTable
    /// Nil where the first row is the header.
    var names: [String]?
  }

  private enum State {
    case beginning
    case rows(any CSVTable, CSVHeader)
    /// Nothing can be made of the rows.
    case failed
  }

  private let context: ReadingContext
  private let plan: @Sendable (_ firstRow: [String]) throws(CSVFault) -> Plan
  private var rows: CSVRowReader?
  /// What was read while too little was there to tell the delimiter.
  private var beginning: [UInt8] = []
  private var state = State.beginning

  init(
    _ context: ReadingContext,
    plan: @escaping @Sendable (_ firstRow: [String]) throws(CSVFault) -> Plan
  ) {
    self.context = context
    self.plan = plan
  }

  mutating func parts(_ piece: [UInt8], isLast: Bool) -> [FilePart] {
    if rows == nil {
      beginning += piece
      guard isLast || beginning.count >= FileHead.longest else { return [] }
      var reader = CSVRowReader(CSVDelimiter(of: FileHead(beginning, name: "").bytes))
      let found = reader.rows(beginning, isLast: isLast)
      (rows, beginning) = (reader, [])
      return found.compactMap { part(of: $0) }
    }
    let found = rows?.rows(piece, isLast: isLast) ?? []
    return found.compactMap { part(of: $0) }
  }

  private mutating func part(of row: CSVRow) -> FilePart? {
    switch state {
    case .failed: return nil
    case .beginning: return begin(with: row)
    case .rows(let table, let header): return part(of: row, table, header)
    }
  }

  private mutating func begin(with row: CSVRow) -> FilePart? {
    do throws(CSVFault) {
      let cells = row.fields().map { String(decoding: $0.bytes, as: UTF8.self) }
      let plan = try plan(cells)
      let header = try CSVHeader(
        plan.names ?? cells, columns: type(of: plan.table).columns, context.columns)
      state = .rows(plan.table, header)
      return plan.names == nil ? nil : part(of: row, plan.table, header)
    } catch {
      state = .failed
      let problem = row.problem(
        at: error.column, name: nil, in: context.file, reason: error.reason, remedy: error.remedy)
      return FilePart { [.failure(problem)] }
    }
  }

  private func part(of row: CSVRow, _ table: any CSVTable, _ header: CSVHeader) -> FilePart {
    FilePart { [context] in
      do throws(CSVFault) {
        let record = try CSVRecord(row, header)
        return try table.statements(of: record, context).map { statement in
          .success(
            CasefileEntry(
              statement.content, isMention: statement.isMention,
              at: CSVPlaces(
                record: record, columnsOfFields: type(of: table).columnsOfFields,
                column: statement.column, file: context.file)))
        }
      } catch {
        let name = error.column.flatMap { $0 < header.names.count ? header.names[$0] : nil }
        return [
          .failure(
            row.problem(
              at: error.column, name: name, in: context.file, reason: error.reason,
              remedy: error.remedy))
        ]
      }
    }
  }
}
