import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore
import Dispatch

/// Compares the claims of some subjects at a time, and at the end those that rules over several
/// subjects need: only these are held.
final class CaseComparison {
  private typealias Answered = Reconciliation.Answered
  private typealias Found = Reconciliation.Found

  /// What comes of subjects that are compared together.
  private typealias Piece = WorkAhead<[Result<SubjectComparison.Outcome, any Error>]>

  /// So many claims are worth a piece of work of their own.
  private static let least = 256
  /// So many such pieces are under way at a time, or two subjects however large they are.
  private static let most = 16
  /// So many have been compared and wait for one before them, for they are told of in their order.
  private static let mostWaiting = 1024

  private let index: CardIndex
  private let ground: SubjectComparison.Ground
  /// Takes what is found as lines; nil where it is held.
  private let write: (([UInt8]) throws -> Void)?
  private var waiting: [SubjectComparison] = []
  private var claimsWaiting = 0
  /// What is being compared while more is read, in the order in which it came.
  private var ahead: [Piece] = []
  private let room = DispatchSemaphore(value: most)
  private var answered: [Answered] = []
  private var held: [ClaimID: StoredClaim] = [:]
  /// What the index does not know of held claims.
  private var own = SubjectComparison.Own()
  /// How many claims are left out for their reports' dates.
  private(set) var leftOut = 0

  /// - Parameters:
  ///   - known: the fingerprints of findings of which only how they stand is wanted.
  ///   - keepsAnswers: of which questions the answers are wanted.
  ///   - baseline: when findings are to be known to have stood open, too.
  ///   - write: takes what is found, as lines of JSON, subject by subject; nil has it held.
  init(
    index: CardIndex, known: Set<String> = [], keepsPassed: Bool = false,
    keepsAnswers: SubjectComparison.AnswerChoice = .telling, baseline: Baseline? = nil,
    write: (([UInt8]) throws -> Void)? = nil
  ) {
    self.index = index
    self.write = write
    ground = SubjectComparison.Ground(
      index, known: known, makesLines: write != nil, keepsPassed: keepsPassed,
      keepsAnswers: keepsAnswers, baseline: baseline)
  }

  /// Compares the claims of a whole casebook.
  ///
  /// - Parameter advance: is told of so many more claims that are being compared.
  func compareAll(in casebook: StoreReader, advance: (Int) -> Void) throws {
    for questions in try casebook.questions(groups: index.entities.identity.groups) {
      let areApart = areApart(
        questions[0].question.subject, questions.lazy.map(\.question.predicate))
      for together in areApart ? questions.map({ [$0] }) : [questions] {
        let rows = try together.map { try casebook.rows(of: $0) }
        let count = rows.reduce(0) { $0 + $1.count }
        try compare(.rows(HandedOver(rows), count: count), SubjectComparison.Own())
        advance(count)
      }
    }
  }

  /// Compares the claims of one subject.
  ///
  /// - Parameter own: what the index does not know of them.
  func compare(
    _ claims: [StoredClaim], own: SubjectComparison.Own = SubjectComparison.Own()
  ) throws {
    guard claims.count > Self.least,
      areApart(claims[0].claim.subject, claims.lazy.map(\.claim.predicate))
    else { return try compare(.values(claims), own) }
    let questions = Dictionary(grouping: claims, by: \.claim.predicate)
    for (_, claims) in questions.sorted(by: { $0.key < $1.key }) {
      try compare(.values(claims), own)
    }
  }

  /// Whether the questions about a subject have nothing to do with one another: then none has to wait
  /// for the others.
  private func areApart(
    _ subject: EntityID, _ predicates: some Sequence<PredicateID>
  ) -> Bool {
    index.entities.identity.group(of: subject).count == 1
      && predicates.allSatisfy(ground.isCompared(alone:))
  }

  /// Takes claims that are compared with one another alone: of one subject, or of a question of it.
  private func compare(
    _ claims: SubjectComparison.Claims, _ own: SubjectComparison.Own
  ) throws {
    waiting.append(SubjectComparison(ground: ground, claims: claims, own: own))
    claimsWaiting += claims.count
    guard claimsWaiting >= Self.least else { return }
    beginWaiting()
    while ahead.first?.isDone == true || ahead.count > Self.mostWaiting { try takeFirst() }
  }

  /// Begins to compare those that wait as soon as there is room, beside what is being compared.
  private func beginWaiting() {
    let (subjects, room) = (waiting, room)
    let share = min(max(claimsWaiting / Self.least, 1), Self.most / 2)
    for _ in 0..<share { room.wait() }
    ahead.append(
      WorkAhead {
        defer { for _ in 0..<share { room.signal() } }
        return subjects.map { subject in Result { try subject.outcome() } }
      })
    waiting = []
    claimsWaiting = 0
  }

  /// Waits for what began before all others, and takes it.
  private func takeFirst() throws {
    for result in ahead.removeFirst().result() ?? [] {
      let outcome = try result.get()
      answered += outcome.answered
      leftOut += outcome.leftOut
      for claim in outcome.held {
        held[claim.id] = claim
        own.decisions[claim.id] = outcome.own.decisions[claim.id]
        own.reports[claim.report] = outcome.own.reports[claim.report]
      }
      for piece in outcome.lines { try write?(piece) }
    }
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
  /// - Parameter about: of the subjects that every finding must have a claim about, what stands for
  ///   them; nil for all.
  func answered(about subjects: Set<EntityID>?) throws -> [Reconciliation.Answered] {
    let identity = index.entities.identity
    var across = try foundAcross { found in
      guard let subjects else { return true }
      return found.finding.sides.flatMap(\.claims).contains {
        (held[$0]?.claim.subject).map { subjects.contains(identity.representative(of: $0)) }
          ?? false
      }
    }
    var all = answered
    for place in all.indices {
      guard let more = across.removeValue(forKey: all[place].question) else { continue }
      all[place].found = Found.ordered(all[place].found + more)
    }
    // Questions of other subjects, where only some were compared.
    for (question, found) in across.sorted(by: { $0.key < $1.key }) where !found.isEmpty {
      all.append(
        Answered(question: question, positions: [], conflictingPairs: 0, found: found, passed: []))
    }
    return all
  }

  /// Writes what is left, and at the end what rules over several subjects found.
  func finishLines() throws {
    let across = try foundAcross { _ in true }
    for (_, found) in across.sorted(by: { $0.key < $1.key }) where !found.isEmpty {
      var lines = FindingLines()
      for found in Found.ordered(found) { lines.append(found) { held[$0]?.key ?? "" } }
      lines.finish()
      for piece in lines.pieces { try write?(piece) }
    }
  }

  /// What rules over several subjects find, by the question it is listed under.
  private func foundAcross(
    _ isWanted: (Found) -> Bool
  ) throws -> [Question: [Found]] {
    beginWaiting()
    while !ahead.isEmpty { try takeFirst() }
    let considered = held.values.sorted { $0.id < $1.id }.compactMap { ground.considered($0, own) }
    let view = ground.view(considered.statements)
    let claims = Dictionary(
      considered.map { ($0.claim.claim.id, $0.claim) }, uniquingKeysWith: { first, _ in first })
    return ground.reconciler.reconcile(case: view).mapValues { findings in
      findings.map { Found($0, claims) }.filter(isWanted).map(ground.kept)
    }
  }
}
