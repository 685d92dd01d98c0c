import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// Which work is wanted; everything left nil lets all pass.
package struct DueQuery: Sendable {
  /// Assigned to this person.
  package var assignee: String?
  /// Assigned to the reviewer.
  package var isMine = false
  /// Due by the end of this date, as EDTF.
  package var by: String?

  package init() {}
}

extension Workbench {
  /// What is assigned and not done, of claims and findings together, soonest first. Where findings are
  /// assigned, reconciles first, so that none of them is stale.
  package func due(_ query: DueQuery) throws -> WorkQueue {
    let deadline = try Deadline(query.by, option: "claims due")
    let assignee = query.isMine ? session.reviewer : query.assignee
    let work = try openWork()
    return WorkQueue(
      work.filter {
        (assignee == nil || $0.assigned.isTo(assignee))
          && (deadline == nil || $0.assigned.isDue(by: deadline))
      })
  }

  private func openWork() throws -> [WorkCard] {
    let ofClaims: [WorkCard]? = try store.read { casebook in
      let standing = try standingAssignments(casebook)
      let isOfFinding = { (item: WorkItem) in if case .finding = item { true } else { false } }
      guard !standing.keys.contains(where: isOfFinding) else { return nil }
      return try openWork(standing, found: [], numbers: [:], index: nil, casebook)
    }
    return try ofClaims
      ?? reconciled(.outline) { reconciliation, changes, casebook in
        try openWork(reconciliation, changes.numbers, casebook)
      }.0
  }

  /// Everything that is assigned and not done, soonest first; last what has no date.
  func openWork(
    _ reconciliation: Reconciliation, _ numbers: [String: FindingID], _ casebook: StoreReader
  ) throws -> [WorkCard] {
    try openWork(
      standingAssignments(casebook), found: reconciliation.answered.lazy.flatMap(\.found),
      numbers: numbers, index: reconciliation.index, casebook)
  }

  /// - Parameters:
  ///   - standing: of everything that is assigned, the assignment that stands.
  ///   - found: the findings, of which some may be assigned.
  ///   - index: with what findings and claims name; nil where there are no findings.
  private func openWork(
    _ standing: [WorkItem: Assignment], found: some Sequence<Reconciliation.Found>,
    numbers: [String: FindingID], index known: CardIndex?, _ casebook: StoreReader
  ) throws -> [WorkCard] {
    guard !standing.isEmpty else { return [] }
    let now = session.now()
    var claims: [StoredClaim] = []
    for case .claim(let key) in standing.keys {
      if let claim = try casebook.claim(key: key) { claims.append(claim) }
    }
    let index = try known ?? CardIndex(cardsOf: claims, casebook)
    var ordered: [(place: (Int64, Int, Int64), card: WorkCard)] = []
    func add(_ card: WorkCard, _ rank: Int, _ number: Int64) {
      ordered.append(((card.assigned.assignment.due?.bounds.latest ?? .max, rank, number), card))
    }
    for found in found where found.isOpen {
      guard found.finding.severity != .note, let id = numbers[found.fingerprint],
        let assignment = standing[.finding(found.fingerprint)]
      else { continue }
      add(
        WorkCard(
          id: "\(id)", kind: .finding(found.finding.severity, found.finding.code),
          question: found.finding.question, words: index.question(found.finding.question),
          assigned: Assigned(assignment, isDone: false, at: now)), 0, id.number)
    }
    for claim in claims {
      guard let assignment = standing[.claim(claim.key)],
        !assignment.isDone(by: index.standing(of: claim))
      else { continue }
      let card = try index.card(claim, reach: 0)
      add(
        WorkCard(
          id: "\(claim.id)", kind: .claim(card.standing.status, answer: card.answer),
          question: claim.claim.question, words: card.question,
          assigned: Assigned(assignment, isDone: false, at: now)), 1, claim.id.number)
    }
    return ordered.sorted { $0.place < $1.place }.map(\.card)
  }
}
