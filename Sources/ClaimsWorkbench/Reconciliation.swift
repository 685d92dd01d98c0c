import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// What came of comparing the claims of a casebook, or of one subject in it, question by question.
struct Reconciliation {
  /// One question with what its report needs of the claims.
  struct Answered {
    let outcome: Reconciler.Outcome
    /// Of each finding, in the outcome's order; lower-case hexadecimal.
    let fingerprints: [String]
    /// Which findings stand open, in the same order: no side has all its claims refuted.
    let isOpen: [Bool]
    /// The claims that findings are shown by.
    let shown: [ClaimID: StoredClaim]
    let passed: [ContradictionReport.Passed]
  }

  let answered: [Answered]
  /// What was read to compare them.
  let index: CardIndex
  /// The one subject that was compared; nil for all.
  let subject: EntityID?

  init(_ query: ReportQuery, _ casebook: StoreReader) throws {
    index = try CardIndex(casebook)
    subject = try query.touching.flatMap { try casebook.claim($0)?.claim.subject }
    let engine = Engine(index: index, keepsPassed: query.includesCompared)
    var answered: [Answered] = []
    try casebook.forEachSubject(only: subject) { _, claims in
      answered += engine.answered(claims)
    }
    self.answered = answered
  }

  /// What is kept of the findings, the most serious first, so that their numbers begin there.
  var rows: [FindingRow] {
    answered.flatMap { question in
      zip(question.outcome.findings, question.fingerprints).map { finding, fingerprint in
        FindingRow(
          fingerprint: fingerprint, question: finding.question, code: finding.code,
          severity: finding.severity, sides: finding.sides.map(\.claims))
      }
    }.sorted { $0.severity > $1.severity }
  }
}

/// Compares the claims of one subject at a time.
private struct Engine {
  let index: CardIndex
  let keepsPassed: Bool

  func answered(_ claims: [StoredClaim]) -> [Reconciliation.Answered] {
    let statuses = claims.map { index.standing(of: $0).status }
    let compared = zip(claims, statuses).filter { $0.1 != .retracted }
    let byID = Dictionary(
      compared.map { ($0.0.id, $0.0) }, uniquingKeysWith: { first, _ in first })
    let standing = Set(compared.filter(\.1.isStanding).map(\.0.id))
    return questions(compared.map { index.statement($0.0) }).compactMap { question, statements in
      answered(question, statements, byID, standing)
    }
  }

  private func answered(
    _ question: Question, _ statements: [Statement], _ claims: [ClaimID: StoredClaim],
    _ standing: Set<ClaimID>
  ) -> Reconciliation.Answered? {
    guard let predicate = index.predicates[question.predicate] else { return nil }
    var passed: [ContradictionReport.Passed] = []
    let outcome = Reconciler(entities: index.entities).reconcile(question, predicate, statements) {
      if keepsPassed, RuleCatalog.reports($0.comparison) == nil {
        passed.append(self.passed($0, claims))
      }
    }
    let shown = Set(outcome.findings.flatMap(\.shownBy))
    return Reconciliation.Answered(
      outcome: outcome,
      fingerprints: outcome.findings.map { finding in
        SHA256Digest.of(finding.canonicalForm { claims[$0]?.digest ?? "" })
      },
      isOpen: outcome.findings.map { finding in
        finding.sides.allSatisfy { $0.claims.contains(where: standing.contains) }
      },
      shown: claims.filter { shown.contains($0.key) }, passed: passed)
  }

  /// The statements of one subject by question, what follows from them under other predicates
  /// included; in the order of the predicates' names.
  private func questions(_ statements: [Statement]) -> [(Question, [Statement])] {
    var groups = Dictionary(grouping: statements, by: \.claim.question)
    for statement in statements {
      guard let predicate = index.predicates[statement.claim.predicate] else { continue }
      for implied in Implication.consequences(of: statement, under: predicate) {
        groups[implied.claim.question, default: []].append(implied)
      }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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
