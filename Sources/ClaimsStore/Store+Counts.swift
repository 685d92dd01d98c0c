package import ClaimsModel
import GRDB

extension StoreReader {
  /// Every claim with the digest of what it says now, lower-case hexadecimal, in the order they were
  /// logged: what its standing goes by.
  package func claimDigests() throws -> [(id: ClaimID, digest: String)] {
    try db.rows("SELECT id, digest FROM claim ORDER BY id").map {
      (ClaimID($0["id"]), Hex.text($0["digest"]))
    }
  }

  package func evidenceCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM evidence") ?? 0
  }

  /// When the present findings were first found, in seconds since 1970-01-01T00:00Z. One that was gone
  /// for a while and came back keeps its day.
  package func findingTimes() throws -> [FindingID: Int64] {
    let rows = try db.rows("SELECT id, at FROM finding WHERE current = 1")
    return Dictionary(
      rows.map { (FindingID($0["id"]), $0["at"] as Int64) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The last entry of the journal, or the last with an action; nil where there is none.
  package func lastEntry(of action: String? = nil) throws -> JournalEntry? {
    try db.row(
      "SELECT * FROM journal WHERE ?1 IS NULL OR action = ?1 ORDER BY id DESC LIMIT 1", [action]
    ).map(JournalEntry.init)
  }
}
