import ClaimsJSON
import ClaimsModel

extension STIXWriter {
  /// People and groups as identities, places with coordinates as locations. STIX has no object for
  /// other kinds, nor for a place that only has a name: claims name them in words.
  func putEntities(_ put: (JSONValue) throws -> Void) throws {
    for entity in try exported.entities() {
      guard let object = object(entity) else { continue }
      try put(object.value())
    }
    for entity in try exported.entities() {
      guard let inner = entityID(entity.id), let parent = entity.parent,
        let outer = entityID(parent), parent != entity.id
      else { continue }
      let words = entity.kind == .place ? "lies in" : "belongs to"
      try put(relationship(inner, "related-to", outer, words, from: times(of: entity.id)))
    }
  }

  /// The id of its object; nil where it has none.
  func entityID(_ id: EntityID) -> String? {
    guard let entity = index.entities[id], let type = Self.type(of: entity) else { return nil }
    return STIXObject.id(type, key: "entity \(id)")
  }

  private static func type(of entity: Entity) -> String? {
    switch entity.kind {
    case .person, .group: "identity"
    case .place: entity.location == nil ? nil : "location"
    case .event, .object, .notion, .unspecified: nil
    }
  }

  private func object(_ entity: Entity) -> STIXObject? {
    guard let type = Self.type(of: entity) else { return nil }
    var object = STIXObject(
      type, key: "entity \(entity.id)", from: times(of: entity.id), by: program)
    object["name"] = .string(entity.name)
    object.text("description", description(entity))
    if let location = entity.location {
      object["latitude"] = .double(location.point.latitude)
      object["longitude"] = .double(location.point.longitude)
      if location.precision < .unbounded {
        object["precision"] = .double(location.precision.metres)
      }
    } else {
      object["identity_class"] = entity.kind == .person ? "individual" : "group"
    }
    return object
  }

  private func description(_ entity: Entity) -> String {
    let names = entity.aliases.isEmpty ? nil : "Also: \(entity.aliases.joined(separator: ", "))."
    return [names, entity.note].compactMap(\.self).joined(separator: "\n")
  }

  private func times(of entity: EntityID) -> (created: Int64, modified: Int64) {
    (history.entities[entity] ?? history.casebook).times
  }
}
