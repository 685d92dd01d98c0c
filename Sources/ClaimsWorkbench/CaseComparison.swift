import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// Compares the claims of some subjects at a time, and at the end those that rules over several
/// subjects need: only these are held.
final class CaseComparison {
  private typealias Answered = Reconciliation.Answered
  private typealias Found = Reconciliation.Found

  /// So many claims are read before they are compared, and no more are in memory at a time.
  private static let mostWaiting = 4096

  private let index: CardIndex
  private let baseline: Baseline?
  private let ground: SubjectComparison.Ground
  private var waiting: [SubjectComparison] = []
  private var claimsWaiting = 0
  private var answered: [Answered] = []
  private var held: [ClaimID: StoredClaim] = [:]
  /// How many claims are left out for their reports' dates.
  private(set) var leftOut = 0

  /// - Parameter baseline: when findings are to be known to have stood open, too.
  init(index: CardIndex, keepsPassed: Bool, baseline: Baseline?) {
    self.index = index
    self.baseline = baseline
    ground = SubjectComparison.Ground(
      reconciler: Reconciler(entities: index.entities, origins: index.origins),
      predicates: index.predicates, keepsPassed: keepsPassed)
  }

  /// Takes the claims of one subject, to be compared with one another.
  func compare(_ claims: [StoredClaim]) {
    let reported = claims.filter(index.isReported)
    leftOut += claims.count - reported.count
    let compared = reported.filter { index.standing(of: $0).status != .retracted }
    let statements = compared.map { withConsequences(index.statement($0)) }
    for (claim, statements) in zip(compared, statements) { hold(claim, statements) }
    waiting.append(
      SubjectComparison(ground: ground, claims: compared.map(weighed), statements: statements))
    claimsWaiting += compared.count
    if claimsWaiting >= Self.mostWaiting { compareWaiting() }
  }

  /// Compares those that wait, on all cores.
  private func compareWaiting() {
    answered += waiting.concurrentMap { $0.answered }.joined()
    waiting = []
    claimsWaiting = 0
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

  private func weighed(_ claim: StoredClaim) -> Found.Weighed {
    Found.Weighed(
      claim: claim, isStanding: index.standing(of: claim).status.isStanding,
      wasStanding: baseline.map { index.standing(of: claim, at: $0).status.isStanding })
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
    compareWaiting()
    let statements = held.values.sorted { $0.id < $1.id }
      .flatMap { withConsequences(index.statement($0)) }
    let view = ground.view(statements)
    let claims = held.mapValues(weighed)
    var across = ground.reconciler.reconcile(case: view).mapValues { findings in
      findings.map { Found($0, claims) }.filter { found in
        subject == nil
          || found.finding.sides.flatMap(\.claims).contains {
            (held[$0]?.claim.subject).map(index.entities.identity.representative) == subject
          }
      }
    }
    var all = answered
    for place in all.indices {
      guard let more = across.removeValue(forKey: all[place].question) else { continue }
      all[place].found = Found.ordered(all[place].found + more)
    }
    // Questions of other subjects, where only one was compared.
    for (question, found) in across.sorted(by: { $0.key < $1.key }) where !found.isEmpty {
      all.append(
        Answered(question: question, positions: [], conflictingPairs: 0, found: found, passed: []))
    }
    return all
  }

  /// A statement and what follows from it under other predicates.
  private func withConsequences(_ statement: Statement) -> [Statement] {
    [statement] + Implication.consequences(of: statement) { index.predicates[$0] }
  }
}
