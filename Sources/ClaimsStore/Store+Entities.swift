package import ClaimsModel
import GRDB

extension StoreReader {
  /// All entities, in the order they were added.
  package func entities() throws -> [Entity] { try entities(among: nil) }

  package func entity(_ id: EntityID) throws -> Entity? {
    try db.row("\(Entity.select) WHERE e.slug = ?", [id.text]).map(entity(of:))
  }

  /// These entities, in the order they were added.
  package func entities(_ ids: some Collection<EntityID>) throws -> [Entity] {
    try entities(among: Self.list(ids.map(\.text)))
  }

  /// - Parameter list: of the slugs that are wanted; nil for all.
  private func entities(among list: String?) throws -> [Entity] {
    let wanted = "IN (SELECT id FROM entity WHERE slug IN (SELECT value FROM json_each(?)))"
    let arguments: StatementArguments = list.map { [$0] } ?? []
    var names: [Int64: [NameRecord]] = [:]
    let ofWanted = list == nil ? "" : "WHERE n.entity_id \(wanted)"
    for row in try db.rows("\(NameRecord.select) \(ofWanted)", arguments) {
      names[row["entity_id"], default: []].append(NameRecord(row: row))
    }
    let those = list == nil ? "" : "WHERE e.id \(wanted)"
    return try db.rows("\(Entity.select) \(those) ORDER BY e.id", arguments).map {
      Entity(row: $0, names: names[$0["id"]] ?? [])
    }
  }

  /// What lies next within these entities, in the order they were added.
  package func children(of ids: some Collection<EntityID>) throws -> [EntityID] {
    try db.rows(
      """
      SELECT slug FROM entity WHERE parent_id IN (
        SELECT id FROM entity WHERE slug IN (SELECT value FROM json_each(?))) ORDER BY id
      """, [Self.list(ids.map(\.text))]
    ).map { EntityID(unchecked: $0["slug"]) }
  }

  /// What these entities lie in next.
  package func parents(of ids: some Collection<EntityID>) throws -> [EntityID] {
    try db.rows(
      """
      SELECT DISTINCT p.slug FROM entity e JOIN entity p ON p.id = e.parent_id
      WHERE e.slug IN (SELECT value FROM json_each(?)) ORDER BY p.id
      """, [Self.list(ids.map(\.text))]
    ).map { EntityID(unchecked: $0["slug"]) }
  }

  /// The entity of a row of its own select, with its names.
  func entity(of row: Row) throws -> Entity {
    let names = try db.rows(
      NameRecord.select + " WHERE n.entity_id = ?", [row["id"] as Int64])
    return Entity(row: row, names: names.map(NameRecord.init(row:)))
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

  /// The entities that are linked to a place of the gazetteer.
  package func entities(gazetteerID: Int) throws -> [EntityID] {
    try db.rows("SELECT slug FROM entity WHERE gazetteer_id = ? ORDER BY slug", [gazetteerID])
      .map { EntityID(unchecked: $0["slug"]) }
  }
}

extension StoreWriter {
  package func insert(_ entity: Entity) throws {
    let number = try db.insert(
      """
      INSERT INTO entity (slug, name, kind, parent_id, note, latitude, longitude, precision,
        gazetteer_id)
      VALUES (?, ?, ?, (SELECT id FROM entity WHERE slug = ?), ?, ?, ?, ?, ?)
      """,
      [entity.id.text, entity.name, entity.kind.rawValue, entity.parent?.text, entity.note]
        + Self.columns(of: entity.location) + [entity.gazetteerID])
    changes.add(.entity, number)
    try insertName(entity.name, NameOrigin(), of: number)
    for alias in entity.aliases {
      try insertName(alias, entity.origins[alias] ?? NameOrigin(), of: number)
    }
  }

  /// Gives an entity one more name, or says more of one it has.
  package func insertAlias(
    _ alias: String, _ origin: NameOrigin = NameOrigin(), of id: EntityID
  ) throws {
    guard let row = try db.row("SELECT id FROM entity WHERE slug = ?", [id.text]) else { return }
    try insertName(alias, origin, of: row["id"])
    changes.add(.entity, row["id"])
  }

  /// Writes where an entity lies: its parent, its location, its place in the gazetteer.
  package func replacePlace(of entity: Entity) throws {
    guard let row = try db.row("SELECT id FROM entity WHERE slug = ?", [entity.id.text]) else {
      return
    }
    changes.add(.entity, row["id"])
    try db.change(
      """
      UPDATE entity SET parent_id = (SELECT id FROM entity WHERE slug = ?), latitude = ?,
        longitude = ?, precision = ?, gazetteer_id = ?
      WHERE id = ?
      """,
      [entity.parent?.text] + Self.columns(of: entity.location)
        + [entity.gazetteerID, row["id"] as Int64])
  }

  /// Writes what an entity of this id is, but for its id; names that it has stay.
  package func replace(_ entity: Entity) throws {
    guard let row = try db.row("SELECT id FROM entity WHERE slug = ?", [entity.id.text]) else {
      return
    }
    let number: Int64 = row["id"]
    try db.change(
      "UPDATE entity SET name = ?, kind = ?, note = ? WHERE id = ?",
      [entity.name, entity.kind.rawValue, entity.note, number])
    // What is known of a name that was an alias stays with it.
    if try db.row(
      "SELECT 1 FROM entity_name WHERE entity_id = ? AND name = ?", [number, entity.name]) == nil
    {
      try insertName(entity.name, NameOrigin(), of: number)
    }
    for alias in entity.aliases {
      try insertName(alias, entity.origins[alias] ?? NameOrigin(), of: number)
    }
    try replacePlace(of: entity)
  }

  static func columns(of location: Location?) -> StatementArguments {
    let metres = location?.precision.metres
    return [
      location?.point.latitude, location?.point.longitude,
      metres.flatMap { $0.isFinite ? $0 : nil },
    ]
  }

  private func insertName(_ name: String, _ origin: NameOrigin, of number: Int64) throws {
    var (source, report, words): (SourceID?, String?, String?) = (nil, nil, nil)
    switch origin.giver {
    case .source(let id): source = id
    case .report(let key): report = key
    case .words(let text): words = text
    case .gazetteer, nil: break
    }
    try db.change(
      """
      INSERT INTO entity_name (entity_id, name, folded, language, source_id, report_id, gazetteer,
        words)
      VALUES (?, ?, ?, ?, (SELECT id FROM source WHERE slug = ?),
        (SELECT id FROM report WHERE key = ?), ?, ?)
      ON CONFLICT (entity_id, name) DO UPDATE SET language = excluded.language,
        source_id = excluded.source_id, report_id = excluded.report_id,
        gazetteer = excluded.gazetteer, words = excluded.words
      """,
      [
        number, name, TextFolding.folded(name).composed, origin.language, source?.text, report,
        origin.giver == .gazetteer, words,
      ])
  }
}

/// A row of `entity_name`.
private struct NameRecord {
  static let select = """
    SELECT n.*, s.slug AS source, r.key AS report FROM entity_name n
    LEFT JOIN source s ON s.id = n.source_id LEFT JOIN report r ON r.id = n.report_id
    """

  let name: String
  let origin: NameOrigin

  init(row: Row) {
    name = row["name"]
    let giver: NameOrigin.Giver? =
      if let source = row["source"] as String? {
        .source(SourceID(unchecked: source))
      } else if let report = row["report"] as String? {
        .report(report)
      } else if let words = row["words"] as String? {
        .words(words)
      } else {
        row["gazetteer"] ? .gazetteer : nil
      }
    origin = NameOrigin(language: row["language"], giver: giver)
  }
}

extension Entity {
  static let select =
    "SELECT e.*, p.slug AS parent FROM entity e LEFT JOIN entity p ON p.id = e.parent_id"

  fileprivate init(row: Row, names: [NameRecord]) {
    self.init(
      id: EntityID(unchecked: row["slug"]), name: row["name"],
      kind: Kind(rawValue: row["kind"]) ?? .unspecified,
      parent: (row["parent"] as String?).map(EntityID.init(unchecked:)),
      aliases: names.map(\.name),
      origins: Dictionary(
        names.map { ($0.name, $0.origin) }, uniquingKeysWith: { first, _ in first }),
      location: Location(row: row), gazetteerID: row["gazetteer_id"], note: row["note"])
  }
}

extension Location {
  /// The CHECKs of the schema hold the ranges; nil for none.
  init?(row: Row) {
    guard let latitude = row["latitude"] as Double?, let longitude = row["longitude"] as Double?,
      let point = GeoPoint(latitude: latitude, longitude: longitude)
    else { return nil }
    let metres = row["precision"] as Double?
    self.init(
      point: point, precision: metres.flatMap { PlacePrecision(metres: $0) } ?? .unbounded)
  }
}
