package import ClaimsModel
import GRDB

/// A claim as it stood before it was changed, and the change.
package struct StoredRevision: Hashable, Sendable {
  package let claim: ClaimID
  /// The act of the change, in the journal.
  package let act: Int64
  /// The claim's line of a casefile.
  package let was: String
  /// Lower-case hexadecimal.
  package let digest: String
  package let because: String
  package let by: String
  /// Seconds since 1970-01-01T00:00Z.
  package let at: Int64

  package init(
    claim: ClaimID, act: Int64, was: String, digest: String, because: String, by: String, at: Int64
  ) {
    self.claim = claim
    self.act = act
    self.was = was
    self.digest = digest
    self.because = because
    self.by = by
    self.at = at
  }
}

extension StoreReader {
  /// What a claim was before, oldest first.
  package func revisions(of claim: ClaimID) throws -> [StoredRevision] {
    try db.rows("SELECT * FROM claim_revision WHERE claim_id = ? ORDER BY id", [claim.number])
      .map(StoredRevision.init(row:))
  }

  /// All revisions, in the order they were made.
  package func revisions() throws -> [StoredRevision] {
    try db.rows("SELECT * FROM claim_revision ORDER BY id").map(StoredRevision.init(row:))
  }
}

extension StoreWriter {
  package func insert(_ revision: StoredRevision) throws {
    let number = try db.insert(
      """
      INSERT INTO claim_revision (claim_id, act, was, digest, because, "by", at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        revision.claim.number, revision.act, revision.was, Hex.data(revision.digest),
        revision.because, revision.by, revision.at,
      ])
    changes.add(.revision, number)
  }
}

extension StoredRevision {
  init(row: Row) {
    self.init(
      claim: ClaimID(row["claim_id"]), act: row["act"], was: row["was"],
      digest: Hex.text(row["digest"]), because: row["because"], by: row["by"], at: row["at"])
  }
}
