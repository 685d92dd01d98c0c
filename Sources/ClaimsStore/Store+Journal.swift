import GRDB

/// One change to the casebook: who did what, when.
package struct JournalEntry: Hashable, Sendable {
  package let id: Int64
  /// Seconds since 1970-01-01T00:00Z.
  package let at: Int64
  package let by: String
  /// What was done, in one word: `log`, `verify`, `import`.
  package let action: String
  /// The ids of what it touched, in words.
  package let about: String
  /// The reason given, or a summary.
  package let detail: String
}

extension JournalEntry {
  init(_ row: Row) {
    self.init(
      id: row["id"], at: row["at"], by: row["by"], action: row["action"], about: row["about"],
      detail: row["detail"])
  }
}

extension StoreReader {
  /// All entries, oldest first.
  package func journal() throws -> [JournalEntry] {
    try db.rows("SELECT * FROM journal ORDER BY id").map(JournalEntry.init)
  }

  /// The number of the last entry; 0 where there is none.
  func lastAct() throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT ifnull(max(id), 0) FROM journal") ?? 0
  }

  /// The entries from one number on, oldest first.
  package func journal(from act: Int64) throws -> [JournalEntry] {
    try db.rows("SELECT * FROM journal WHERE id >= ? ORDER BY id", [act]).map(JournalEntry.init)
  }

  package func journalEntry(_ act: Int64) throws -> JournalEntry? {
    try db.row("SELECT * FROM journal WHERE id = ?", [act]).map(JournalEntry.init)
  }

  /// The last entry that was not made with this action; nil where there is none.
  package func lastEntry(besides action: String) throws -> JournalEntry? {
    try db.rows(
      "SELECT * FROM journal WHERE action <> ? ORDER BY id DESC LIMIT 1", [action]
    ).first.map(JournalEntry.init)
  }
}

extension StoreWriter {
  /// Appends an entry and gives its number, which is also the number of the act.
  package func appendJournal(
    at: Int64, by: String, action: String, about: String, detail: String
  ) throws -> Int64 {
    let act = try db.insert(
      #"INSERT INTO journal (at, "by", action, about, detail) VALUES (?, ?, ?, ?, ?)"#,
      [at, by, action, about, detail])
    changes.add(act: act)
    return act
  }
}
