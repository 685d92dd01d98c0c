import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// What came of comparing the claims of a casebook, or of some subjects or one question in it, question
/// by question.
struct Reconciliation {
  /// A finding with what its report needs.
  struct Found {
    let finding: Finding
    /// Lower-case hexadecimal.
    let fingerprint: String
    /// The places of its sides in the order of the fingerprint.
    let order: [Int]
    /// Whether all sides stand: none has all its claims refuted.
    let stands: Bool
    /// Whether they would have stood at the baseline; nil where there is none.
    let stood: Bool?
    /// The claims that it is shown by, one a side.
    let shown: [StoredClaim]
    /// What a reviewer made of it.
    var resolution: Resolution?
    /// Whether it would have been resolved at the baseline.
    var wasResolved = false
    /// Resolutions of what it came of, that hold no more.
    var lapsed: [Resolution] = []

    /// Whether nobody has settled it.
    var isOpen: Bool { stands && resolution == nil }
    /// Whether it would have stood open at the baseline; nil where there is none.
    var wasOpen: Bool? { stood.map { $0 && !wasResolved } }
    /// Of its sides, the one that the resolution accepts.
    var accepted: Int? {
      guard let side = resolution?.outcome.side, order.indices.contains(side) else { return nil }
      return order[side]
    }
  }

  /// One question with what was found in it, and between it and others.
  struct Answered {
    let question: Question
    /// Empty where they are of no use: nothing was found.
    let positions: [Position]
    let conflictingPairs: Int
    var found: [Found]
    let passed: [ContradictionReport.Passed]
  }

  let answered: [Answered]
  /// What was read to compare them.
  let index: CardIndex
  /// Which findings it is about: all of them were looked for.
  let area: FindingArea
  /// What the findings are held against to say what is different; nil where there is nothing.
  let baseline: Baseline?
  /// How many claims were compared, and in how many reports and sources they stand: of all, what the
  /// casebook has; where a date is asked for, of reports those that were out by then.
  let size: (claims: Int, reports: Int, sources: Int)
  /// How many claims are left out, because their reports were not surely out by the date asked for.
  let leftOut: Int

  /// - Parameter showProgress: is told how far it has come.
  init(
    _ query: ReportQuery, _ casebook: StoreReader,
    showProgress: @escaping (WorkProgress?) -> Void = { _ in }
  ) throws {
    let cutoff = try query.cutoff
    let baseline = try query.baseline(in: casebook)
    // The rest of the casebook has no say in what is found about some subjects.
    let near = try Self.surroundings(query, casebook)
    index = try (cutoff == nil ? near?.index : nil) ?? CardIndex(casebook, cutoff: cutoff)
    area = near?.area ?? .all
    let known = query.includesKnown ? [] : Set(try casebook.currentFindings(area).keys)
    let comparison = CaseComparison(
      index: index, known: known, keepsPassed: query.includesCompared,
      keepsAnswers: near != nil || query.includesCompared
        ? .all : query.includesAnswers ? .telling : .none, baseline: baseline)
    if let near {
      for subject in near.subjects where !subject.claims.isEmpty {
        try comparison.compare(subject.claims)
      }
      for claim in near.others { comparison.hold(claim) }
    } else {
      var progress = ProgressTeller(
        "comparing", try casebook.claimCount(), "claims", tell: showProgress)
      defer { progress.finish() }
      try comparison.compareAll(in: casebook) { progress.advance(by: $0) }
    }
    self.baseline = baseline
    if let near {
      let claims = near.subjects.flatMap(\.claims)
      let reports = Set(claims.map(\.report)).filter(index.reports.contains)
      size = (
        claims.count, reports.count, Set(reports.compactMap(index.reports.source(of:))).count
      )
    } else {
      size = (
        try casebook.claimCount(),
        cutoff == nil ? try casebook.reportCount() : index.reports.count, index.sources.count
      )
    }
    answered = ResolutionIndex(try casebook.resolutions()).resolving(
      try comparison.answered(about: near.map { Set($0.subjects.map { $0.group[0] }) }), baseline)
    leftOut = comparison.leftOut
  }

  /// So many claims about or with an entity, or such a part of all, are looked up one by one sooner
  /// than all are read.
  private static let mostAbout = (claims: 4096, part: 8)

  /// What bears on what a query asks for; nil where all is to be compared.
  private static func surroundings(
    _ query: ReportQuery, _ casebook: StoreReader
  ) throws -> SubjectSurroundings? {
    if let question = try query.touching.flatMap({ try casebook.claim($0)?.claim.question })
      ?? query.question
    {
      return try SubjectSurroundings(of: question, casebook)
    }
    guard let name = query.about else { return nil }
    let about = try Workbench.find(entity: name, in: casebook)
    var filter = ClaimFilter()
    filter.about = try casebook.identity().group(of: about.id)
    let count = try casebook.claimCount(filter)
    guard try count <= mostAbout.claims || count <= casebook.claimCount() / mostAbout.part else {
      return nil
    }
    let subjects = Set(try casebook.claims(filter).map(\.claim.subject)).union([about.id])
    guard subjects.count <= mostAbout.claims else { return nil }
    return try SubjectSurroundings(of: subjects.sorted(), casebook)
  }

  /// What is kept of the findings, the most serious first, so that their numbers begin there.
  var rows: [FindingRow] {
    answered.flatMap(\.found).map { found in
      FindingRow(
        fingerprint: found.fingerprint, question: found.finding.question, code: found.finding.code,
        severity: found.finding.severity, sides: found.finding.sides.map(\.claims))
    }.sorted { $0.severity > $1.severity }
  }
}

extension Reconciliation.Found {
  /// A claim that findings may name, and how it is weighed.
  struct Weighed: Sendable {
    let claim: StoredClaim
    /// Whether it still stands.
    let isStanding: Bool
    /// Whether it would have stood at the baseline; nil where there is none.
    let wasStanding: Bool?
  }

  typealias Claims = [ClaimID: Weighed]

  init(_ finding: Finding, _ claims: Claims) {
    let isAlwaysOpen = RuleCatalog.outlivingRefutation.contains(finding.code)
    func holds(_ stands: (Weighed) -> Bool) -> Bool {
      isAlwaysOpen
        || finding.sides.allSatisfy { side in
          side.claims.contains { claims[$0].map(stands) ?? false }
        }
    }
    let shown = finding.shownBy.compactMap { claims[$0] }
    let digest = { (id: ClaimID) in claims[id]?.claim.digest ?? "" }
    self.init(
      finding: finding,
      fingerprint: SHA256Digest.of(finding.canonicalForm(digest: digest)),
      order: finding.order(digest: digest), stands: holds(\.isStanding),
      stood: shown.first?.wasStanding == nil ? nil : holds { $0.wasStanding ?? false },
      shown: shown.map(\.claim))
  }

  /// How it stands, and nothing of what it says.
  var outline: Self {
    Self(
      finding: Finding(
        code: finding.code, severity: finding.severity, scope: finding.scope,
        question: finding.question, sides: [], shownBy: [], pairs: finding.pairs, reason: "",
        compared: [], caveats: [], settledBy: ""),
      fingerprint: fingerprint, order: [], stands: stands, stood: stood, shown: [])
  }

  /// Most serious first, and otherwise as they came.
  static func ordered(_ found: [Self]) -> [Self] {
    found.enumerated().sorted { a, b in
      let (x, y) = (a.element.finding.severity, b.element.finding.severity)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }
}
