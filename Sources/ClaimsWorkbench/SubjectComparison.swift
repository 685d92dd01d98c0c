import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// The claims of one subject, to be held against one another: all that it takes, so that several
/// subjects are compared at once.
struct SubjectComparison: Sendable {
  /// What all subjects of a casebook share: one object, for it is lent to every claim on every core.
  final class Ground: Sendable {
    let reconciler: Reconciler
    let predicates: [PredicateID: Predicate]
    let maker: StatementMaker
    /// The fingerprints of findings of which only how they stand is wanted.
    private let known: Set<String>
    /// Whether what is found is wanted as lines alone: nothing of it is held then.
    let makesLines: Bool
    let keepsPassed: Bool
    let keepsAnswers: AnswerChoice
    /// When findings are to be known to have stood open, too.
    let baseline: Baseline?
    /// Whether claims are left out whose reports the maker does not know.
    let isCutOff: Bool
    /// The predicates whose questions have to do with no other about their subject.
    private let alone: Set<PredicateID>

    init(
      _ index: CardIndex, known: Set<String>, makesLines: Bool, keepsPassed: Bool,
      keepsAnswers: AnswerChoice,
      baseline: Baseline?
    ) {
      reconciler = Reconciler(entities: index.entities, origins: index.origins)
      predicates = index.predicates
      maker = index.maker
      isCutOff = index.isCutOff
      alone = RuleCatalog.comparedAlone(index.predicates)
      self.known = known
      self.makesLines = makesLines
      self.keepsPassed = keepsPassed
      self.keepsAnswers = keepsAnswers
      self.baseline = baseline
    }

    /// - Parameter statements: what follows from them included.
    func view(_ statements: [Statement]) -> CaseView {
      CaseView(
        statements: statements, predicates: predicates, entities: reconciler.entities,
        origins: reconciler.origins)
    }

    /// A claim with its statement and what follows from it under other predicates; nil for one that
    /// is retracted.
    ///
    /// - Parameter own: what is known of it besides.
    func considered(_ claim: StoredClaim, _ own: Own = Own()) -> Considered? {
      let standing =
        own.decisions[claim.id].map { Standing(decisions: $0, digest: claim.digest) }
        ?? maker.standing(of: claim.id, digest: claim.digest)
      guard standing.status != .retracted else { return nil }
      let statement = maker.statement(claim, standing, in: own.reports[claim.report])
      return Considered(
        claim: Found.Weighed(
          claim: claim, isStanding: standing.status.isStanding,
          wasStanding: baseline.map {
            maker.standing(of: claim, at: $0).status.isStanding
          }),
        statement: statement,
        consequences: Implication.consequences(of: statement) { predicates[$0] })
    }

    /// What is held of a finding.
    func kept(_ found: Reconciliation.Found) -> Reconciliation.Found {
      known.contains(found.fingerprint) ? found.outline : found
    }

    /// Whether a question of this predicate has to do with no other about its subject.
    func isCompared(alone predicate: PredicateID) -> Bool { alone.contains(predicate) }

    /// Whether the claim's report counts: it was surely out by the date that is asked for.
    func isReported(_ claim: StoredClaim) -> Bool {
      !isCutOff || maker.reports.contains(claim.report)
    }

    /// Whether rules over several subjects need a claim.
    func spansSubjects(_ considered: Considered) -> Bool {
      spansSubjects(considered.statement) || considered.consequences.contains(where: spansSubjects)
    }

    private func spansSubjects(_ statement: Statement) -> Bool {
      guard let predicate = predicates[statement.claim.predicate] else { return false }
      return RuleCatalog.spansSubjects(
        statement.claim.subject, predicate, in: reconciler.entities.tree)
    }
  }

  /// The questions whose answers are wanted: in most nothing is found.
  enum AnswerChoice: Sendable {
    case all
    /// In which anything is found, or passed and is kept.
    case telling
    case none
  }

  /// What is known of claims with them alone, where the ground does not know it: in a stream.
  struct Own: Sendable {
    var decisions: [ClaimID: [Decision]] = [:]
    /// Reports that nothing took anything from, and that took from none.
    var reports: [ReportID: ReportColumns.Entry] = [:]
  }

  /// A claim that takes part.
  struct Considered: Sendable {
    let claim: Reconciliation.Found.Weighed
    let statement: Statement
    /// What follows from it under other predicates.
    let consequences: [Statement]
  }

  /// What came of one subject.
  struct Outcome: Sendable {
    /// Empty where lines are wanted.
    let answered: [Reconciliation.Answered]
    /// In pieces. See `FindingLines`.
    let lines: [[UInt8]]
    /// The claims that rules over several subjects need, and what the ground does not know of them.
    let held: [StoredClaim]
    let own: Own
    /// How many claims are left out for their reports' dates.
    let leftOut: Int
  }

  /// The claims of a subject: as values, or as rows that are left to whoever compares them.
  enum Claims: Sendable {
    case values([StoredClaim])
    case rows(HandedOver<[PackedClaims]>, count: Int)

    var count: Int {
      switch self {
      case .values(let claims): claims.count
      case .rows(_, let count): count
      }
    }

    /// As values; rows are given up for them, and are there but once.
    ///
    /// - Throws: `StoreError.damaged`.
    func values() throws -> [StoredClaim] {
      switch self {
      case .values(let claims): return claims
      case .rows(let rows, _):
        guard let rows = rows.take() else { preconditionFailure("Rows are taken once.") }
        return try rows.flatMap { try $0.claims() }
      }
    }
  }

  private typealias Found = Reconciliation.Found

  let ground: Ground
  let claims: Claims
  let own: Own

  /// The subject's questions with what was found in and between them.
  ///
  /// - Throws: `StoreError.damaged` where a claim's row cannot be read.
  func outcome() throws -> Outcome {
    let claims = try claims.values()
    let reported = ground.isCutOff ? claims.filter(ground.isReported) : claims
    let considered = reported.compactMap { ground.considered($0, own) }
    let held = considered.filter(ground.spansSubjects).map(\.claim.claim)
    var byID = Found.Claims(minimumCapacity: considered.count)
    for considered in considered { byID[considered.claim.claim.id] = considered.claim }
    let compared = compared(considered.statements, byID)
    return Outcome(
      answered: ground.makesLines
        ? []
        // Rules over several subjects may find something yet.
        : answered(
          compared,
          keeping: ground.keepsAnswers == .telling && !held.isEmpty ? .all : ground.keepsAnswers),
      lines: ground.makesLines ? lines(compared, byID) : [],
      held: held, own: held.isEmpty ? Own() : own,
      leftOut: claims.count - reported.count)
  }

  private func answered(
    _ compared: [Compared], keeping answers: AnswerChoice
  ) -> [Reconciliation.Answered] {
    compared.map { question in
      let isKept =
        switch answers {
        case .all: true
        case .telling: !question.found.isEmpty || !question.passed.isEmpty
        case .none: false
        }
      return Reconciliation.Answered(
        question: question.outcome.question, positions: isKept ? question.outcome.positions : [],
        conflictingPairs: question.outcome.conflictingPairs, found: question.found,
        passed: question.passed)
    }
  }

  /// The questions in which anything was found, each followed by its findings.
  private func lines(_ compared: [Compared], _ claims: Found.Claims) -> [[UInt8]] {
    var lines = FindingLines()
    for question in compared where !question.found.isEmpty {
      lines.append(question.outcome, findings: question.found.count)
      for found in question.found { lines.append(found) { claims[$0]?.claim.key ?? "" } }
    }
    lines.finish()
    return lines.pieces
  }

  /// One question, its answers not yet put together.
  private struct Compared {
    let outcome: Reconciler.Outcome
    var found: [Found]
    let passed: [ContradictionReport.Passed]
  }

  /// The questions of all statements, what follows from others included.
  private func compared(_ statements: [Statement], _ claims: Found.Claims) -> [Compared] {
    var here = questions(statements).compactMap { compared($0, $1, claims) }
    for (question, findings) in ground.reconciler.reconcile(subject: ground.view(statements)) {
      guard let place = here.firstIndex(where: { $0.outcome.question == question }) else {
        continue
      }
      here[place].found = Found.ordered(
        here[place].found + findings.map { ground.kept(Found($0, claims)) })
    }
    return here
  }

  private func compared(
    _ question: Question, _ statements: [Statement], _ claims: Found.Claims
  ) -> Compared? {
    guard let predicate = ground.predicates[question.predicate] else { return nil }
    var passed: [ContradictionReport.Passed] = []
    let keep = { (pair: Reconciler.ComparedPair) in
      if RuleCatalog.reports(pair.comparison) == nil { passed.append(self.passed(pair, claims)) }
    }
    let outcome = ground.reconciler.reconcile(
      question, predicate, statements, visit: ground.keepsPassed ? keep : nil)
    return Compared(
      outcome: outcome, found: outcome.findings.map { ground.kept(Found($0, claims)) },
      passed: passed)
  }

  /// The statements of one subject by question, in the order of the predicates' names.
  ///
  /// - Parameter statements: what follows from them included.
  private func questions(_ statements: [Statement]) -> [(Question, [Statement])] {
    var groups: [Question: [Statement]] = [:]
    var rest = statements[...]
    // Those of one question mostly come together.
    while let first = rest.first {
      let question = first.claim.question
      let run = rest.prefix { $0.claim.isOf(question) }
      groups[question, default: []] += run
      rest = rest.dropFirst(run.count)
    }
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

extension [SubjectComparison.Considered] {
  /// Those of all claims, each followed by what follows from it.
  var statements: [Statement] {
    var statements: [Statement] = []
    statements.reserveCapacity(count)
    for considered in self {
      statements.append(considered.statement)
      if !considered.consequences.isEmpty { statements += considered.consequences }
    }
    return statements
  }
}

extension Claim {
  fileprivate func isOf(_ question: Question) -> Bool {
    predicate == question.predicate && subject == question.subject
  }
}
