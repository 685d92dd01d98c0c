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
  private var ground: SubjectComparison.Ground
  /// Takes what is found as lines; nil where it is held.
  private let write: (([UInt8]) throws -> Void)?
  private var waiting: [SubjectComparison] = []
  private var claimsWaiting = 0
  /// Those that are being compared, while others are read.
  private var ahead: WorkAhead<[SubjectComparison.Outcome]>?
  private var beingCompared: [SubjectComparison] = []
  private var answered: [Answered] = []
  private var held: [ClaimID: StoredClaim] = [:]
  /// How many claims are left out for their reports' dates.
  private(set) var leftOut = 0

  /// - Parameters:
  ///   - keepsAnswers: of which questions the answers are wanted.
  ///   - baseline: when findings are to be known to have stood open, too.
  ///   - write: takes what is found, as lines of JSON, subject by subject; nil has it held.
  init(
    index: CardIndex, keepsPassed: Bool = false,
    keepsAnswers: SubjectComparison.AnswerChoice = .telling, baseline: Baseline? = nil,
    write: (([UInt8]) throws -> Void)? = nil
  ) {
    self.index = index
    self.write = write
    ground = SubjectComparison.Ground(
      reconciler: Reconciler(entities: index.entities, origins: index.origins),
      predicates: index.predicates, maker: index.maker, makesLines: write != nil,
      keepsPassed: keepsPassed, keepsAnswers: keepsAnswers, baseline: baseline,
      isCutOff: index.isCutOff)
  }

  /// Takes the claims of one subject, to be compared with one another.
  ///
  /// - Parameter decisions: on them, where the index does not know them.
  func compare(_ claims: [StoredClaim], decisions: [ClaimID: [Decision]]? = nil) throws {
    waiting.append(SubjectComparison(ground: ground, claims: claims, decisions: decisions))
    claimsWaiting += claims.count
    if claimsWaiting >= Self.mostWaiting { try compareWaiting() }
  }

  /// Begins to compare those that wait, on all cores, and goes on.
  private func compareWaiting() throws {
    try takeCompared()
    let batch = waiting
    ahead = WorkAhead { batch.concurrentMap { $0.outcome } }
    beingCompared = batch
    waiting = []
    claimsWaiting = 0
  }

  private func takeCompared() throws {
    for (outcome, compared) in zip(ahead?.result() ?? [], beingCompared) {
      answered += outcome.answered
      leftOut += outcome.leftOut
      for claim in outcome.held {
        held[claim.id] = claim
        // Those of a stream are known with it alone.
        if write != nil {
          ground.maker.decisions[claim.id] = compared.ground.maker.decisions[claim.id]
        }
      }
      if !outcome.lines.isEmpty { try write?(outcome.lines) }
    }
    ahead = nil
    beingCompared = []
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
  func answered(about subject: EntityID?) throws -> [Reconciliation.Answered] {
    var across = try foundAcross { found in
      subject == nil
        || found.finding.sides.flatMap(\.claims).contains {
          (held[$0]?.claim.subject).map(index.entities.identity.representative) == subject
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

  /// Writes what is left, and at the end what rules over several subjects found.
  func finishLines() throws {
    let across = try foundAcross { _ in true }
    let keys = held.mapValues(\.key)
    for (_, found) in across.sorted(by: { $0.key < $1.key }) where !found.isEmpty {
      try write?(FindingLines.bytes(of: Found.ordered(found), keys: keys))
    }
  }

  /// What rules over several subjects find, by the question it is listed under.
  private func foundAcross(
    _ isWanted: (Found) -> Bool
  ) throws -> [Question: [Found]] {
    try compareWaiting()
    try takeCompared()
    let considered = held.values.sorted { $0.id < $1.id }.compactMap(ground.considered)
    let view = ground.view(considered.flatMap(\.statements))
    let claims = Dictionary(
      considered.map { ($0.claim.claim.id, $0.claim) }, uniquingKeysWith: { first, _ in first })
    return ground.reconciler.reconcile(case: view).mapValues { findings in
      findings.map { Found($0, claims) }.filter(isWanted)
    }
  }
}
