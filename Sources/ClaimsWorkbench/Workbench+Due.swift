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
  /// What is assigned and not done, of claims and findings together, soonest first. Reconciles first,
  /// so that no finding in it is stale.
  package func due(_ query: DueQuery) throws -> WorkQueue {
    let deadline = try Deadline(query.by, option: "claims due")
    let assignee = query.isMine ? session.reviewer : query.assignee
    return try reconciled(ReportQuery()) { reconciliation, changes, casebook in
      let cards = try openWork(reconciliation, changes.numbers, casebook).filter {
        (assignee == nil || $0.assigned.isTo(assignee))
          && (deadline == nil || $0.assigned.isDue(by: deadline))
      }
      return WorkQueue(cards)
    }.0
  }

  /// Everything that is assigned and not done, soonest first; last what has no date.
  func openWork(
    _ reconciliation: Reconciliation, _ numbers: [String: FindingID], _ casebook: StoreReader
  ) throws -> [WorkCard] {
    let standing = try standingAssignments(casebook)
    guard !standing.isEmpty else { return [] }
    let now = session.now()
    let index = reconciliation.index
    var ordered: [(place: (Int64, Int, Int64), card: WorkCard)] = []
    func add(_ card: WorkCard, _ rank: Int, _ number: Int64) {
      ordered.append(((card.assigned.assignment.due?.bounds.latest ?? .max, rank, number), card))
    }
    for found in reconciliation.answered.lazy.flatMap(\.found) where found.isOpen {
      guard found.finding.severity != .note, let id = numbers[found.fingerprint],
        let assignment = standing[.finding(found.fingerprint)]
      else { continue }
      add(
        WorkCard(
          id: "\(id)", kind: .finding(found.finding.severity, found.finding.code),
          question: found.finding.question, words: index.question(found.finding.question),
          assigned: Assigned(assignment, isDone: false, at: now)), 0, id.number)
    }
    for (item, assignment) in standing {
      guard case .claim(let key) = item, let claim = try casebook.claim(key: key),
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
