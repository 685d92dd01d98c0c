import GRDB

/// Tells whether a casebook was written to: equal versions of one `Store` hold the same.
package struct CasebookVersion: Hashable, Sendable {
  /// Changes with what other connections commit.
  fileprivate let others: Int
  /// Rows changed by this connection since it was opened.
  fileprivate let own: Int
}

extension StoreReader {
  package func version() throws -> CasebookVersion {
    CasebookVersion(
      others: try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0, own: db.totalChangesCount)
  }
}
