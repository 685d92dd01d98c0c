package import ClaimsModel
import GRDB

extension StoreReader {
  /// What SQLite finds wrong with the file's pages, tables and indexes, in its words; empty where all
  /// is well.
  package func damages() throws -> [String] {
    let found = try String.fetchAll(db, sql: "PRAGMA integrity_check")
    return found == ["ok"] ? [] : found
  }

  /// Rows that name what is not there: table and number of each.
  package func danglingRows() throws -> [(table: String, number: Int64, names: String)] {
    try db.rows("PRAGMA foreign_key_check").map {
      ($0["table"], $0["rowid"] ?? 0, $0["parent"])
    }
  }
}

extension Store {
  /// The predicates that come with the program.
  package static func seededPredicates() throws -> [Predicate] {
    let queue = try DatabaseQueue(configuration: configuration)
    try migrator.migrate(queue)
    return try queue.read { db in
      try StoreReader(db: db).predicates().filter(\.isSeeded).map(\.predicate)
    }
  }
}
