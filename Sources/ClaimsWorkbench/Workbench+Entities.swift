import ClaimsExchange
package import ClaimsModel
import ClaimsStore
import ClaimsText

extension Workbench {
  /// Adds what claims are to be about. Without an id, its name gives one.
  package func addEntity(
    name: String, id: String? = nil, kind: Entity.Kind = .unspecified,
    place: PlaceRequest = PlaceRequest(), aliases: [String] = [], note: String? = nil
  ) throws -> LocateOutcome {
    let slug: EntityID = try slug(id, orOf: name, option: "--id")
    return try write { casebook in
      if let there = try casebook.reader.entity(slug) {
        throw Refusal(
          "There is an entity called “\(slug)” already: \(there.name).",
          remedy: "Use it, or give the new one another id: --id OTHER.")
      }
      // What the gazetteer locates is a place, unless it is said to be something else.
      let isPlace = kind == .unspecified && place.gazetteerID != nil
      let bare = Entity(
        id: slug, name: name, kind: isPlace ? .place : kind, aliases: aliases.compactMap(\.filled),
        note: note?.filled)
      let outcome = try placed(bare, place, in: casebook.reader)
      if let linked = outcome.gazetteer?.alsoLinked.first {
        throw Refusal(
          "“\(linked)” is linked to this place of the gazetteer already.",
          remedy: "Use it, and give it the name: claims entity alias \(linked) \"\(name)\"")
      }
      try casebook.insert(outcome.entity)
      let located = Self.words(bare, outcome.entity)
      try record(
        casebook, "entity add", about: slug.text,
        detail: located.isEmpty ? name : "\(name); \(located)")
      return outcome
    }
  }

  /// All entities, in the order they were added.
  package func entities() throws -> [Entity] { try store.read { try $0.entities() } }

  package func entity(_ name: String) throws -> Entity {
    try store.read { try Self.find(entity: name, in: $0) }
  }

  /// The entity of this id, name or alias.
  static func find(entity name: String, in casebook: StoreReader) throws -> Entity {
    switch try match(entity: name, in: casebook) {
    case .found(let entity): return entity
    case .none(let likely):
      throw Refusal.unknown("entity", name, likely: likely, list: "claims entity list")
    }
  }

  enum EntityMatch {
    case found(Entity)
    /// Nothing goes by the name; names like it.
    case none(likely: [String])
  }

  /// - Parameter made: entities of this very command, which are not suggested.
  /// - Throws: `Refusal` where several entities go by the name.
  static func match(
    entity name: String, apartFrom made: [Entity] = [], in casebook: StoreReader
  ) throws -> EntityMatch {
    if let id = EntityID(name.composed), let found = try casebook.entity(id) {
      return .found(found)
    }
    let named = try casebook.entities(named: name)
    if named.count > 1 {
      throw Refusal(
        "Several entities go by “\(name)”: \(named.map(\.text).formatted(or: "and")).",
        remedy: "Use the id of the one you mean.")
    }
    if let only = named.first, let found = try casebook.entity(only) { return .found(found) }
    let new = Set(made.map(\.id))
    return .none(
      likely: likely(name, among: try casebook.entities().filter { !new.contains($0.id) }))
  }

  /// Names that it may be a slip for, and then names that it may be another spelling of: “Umm
  /// Khalakil” for “Umm Elkhalayel”. A suggestion never merges by itself.
  private static func likely(_ name: String, among entities: [Entity]) -> [String] {
    let slips = Suggestion.closest(
      to: name, among: entities.flatMap { [$0.name, $0.id.text] + $0.aliases })
    let spellings = NameLikeness.suggestions(
      for: name, among: entities.map { ($0.id, [$0.name] + $0.aliases) }
    ).prefix(3).map(\.name)
    var seen: Set<String> = []
    return (slips + spellings).filter { seen.insert($0).inserted }
  }

  /// The entity of this name, made where there is none and none that it could be a slip for.
  ///
  /// - Parameter isNew: says that names like it are other things.
  func findOrMake(
    entity name: String, kind: Entity.Kind, isNew: Bool, made: inout [Entity],
    in casebook: StoreWriter
  ) throws -> EntityID {
    switch try Self.match(entity: name, apartFrom: made, in: casebook.reader) {
    case .found(let entity): return entity.id
    case .none(let likely):
      guard likely.isEmpty || isNew else {
        throw Refusal(
          "There is no entity called “\(name)”.",
          remedy:
            "Did you mean \(likely.formatted(or: "or"))? If it is another one, add --new-entity.",
          kind: .notFound)
      }
      let entity = Entity(
        id: try slug(nil, orOf: name, option: "claims entity add --id"), name: name, kind: kind)
      try casebook.insert(entity)
      try record(casebook, "entity add", about: entity.id.text, detail: name)
      made.append(entity)
      return entity.id
    }
  }
}
