package import ClaimsModel

/// Whom reports and statements can be traced back to: by publishers, by the credits that reports
/// give, by the words they share, and by what reviewers judged of both.
///
/// A statement that was taken from others stands for them and not for itself; corroboration counts
/// origins, never documents.
package struct Origins: Sendable {
  /// What is to be known of a report that took from others or gave to them.
  package struct Entry: Sendable {
    package let id: ReportID
    package let key: String
    package let source: SourceID
    package let published: EDTF?
    package let credits: [Credit]

    package init(
      id: ReportID, key: String, source: SourceID, published: EDTF? = nil, credits: [Credit]
    ) {
      self.id = id
      self.key = key
      self.source = source
      self.published = published
      self.credits = credits
    }
  }

  /// What a report took from, and on whose word.
  struct CreditGiven: Sendable {
    enum Giver: Hashable, Sendable {
      case source(SourceID)
      /// None of this casebook, where it is nil.
      case report(ReportID?)
    }

    let giver: Giver
    /// The judgement that says so; nil where the report states it.
    let judgement: OriginJudgement?
  }

  /// No origins are known: every report stands for itself.
  package static let unknown = Origins(reports: [], publishers: [:])

  /// All reports.
  let columns: ReportColumns
  private let publishers: [SourceID: SourceID]
  /// Of reports that took from others.
  private let credits: [ReportID: [CreditGiven]]
  private let links: [ReportID: [ReprintLink]]
  /// Of each source that published a report, the house that it belongs to: what most statements come
  /// down to.
  private let houses: [SourceID: Set<SourceID>]
  private let web: OriginWeb

  /// - Parameters:
  ///   - reports: each once.
  ///   - publishers, reprints, judgements: see below.
  package init(
    reports: [Entry], publishers: [SourceID: SourceID], reprints: [Reprint] = [],
    judgements: [OriginJudgement] = []
  ) {
    let columns = ReportColumns(
      reports.map { .init($0.id, source: $0.source, published: $0.published) })
    self.init(
      of: columns, traced: reports, publishers: publishers, reprints: reprints,
      judgements: judgements)
  }

  /// - Parameters:
  ///   - columns: all reports.
  ///   - traced: those of them that credits, shared text or judgements join to others.
  ///   - publishers: the house of each source that belongs to one.
  ///   - reprints: each pair of reports once, seen from either.
  ///   - judgements: in the order they were kept; the latest on two reports stands.
  package init(
    of columns: ReportColumns, traced: [Entry], publishers: [SourceID: SourceID],
    reprints: [Reprint], judgements: [OriginJudgement]
  ) {
    let entries = Dictionary(
      traced.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Dictionary(
      entries.values.map { ($0.key, $0.id) }, uniquingKeysWith: { min($0, $1) })
    func giver(_ credit: Credit) -> CreditGiven.Giver {
      switch credit {
      case .source(let source): .source(source)
      case .report(let key): .report(ids[key])
      }
    }
    var credits: [ReportID: [CreditGiven]] = [:]
    for entry in entries.values where !entry.credits.isEmpty {
      credits[entry.id] = entry.credits.map { CreditGiven(giver: giver($0), judgement: nil) }
    }
    // Where a reviewer has judged of two reports, their texts have no say any more.
    var judged: Set<Set<ReportID>> = []
    for judgement in OriginJudgement.standing(judgements) {
      guard let id = ids[judgement.report] else { continue }
      let giver = giver(judgement.from)
      if case .report(let other?) = giver { judged.insert([id, other]) }
      guard judgement.verdict == .taken else { continue }
      credits[id, default: []].append(CreditGiven(giver: giver, judgement: judgement))
    }
    self.columns = columns
    self.publishers = publishers
    houses = Dictionary(
      columns.publishers.map { ($0, [Self.root(of: $0, publishers)]) },
      uniquingKeysWith: { first, _ in first })
    self.credits = credits
    links = ReprintLink.links(
      reprints.filter { !judged.contains([$0.report, $0.other]) }, among: entries
    ) { Self.root(of: $0, publishers) }
    web = OriginWeb(entries, credits: credits, links: links) { Self.root(of: $0, publishers) }
  }

  /// What a report took from, by credits and judgements.
  func credits(of report: ReportID) -> [CreditGiven] { credits[report] ?? [] }

  /// The reports that took from others, by credits and judgements.
  var crediting: [ReportID] { credits.filter { !$0.value.isEmpty }.map(\.key) }

  /// Whether any report took from others, by credits and judgements.
  var anyCredits: Bool { !credits.isEmpty }

  /// The reports whose text a report shares, the one it shares most with first.
  func links(of report: ReportID) -> [ReprintLink] { links[report] ?? [] }

  /// Whether anything is known of where a report took its matter from.
  package func isTraced(_ report: ReportID) -> Bool {
    credits[report] != nil || links[report] != nil
  }

  /// The sources behind a statement.
  ///
  /// - Parameters:
  ///   - report: where it stands.
  ///   - attribution: whom the report credits with it.
  ///   - quote: the bytes of the report's text that it rests on; nil for the report as a whole.
  package func roots(
    ofReport report: ReportID, attribution: Attribution? = nil, quote: Range<Int>? = nil
  ) -> Set<SourceID> {
    if case .source(let source) = attribution { return [root(of: source)] }
    return web.roots(of: report, quote) ?? columns.source(of: report).flatMap { houses[$0] } ?? []
  }

  /// The sources behind a statement of a report that is not here, and took nothing from any.
  ///
  /// - Parameter source: who published the report.
  package func roots(
    ofReportBy source: SourceID, attribution: Attribution?
  ) -> Set<SourceID> {
    if case .source(let credited) = attribution { return [root(of: credited)] }
    return [root(of: source)]
  }

  /// The house at the top of a source's publishers; of a ring, its first in order.
  package func root(of source: SourceID) -> SourceID { Self.root(of: source, publishers) }

  private static func root(
    of source: SourceID, _ publishers: [SourceID: SourceID]
  ) -> SourceID {
    guard publishers[source] != nil else { return source }
    var path = [source]
    var here = source
    while let next = publishers[here] {
      if let start = path.firstIndex(of: next) { return path[start...].min() ?? next }
      path.append(next)
      here = next
    }
    return here
  }
}
