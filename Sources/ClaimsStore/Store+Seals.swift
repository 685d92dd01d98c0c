import Foundation
import GRDB

/// What seals an entry of the journal.
package struct JournalSeal: Hashable, Sendable {
  package let act: Int64
  /// The entry that holds what was written with it: the last of its transaction.
  package let within: Int64
  /// How many records it wrote.
  package let items: Int
  /// Root of the tree over its items, 32 bytes.
  package let root: [UInt8]
  /// Leaf hash of the entry's line, 32 bytes.
  package let leaf: [UInt8]

  package init(act: Int64, within: Int64, items: Int, root: [UInt8], leaf: [UInt8]) {
    self.act = act
    self.within = within
    self.items = items
    self.root = root
    self.leaf = leaf
  }
}

/// What an entry of the journal left of one record.
package struct JournalItem: Hashable, Sendable {
  package let record: RecordID
  package let act: Int64
  /// Leaf hash of the record's line, 32 bytes.
  package let hash: [UInt8]

  package init(record: RecordID, act: Int64, hash: [UInt8]) {
    self.record = record
    self.act = act
    self.hash = hash
  }
}

extension StoreReader {
  /// What names the casebook to others: 32 hexadecimal digits. Copies of the file share it.
  package func casebookKey() throws -> String {
    guard let key: String = try db.row("SELECT key FROM casebook")?["key"] else {
      throw StoreError.damaged(detail: "it has no name of its own")
    }
    return key
  }

  /// The number of the last entry that is sealed; 0 where none is.
  package func lastSealed() throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT ifnull(max(act), 0) FROM journal_seal") ?? 0
  }

  /// All seals, in the order of their entries.
  package func seals() throws -> [JournalSeal] {
    try db.rows("SELECT * FROM journal_seal ORDER BY act").map(JournalSeal.init(row:))
  }

  /// Calls `body` with every item of one kind, in the order of the records and then of the entries.
  package func forEachItem(of kind: RecordKind, _ body: (JournalItem) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT number, act, hash FROM journal_item WHERE kind = ? ORDER BY number, act"),
      arguments: [kind.rawValue])
    while let row = try rows.next() {
      try body(
        JournalItem(
          record: RecordID(kind, row["number"]), act: row["act"],
          hash: Array(row["hash"] as Data)))
    }
  }

  /// The entries that wrote a record, oldest first.
  package func items(of record: RecordID) throws -> [JournalItem] {
    try db.rows(
      "SELECT act, hash FROM journal_item WHERE kind = ? AND number = ? ORDER BY act",
      [record.kind.rawValue, record.number]
    ).map { JournalItem(record: record, act: $0["act"], hash: Array($0["hash"] as Data)) }
  }
}

extension StoreWriter {
  package func insert(_ item: JournalItem) throws {
    let row = try repeated(
      .item, "INSERT INTO journal_item (kind, number, act, hash) VALUES (?, ?, ?, ?)")
    row.give(item.record.kind.rawValue)
    row.give(item.record.number)
    row.give(item.act)
    row.give(bytes: item.hash)
    try row.run()
  }

  package func insert(_ seal: JournalSeal) throws {
    try db.change(
      "INSERT INTO journal_seal (act, within, items, root, leaf) VALUES (?, ?, ?, ?, ?)",
      [seal.act, seal.within, seal.items, Data(seal.root), Data(seal.leaf)])
  }
}

extension JournalSeal {
  fileprivate init(row: Row) {
    self.init(
      act: row["act"], within: row["within"], items: row["items"],
      root: Array(row["root"] as Data), leaf: Array(row["leaf"] as Data))
  }
}
