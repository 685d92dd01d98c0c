import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// Makes the contradiction report out of what reconciling found.
struct ReportAssembly {
  /// Of a question with more claims than this only some are shown in their context.
  private static let mostCards = 200

  private let query: ReportQuery
  private let reconciliation: Reconciliation
  private let numbers: [String: FindingID]
  private let filter: EntryFilter
  private let changed: [ChangedFinding]
  private let index: CardIndex
  private let casebook: StoreReader
  private let showsCards: (FindingID?) -> Bool

  /// - Parameters:
  ///   - numbers: of the findings, by fingerprint.
  ///   - showsCards: whether the claims that show a finding are wanted in their context.
  init(
    _ query: ReportQuery, _ reconciliation: Reconciliation, _ numbers: [String: FindingID],
    workbench: Workbench, _ casebook: StoreReader,
    showsCards: @escaping (FindingID?) -> Bool = { _ in true }
  ) throws {
    self.showsCards = showsCards
    self.query = query
    self.reconciliation = reconciliation
    self.numbers = numbers
    self.casebook = casebook
    index = reconciliation.index
    changed = try reconciliation.baseline.map { try casebook.findings(changedSince: $0) } ?? []
    filter = try EntryFilter(query, index, changed: changed, workbench: workbench, casebook)
  }

  var report: ContradictionReport {
    get throws {
      let passing = reconciliation.answered.map { question in
        (question, question.found.filter { filter.passes($0.finding, numbers[$0.fingerprint]) })
      }
      try index.readHeads(
        of: passing.lazy.flatMap(\.1).filter { showsCards(numbers[$0.fingerprint]) }
          .flatMap(\.shown).map(\.report))
      let sections = try passing.compactMap { try section($0, $1) }
      return ContradictionReport(
        sections: Self.ordered(sections), claims: reconciliation.size.claims,
        reports: reconciliation.size.reports, sources: reconciliation.size.sources,
        questions: reconciliation.answered.count, filters: filter.words, asOf: query.asOfDate,
        leftOut: reconciliation.leftOut, upTo: query.includesClaims ? try mark : nil,
        changes: changes(passing.flatMap(\.1)))
    }
  }

  /// The state of the casebook: writing a report does not count.
  private var mark: JournalMark? {
    get throws {
      try casebook.lastEntry(besides: Workbench.reportAction).map {
        JournalMark(number: $0.id, at: $0.at)
      }
    }
  }

  private func section(
    _ question: Reconciliation.Answered, _ found: [Reconciliation.Found]
  ) throws -> ContradictionReport.Section? {
    let passed = filter.passes(question: question.question) ? question.passed : []
    let isAsked = question.question == query.question
    guard !found.isEmpty || !passed.isEmpty || isAsked else { return nil }
    let entries = try found.map { found in
      let id = numbers[found.fingerprint]
      return ContradictionReport.Entry(
        id: id, finding: found.finding,
        cards: showsCards(id) ? try found.shown.map { try index.card($0) } : [],
        stands: found.stands,
        resolution: found.resolution, accepted: found.accepted, lapsed: found.lapsed)
    }
    let claims = query.includesClaims || isAsked ? try self.claims(question, entries) : []
    return ContradictionReport.Section(
      question: question.question, words: index.question(question.question),
      stands: question.positions.map { position in
        ContradictionReport.Stand(
          position: position,
          sourceNames: position.sources.map(index.name(of:)),
          originNames: position.groups.map { $0.sources.map(index.name(of:)) })
      },
      entries: entries, conflictingPairs: question.conflictingPairs, passed: passed,
      cards: try claims.map { try index.card($0) }, origins: try index.graph(of: claims))
  }

  /// The claims of the answers: all, or those that show findings and as many of each answer as there
  /// is room for.
  private func claims(
    _ question: Reconciliation.Answered, _ entries: [ContradictionReport.Entry]
  ) throws -> [StoredClaim] {
    let answers = question.positions.map(\.claims)
    var ids = Set(answers.joined())
    if ids.count > Self.mostCards, !query.includesEveryClaim, query.question == nil {
      ids = Set(entries.flatMap(\.finding.shownBy)).intersection(ids)
      let room = max(1, (Self.mostCards - ids.count) / answers.count)
      for answer in answers { ids.formUnion(answer.prefix(room)) }
    }
    var wanted = ClaimFilter()
    wanted.ids = ids.sorted()
    return try casebook.claims(wanted)
  }

  private func changes(_ found: [Reconciliation.Found]) -> ReportChanges? {
    guard let baseline = reconciliation.baseline else { return nil }
    let new = Set(changed.filter(\.isCurrent).map(\.id))
    var (appeared, settled, reopened): ([FindingID], [FindingID], [FindingID]) = ([], [], [])
    for found in found {
      guard let number = numbers[found.fingerprint] else { continue }
      if new.contains(number) {
        appeared.append(number)
      } else if let wasOpen = found.wasOpen, wasOpen != found.isOpen {
        if wasOpen { settled.append(number) } else { reopened.append(number) }
      }
    }
    let went = changed.filter { !$0.isCurrent && filter.passes(gone: $0) }.map {
      ReportChanges.Gone(
        id: $0.id, code: $0.code, severity: $0.severity, question: index.question($0.question))
    }
    return ReportChanges(
      since: since(baseline), appeared: appeared.sorted(), settled: settled.sorted(),
      reopened: reopened.sorted(), went: went)
  }

  private func since(_ baseline: Baseline) -> ReportChanges.Since {
    switch baseline {
    case .act(_, let second): .report(at: second)
    case .time(let second):
      query.since.flatMap { EDTF($0) }.map { .date($0) } ?? .report(at: second)
    }
  }

  /// Open contradictions first, then all contradictions, open tensions, and whatever there is.
  private static func ordered(
    _ sections: [ContradictionReport.Section]
  ) -> [ContradictionReport.Section] {
    let weighed = sections.map { (weight: weight($0), section: $0) }
    return weighed.sorted { a, b in
      if a.weight != b.weight { return b.weight.lexicographicallyPrecedes(a.weight) }
      return a.section.question < b.section.question
    }.map(\.section)
  }

  private static func weight(_ section: ContradictionReport.Section) -> [Int] {
    var counts = [0, 0, 0, section.entries.count]
    for entry in section.entries {
      switch entry.finding.severity {
      case .contradiction:
        counts[1] += 1
        if entry.isOpen { counts[0] += 1 }
      case .tension: if entry.isOpen { counts[2] += 1 }
      case .note: break
      }
    }
    return counts
  }
}
