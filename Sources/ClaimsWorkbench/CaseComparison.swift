import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// Compares the claims of some subjects at a time, and at the end those that rules over several
/// subjects need: only these are held.
final class CaseComparison {
  private typealias Answered = Reconciliation.Answered
  private typealias Found = Reconciliation.Found

  /// So many claims are read before they are compared, and no more than twice as many are in memory
  /// at a time.
  private static let mostWaiting = 4096

  private let index: CardIndex
  private let ground: SubjectComparison.Ground
  private var waiting: [SubjectComparison] = []
  private var claimsWaiting = 0
  /// Those that are being compared, while others are read.
  private var ahead: WorkAhead<[SubjectComparison.Outcome]>?
  private var answered: [Answered] = []
  private var held: [ClaimID: StoredClaim] = [:]
  /// How many claims are left out for their reports' dates.
  private(set) var leftOut = 0

  /// - Parameter baseline: when findings are to be known to have stood open, too.
  init(index: CardIndex, keepsPassed: Bool, baseline: Baseline?) {
    self.index = index
    ground = SubjectComparison.Ground(
      reconciler: Reconciler(entities: index.entities, origins: index.origins),
      predicates: index.predicates, maker: index.maker, keepsPassed: keepsPassed,
      baseline: baseline, isCutOff: index.isCutOff)
  }

  /// Takes the claims of one subject, to be compared with one another.
  func compare(_ claims: [StoredClaim]) {
    waiting.append(SubjectComparison(ground: ground, claims: claims))
    claimsWaiting += claims.count
    if claimsWaiting >= Self.mostWaiting { compareWaiting() }
  }

  /// Begins to compare those that wait, on all cores, and goes on.
  private func compareWaiting() {
    takeCompared()
    let batch = waiting
    ahead = WorkAhead { batch.concurrentMap { $0.outcome } }
    waiting = []
    claimsWaiting = 0
  }

  private func takeCompared() {
    for outcome in ahead?.result() ?? [] {
      answered += outcome.answered
      leftOut += outcome.leftOut
      for claim in outcome.held { held[claim.id] = claim }
    }
    ahead = nil
  }

  /// Keeps a claim for the rules over several subjects, where they need it.
  func hold(_ claim: StoredClaim) {
    guard ground.isReported(claim), let considered = ground.considered(claim),
      ground.spansSubjects(considered)
    else { return }
    held[claim.id] = claim
  }

  /// The questions with all that was found.
  ///
  /// - Parameter about: the one subject that every finding must have a claim about, or what stands for
  ///   it; nil for all.
  func answered(about subject: EntityID?) -> [Reconciliation.Answered] {
    compareWaiting()
    takeCompared()
    let considered = held.values.sorted { $0.id < $1.id }.compactMap(ground.considered)
    let view = ground.view(considered.flatMap(\.statements))
    let claims = Dictionary(
      considered.map { ($0.claim.claim.id, $0.claim) }, uniquingKeysWith: { first, _ in first })
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
}
