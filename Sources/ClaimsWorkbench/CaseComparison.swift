import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// Compares the claims of one subject at a time, and at the end those that rules over several
/// questions need: only these are held.
final class CaseComparison {
  private typealias Answered = Reconciliation.Answered
  private typealias Found = Reconciliation.Found

  private let index: CardIndex
  private let keepsPassed: Bool
  private let baseline: Baseline?
  private let reconciler: Reconciler
  private var answered: [Answered] = []
  private var held: [ClaimID: StoredClaim] = [:]
  /// How many claims are left out for their reports' dates.
  private(set) var leftOut = 0

  /// - Parameter baseline: when findings are to be known to have stood open, too.
  init(index: CardIndex, keepsPassed: Bool, baseline: Baseline?) {
    self.index = index
    self.keepsPassed = keepsPassed
    self.baseline = baseline
    reconciler = Reconciler(entities: index.entities, origins: index.origins)
  }

  /// Compares the claims of one subject with one another.
  func compare(_ claims: [StoredClaim]) {
    let reported = claims.filter(index.isReported)
    leftOut += claims.count - reported.count
    let compared = reported.filter { index.standing(of: $0).status != .retracted }
    let byID = Dictionary(
      compared.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let statements = compared.map { withConsequences(index.statement($0)) }
    let all = statements.flatMap(\.self)
    var here = questions(all).compactMap { answer($0, $1, byID) }
    for (question, findings) in reconciler.reconcile(subject: view(all)) {
      guard let place = here.firstIndex(where: { $0.question == question }) else { continue }
      here[place].found = Self.ordered(here[place].found + findings.map { found($0, byID) })
    }
    answered += here
    for (claim, statements) in zip(compared, statements) { hold(claim, statements) }
  }

  /// Keeps a claim for the rules over several subjects, where they need it.
  func hold(_ claim: StoredClaim) {
    guard index.isReported(claim), index.standing(of: claim).status != .retracted else { return }
    hold(claim, withConsequences(index.statement(claim)))
  }

  /// - Parameter statements: the claim's, and what follows from it.
  private func hold(_ claim: StoredClaim, _ statements: [Statement]) {
    if statements.contains(where: spansSubjects) { held[claim.id] = claim }
  }

  private func spansSubjects(_ statement: Statement) -> Bool {
    guard let predicate = index.predicates[statement.claim.predicate] else { return false }
    return RuleCatalog.spansSubjects(
      statement.claim.subject, predicate, in: index.entities.tree)
  }

  /// The questions with all that was found.
  ///
  /// - Parameter about: the one subject that every finding must have a claim about, or what stands for
  ///   it; nil for all.
  func answered(about subject: EntityID?) -> [Reconciliation.Answered] {
    let statements = held.values.sorted { $0.id < $1.id }
      .flatMap { withConsequences(index.statement($0)) }
    var across = reconciler.reconcile(case: view(statements)).mapValues { findings in
      findings.map { found($0, held) }.filter { found in
        subject == nil
          || found.finding.sides.flatMap(\.claims).contains {
            (held[$0]?.claim.subject).map(index.entities.identity.representative) == subject
          }
      }
    }
    var all = answered
    for place in all.indices {
      guard let more = across.removeValue(forKey: all[place].question) else { continue }
      all[place].found = Self.ordered(all[place].found + more)
    }
    // Questions of other subjects, where only one was compared.
    for (question, found) in across.sorted(by: { $0.key < $1.key }) where !found.isEmpty {
      all.append(
        Answered(question: question, positions: [], conflictingPairs: 0, found: found, passed: []))
    }
    return all
  }

  /// - Parameter statements: what follows from them included.
  private func view(_ statements: [Statement]) -> CaseView {
    CaseView(
      statements: statements, predicates: index.predicates, entities: index.entities,
      origins: index.origins)
  }

  /// Most serious first, and otherwise as they came.
  private static func ordered(_ found: [Found]) -> [Found] {
    found.enumerated().sorted { a, b in
      let (x, y) = (a.element.finding.severity, b.element.finding.severity)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }

  private func answer(
    _ question: Question, _ statements: [Statement], _ claims: [ClaimID: StoredClaim]
  ) -> Answered? {
    guard let predicate = index.predicates[question.predicate] else { return nil }
    var passed: [ContradictionReport.Passed] = []
    let keep = { (pair: Reconciler.ComparedPair) in
      if RuleCatalog.reports(pair.comparison) == nil { passed.append(self.passed(pair, claims)) }
    }
    let outcome = reconciler.reconcile(
      question, predicate, statements, visit: keepsPassed ? keep : nil)
    return Answered(
      question: question, positions: outcome.positions, conflictingPairs: outcome.conflictingPairs,
      found: outcome.findings.map { found($0, claims) }, passed: passed)
  }

  private func found(_ finding: Finding, _ claims: [ClaimID: StoredClaim]) -> Found {
    Found(
      finding: finding,
      fingerprint: SHA256Digest.of(finding.canonicalForm { claims[$0]?.digest ?? "" }),
      isOpen: isOpen(finding, claims, by: index.standing),
      wasOpen: baseline.map { baseline in
        isOpen(finding, claims) { index.standing(of: $0, at: baseline) }
      },
      shown: finding.shownBy.compactMap { claims[$0] })
  }

  private func isOpen(
    _ finding: Finding, _ claims: [ClaimID: StoredClaim], by standing: (StoredClaim) -> Standing
  ) -> Bool {
    finding.sides.allSatisfy { side in
      side.claims.contains { claims[$0].map { standing($0).status.isStanding } ?? false }
    }
  }

  /// The statements of one subject by question, in the order of the predicates' names.
  ///
  /// - Parameter statements: what follows from them included.
  private func questions(_ statements: [Statement]) -> [(Question, [Statement])] {
    let groups = Dictionary(grouping: statements, by: \.claim.question)
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A statement and what follows from it under other predicates.
  private func withConsequences(_ statement: Statement) -> [Statement] {
    [statement] + Implication.consequences(of: statement) { index.predicates[$0] }
  }

  private func passed(
    _ pair: Reconciler.ComparedPair, _ claims: [ClaimID: StoredClaim]
  ) -> ContradictionReport.Passed {
    func answer(_ id: ClaimID) -> String {
      claims[id]?.claim.answer(names: index.entities.name) ?? ""
    }
    return ContradictionReport.Passed(
      a: pair.a, b: pair.b, answerA: answer(pair.a), answerB: answer(pair.b),
      verdict: pair.comparison.verdict.rawValue, reason: pair.comparison.reason)
  }
}
