/// Which entity lies within which: places in places, groups in groups.
package struct EntityTree: Sendable {
  private let parents: [EntityID: EntityID]
  private let children: [EntityID: [EntityID]]

  package init(_ parents: [EntityID: EntityID]) {
    self.parents = parents
    children = Dictionary(grouping: parents.keys.sorted()) { parents[$0] ?? $0 }
  }

  package init(_ entities: some Sequence<Entity>) {
    var parents: [EntityID: EntityID] = [:]
    for entity in entities { parents[entity.id] = entity.parent }
    self.init(parents)
  }

  /// Whether `inner` lies somewhere within `outer`; false for an entity and itself. A ring of
  /// parents is walked once. O(depth).
  package func isInside(_ inner: EntityID, _ outer: EntityID) -> Bool {
    var seen: Set<EntityID> = [inner]
    var next = parents[inner]
    while let here = next, seen.insert(here).inserted {
      if here == outer { return true }
      next = parents[here]
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

  /// What it lies in next; nil at the top.
  package func parent(of entity: EntityID) -> EntityID? { parents[entity] }

  /// All that it lies within, the nearest first. A ring of parents is walked once. O(depth).
  package func enclosing(_ entity: EntityID) -> [EntityID] {
    var found: [EntityID] = []
    var next = parents[entity]
    while let here = next, here != entity, !found.contains(here) {
      found.append(here)
      next = parents[here]
    }
    return found
  }

  /// Whether one of the two is the other or lies within it.
  package func areRelated(_ a: EntityID, _ b: EntityID) -> Bool {
    a == b || isInside(a, b) || isInside(b, a)
  }
}
