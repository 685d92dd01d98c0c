package import ClaimsModel
import ClaimsReconcile
package import ClaimsReports
import ClaimsStore

/// What of the contradiction report is wanted.
package struct ReportQuery: Sendable {
  /// Only questions that this claim answers or bears on.
  package var touching: ClaimID?
  /// Only findings about, or with claims that name, this entity.
  package var about: String?
  package var rule: String?
  /// At least so serious.
  package var severity: Severity = .note
  /// Also what was compared and passed.
  package var includesCompared = false

  package init(touching: ClaimID? = nil) { self.touching = touching }
}

/// What reconciling changed.
package struct ReconcileOutcome: Sendable {
  package let report: ContradictionReport
  package let appeared: [FindingID]
  package let went: [FindingID]
}

extension Workbench {
  /// Compares all claims and keeps what was found. Doing it again changes nothing.
  package func reconcile() throws -> ReconcileOutcome {
    let drafts = try store.read { try compareAll(ReportQuery(), $0) }
    let changes = try keep(drafts)
    return ReconcileOutcome(
      report: try store.read { try assemble(drafts, changes.numbers, ReportQuery(), $0) },
      appeared: changes.appeared.sorted(), went: changes.went.sorted())
  }

  /// The contradictions as they stand now. Reconciles first, so that nothing in it is stale.
  package func contradictions(_ query: ReportQuery) throws -> ContradictionReport {
    let drafts = try store.read { try compareAll(query, $0) }
    let numbers = try keep(drafts).numbers
    return try store.read { try assemble(drafts, numbers, query, $0) }
  }

  /// What came of every question, with the fingerprints of its findings.
  private struct Draft {
    let outcome: Reconciler.Outcome
    let fingerprints: [String]
    let passed: [Reconciler.ComparedPair]
  }

  private func compareAll(_ query: ReportQuery, _ casebook: StoreReader) throws -> [Draft] {
    let index = try CardIndex(casebook)
    let reconciler = Reconciler(entities: index.entities)
    var drafts: [Draft] = []
    try casebook.forEachSubject { subject, claims in
      let standing = claims.filter { index.standing(of: $0).status != .retracted }
      let digests = Dictionary(
        standing.map { ($0.id, $0.digest) }, uniquingKeysWith: { first, _ in first })
      for (question, statements) in Self.questions(standing.map(index.statement), index) {
        guard let predicate = index.predicates[question.predicate] else { continue }
        var passed: [Reconciler.ComparedPair] = []
        let outcome = reconciler.reconcile(question, predicate, statements) { pair in
          if query.includesCompared, RuleCatalog.reports(pair.comparison) == nil {
            passed.append(pair)
          }
        }
        drafts.append(
          Draft(
            outcome: outcome,
            fingerprints: outcome.findings.map {
              SHA256Digest.of($0.canonicalForm { digests[$0] ?? "" })
            }, passed: passed))
      }
    }
    return drafts
  }

  /// The statements of one subject by question, what follows from them under other predicates
  /// included; in the order of the predicates' names.
  private static func questions(
    _ statements: [Statement], _ index: CardIndex
  ) -> [(Question, [Statement])] {
    var groups = Dictionary(grouping: statements, by: \.claim.question)
    for statement in statements {
      guard let predicate = index.predicates[statement.claim.predicate] else { continue }
      for implied in Implication.consequences(of: statement, under: predicate) {
        groups[implied.claim.question, default: []].append(implied)
      }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func keep(_ drafts: [Draft]) throws -> FindingChanges {
    let rows = drafts.flatMap { draft in
      zip(draft.outcome.findings, draft.fingerprints).map { finding, fingerprint in
        FindingRow(
          fingerprint: fingerprint, question: finding.question, code: finding.code,
          severity: finding.severity, sides: finding.sides.map(\.claims))
      }
    }.sorted { $0.severity > $1.severity }
    let before = try store.read { try $0.currentFindings() }
    if Set(before.keys) == Set(rows.map(\.fingerprint)) {
      return FindingChanges(numbers: before)
    }
    return try store.write { try $0.replaceFindings(rows, at: session.now()) }
  }

  // MARK: The report

  private func assemble(
    _ drafts: [Draft], _ numbers: [String: FindingID], _ query: ReportQuery,
    _ casebook: StoreReader
  ) throws -> ContradictionReport {
    let index = try CardIndex(casebook)
    let filter = try EntryFilter(query, workbench: self, casebook)
    let sections = try drafts.compactMap { draft in
      try section(draft, numbers, query, filter, index, casebook)
    }
    return ContradictionReport(
      sections: sections.sorted(by: Self.weighsMore), claims: try casebook.claimCount(),
      reports: index.reports.count, sources: index.sources.count, questions: drafts.count,
      filters: filter.words)
  }

  private func section(
    _ draft: Draft, _ numbers: [String: FindingID], _ query: ReportQuery, _ filter: EntryFilter,
    _ index: CardIndex, _ casebook: StoreReader
  ) throws -> ContradictionReport.Section? {
    let outcome = draft.outcome
    var entries: [ContradictionReport.Entry] = []
    for (finding, fingerprint) in zip(outcome.findings, draft.fingerprints)
    where filter.passes(finding) {
      guard let number = numbers[fingerprint], let a = try casebook.claim(finding.shownBy[0]),
        let b = try casebook.claim(finding.shownBy[1])
      else { continue }
      entries.append(
        ContradictionReport.Entry(
          id: number, finding: finding, a: try index.card(a), b: try index.card(b),
          isOpen: try isOpen(finding, index, casebook)))
    }
    let passed = filter.passes(question: outcome.question) ? draft.passed : []
    guard !entries.isEmpty || !passed.isEmpty else { return nil }
    return ContradictionReport.Section(
      question: outcome.question, words: index.question(outcome.question),
      stands: outcome.positions.map { position in
        ContradictionReport.Stand(
          position: position,
          sourceNames: position.sources.map { index.sources[$0]?.source.name ?? $0.text })
      },
      entries: entries, conflictingPairs: outcome.conflictingPairs,
      passed: try passed.map { try self.passed($0, index, casebook) })
  }

  private func passed(
    _ pair: Reconciler.ComparedPair, _ index: CardIndex, _ casebook: StoreReader
  ) throws -> ContradictionReport.Passed {
    func answer(_ id: ClaimID) throws -> String {
      try casebook.claim(id)?.claim.answer(names: index.entities.name) ?? ""
    }
    return ContradictionReport.Passed(
      a: pair.a, b: pair.b, answerA: try answer(pair.a), answerB: try answer(pair.b),
      verdict: pair.comparison.verdict.rawValue, reason: pair.comparison.reason)
  }

  /// A finding stays open while both its sides have a claim that was not refuted.
  private func isOpen(
    _ finding: Finding, _ index: CardIndex, _ casebook: StoreReader
  ) throws -> Bool {
    try finding.sides.allSatisfy { side in
      try side.claims.contains { id in
        guard let claim = try casebook.claim(id) else { return false }
        return index.standing(of: claim).status.isStanding
      }
    }
  }

  private static func weighsMore(
    _ a: ContradictionReport.Section, than b: ContradictionReport.Section
  ) -> Bool {
    func weight(_ section: ContradictionReport.Section) -> [Int] {
      let open = section.entries.filter(\.isOpen)
      return [
        open.count { $0.finding.severity == .contradiction },
        section.entries.count { $0.finding.severity == .contradiction },
        open.count { $0.finding.severity == .tension }, section.entries.count,
      ]
    }
    let (x, y) = (weight(a), weight(b))
    if x != y { return y.lexicographicallyPrecedes(x) }
    return a.question < b.question
  }
}

/// Which findings a query lets through.
private struct EntryFilter {
  private let touching: ClaimID?
  private let about: Entity?
  private let aboutClaims: Set<ClaimID>
  private let rule: RuleCode?
  private let severity: Severity

  init(_ query: ReportQuery, workbench: Workbench, _ casebook: StoreReader) throws {
    touching = query.touching
    severity = query.severity
    about = try query.about.map { try workbench.find(entity: $0, in: casebook) }
    rule = try query.rule.map { try Workbench.page($0).code }
    if let about {
      var filter = ClaimFilter()
      filter.about = [about.id]
      aboutClaims = Set(try casebook.claims(filter).map(\.id))
    } else {
      aboutClaims = []
    }
  }

  /// The filters in words, as they complete "only what is …".
  var words: [String] {
    var words: [String] = []
    if let touching { words.append("about \(touching)") }
    if let about { words.append("about \(about.name)") }
    if let rule { words.append("of the rule \(rule)") }
    if severity > .note { words.append("a \(severity.rawValue) at least") }
    return words
  }

  func passes(question: Question) -> Bool {
    touching == nil && (about == nil || question.subject == about?.id)
  }

  func passes(_ finding: Finding) -> Bool {
    guard finding.severity >= severity, rule == nil || finding.code == rule else { return false }
    let claims = finding.sides.flatMap(\.claims)
    if let touching, !claims.contains(touching) { return false }
    guard let about else { return true }
    return finding.question.subject == about.id || claims.contains(where: aboutClaims.contains)
  }
}
