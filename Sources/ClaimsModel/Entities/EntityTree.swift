/// Which entity lies within which: places in places, groups in groups.
package struct EntityTree: Sendable {
  /// Several where what was judged to be one is said to lie in several.
  private let parents: [EntityID: [EntityID]]
  private let children: [EntityID: [EntityID]]

  package init(_ parents: [EntityID: EntityID]) { self.init(parents.mapValues { [$0] }) }

  /// - Parameter identity: what is one goes by its representative, and has the parents of all.
  package init(_ entities: some Sequence<Entity>, identity: EntityIdentity = .none) {
    var parents: [EntityID: [EntityID]] = [:]
    for entity in entities {
      guard let parent = entity.parent.map(identity.representative) else { continue }
      let inner = identity.representative(of: entity.id)
      guard inner != parent || entity.id == entity.parent,
        !parents[inner, default: []].contains(parent)
      else { continue }
      parents[inner, default: []].append(parent)
    }
    self.init(parents)
  }

  private init(_ parents: [EntityID: [EntityID]]) {
    self.parents = parents
    var children: [EntityID: [EntityID]] = [:]
    for inner in parents.keys.sorted() {
      for outer in parents[inner] ?? [] { children[outer, default: []].append(inner) }
    }
    self.children = children
  }

  /// Whether `inner` lies somewhere within `outer`; false for an entity and itself. A ring of
  /// parents is walked once. O(depth).
  package func isInside(_ inner: EntityID, _ outer: EntityID) -> Bool {
    var seen: Set<EntityID> = [inner]
    var open = parents(of: inner)
    while let here = open.popLast() {
      guard seen.insert(here).inserted else { continue }
      if here == outer { return true }
      open += parents(of: here)
    }
    return false
  }

  /// What lies next within it, in the order of the ids.
  package func children(of entity: EntityID) -> [EntityID] { children[entity] ?? [] }

  /// All that lies within it, itself left out. O(what is found).
  package func within(_ entity: EntityID) -> Set<EntityID> {
    var found: Set<EntityID> = []
    var open = children(of: entity)
    while let next = open.popLast() {
      guard next != entity, found.insert(next).inserted else { continue }
      open += children(of: next)
    }
    return found
  }

  /// What it lies in next: one, none at the top, or several where what is one is said to lie in
  /// several.
  package func parents(of entity: EntityID) -> [EntityID] { parents[entity] ?? [] }

  /// All that it lies within, the nearest first. A ring of parents is walked once. O(depth).
  package func enclosing(_ entity: EntityID) -> [EntityID] {
    var seen: Set<EntityID> = [entity]
    var found: [EntityID] = []
    var next = parents(of: entity)
    while !next.isEmpty {
      let new = next.filter { seen.insert($0).inserted }
      found += new
      next = new.flatMap(parents)
    }
    return found
  }

  /// Whether one of the two is the other or lies within it.
  package func areRelated(_ a: EntityID, _ b: EntityID) -> Bool {
    a == b || isInside(a, b) || isInside(b, a)
  }
}
