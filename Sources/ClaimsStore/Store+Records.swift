import ClaimsModel
import GRDB

extension StoreReader {
  /// Calls `body` with each record of a kind and its number, in ascending order: one in memory at a
  /// time. Predicates that came with the program are no records of the casebook.
  ///
  /// - Parameter numbers: those that are wanted, ascending, each once; nil for all.
  package func forEachRecord(
    of kind: RecordKind, among numbers: [Int64]? = nil,
    _ body: (Int64, StoredRecord) throws -> Void
  ) throws {
    try forEachPackedRecord(of: kind, among: numbers) { try body($0, $1.record()) }
  }

  /// The same; what each row comes to is left to whoever wants it, on any core.
  package func forEachPackedRecord(
    of kind: RecordKind, among numbers: [Int64]? = nil,
    _ body: (Int64, PackedRecord) throws -> Void
  ) throws {
    /// - Parameter select: has no condition yet, and names the table's number `id`.
    func each(_ select: String, _ id: String, _ read: (Row) throws -> StoredRecord) throws {
      let (condition, arguments) = Self.condition(id, among: numbers)
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "\(select) \(condition) ORDER BY \(id)"), arguments: arguments)
      while let row = try rows.next() { try body(row["id"], .read(try read(row))) }
    }
    /// - Parameter select: of claims or reports, whose first column is their number.
    func pack(_ select: String, _ id: String, _ packed: (PackedRow) throws -> PackedRecord) throws {
      let (condition, arguments) = Self.condition(id, among: numbers)
      try db.forEachRow("\(select) \(condition) ORDER BY \(id)", arguments) { statement in
        let row = PackedRow(statement)
        try body(row.required(integer: 0), packed(row))
      }
    }
    switch kind {
    case .assessment:
      try each(EvidenceAssessment.select, "a.id") { .assessment(EvidenceAssessment(row: $0)) }
    case .assignment: try each(Assignment.select, "a.id") { .assignment(try Assignment(row: $0)) }
    case .claim:
      try pack(StoredClaim.selectWithReport, "c.id") { .claim($0) }
    case .decision:
      try each("SELECT d.*, c.key FROM decision d JOIN claim c ON c.id = d.claim_id", "d.id") {
        .decision(Decision(row: $0), claim: $0["key"])
      }
    case .entity: try each(Entity.select, "e.id") { .entity(try entity(of: $0)) }
    case .evidence: try each(StoredEvidence.select, "e.id") { .evidence(try evidence(of: $0)) }
    case .grade: try each(SourceGrade.select, "g.id") { .grade(SourceGrade(row: $0)) }
    case .judgement:
      try each(AliasJudgement.select, "j.id") { .judgement(try AliasJudgement(row: $0)) }
    case .note: try each(Note.select, "n.id") { .note(Note(row: $0)) }
    case .mergedEntry: try each(MergedEntry.select, "id") { .mergedEntry(MergedEntry(row: $0)) }
    case .origin: try each(OriginJudgement.select, "j.id") { .origin(OriginJudgement(row: $0)) }
    case .policy: try each(Policy.select, "id") { .policy(Policy(row: $0)) }
    case .predicate:
      let wanted = numbers.map(Set.init)
      for stored in try predicates() where !stored.isSeeded {
        guard wanted?.contains(stored.number) ?? true else { continue }
        try body(stored.number, .read(.predicate(stored.predicate)))
      }
    case .report:
      let credits = try credits(of: numbers.flatMap { $0.count > 8 ? nil : Self.list($0) })
      try pack(StoredReport.select, "r.id") { .report($0, credits: credits) }
    case .resolution:
      try each("SELECT id FROM resolution", "id") { row in
        guard let resolution = try resolution(row["id"]) else {
          throw StoreError.damaged(detail: "a resolution cannot be read")
        }
        return .resolution(resolution, sides: try resolution.sides.map { try $0.map(claimKey) })
      }
    case .revision:
      try each("SELECT * FROM claim_revision", "id") { .revision(StoredRevision(row: $0)) }
    case .source: try pack(Source.select, "id") { .read(.source(try Source(row: $0))) }
    case .use: try each(EvidenceUse.select, "u.id") { .use(EvidenceUse(row: $0)) }
    }
  }

  private static func condition(
    _ id: String, among numbers: [Int64]?
  ) -> (sql: String, StatementArguments) {
    guard let numbers else { return ("", []) }
    // What an import writes follows one on another, and may be a million.
    if let first = numbers.first, let last = numbers.last, last - first == numbers.count - 1 {
      return ("WHERE \(id) BETWEEN ? AND ?", [first, last])
    }
    return ("WHERE \(id) IN (SELECT value FROM json_each(?))", [list(numbers)])
  }

  private func claimKey(_ id: ClaimID) throws -> String {
    try db.row("SELECT key FROM claim WHERE id = ?", [id.number])?["key"] ?? ""
  }

  /// For `json_each`.
  static func list(_ numbers: [Int64]) -> String {
    "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }
}
