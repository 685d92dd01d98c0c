import ClaimsModel
import ClaimsStore

/// What lies within what, looked up around some entities: what was judged to be one goes together.
struct EntityKin {
  private let casebook: StoreReader
  private let identity: EntityIdentity

  init(_ casebook: StoreReader, identity: EntityIdentity) {
    self.casebook = casebook
    self.identity = identity
  }

  /// These, all that they lie in, and all that is one with any.
  func withAllAbove(_ entities: Set<EntityID>) throws -> Set<EntityID> {
    try reached(from: entities, casebook.parents(of:))
  }

  /// What an entity lies in, all that lies within it, and what lies beside it, itself included.
  ///
  /// - Parameter subject: all that is one with it.
  func around(_ subject: [EntityID]) throws -> Set<EntityID> {
    let own = Set(subject)
    let above = try reached(from: own, casebook.parents(of:))
    let below = try reached(from: own, casebook.children(of:))
    let next = joined(try casebook.parents(of: own))
    return above.union(below).union(joined(try casebook.children(of: next)))
  }

  private func reached(
    from entities: Set<EntityID>, _ step: (Set<EntityID>) throws -> [EntityID]
  ) throws -> Set<EntityID> {
    var found = joined(entities)
    var open = found
    while !open.isEmpty {
      open = joined(try step(open)).subtracting(found)
      found.formUnion(open)
    }
    return found
  }

  private func joined(_ entities: some Sequence<EntityID>) -> Set<EntityID> {
    Set(entities.flatMap(identity.group))
  }
}
