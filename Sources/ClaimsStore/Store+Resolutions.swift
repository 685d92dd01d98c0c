package import ClaimsModel
import GRDB

extension StoreReader {
  /// All resolutions, in the order they were kept.
  package func resolutions() throws -> [Resolution] { try resolutions(where: "1", []) }

  /// Those on the finding of one fingerprint, in lower-case hexadecimal.
  package func resolutions(on fingerprint: String) throws -> [Resolution] {
    try resolutions(where: "fingerprint = ?", [Hex.data(fingerprint)])
  }

  /// Those on findings that a claim took part in.
  package func resolutions(naming claim: ClaimID) throws -> [Resolution] {
    try resolutions(
      where: """
        fingerprint IN (
          SELECT o.fingerprint FROM resolution_claim c JOIN resolution o ON o.id = c.resolution_id
          WHERE c.claim_id = ?)
        """, [claim.number])
  }

  /// The latest that still stands: on one finding where its fingerprint is given, else of one
  /// reviewer. Undos do not count, nor what they took back.
  package func latestResolution(by reviewer: String?, on fingerprint: String?) throws -> Resolution?
  {
    try resolutions(
      where: """
        id = (
          SELECT max(d.id) FROM resolution d WHERE d.undoes IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM resolution u
            WHERE u.undoes = d.act AND u.fingerprint = d.fingerprint)
          AND (?1 IS NULL OR d."by" = ?1) AND (?2 IS NULL OR d.fingerprint = ?2))
        """, [reviewer, fingerprint.map(Hex.data)]
    ).first
  }

  func resolution(_ number: Int64) throws -> Resolution? {
    try resolutions(where: "id = ?", [number]).first
  }

  private func resolutions(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Resolution] {
    let sides = try db.rows(
      """
      SELECT resolution_id, side, claim_id FROM resolution_claim
      WHERE resolution_id IN (SELECT id FROM resolution WHERE \(condition))
      ORDER BY resolution_id, side, claim_id
      """, arguments)
    let byResolution = Dictionary(grouping: sides) { $0["resolution_id"] as Int64 }
    return try db.rows(
      """
      SELECT r.*, s.slug AS subject, p.slug AS predicate
      FROM (SELECT * FROM resolution WHERE \(condition)) r
      JOIN question q ON q.id = r.question_id
      JOIN entity s ON s.id = q.subject_id JOIN predicate p ON p.id = q.predicate_id
      ORDER BY r.id
      """, arguments
    ).map { try Resolution(row: $0, claims: byResolution[$0["id"]] ?? []) }
  }
}

extension StoreWriter {
  package func insert(_ resolution: Resolution) throws {
    let number = try db.insert(
      """
      INSERT INTO resolution (
        fingerprint, question_id, code, act, outcome, side, because, "by", at, undoes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        Hex.data(resolution.fingerprint), try questionNumber(resolution.question),
        resolution.code.text, resolution.act, resolution.outcome.word.rawValue,
        resolution.outcome.side, resolution.because, resolution.by, resolution.at,
        resolution.undoes,
      ])
    for (side, claims) in resolution.sides.enumerated() {
      for claim in claims {
        _ = try db.insert(
          "INSERT INTO resolution_claim (resolution_id, side, claim_id) VALUES (?, ?, ?)",
          [number, side, claim.number])
      }
    }
    changes.add(.resolution, number)
  }
}

extension Resolution {
  fileprivate init(row: Row, claims: [Row]) throws {
    guard
      let outcome = Outcome.Word(rawValue: row["outcome"]).flatMap({
        Outcome($0, side: row["side"])
      })
    else { throw StoreError.damaged(detail: "a resolution of an unknown outcome") }
    var sides: [[ClaimID]] = []
    for claim in claims {
      let side: Int = claim["side"]
      while sides.count <= side, sides.count < claims.count { sides.append([]) }
      guard sides.indices.contains(side) else {
        throw StoreError.damaged(detail: "a resolution without one of its sides")
      }
      sides[side].append(ClaimID(claim["claim_id"]))
    }
    self.init(
      fingerprint: Hex.text(row["fingerprint"]), code: RuleCode(row["code"]),
      question: Question(
        subject: EntityID(unchecked: row["subject"]),
        predicate: PredicateID(unchecked: row["predicate"])),
      sides: sides, outcome: outcome, because: row["because"], by: row["by"], at: row["at"],
      act: row["act"], undoes: row["undoes"])
  }
}
