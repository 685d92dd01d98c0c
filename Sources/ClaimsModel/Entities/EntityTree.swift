/// Which entity lies within which: places in places, groups in groups.
package struct EntityTree: Sendable {
  private let parents: [EntityID: EntityID]

  package init(_ parents: [EntityID: EntityID]) { self.parents = parents }

  package init(_ entities: some Sequence<Entity>) {
    var parents: [EntityID: EntityID] = [:]
    for entity in entities { parents[entity.id] = entity.parent }
    self.parents = parents
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

  /// Whether one of the two is the other or lies within it.
  package func areRelated(_ a: EntityID, _ b: EntityID) -> Bool {
    a == b || isInside(a, b) || isInside(b, a)
  }
}
