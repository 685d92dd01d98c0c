/// What claims are about: a person, a group, a place, an event, an object or a notion.
package struct Entity: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case person, group, place, event, object
    /// A way, a cause, a category: "undeclared deal", "breakout".
    case notion
    case unspecified
  }

  package var id: EntityID
  package var name: String
  package var kind: Kind
  /// The place it lies in, or the group it belongs to.
  package var parent: EntityID?
  /// Other names and spellings, sorted, without repeats.
  package var aliases: [String]
  /// Of the aliases of which more is known than how they are spelled, what is.
  package var origins: [String: NameOrigin]
  package var location: Location?
  /// The number of the place in the GeoNames gazetteer, from 1.
  package var gazetteerID: Int?
  package var note: String?

  package init(
    id: EntityID, name: String, kind: Kind = .unspecified, parent: EntityID? = nil,
    aliases: [String] = [], origins: [String: NameOrigin] = [:], location: Location? = nil,
    gazetteerID: Int? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
    self.aliases = Set(aliases).subtracting([name]).sorted()
    self.origins = origins.filter { $0.key != name && !$0.value.isEmpty }
    self.location = location
    self.gazetteerID = gazetteerID
    self.note = note
  }
}

extension [Entity] {
  /// The same entities, each after what it lies in, else in their order. A ring is walked once. O(n).
  package var parentsFirst: [Entity] {
    let byID = Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<EntityID> = []
    var sorted: [Entity] = []
    for entity in self {
      var chain: [Entity] = []
      var next: Entity? = entity
      while let here = next, seen.insert(here.id).inserted {
        chain.append(here)
        next = here.parent.flatMap { byID[$0] }
      }
      sorted += chain.reversed()
    }
    return sorted
  }
}
