import ClaimsModel

/// Entities, a row each.
struct EntitiesTable: CSVTable {
  static let columns: [CSVColumn] = [
    CSVColumn("entity-id", "id"),
    CSVColumn("name", "entity"),
    CSVColumn("kind"),
    CSVColumn("parent"),
    CSVColumn("aliases", "other names"),
    CSVColumn("latitude", "lat", isNumeric: true),
    CSVColumn("longitude", "lon", "lng", isNumeric: true),
    CSVColumn("precision", isNumeric: true),
    CSVColumn("gazetteer", isNumeric: true),
    CSVColumn("note", "notes"),
  ]

  static let columnsOfFields = ["id": "entity-id", "parent": "parent", "aliases": "aliases"]

  func statements(
    of record: CSVRecord, _ context: ReadingContext
  ) throws(CSVFault) -> [CSVStatement] {
    let names = CSVNames(digest: context.digest)
    guard let name = record.text("name"),
      let id: EntityID = try record.id(firstOf: ["entity-id", "name"], names)
    else { throw record.missing("name", "Write what it is called.") }
    let entity = Entity(
      id: id, name: name,
      kind: try record.choice("kind") ?? .unspecified, parent: try record.id("parent", names),
      aliases: record.text("aliases").map(CSVList.items) ?? [],
      location: try record.location(
        latitude: "latitude", longitude: "longitude", precision: try precision(record)),
      gazetteerID: try record.integer("gazetteer", in: 1...Int.max), note: record.text("note"))
    return [CSVStatement(content: .entity(entity))]
  }

  private func precision(_ record: CSVRecord) throws(CSVFault) -> PlacePrecision {
    guard let metres = try record.number("precision") else { return .unbounded }
    guard let precision = PlacePrecision(metres: metres) else {
      throw record.fault(
        "precision", "A precision is a number of metres, 0 or more.", "Correct it.")
    }
    return precision
  }

  static func cells(_ entity: Entity) -> [String: String] {
    var cells = ["entity-id": entity.id.text, "name": entity.name, "kind": entity.kind.rawValue]
    cells["parent"] = entity.parent?.text
    if !entity.aliases.isEmpty { cells["aliases"] = CSVList.cell(entity.aliases) }
    if let location = entity.location {
      cells["latitude"] = "\(location.point.latitude)"
      cells["longitude"] = "\(location.point.longitude)"
      if location.precision < .unbounded { cells["precision"] = "\(location.precision.metres)" }
    }
    cells["gazetteer"] = entity.gazetteerID.map { "\($0)" }
    cells["note"] = entity.note
    return cells
  }
}
