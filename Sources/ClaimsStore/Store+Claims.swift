package import ClaimsModel
import GRDB

/// Which claims to look at; everything left nil or empty lets all pass.
package struct ClaimFilter: Hashable, Sendable {
  /// Published by this source.
  package var source: SourceID?
  /// In this report.
  package var report: ReportID?
  /// With one of these as subject, as place, or named by the value.
  package var about: [EntityID] = []
  /// Of this predicate.
  package var predicate: PredicateID?
  /// Among these.
  package var ids: [ClaimID]?

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
    return try db.rows(
      StoredClaim.select + " WHERE \(condition) ORDER BY c.id", arguments
    ).map(StoredClaim.init(row:))
  }

  /// Calls `body` with each claim, in the order they were logged: one in memory at a time.
  package func forEachClaim(_ body: (StoredClaim) throws -> Void) throws {
    let cursor = try Row.fetchCursor(db, sql: StoredClaim.select + " ORDER BY c.id")
    while let row = try cursor.next() { try body(StoredClaim(row: row)) }
  }

  /// Calls `body` with the claims of each subject in turn, subjects in the order they were added:
  /// one subject's claims in memory at a time.
  ///
  /// - Parameter only: the one subject that is wanted; nil for all.
  package func forEachSubject(
    only: EntityID? = nil, _ body: (EntityID, [StoredClaim]) throws -> Void
  ) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: StoredClaim.select
        + " WHERE ?1 IS NULL OR q.subject_id = (SELECT id FROM entity WHERE slug = ?1)"
        + " ORDER BY q.subject_id, q.predicate_id, c.id", arguments: [only?.text])
    var batch: [StoredClaim] = []
    while let row = try cursor.next() {
      let claim = try StoredClaim(row: row)
      if let subject = batch.first?.claim.subject, subject != claim.claim.subject {
        try body(subject, batch)
        batch.removeAll(keepingCapacity: true)
      }
      batch.append(claim)
    }
    if let subject = batch.first?.claim.subject { try body(subject, batch) }
  }

  package func claimCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM claim") ?? 0
  }

  /// How many claims each report holds.
  package func claimCounts() throws -> [ReportID: Int] {
    let rows = try db.rows("SELECT report_id, count(*) AS n FROM claim GROUP BY report_id")
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
    if let predicate = filter.predicate {
      conditions.append("p.slug = ?")
      arguments.append(predicate.text)
    }
    if !filter.about.isEmpty {
      let slots = Array(repeating: "?", count: filter.about.count).joined(separator: ", ")
      let ids = "(SELECT id FROM entity WHERE slug IN (\(slots)))"
      conditions.append(
        """
        (q.subject_id IN \(ids) OR c.place_id IN \(ids) OR c.id IN
          (SELECT claim_id FROM claim_alternative WHERE entity_id IN \(ids)))
        """)
      for _ in 0..<3 { arguments += filter.about.map(\.text) as [any DatabaseValueConvertible] }
    }
    if let ids = filter.ids {
      // Numbers of our own making: nothing to bind, and no limit on how many.
      conditions.append("c.id IN (\(ids.map { String($0.number) }.joined(separator: ",")))")
    }
    return (conditions.joined(separator: " AND "), StatementArguments(arguments))
  }
}

extension StoreWriter {
  /// Keeps a claim; the entities, predicate, report and sources that it names must be there.
  package func insert(
    _ claim: Claim, key: String, report: ReportID, digest: String
  ) throws -> ClaimID {
    let question = try questionNumber(claim.question)
    let columns = ValueColumns(claim.value)
    var attributedSource: String?
    var attributedWords: String?
    switch claim.attribution {
    case .source(let id): attributedSource = id.text
    case .words(let words): attributedWords = words
    case nil: break
    }
    let number = try db.insert(
      """
      INSERT INTO claim (key, question_id, report_id, quote_start, quote, value_kind, value,
        value_said, unit, population, polarity, "when", when_reading, when_said, place_id, hedge,
        sourcing, attributed_source_id, attributed_words, credibility, confidence, note, digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM entity WHERE slug = ?), ?, ?,
        (SELECT id FROM source WHERE slug = ?), ?, ?, ?, ?, ?)
      """,
      [
        key, question, report.number, claim.quote.start, claim.quote.exact, columns.kind,
        columns.value, columns.said, columns.unit, columns.population, claim.polarity.rawValue,
        claim.when?.date.description, claim.when?.reading.rawValue, claim.when?.said,
        claim.place?.text, claim.hedge.rawValue, claim.sourcing.rawValue, attributedSource,
        attributedWords, claim.credibility?.rawValue, claim.confidence?.percent, claim.note,
        Hex.data(digest),
      ])
    if case .entities(let choice) = claim.value {
      for entity in choice.entities {
        _ = try db.insert(
          """
          INSERT INTO claim_alternative (claim_id, entity_id)
          VALUES (?, (SELECT id FROM entity WHERE slug = ?))
          """, [number, entity.text])
      }
    }
    _ = try db.insert(
      "INSERT INTO claim_text (rowid, quote) VALUES (?, ?)", [number, claim.quote.exact])
    return ClaimID(number)
  }

  /// The row of a question, made where it is new.
  func questionNumber(_ question: Question) throws -> Int64 {
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
