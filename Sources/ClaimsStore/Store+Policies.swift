package import ClaimsModel
import GRDB

extension StoreReader {
  /// Every policy that was set, in the order they were kept.
  package func policies() throws -> [Policy] {
    try db.rows("\(Policy.select) ORDER BY id").map(Policy.init(row:))
  }

  /// The policy that stands: of those that were set, the latest; nil where none was.
  package func policy() throws -> Policy? {
    try db.row("\(Policy.select) ORDER BY at DESC, id DESC LIMIT 1").map(Policy.init(row:))
  }

  /// Who logged a claim, or brought it in; nil where it is not known any more.
  package func logger(of claim: ClaimID) throws -> String? {
    let logged = try db.row(
      "SELECT \"by\" FROM journal WHERE action = 'log' AND about = ? LIMIT 1", ["\(claim)"])
    let brought = try db.row(
      """
      SELECT j."by" FROM journal_item i JOIN journal j ON j.id = i.act
      WHERE i.kind = 'claim' AND i.number = ? AND j.action <> 'adopt' ORDER BY i.act LIMIT 1
      """, [claim.number])
    return (logged ?? brought)?["by"]
  }
}

extension StoreWriter {
  package func insert(_ policy: Policy) throws {
    let number = try db.insert(
      """
      INSERT INTO policy
        (act, origins, evidence, second_signature, confirmed_origins, because, "by", at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        policy.act, policy.origins,
        policy.evidence.isEmpty ? nil : policy.evidence.joined(separator: " "),
        policy.needsSecondSignature, policy.confirmedOrigins, policy.because, policy.by, policy.at,
      ])
    changes.add(.policy, number)
  }
}

extension Policy {
  static let select = "SELECT * FROM policy"

  init(row: Row) {
    let evidence: String = row["evidence"] ?? ""
    self.init(
      origins: row["origins"], evidence: evidence.split(separator: " ").map(String.init),
      needsSecondSignature: row["second_signature"], confirmedOrigins: row["confirmed_origins"],
      because: row["because"], by: row["by"], at: row["at"], act: row["act"])
  }
}
