import ClaimsModel
import ClaimsReports
import ClaimsStore

/// A finding by its fingerprint, beside what is found now in its question.
struct FindingLookup {
  let fingerprint: String
  let code: RuleCode
  let question: Question
  /// Nil where it was never found in this casebook, as of one whose resolution was imported.
  let kept: KeptFinding?
  /// Nil where it is found no more.
  let found: Reconciliation.Found?
  private let index: CardIndex
  private let section: ContradictionReport.Section?
  private let entry: ContradictionReport.Entry?
  private let casebook: StoreReader
  private let workbench: Workbench

  /// Compares what bears on its question, and keeps what was found.
  init(_ kept: KeptFinding, _ workbench: Workbench, _ casebook: StoreWriter) throws {
    try self.init(
      fingerprint: kept.fingerprint, code: kept.code, question: kept.question, workbench, casebook)
  }

  init(
    fingerprint: String, code: RuleCode, question: Question, _ workbench: Workbench,
    _ casebook: StoreWriter
  ) throws {
    let (reconciliation, numbers, query) = try workbench.reconciling(question, casebook)
    try self.init(
      fingerprint, code, question, reconciliation, numbers, query, workbench, casebook.reader)
  }

  /// The same, with nothing kept.
  init(_ kept: KeptFinding, _ workbench: Workbench, reading casebook: StoreReader) throws {
    var query = ReportQuery()
    query.question = kept.question
    let reconciliation = try Reconciliation(query, casebook)
    try self.init(
      kept.fingerprint, kept.code, kept.question, reconciliation,
      casebook.provisionalNumbers(reconciliation.rows), query, workbench, casebook)
  }

  private init(
    _ fingerprint: String, _ code: RuleCode, _ question: Question,
    _ reconciliation: Reconciliation, _ numbers: [String: FindingID], _ query: ReportQuery,
    _ workbench: Workbench, _ casebook: StoreReader
  ) throws {
    self.fingerprint = fingerprint
    self.code = code
    self.question = question
    self.casebook = casebook
    self.workbench = workbench
    index = reconciliation.index
    kept = try casebook.finding(fingerprint: fingerprint)
    found = reconciliation.answered.lazy.flatMap(\.found).first { $0.fingerprint == fingerprint }
    let report = try ReportAssembly(
      query, reconciliation, numbers, workbench: workbench, casebook
    ).report
    let id = numbers[fingerprint]
    section = report.sections.first { $0.entries.contains { $0.id == id } }
    entry = section?.entries.first { $0.id == id }
  }

  /// What its sides are called; empty where it is gone.
  var letters: [String] {
    guard let section, let found else { return [] }
    return section.sideLetters(of: found.finding)
  }

  /// Of its sides in the order of printing, the claims that still stand.
  var standing: [[ClaimID]] {
    get throws {
      try (found?.finding.sides ?? []).map { side in
        var wanted = ClaimFilter()
        wanted.ids = side.claims
        return try casebook.claims(wanted).filter { index.standing(of: $0).status.isStanding }
          .map(\.id)
      }
    }
  }

  /// The finding with all that was resolved on it by now, what was kept since included.
  var card: FindingCard {
    get throws {
      let resolutions = try casebook.resolutions(on: fingerprint)
      let present = found.flatMap {
        entry?.resolved($0, Resolution.standing(among: resolutions), number: kept?.id)
      }
      return FindingCard(
        id: kept?.id, code: code, severity: kept?.severity, question: question,
        words: section?.words ?? index.question(question), letters: letters,
        entry: present, resolutions: resolutions,
        work: try workbench.work(on: .finding(fingerprint), in: casebook) { _ in
          !(present?.isOpen ?? false)
        })
    }
  }
}

extension ContradictionReport.Entry {
  /// The same, with what is now made of it.
  fileprivate func resolved(
    _ found: Reconciliation.Found, _ resolution: Resolution?, number: FindingID?
  ) -> Self {
    var found = found
    found.resolution = resolution
    return Self(
      id: number ?? id, finding: finding, cards: cards, stands: stands, resolution: resolution,
      accepted: found.accepted, lapsed: resolution == nil ? lapsed : [])
  }
}
