import ClaimsModel
import ClaimsReconcile
import ClaimsStore

/// The claims about some subjects, or those that answer a question, with all that bears on them, and no
/// more of the casebook.
struct SubjectSurroundings {
  /// A subject, with all that it was judged to be one with, what stands for them first.
  struct Subject {
    let group: [EntityID]
    let claims: [StoredClaim]
  }

  let subjects: [Subject]
  /// Claims about other subjects that rules over several subjects hold against these' own: what they
  /// lie within, what lies within them and beside them, and the events whose order bears on them.
  let others: [StoredClaim]
  let index: CardIndex
  /// The findings that they take part in.
  let area: FindingArea
}

extension SubjectSurroundings {
  /// Where nothing else about its subject has to do with a question, only what answers it.
  init(of question: Question, _ casebook: StoreReader) throws {
    let identity = try casebook.identity()
    let vocabulary = try casebook.vocabulary()
    guard identity.group(of: question.subject).count == 1,
      RuleCatalog.comparedAlone(vocabulary).contains(question.predicate),
      !RuleCatalog.spanning(vocabulary.values).contains(question.predicate)
    else {
      try self.init(of: [question.subject], casebook)
      return
    }
    let claims = try casebook.claims(of: [question.predicate], about: [question.subject])
    self.init(
      subjects: [Subject(group: [question.subject], claims: claims)], others: [],
      index: try CardIndex(
        comparing: claims, besides: [question.subject], identity: identity, casebook),
      area: .of(question))
  }

  /// - Parameter subjects: one at least.
  init(of subjects: [EntityID], _ casebook: StoreReader) throws {
    let identity = try casebook.identity()
    let groups = Set(subjects.map(identity.representative)).sorted().map(identity.group)
    self.subjects = try groups.map {
      Subject(group: $0, claims: try casebook.claims(withSubjects: $0))
    }
    let kin = try EntityKin(casebook, identity: identity).around(groups.flatMap(\.self))
    let tree = EntityTree(try casebook.entities(kin), identity: identity)
    others = try Self.others(than: groups.map { $0[0] }, tree, identity, casebook)
    index = try CardIndex(
      comparing: self.subjects.flatMap(\.claims) + others, besides: kin, identity: identity,
      casebook)
    area = .about(groups.flatMap(\.self))
  }

  private static func others(
    than subjects: [EntityID], _ tree: EntityTree, _ identity: EntityIdentity,
    _ casebook: StoreReader
  ) throws -> [StoredClaim] {
    let predicates = try casebook.predicates().map(\.predicate)
    var related = try events(with: subjects, predicates, identity, casebook)
    for subject in subjects {
      related.formUnion(tree.enclosing(subject))
      related.formUnion(tree.within(subject))
    }
    for parent in Set(subjects.flatMap(tree.parents(of:))) {
      related.formUnion(tree.children(of: parent))
    }
    related.subtract(subjects)
    guard !related.isEmpty else { return [] }
    return try casebook.claims(
      of: RuleCatalog.spanning(predicates), about: Set(related.flatMap(identity.group)))
  }

  /// The events that claims put before, after or within one another, as far as these join them to
  /// these.
  private static func events(
    with subjects: [EntityID], _ predicates: [Predicate], _ identity: EntityIdentity,
    _ casebook: StoreReader
  ) throws -> Set<EntityID> {
    var neighbours: [EntityID: Set<EntityID>] = [:]
    for stored in try casebook.claims(of: RuleCatalog.relating(predicates)) {
      guard case .entities(let choice) = stored.claim.value else { continue }
      let one = identity.representative(of: stored.claim.subject)
      for other in choice.entities.map(identity.representative) {
        neighbours[one, default: []].insert(other)
        neighbours[other, default: []].insert(one)
      }
    }
    var found: Set<EntityID> = []
    var open = subjects
    while let next = open.popLast() {
      if found.insert(next).inserted { open += neighbours[next] ?? [] }
    }
    return found
  }
}
