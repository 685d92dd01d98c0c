extension Format {
  package static let csv = Format(
    name: "csv", title: "tables of claims, sources, reports or entities (RFC 4180)",
    endings: ["csv", "tsv", "tab"],
    reading: Reading(
      kept: "all columns with a known name or a --map",
      lost: "other columns, decisions, revisions, the origins of aliases",
      recognisedBy: "a first row that names columns of ours",
      recognises: { TableKind(firstRow: $0.firstRow) != nil },
      reader: { context in
        CSVFileReader(context) { (names) throws(CSVFault) in
          try TableKind.plan(names, context.columns)
        }
      }),
    writing: Writing(
      kept: "one table of claims, sources, reports, entities, findings or decisions",
      lost: "earlier grades, revisions, judgements, the origins of aliases, evidence",
      write: { try CSVExport($1).write($0, $2) }))
}

extension FileHead {
  /// The cells of the first row, were it a table.
  var firstRow: [String] {
    var reader = CSVRowReader(CSVDelimiter(of: bytes))
    let row = reader.rows(Array(bytes), isLast: true).first
    return row?.fields().map { String(decoding: $0.bytes, as: UTF8.self) } ?? []
  }
}

/// What the rows of a table are about.
package enum TableKind: String, CaseIterable, Sendable {
  case claims, sources, reports, entities, findings, decisions

  /// By the names of its columns; nil where they are none of ours.
  ///
  /// - Parameter given: fields that the user says where to find.
  init?(firstRow: [String], given: some Sequence<String> = []) {
    let names = Set((firstRow + given).map(CSVColumn.folded))
    func has(_ column: String, of columns: [CSVColumn]) -> Bool {
      columns.first { $0.name == column }.map { column in
        !names.isDisjoint(with: column.names)
      } ?? false
    }
    func hasAll(_ wanted: String..., of columns: [CSVColumn]) -> Bool {
      wanted.allSatisfy { has($0, of: columns) }
    }
    if names.isSuperset(of: ["finding", "rule", "severity"]) {
      self = .findings
    } else if names.isSuperset(of: ["decided-on", "verdict"]) {
      self = .decisions
    } else if hasAll("about", "says", of: ClaimsTable.columns) {
      self = .claims
    } else if names.contains("entity-id"), names.contains("name") {
      self = .entities
    } else if names.contains("source-id"), names.contains("name") {
      self = .sources
    } else if hasAll("source", "text", of: ReportsTable.columns) {
      self = .reports
    } else {
      return nil
    }
  }

  static func plan(
    _ names: [String], _ choices: ColumnChoices
  ) throws(CSVFault) -> CSVFileReader.Plan {
    let given = Array(choices.columns.keys) + Array(choices.constants.keys)
    switch TableKind(firstRow: names, given: given) {
    case .claims: return CSVFileReader.Plan(table: ClaimsTable())
    case .sources: return CSVFileReader.Plan(table: SourcesTable())
    case .reports: return CSVFileReader.Plan(table: ReportsTable())
    case .entities: return CSVFileReader.Plan(table: EntitiesTable())
    case .findings:
      throw CSVFault(
        column: nil, reason: "This is a table of findings, which are worked out, not taken.",
        remedy: "Import the claims, and look: claims contradictions")
    case .decisions:
      throw CSVFault(
        column: nil, reason: "This is a table of decisions, which is written for readers alone.",
        remedy: "A casefile brings decisions back, with what they were made on: claims export")
    case nil:
      throw CSVFault(
        column: nil, reason: "The header does not say what the rows are about.",
        remedy: "Claims need columns for “about”, “says” and “value”; reports “source” and “text”; "
          + "sources “source-id” and “name”; entities “entity-id” and “name”. Name them in the "
          + "header, or with --map FIELD=COLUMN.")
    }
  }
}
