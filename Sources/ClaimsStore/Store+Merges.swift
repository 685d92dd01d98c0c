package import ClaimsModel
import Foundation
import GRDB

/// An entry of another casebook's journal, as it was sealed there.
package struct MergedEntry: Hashable, Sendable {
  /// The key of the casebook it is of.
  package let casebook: String
  /// By its number there.
  package let entry: JournalEntry
  package let seal: JournalSeal

  package init(casebook: String, entry: JournalEntry, seal: JournalSeal) {
    self.casebook = casebook
    self.entry = entry
    self.seal = seal
  }

  /// What tells it from all others.
  package struct ID: Hashable, Sendable {
    let casebook: String
    let number: Int64
    let leaf: [UInt8]
  }

  package var id: ID { ID(casebook: casebook, number: entry.id, leaf: seal.leaf) }
}

extension StoreReader {
  /// The entries of other casebooks' journals that were merged in, in the order they were.
  package func mergedEntries() throws -> [MergedEntry] {
    try db.rows("\(MergedEntry.select) ORDER BY id").map(MergedEntry.init(row:))
  }

  /// The number of an entity's row; nil where there is none of this id.
  package func number(of entity: EntityID) throws -> Int64? {
    try db.row("SELECT id FROM entity WHERE slug = ?", [entity.text])?["id"]
  }
}

extension StoreWriter {
  package func insert(_ merged: MergedEntry) throws {
    let (entry, seal) = (merged.entry, merged.seal)
    let number = try db.insert(
      """
      INSERT INTO merged_entry
        (casebook, number, at, "by", action, about, detail, within, items, root, leaf)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        merged.casebook, entry.id, entry.at, entry.by, entry.action, entry.about, entry.detail,
        seal.within, seal.items, Data(seal.root), Data(seal.leaf),
      ])
    changes.add(.mergedEntry, number)
  }
}

extension MergedEntry {
  static let select = "SELECT * FROM merged_entry"

  init(row: Row) {
    let number: Int64 = row["number"]
    self.init(
      casebook: row["casebook"],
      entry: JournalEntry(
        id: number, at: row["at"], by: row["by"], action: row["action"], about: row["about"],
        detail: row["detail"]),
      seal: JournalSeal(
        act: number, within: row["within"], items: row["items"],
        root: Array(row["root"] as Data), leaf: Array(row["leaf"] as Data)))
  }
}
