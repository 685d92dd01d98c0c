import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// The claims of one subject, to be held against one another: all that it takes, so that several
/// subjects are compared at once.
struct SubjectComparison: Sendable {
  /// What all subjects of a casebook share.
  struct Ground: Sendable {
    let reconciler: Reconciler
    let predicates: [PredicateID: Predicate]
    let keepsPassed: Bool

    /// - Parameter statements: what follows from them included.
    func view(_ statements: [Statement]) -> CaseView {
      CaseView(
        statements: statements, predicates: predicates, entities: reconciler.entities,
        origins: reconciler.origins)
    }
  }

  private typealias Found = Reconciliation.Found

  let ground: Ground
  /// None that is retracted.
  let claims: [Reconciliation.Found.Weighed]
  /// Of each claim, its own and what follows from it under other predicates.
  let statements: [[Statement]]

  /// The subject's questions with what was found in and between them.
  var answered: [Reconciliation.Answered] {
    let byID = Dictionary(
      claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    let all = statements.flatMap(\.self)
    var here = questions(all).compactMap { answer($0, $1, byID) }
    for (question, findings) in ground.reconciler.reconcile(subject: ground.view(all)) {
      guard let place = here.firstIndex(where: { $0.question == question }) else { continue }
      here[place].found = Found.ordered(here[place].found + findings.map { Found($0, byID) })
    }
    return here
  }

  private func answer(
    _ question: Question, _ statements: [Statement], _ claims: Found.Claims
  ) -> Reconciliation.Answered? {
    guard let predicate = ground.predicates[question.predicate] else { return nil }
    var passed: [ContradictionReport.Passed] = []
    let keep = { (pair: Reconciler.ComparedPair) in
      if RuleCatalog.reports(pair.comparison) == nil { passed.append(self.passed(pair, claims)) }
    }
    let outcome = ground.reconciler.reconcile(
      question, predicate, statements, visit: ground.keepsPassed ? keep : nil)
    return Reconciliation.Answered(
      question: question, positions: outcome.positions, conflictingPairs: outcome.conflictingPairs,
      found: outcome.findings.map { Found($0, claims) }, passed: passed)
  }

  /// The statements of one subject by question, in the order of the predicates' names.
  ///
  /// - Parameter statements: what follows from them included.
  private func questions(_ statements: [Statement]) -> [(Question, [Statement])] {
    let groups = Dictionary(grouping: statements, by: \.claim.question)
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func passed(
    _ pair: Reconciler.ComparedPair, _ claims: Found.Claims
  ) -> ContradictionReport.Passed {
    func answer(_ id: ClaimID) -> String {
      claims[id]?.claim.claim.answer(names: ground.reconciler.entities.name) ?? ""
    }
    return ContradictionReport.Passed(
      a: pair.a, b: pair.b, answerA: answer(pair.a), answerB: answer(pair.b),
      verdict: pair.comparison.verdict.rawValue, reason: pair.comparison.reason)
  }
}
