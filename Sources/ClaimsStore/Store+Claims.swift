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
    try db.row(StoredClaim.select + " WHERE c.id = ?", [id.number]).map(StoredClaim.init(row:))
  }

  package func claim(key: String) throws -> StoredClaim? {
    try db.row(StoredClaim.select + " WHERE c.key = ?", [key]).map(StoredClaim.init(row:))
  }

  /// The claims that pass, in the order they were logged.
  package func claims(_ filter: ClaimFilter = ClaimFilter()) throws -> [StoredClaim] {
    let (condition, arguments) = Self.condition(filter)
    return try db.all(
      StoredClaim.select + " WHERE \(condition) ORDER BY c.id", arguments, StoredClaim.init(row:))
  }

  /// Calls `body` with each claim, in the order they were logged: one in memory at a time.
  package func forEachClaim(_ body: (StoredClaim) throws -> Void) throws {
    let cursor = try Row.fetchCursor(db, sql: StoredClaim.select + " ORDER BY c.id")
    while let row = try cursor.next() { try body(StoredClaim(row: row)) }
  }

  /// Calls `body` with the claims of each subject in turn, subjects in the order they were added:
  /// one subject's claims in memory at a time.
  ///
  /// - Parameter groups: subjects that are one, the first standing for them. Their claims come
  ///   together.
  package func forEachSubject(
    groups: [[EntityID]] = [], _ body: (EntityID, [StoredClaim]) throws -> Void
  ) throws {
    func together(_ subjects: [EntityID]) throws {
      let claims = try claims(withSubjects: subjects)
      if !claims.isEmpty { try body(subjects[0], claims) }
    }
    let places = Dictionary(
      groups.enumerated().flatMap { place, group in group.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    var done: Set<Int> = []
    let cursor = try Row.fetchCursor(
      db, sql: StoredClaim.select + " ORDER BY q.subject_id, q.predicate_id, c.id")
    var batch: [StoredClaim] = []
    while let row = try cursor.next() {
      let claim = try StoredClaim(row: row)
      let subject = claim.claim.subject
      if let last = batch.first?.claim.subject, last != subject {
        try body(last, batch)
        batch.removeAll(keepingCapacity: true)
      }
      guard let place = places[subject] else {
        batch.append(claim)
        continue
      }
      if done.insert(place).inserted { try together(groups[place]) }
    }
    if let subject = batch.first?.claim.subject { try body(subject, batch) }
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
    return try db.all(
      StoredClaim.select + """
         WHERE c.question_id IN (
          SELECT id FROM question WHERE predicate_id IN (
            SELECT id FROM predicate WHERE slug IN (SELECT value FROM json_each(?1))) \(about))
         ORDER BY c.id
        """, StatementArguments(lists.map(Self.list)), StoredClaim.init(row:))
  }

  /// The claims about these subjects, in the order they were logged.
  package func claims(withSubjects subjects: [EntityID]) throws -> [StoredClaim] {
    try db.all(
      StoredClaim.select + """
         WHERE q.subject_id IN (
          SELECT id FROM entity WHERE slug IN (SELECT value FROM json_each(?))) ORDER BY c.id
        """, [Self.list(subjects.map(\.text))], StoredClaim.init(row:))
  }

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
    let sql = "SELECT count(*) FROM (\(StoredClaim.select) WHERE \(condition))"
    return try Int.fetchOne(db, sql: sql, arguments: arguments) ?? 0
  }

  /// How many claims each report holds.
  ///
  /// - Parameter reports: those that are wanted; nil for all.
  package func claimCounts(in reports: [ReportID]? = nil) throws -> [ReportID: Int] {
    let among = reports == nil ? "" : "WHERE report_id IN (SELECT value FROM json_each(?))"
    let rows = try db.rows(
      "SELECT report_id, count(*) AS n FROM claim \(among) GROUP BY report_id",
      reports.map { [Self.list($0.map(\.number))] } ?? [])
    return Dictionary(
      rows.map { (ReportID($0["report_id"]), $0["n"]) }, uniquingKeysWith: { first, _ in first })
  }

  private static func condition(_ filter: ClaimFilter) -> (String, StatementArguments) {
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
      conditions.append("p.slug = ?")
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
    let own: [(any DatabaseValueConvertible)?] = [key, report.number, Hex.data(digest)]
    let arguments = StatementArguments(own + (try values(of: claim)))
    guard let number = try db.insertIfNew(Self.insertion, arguments) else { return nil }
    changes.add(.claim, number)
    try insertAlternatives(of: claim, number)
    _ = try db.insert(
      "INSERT INTO claim_text (rowid, quote) VALUES (?, ?)",
      [number, SearchText.folded(claim.quote.exact)])
    return ClaimID(number)
  }

  /// Puts other content in a claim's place. What it was is the caller's to keep: see `insert(_:)` of
  /// a revision.
  package func replace(_ old: StoredClaim, with claim: Claim, digest: String) throws {
    let assignments = Self.columns.map { "\($0.name) = \($0.slot)" }.joined(separator: ", ")
    try db.change(
      "UPDATE claim SET digest = ?, \(assignments) WHERE id = ?",
      [Hex.data(digest)] + StatementArguments(try values(of: claim)) + [old.id.number])
    changes.add(.claim, old.id.number)
    try db.change("DELETE FROM claim_alternative WHERE claim_id = ?", [old.id.number])
    try db.change("DELETE FROM claim_place_alternative WHERE claim_id = ?", [old.id.number])
    try insertAlternatives(of: claim, old.id.number)
    // A contentless index is told what to forget.
    try db.change(
      "INSERT INTO claim_text (claim_text, rowid, quote) VALUES ('delete', ?, ?)",
      [old.id.number, SearchText.folded(old.claim.quote.exact)])
    try db.change(
      "INSERT INTO claim_text (rowid, quote) VALUES (?, ?)",
      [old.id.number, SearchText.folded(claim.quote.exact)])
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

  /// What goes into `columns`, in their order.
  private func values(of claim: Claim) throws -> [(any DatabaseValueConvertible)?] {
    let value = ValueColumns(claim.value)
    let time = TimeColumns(claim.when)
    let place = PlaceColumns(claim.place)
    var source: String?
    var words: String?
    switch claim.attribution {
    case .source(let id): source = id.text
    case .words(let text): words = text
    case nil: break
    }
    return [
      try questionNumber(claim.question), claim.quote.start, claim.quote.exact, value.kind,
      value.value, value.said, value.unit, value.population, claim.polarity.rawValue, time.date,
      time.reading, time.absent, time.said, place.kind, place.id, claim.hedge.rawValue,
      claim.sourcing.rawValue, source, words, claim.credibility?.rawValue,
      claim.confidence?.percent, claim.note,
    ]
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
