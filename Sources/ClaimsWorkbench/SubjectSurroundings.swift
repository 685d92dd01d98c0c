import ClaimsModel
import ClaimsReconcile
import ClaimsStore

/// The claims about one subject with all that bears on them, and no more of the casebook.
struct SubjectSurroundings {
  /// The subject, with all that it was judged to be one with, what stands for them first.
  let subject: [EntityID]
  let claims: [StoredClaim]
  /// Claims about other subjects that rules over several subjects hold against this one's: what it
  /// lies within, what lies within it and beside it, and the events whose order bears on it.
  let others: [StoredClaim]
  let index: CardIndex

  init(of subject: EntityID, _ casebook: StoreReader) throws {
    let identity = try casebook.identity()
    let group = identity.group(of: subject)
    claims = try casebook.claims(withSubjects: group)
    let kin = try EntityKin(casebook, identity: identity).around(group)
    let tree = EntityTree(try casebook.entities(kin), identity: identity)
    others = try Self.others(than: group[0], tree, identity, casebook)
    self.subject = group
    index = try CardIndex(
      comparing: claims + others, besides: kin, identity: identity, casebook)
  }

  private static func others(
    than subject: EntityID, _ tree: EntityTree, _ identity: EntityIdentity,
    _ casebook: StoreReader
  ) throws -> [StoredClaim] {
    let predicates = try casebook.predicates().map(\.predicate)
    var related = Set(tree.enclosing(subject)).union(tree.within(subject))
    for parent in tree.parents(of: subject) { related.formUnion(tree.children(of: parent)) }
    related.formUnion(try events(with: subject, predicates, identity, casebook))
    related.remove(subject)
    guard !related.isEmpty else { return [] }
    return try casebook.claims(
      of: RuleCatalog.spanning(predicates), about: Set(related.flatMap(identity.group)))
  }

  /// The events that claims put before, after or within one another, as far as these join them to
  /// this one.
  private static func events(
    with subject: EntityID, _ predicates: [Predicate], _ identity: EntityIdentity,
    _ casebook: StoreReader
  ) throws -> Set<EntityID> {
    let relations = predicates.filter { [.before, .after, .during].contains($0.ordering) }
    var neighbours: [EntityID: Set<EntityID>] = [:]
    for stored in try casebook.claims(of: relations.map(\.id)) {
      guard case .entities(let choice) = stored.claim.value else { continue }
      let one = identity.representative(of: stored.claim.subject)
      for other in choice.entities.map(identity.representative) {
        neighbours[one, default: []].insert(other)
        neighbours[other, default: []].insert(one)
      }
    }
    var found: Set<EntityID> = []
    var open = [subject]
    while let next = open.popLast() {
      if found.insert(next).inserted { open += neighbours[next] ?? [] }
    }
    return found
  }
}
