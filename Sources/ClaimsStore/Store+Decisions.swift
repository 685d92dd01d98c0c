package import ClaimsModel
import GRDB

extension StoreReader {
  /// The decisions on one claim, in the order they were made.
  package func decisions(on claim: ClaimID) throws -> [Decision] {
    try db.rows("SELECT * FROM decision WHERE claim_id = ? ORDER BY id", [claim.number])
      .map(Decision.init(row:))
  }

  /// The decisions on these claims, in the order they were made.
  package func decisions(on claims: some Collection<ClaimID>) throws -> [Decision] {
    try db.rows(
      "SELECT * FROM decision WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY id",
      [Self.list(claims.map(\.number))]
    ).map(Decision.init(row:))
  }

  /// All decisions, in the order they were made.
  package func decisions() throws -> [Decision] {
    try db.rows("SELECT * FROM decision ORDER BY id").map(Decision.init(row:))
  }

  /// The decisions of the latest act that still stand: those on one claim where it is named, else
  /// all of one reviewer's latest act. Undos do not count, nor what they took back.
  package func latestAct(by reviewer: String?, on claim: ClaimID?) throws -> [Decision] {
    let standing = """
      FROM decision d WHERE d.undoes IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM decision u WHERE u.undoes = d.act AND u.claim_id = d.claim_id)
        AND (?1 IS NULL OR d."by" = ?1) AND (?2 IS NULL OR d.claim_id = ?2)
      """
    let narrowed: StatementArguments = [reviewer, claim?.number]
    guard let act: Int64 = try db.row("SELECT max(d.act) AS act \(standing)", narrowed)?["act"]
    else { return [] }
    return try db.rows(
      "SELECT d.* \(standing) AND d.act = ?3 ORDER BY d.id", narrowed + [act]
    ).map(Decision.init(row:))
  }
}

extension StoreWriter {
  package func insert(_ decision: Decision) throws {
    let number = try db.insert(
      """
      INSERT INTO decision
        (claim_id, act, status, because, "by", at, digest, undoes, first_signature, overrides)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        decision.claim.number, decision.act, decision.status.rawValue, decision.because,
        decision.by, decision.at, Hex.data(decision.digest), decision.undoes,
        decision.isFirstSignature, decision.overrides,
      ])
    changes.add(.decision, number)
  }
}

extension Decision {
  init(row: Row) {
    self.init(
      claim: ClaimID(row["claim_id"]),
      status: ReviewStatus(rawValue: row["status"]) ?? .unreviewed, because: row["because"],
      by: row["by"], at: row["at"], digest: Hex.text(row["digest"]), act: row["act"],
      undoes: row["undoes"], isFirstSignature: row["first_signature"],
      overrides: row["overrides"])
  }
}
