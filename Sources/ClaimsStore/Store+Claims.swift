package import ClaimsModel
import GRDB

/// Which claims to look at; everything left nil lets all pass.
package struct ClaimFilter: Hashable, Sendable {
  /// Published by this source.
  package var source: SourceID?
  /// In this report.
  package var report: ReportID?
  /// With one of these as subject, as place, or named by the value.
  package var about: [EntityID]?
  /// Of this predicate.
  package var predicate: PredicateID?
  /// Among these.
  package var ids: [ClaimID]?
  /// With this content.
  package var digest: String?

  package init() {}
}

extension StoreReader {
  package func claim(_ id: ClaimID) throws -> StoredClaim? {
    try db.packed(StoredClaim.select + " WHERE c.id = ?", [id.number], StoredClaim.init(row:)).first
  }

  package func claim(key: String) throws -> StoredClaim? {
    try db.packed(StoredClaim.select + " WHERE c.key = ?", [key], StoredClaim.init(row:)).first
  }

  /// The claims that pass, in the order they were logged.
  package func claims(_ filter: ClaimFilter = ClaimFilter()) throws -> [StoredClaim] {
    let (condition, arguments) = Self.condition(filter)
    return try db.packed(
      StoredClaim.select + " WHERE \(condition) ORDER BY c.id", arguments, StoredClaim.init(row:))
  }

  /// Calls `body` with the number of each claim that passes, in the order they were logged, one after
  /// another: the first long before the last is looked up.
  package func forEachClaimID(
    _ filter: ClaimFilter, _ body: (ClaimID) throws -> Void
  ) throws {
    let (condition, arguments) = Self.condition(filter)
    try db.forEachRow("SELECT c.id FROM claim c WHERE \(condition) ORDER BY c.id", arguments) {
      try body(ClaimID(PackedRow($0).required(integer: 0)))
    }
  }

  /// Calls `body` with each claim, in the order they were logged: one in memory at a time.
  package func forEachClaim(_ body: (StoredClaim) throws -> Void) throws {
    try db.forEachRow(StoredClaim.select + " ORDER BY c.id") {
      try body(StoredClaim(row: PackedRow($0)))
    }
  }

  /// The questions, by what they are about: subjects in the order they were added, the questions of
  /// each in the order of their predicates' names. To some there may be no claims any more.
  ///
  /// - Parameter groups: subjects that are one. Their questions come together.
  package func questions(groups: [[EntityID]] = []) throws -> [[StoredQuestion]] {
    let all = try db.packed(
      """
      SELECT q.id, e.slug, p.slug FROM question q JOIN entity e ON e.id = q.subject_id
      JOIN predicate p ON p.id = q.predicate_id ORDER BY q.subject_id
      """, [], StoredQuestion.init(row:))
    let group = Dictionary(
      groups.enumerated().flatMap { place, group in group.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    var places: [Int: Int] = [:]
    var found: [[StoredQuestion]] = []
    for question in all {
      let subject = question.question.subject
      if let group = group[subject] {
        let place = places[group] ?? found.count
        places[group] = place
        if place == found.count { found.append([]) }
        found[place].append(question)
      } else if found.last?.first?.question.subject == subject {
        found[found.count - 1].append(question)
      } else {
        found.append([question])
      }
    }
    return found.map { $0.sorted { $0.question.predicate < $1.question.predicate } }
  }

  /// The claims that answer a question, in the order they were logged, each to be made of its row.
  package func rows(of question: StoredQuestion) throws -> PackedClaims {
    var claims = PackedClaims()
    try db.forEachRow(
      StoredClaim.select + " WHERE c.question_id = ? ORDER BY c.id", [question.number]
    ) { claims.append($0) }
    return claims
  }

  /// The claims of these predicates, in the order they were logged.
  ///
  /// - Parameter about: only those about these subjects; nil for all.
  package func claims(
    of predicates: [PredicateID], about subjects: Set<EntityID>? = nil
  ) throws -> [StoredClaim] {
    let about =
      subjects == nil
      ? ""
      : "AND subject_id IN (SELECT id FROM entity WHERE slug IN (SELECT value FROM json_each(?2)))"
    let lists = [predicates.map(\.text)] + (subjects.map { [$0.map(\.text).sorted()] } ?? [])
    // By the questions, of which there are far fewer.
    return try db.packed(
      StoredClaim.select + """
         WHERE c.question_id IN (
          SELECT id FROM question WHERE predicate_id IN (
            SELECT id FROM predicate WHERE slug IN (SELECT value FROM json_each(?1))) \(about))
         ORDER BY c.id
        """, StatementArguments(lists.map(Self.list)), StoredClaim.init(row:))
  }

  /// The claims about these subjects, in the order they were logged.
  package func claims(withSubjects subjects: [EntityID]) throws -> [StoredClaim] {
    try db.packed(Self.selectAbout, [Self.list(subjects.map(\.text))], StoredClaim.init(row:))
  }

  private static let selectAbout =
    StoredClaim.select + """
       WHERE q.subject_id IN (
        SELECT id FROM entity WHERE slug IN (SELECT value FROM json_each(?))) ORDER BY c.id
      """

  /// Slugs hold nothing that JSON would have to escape.
  static func list(_ slugs: [String]) -> String {
    "[" + slugs.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  package func claimCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM claim") ?? 0
  }

  /// How many claims pass.
  package func claimCount(_ filter: ClaimFilter) throws -> Int {
    let (condition, arguments) = Self.condition(filter)
    let sql = "SELECT count(*) FROM claim c WHERE \(condition)"
    return try Int.fetchOne(db, sql: sql, arguments: arguments) ?? 0
  }

  /// How many claims each of these reports holds, of those that hold any.
  package func claimCounts(in reports: [ReportID]) throws -> [ReportID: Int] {
    let rows = try db.rows(
      """
      SELECT report_id, count(*) AS n FROM claim
      WHERE report_id IN (SELECT value FROM json_each(?)) GROUP BY report_id
      """, [Self.list(reports.map(\.number))])
    return Dictionary(
      rows.map { (ReportID($0["report_id"]), $0["n"]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Calls `body` with each report that holds any claims, and how many.
  package func forEachClaimCount(_ body: (ReportID, Int) throws -> Void) throws {
    var rows = PackedRows()
    try db.forEachRow("SELECT report_id, count(*) FROM claim GROUP BY report_id") {
      rows.removeAll()
      rows.append($0)
      let row = rows[0]
      try body(ReportID(row.required(integer: 0)), Int(row.required(integer: 1)))
    }
  }

  /// What a filter asks of the row `c` of a claim, in SQL.
  static func condition(_ filter: ClaimFilter) -> (String, StatementArguments) {
    var conditions = ["1"]
    var arguments: [any DatabaseValueConvertible] = []
    if let source = filter.source {
      conditions.append(
        "c.report_id IN (SELECT r.id FROM report r JOIN source o ON o.id = r.source_id WHERE o.slug = ?)"
      )
      arguments.append(source.text)
    }
    if let report = filter.report {
      conditions.append("c.report_id = ?")
      arguments.append(report.number)
    }
    if let digest = filter.digest {
      conditions.append("c.digest = ?")
      arguments.append(Hex.data(digest))
    }
    if let predicate = filter.predicate {
      conditions.append(
        """
        c.question_id IN (
          SELECT id FROM question WHERE predicate_id = (SELECT id FROM predicate WHERE slug = ?))
        """)
      arguments.append(predicate.text)
    }
    if let about = filter.about {
      let ids = "(SELECT id FROM entity WHERE slug IN (SELECT value FROM json_each(?)))"
      // One by one, so that each goes by an index of its own.
      conditions.append(
        """
        c.id IN (
          SELECT a.id FROM question b JOIN claim a ON a.question_id = b.id WHERE b.subject_id IN \(ids)
          UNION SELECT id FROM claim WHERE place_id IN \(ids)
          UNION SELECT claim_id FROM claim_alternative WHERE entity_id IN \(ids)
          UNION SELECT claim_id FROM claim_place_alternative WHERE entity_id IN \(ids))
        """)
      for _ in 0..<4 { arguments.append(Self.list(about.map(\.text))) }
    }
    if let ids = filter.ids {
      conditions.append("c.id IN (SELECT value FROM json_each(?))")
      arguments.append("[" + ids.map { String($0.number) }.joined(separator: ",") + "]")
    }
    return (conditions.joined(separator: " AND "), StatementArguments(arguments))
  }
}

extension StoreWriter {
  /// Keeps a claim; the entities, predicate, report and sources that it names must be there.
  package func insert(
    _ claim: Claim, key: String, report: ReportID, digest: String
  ) throws -> ClaimID {
    guard let id = try insertIfNew(claim, key: key, report: report, digest: digest) else {
      throw StoreError.other(detail: "two claims have the key \(key)")
    }
    return id
  }

  /// Keeps a claim, as `insert` does; nil where there is one of its key.
  package func insertIfNew(
    _ claim: Claim, key: String, report: ReportID, digest: String
  ) throws -> ClaimID? {
    // A question is made only with a claim.
    if questions.numbers[claim.question] == nil,
      try db.row("SELECT 1 FROM claim WHERE key = ?", [key]) != nil
    {
      return nil
    }
    let question = try questionNumber(claim.question)
    let row = try repeated(.claim, Self.insertion)
    row.give(key)
    row.give(report.number)
    row.give(bytes: Hex.bytes(digest))
    give(claim, of: question, to: row)
    guard let number = try row.insert() else { return nil }
    changes.add(.claim, number)
    try insertAlternatives(of: claim, number)
    try insertQuote(of: claim, number)
    return ClaimID(number)
  }

  /// Puts other content in a claim's place. What it was is the caller's to keep: see `insert(_:)` of
  /// a revision.
  package func replace(_ old: StoredClaim, with claim: Claim, digest: String) throws {
    let assignments = Self.columns.map { "\($0.name) = \($0.slot)" }.joined(separator: ", ")
    let question = try questionNumber(claim.question)
    let row = try RepeatedStatement(
      "UPDATE claim SET digest = ?, \(assignments) WHERE id = ?", in: db)
    row.give(bytes: Hex.bytes(digest))
    give(claim, of: question, to: row)
    row.give(old.id.number)
    try row.run()
    changes.add(.claim, old.id.number)
    try db.change("DELETE FROM claim_alternative WHERE claim_id = ?", [old.id.number])
    try db.change("DELETE FROM claim_place_alternative WHERE claim_id = ?", [old.id.number])
    try insertAlternatives(of: claim, old.id.number)
    // A contentless index is told what to forget.
    guard isSearched else { return }
    try db.change(
      "INSERT INTO claim_text (claim_text, rowid, quote) VALUES ('delete', ?, ?)",
      [old.id.number, SearchText.folded(old.claim.quote.exact)])
    try insertQuote(of: claim, old.id.number)
  }

  private func insertQuote(of claim: Claim, _ number: Int64) throws {
    guard isSearched else { return }
    let row = try repeated(.quote, "INSERT INTO claim_text (rowid, quote) VALUES (?, ?)")
    row.give(number)
    row.give(SearchText.folded(claim.quote.exact))
    try row.run()
  }

  /// The columns that hold a claim's content, each with what stands for its value in SQL: it may look a
  /// row up.
  private static let columns: [(name: String, slot: String)] = [
    ("question_id", "?"), ("quote_start", "?"), ("quote", "?"), ("value_kind", "?"), ("value", "?"),
    ("value_said", "?"), ("unit", "?"), ("population", "?"), ("polarity", "?"), ("\"when\"", "?"),
    ("when_reading", "?"), ("when_absent", "?"), ("when_said", "?"), ("place_kind", "?"),
    ("place_id", "(SELECT id FROM entity WHERE slug = ?)"), ("hedge", "?"), ("sourcing", "?"),
    ("attributed_source_id", "(SELECT id FROM source WHERE slug = ?)"), ("attributed_words", "?"),
    ("credibility", "?"), ("confidence", "?"), ("note", "?"),
  ]

  private static let insertion = """
    INSERT INTO claim (key, report_id, digest, \(columns.map(\.name).joined(separator: ", ")))
    VALUES (?, ?, ?, \(columns.map(\.slot).joined(separator: ", ")))
    ON CONFLICT (key) DO NOTHING
    """

  /// Gives what goes into `columns`, in their order.
  private func give(_ claim: Claim, of question: Int64, to row: RepeatedStatement) {
    row.give(question)
    row.give(claim.quote.start)
    row.give(claim.quote.exact)
    let value = ValueColumns(claim.value)
    row.give(value.kind)
    row.give(value.value)
    row.give(value.said)
    row.give(value.unit)
    row.give(value.population)
    row.give(claim.polarity.rawValue)
    let time = TimeColumns(claim.when)
    row.give(time.date)
    row.give(time.reading)
    row.give(time.absent)
    row.give(time.said)
    let place = PlaceColumns(claim.place)
    row.give(place.kind)
    row.give(place.id)
    row.give(claim.hedge.rawValue)
    row.give(claim.sourcing.rawValue)
    switch claim.attribution {
    case .source(let id):
      row.give(id.text)
      row.give(String?.none)
    case .words(let words):
      row.give(String?.none)
      row.give(words)
    case nil:
      row.give(String?.none)
      row.give(String?.none)
    }
    row.give(claim.credibility?.rawValue)
    row.give(claim.confidence?.percent)
    row.give(claim.note)
  }

  private func insertAlternatives(of claim: Claim, _ number: Int64) throws {
    if case .entities(let choice) = claim.value {
      try insertAlternatives(choice.entities, of: number, into: "claim_alternative")
    }
    if case .oneOf(let places) = claim.place {
      try insertAlternatives(places, of: number, into: "claim_place_alternative")
    }
  }

  /// - Parameter table: a name of our own, never what was typed.
  private func insertAlternatives(
    _ entities: [EntityID], of number: Int64, into table: String
  ) throws {
    for entity in entities {
      try db.change(
        """
        INSERT INTO \(table) (claim_id, entity_id)
        VALUES (?, (SELECT id FROM entity WHERE slug = ?))
        """, [number, entity.text])
    }
  }

  /// The row of a question, made where it is new.
  func questionNumber(_ question: Question) throws -> Int64 {
    if let number = questions.numbers[question] { return number }
    let number = try lookedUpNumber(question)
    questions.numbers[question] = number
    return number
  }

  private func lookedUpNumber(_ question: Question) throws -> Int64 {
    let arguments: StatementArguments = [question.subject.text, question.predicate.text]
    let row = try db.row(
      """
      SELECT q.id FROM question q JOIN entity e ON e.id = q.subject_id
      JOIN predicate p ON p.id = q.predicate_id WHERE e.slug = ? AND p.slug = ?
      """, arguments)
    if let row { return row["id"] }
    return try db.insert(
      """
      INSERT INTO question (subject_id, predicate_id)
      VALUES ((SELECT id FROM entity WHERE slug = ?), (SELECT id FROM predicate WHERE slug = ?))
      """, arguments)
  }
}

/// The rows of questions, as one transaction met them.
final class QuestionNumbers {
  fileprivate(set) var numbers: [Question: Int64] = [:]
}
