package import ClaimsModel

/// What the engine needs to know of entities: their names, which lies within which, and where.
package struct EntityDirectory: Sendable {
  package let tree: EntityTree
  /// Which are one: the tree knows only those that stand for them.
  package let identity: EntityIdentity
  private let names: [EntityID: String]
  private let locations: [EntityID: Location]

  package init(_ entities: some Collection<Entity>, identity: EntityIdentity = .none) {
    self.identity = identity
    tree = EntityTree(entities, identity: identity)
    names = Dictionary(entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var locations = Dictionary(
      entities.compactMap { entity in entity.location.map { (entity.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    // What stands for others lies where the earliest of them does that is known to lie anywhere.
    for group in identity.groups {
      locations[group[0]] = group.lazy.compactMap { locations[$0] }.first
    }
    self.locations = locations
  }

  /// The name of an entity; its slug where it has none.
  package func name(_ id: EntityID) -> String { names[id] ?? id.text }

  /// Where it lies; nil where that is not known.
  package func location(_ id: EntityID) -> Location? { locations[id] }

  /// A sentence that says how near two of the places lie, where that is so near that they may be one
  /// under two names, or one within the other. Of several such pairs, the nearest.
  ///
  /// What is related in the tree is no such pair, nor is one without coordinates and a bound: what
  /// nothing bounds says nothing. Nil where there is none. O(n·m).
  func nearness(of some: [EntityID], to others: [EntityID]) -> String? {
    var nearest: (metres: Double, between: [EntityID], words: String)?
    for x in some {
      for y in others {
        guard !tree.areRelated(x, y), let a = locations[x], let b = locations[y],
          !a.isApart(from: b),
          max(a.precision, b.precision) < .unbounded
        else { continue }
        let metres = a.point.distance(to: b.point)
        let pair = [x, y].sorted()
        if let nearest,
          (nearest.metres, nearest.between[0], nearest.between[1])
            <= (metres, pair[0], pair[1])
        {
          continue
        }
        nearest = (metres, pair, a.distanceInWords(to: b))
      }
    }
    return nearest.map { near in
      let named = near.between.map { "“\(name($0))”" }.joined(separator: " and ")
      return "\(named) lie \(near.words): they may be one place, or one within the other."
    }
  }
}
