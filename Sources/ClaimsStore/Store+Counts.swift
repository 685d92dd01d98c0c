package import ClaimsModel
import GRDB

extension StoreReader {
  /// These claims with the digest of what each says now, lower-case hexadecimal, in the order they were
  /// logged: what its standing goes by.
  package func claimDigests(
    among claims: some Collection<ClaimID>
  ) throws -> [(id: ClaimID, digest: String)] {
    try db.packed(
      "SELECT id, digest FROM claim WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
      [Self.list(claims.map(\.number))]
    ) { (ClaimID(try $0.required(integer: 0)), try $0.required(hex: 1)) }
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
