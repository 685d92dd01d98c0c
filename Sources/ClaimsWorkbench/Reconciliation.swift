import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// What came of comparing the claims of a casebook, or of one subject in it, question by question.
struct Reconciliation {
  /// A finding with what its report needs.
  struct Found {
    let finding: Finding
    /// Lower-case hexadecimal.
    let fingerprint: String
    /// The places of its sides in the order of the fingerprint.
    let order: [Int]
    /// Whether all sides stand: none has all its claims refuted.
    let stands: Bool
    /// Whether they would have stood at the baseline; nil where there is none.
    let stood: Bool?
    /// The claims that it is shown by, one a side.
    let shown: [StoredClaim]
    /// What a reviewer made of it.
    var resolution: Resolution?
    /// Whether it would have been resolved at the baseline.
    var wasResolved = false
    /// Resolutions of what it came of, that hold no more.
    var lapsed: [Resolution] = []

    /// Whether nobody has settled it.
    var isOpen: Bool { stands && resolution == nil }
    /// Whether it would have stood open at the baseline; nil where there is none.
    var wasOpen: Bool? { stood.map { $0 && !wasResolved } }
    /// Of its sides, the one that the resolution accepts.
    var accepted: Int? {
      guard let side = resolution?.outcome.side, order.indices.contains(side) else { return nil }
      return order[side]
    }
  }

  /// One question with what was found in it, and between it and others.
  struct Answered {
    let question: Question
    let positions: [Position]
    let conflictingPairs: Int
    var found: [Found]
    let passed: [ContradictionReport.Passed]
  }

  let answered: [Answered]
  /// What was read to compare them.
  let index: CardIndex
  /// The one subject that was compared, with all that it was judged to be one with, what stands for
  /// them first; nil for all.
  let subject: [EntityID]?
  /// What the findings are held against to say what is different; nil where there is nothing.
  let baseline: Baseline?
  /// How many claims are left out, because their reports were not surely out by the date asked for.
  let leftOut: Int

  /// - Parameter showProgress: is told how far it has come.
  init(
    _ query: ReportQuery, _ casebook: StoreReader,
    showProgress: @escaping (WorkProgress?) -> Void = { _ in }
  ) throws {
    index = try CardIndex(casebook, cutoff: try query.cutoff)
    baseline = try query.baseline(in: casebook)
    let identity = index.entities.identity
    let about = try query.touching.flatMap { try casebook.claim($0)?.claim.subject }
    subject = (about ?? query.question?.subject).map(identity.group)
    let comparison = CaseComparison(
      index: index, keepsPassed: query.includesCompared, baseline: baseline)
    var progress = ProgressTeller(
      "comparing", subject == nil ? try casebook.claimCount() : 0, "claims",
      tell: showProgress)
    defer { progress.finish() }
    try casebook.forEachSubject(only: subject, groups: identity.groups) { _, claims in
      comparison.compare(claims)
      progress.advance(by: claims.count)
    }
    if let subject {
      for claim in try Self.claims(besides: subject, index, casebook) { comparison.hold(claim) }
    }
    answered = ResolutionIndex(try casebook.resolutions())
      .resolving(comparison.answered(about: subject?.first), baseline)
    leftOut = comparison.leftOut
  }

  /// Claims about other subjects that rules over several subjects hold against this one's: what it
  /// lies within, what lies within it and beside it, and the events whose order bears on it.
  private static func claims(
    besides own: [EntityID], _ index: CardIndex, _ casebook: StoreReader
  ) throws -> [StoredClaim] {
    let (tree, subject) = (index.entities.tree, own[0])
    var related = Set(tree.enclosing(subject)).union(tree.within(subject))
    for parent in tree.parents(of: subject) { related.formUnion(tree.children(of: parent)) }
    related.formUnion(try events(with: subject, index, casebook))
    related.remove(subject)
    guard !related.isEmpty else { return [] }
    return try casebook.claims(
      of: RuleCatalog.spanning(index.predicates.values),
      about: Set(related.flatMap(index.entities.identity.group)))
  }

  /// The events that claims put before, after or within one another, as far as these join them to
  /// this one.
  private static func events(
    with subject: EntityID, _ index: CardIndex, _ casebook: StoreReader
  ) throws -> Set<EntityID> {
    let relations = index.predicates.values.filter {
      [.before, .after, .during].contains($0.ordering)
    }
    var neighbours: [EntityID: Set<EntityID>] = [:]
    for stored in try casebook.claims(of: relations.map(\.id)) {
      let claim = index.entities.read(stored.claim).claim
      guard case .entities(let choice) = claim.value else { continue }
      for other in choice.entities {
        neighbours[claim.subject, default: []].insert(other)
        neighbours[other, default: []].insert(claim.subject)
      }
    }
    var found: Set<EntityID> = []
    var open = [subject]
    while let next = open.popLast() {
      if found.insert(next).inserted { open += neighbours[next] ?? [] }
    }
    return found
  }

  /// What is kept of the findings, the most serious first, so that their numbers begin there.
  var rows: [FindingRow] {
    answered.flatMap(\.found).map { found in
      FindingRow(
        fingerprint: found.fingerprint, question: found.finding.question, code: found.finding.code,
        severity: found.finding.severity, sides: found.finding.sides.map(\.claims))
    }.sorted { $0.severity > $1.severity }
  }
}

extension Reconciliation.Found {
  /// A claim that findings may name, and how it is weighed.
  struct Weighed: Sendable {
    let claim: StoredClaim
    /// Whether it still stands.
    let isStanding: Bool
    /// Whether it would have stood at the baseline; nil where there is none.
    let wasStanding: Bool?
  }

  typealias Claims = [ClaimID: Weighed]

  init(_ finding: Finding, _ claims: Claims) {
    let isAlwaysOpen = RuleCatalog.outlivingRefutation.contains(finding.code)
    func holds(_ stands: (Weighed) -> Bool) -> Bool {
      isAlwaysOpen
        || finding.sides.allSatisfy { side in
          side.claims.contains { claims[$0].map(stands) ?? false }
        }
    }
    let shown = finding.shownBy.compactMap { claims[$0] }
    let digest = { (id: ClaimID) in claims[id]?.claim.digest ?? "" }
    self.init(
      finding: finding,
      fingerprint: SHA256Digest.of(finding.canonicalForm(digest: digest)),
      order: finding.order(digest: digest), stands: holds(\.isStanding),
      stood: shown.first?.wasStanding == nil ? nil : holds { $0.wasStanding ?? false },
      shown: shown.map(\.claim))
  }

  /// Most serious first, and otherwise as they came.
  static func ordered(_ found: [Self]) -> [Self] {
    found.enumerated().sorted { a, b in
      let (x, y) = (a.element.finding.severity, b.element.finding.severity)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }
}
