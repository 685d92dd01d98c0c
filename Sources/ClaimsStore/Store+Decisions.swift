package import ClaimsModel
import GRDB

extension StoreReader {
  /// The decisions on one claim, in the order they were made.
  package func decisions(on claim: ClaimID) throws -> [Decision] {
    try db.rows("SELECT * FROM decision WHERE claim_id = ? ORDER BY id", [claim.number])
      .map(Decision.init(row:))
  }

  /// All decisions, in the order they were made.
  package func decisions() throws -> [Decision] {
    try db.rows("SELECT * FROM decision ORDER BY id").map(Decision.init(row:))
  }

  /// The decisions of the latest act that is neither an undo nor taken back; narrowed to one
  /// reviewer, or to acts that touch one claim.
  package func latestAct(by reviewer: String?, on claim: ClaimID?) throws -> [Decision] {
    let row = try db.row(
      """
      SELECT max(act) AS act FROM decision
      WHERE undoes IS NULL AND act NOT IN (SELECT undoes FROM decision WHERE undoes IS NOT NULL)
        AND (?1 IS NULL OR "by" = ?1) AND (?2 IS NULL OR claim_id = ?2)
      """, [reviewer, claim?.number])
    guard let act: Int64 = row?["act"] else { return [] }
    return try db.rows("SELECT * FROM decision WHERE act = ? ORDER BY id", [act])
      .map(Decision.init(row:))
  }
}

extension StoreWriter {
  package func insert(_ decision: Decision) throws {
    _ = try db.insert(
      """
      INSERT INTO decision (claim_id, act, status, because, "by", at, digest, undoes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        decision.claim.number, decision.act, decision.status.rawValue, decision.because,
        decision.by, decision.at, Hex.data(decision.digest), decision.undoes,
      ])
  }
}

extension Decision {
  fileprivate init(row: Row) {
    self.init(
      claim: ClaimID(row["claim_id"]),
      status: ReviewStatus(rawValue: row["status"]) ?? .unreviewed, because: row["because"],
      by: row["by"], at: row["at"], digest: Hex.text(row["digest"]), act: row["act"],
      undoes: row["undoes"])
  }
}
