package import ClaimsModel
import GRDB

extension StoreReader {
  /// All entities, in the order they were added.
  package func entities() throws -> [Entity] {
    var aliases: [Int64: [String]] = [:]
    for row in try db.rows("SELECT entity_id, name FROM entity_name") {
      aliases[row["entity_id"], default: []].append(row["name"])
    }
    return try db.rows(
      "SELECT e.*, p.slug AS parent FROM entity e LEFT JOIN entity p ON p.id = e.parent_id ORDER BY e.id"
    ).map { Entity(row: $0, aliases: aliases[$0["id"]] ?? []) }
  }

  package func entity(_ id: EntityID) throws -> Entity? {
    let row = try db.row(
      "SELECT e.*, p.slug AS parent FROM entity e LEFT JOIN entity p ON p.id = e.parent_id WHERE e.slug = ?",
      [id.text])
    guard let row else { return nil }
    let number: Int64 = row["id"]
    let names = try db.rows("SELECT name FROM entity_name WHERE entity_id = ?", [number])
    return Entity(row: row, aliases: names.map { $0["name"] })
  }

  /// The entities that go by a name, however it is cased and spaced.
  package func entities(named name: String) throws -> [EntityID] {
    try db.rows(
      """
      SELECT DISTINCT e.slug FROM entity_name n JOIN entity e ON e.id = n.entity_id
      WHERE n.folded = ? ORDER BY e.slug
      """, [TextFolding.folded(name).composed]
    ).map { EntityID(unchecked: $0["slug"]) }
  }
}

extension StoreWriter {
  package func insert(_ entity: Entity) throws {
    let number = try db.insert(
      """
      INSERT INTO entity (slug, name, kind, parent_id, note)
      VALUES (?, ?, ?, (SELECT id FROM entity WHERE slug = ?), ?)
      """,
      [entity.id.text, entity.name, entity.kind.rawValue, entity.parent?.text, entity.note])
    for name in [entity.name] + entity.aliases { try insertName(name, of: number) }
  }

  /// Gives an entity one more name.
  package func insertAlias(_ alias: String, of id: EntityID) throws {
    guard let row = try db.row("SELECT id FROM entity WHERE slug = ?", [id.text]) else { return }
    try insertName(alias, of: row["id"])
  }

  private func insertName(_ name: String, of number: Int64) throws {
    _ = try db.insert(
      "INSERT OR IGNORE INTO entity_name (entity_id, name, folded) VALUES (?, ?, ?)",
      [number, name, TextFolding.folded(name).composed])
  }
}

extension Entity {
  fileprivate init(row: Row, aliases: [String]) {
    self.init(
      id: EntityID(unchecked: row["slug"]), name: row["name"],
      kind: Kind(rawValue: row["kind"]) ?? .unspecified,
      parent: (row["parent"] as String?).map(EntityID.init(unchecked:)), aliases: aliases,
      note: row["note"])
  }
}
