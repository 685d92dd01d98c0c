import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// Makes the contradiction report out of what reconciling found.
struct ReportAssembly {
  private let reconciliation: Reconciliation
  private let numbers: [String: FindingID]
  private let filter: EntryFilter
  private let index: CardIndex
  private let claims: Int

  /// - Parameter numbers: of the findings, by fingerprint.
  init(
    _ query: ReportQuery, _ reconciliation: Reconciliation, _ numbers: [String: FindingID],
    workbench: Workbench, _ casebook: StoreReader
  ) throws {
    self.reconciliation = reconciliation
    self.numbers = numbers
    index = reconciliation.index
    filter = try EntryFilter(query, index.entities.identity, workbench: workbench, casebook)
    claims = try casebook.claimCount()
  }

  var report: ContradictionReport {
    get throws {
      let sections = try reconciliation.answered.compactMap { try section($0) }
      return ContradictionReport(
        sections: Self.ordered(sections), claims: claims,
        reports: index.reports.count, sources: index.sources.count,
        questions: reconciliation.answered.count, filters: filter.words)
    }
  }

  private func section(
    _ question: Reconciliation.Answered
  ) throws -> ContradictionReport.Section? {
    let entries = try question.found.compactMap { found -> ContradictionReport.Entry? in
      guard filter.passes(found.finding), let number = numbers[found.fingerprint] else {
        return nil
      }
      return ContradictionReport.Entry(
        id: number, finding: found.finding, cards: try found.shown.map { try index.card($0) },
        isOpen: found.isOpen)
    }
    let passed = filter.passes(question: question.question) ? question.passed : []
    guard !entries.isEmpty || !passed.isEmpty else { return nil }
    return ContradictionReport.Section(
      question: question.question, words: index.question(question.question),
      stands: question.positions.map { position in
        ContradictionReport.Stand(
          position: position,
          sourceNames: position.sources.map(index.name(of:)),
          originNames: position.groups.map { $0.sources.map(index.name(of:)) })
      },
      entries: entries, conflictingPairs: question.conflictingPairs, passed: passed)
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

/// Which findings a query lets through.
private struct EntryFilter {
  private let touching: ClaimID?
  private let about: Entity?
  /// What stands for it.
  private let subject: EntityID?
  private let aboutClaims: Set<ClaimID>
  private let rule: RuleCode?
  private let severity: Severity

  init(
    _ query: ReportQuery, _ identity: EntityIdentity, workbench: Workbench, _ casebook: StoreReader
  ) throws {
    touching = query.touching
    severity = query.severity
    about = try query.about.map { try workbench.find(entity: $0, in: casebook) }
    rule = try query.rule.map { try Workbench.page($0).code }
    subject = (about?.id).map(identity.representative)
    if let about {
      var filter = ClaimFilter()
      filter.about = identity.group(of: about.id)
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
    touching == nil && (about == nil || question.subject == subject)
  }

  func passes(_ finding: Finding) -> Bool {
    guard finding.severity >= severity, rule == nil || finding.code == rule else { return false }
    let claims = finding.sides.flatMap(\.claims)
    if let touching, !claims.contains(touching) { return false }
    guard let subject else { return true }
    return finding.question.subject == subject || claims.contains(where: aboutClaims.contains)
  }
}
