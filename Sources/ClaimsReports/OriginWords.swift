import ClaimsModel

/// Who took from whom, in words.
struct OriginWords {
  private let graph: OriginGraph
  private let reports: [ReportID: OriginGraph.Report]

  init(_ graph: OriginGraph) {
    self.graph = graph
    reports = Dictionary(
      graph.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A sentence each, in pieces: names from reports stand alone, so that they can be set apart.
  var sentences: [[String]] { graph.edges.map(sentence) }

  /// The reports behind an answer that lead back to nothing else.
  var unledReports: [OriginGraph.Report] {
    let led = Set(graph.edges.map(\.report))
    return graph.reports.filter { $0.isBehindAnswer && !led.contains($0.id) }
  }

  /// "r4 (River Agency, 2018-02-10)".
  func name(_ id: ReportID) -> [String] {
    guard let report = reports[id] else { return ["\(id)"] }
    let day = report.published.map { "\($0)" } ?? "undated"
    return ["\(id) (", report.sourceName, ", \(day))"]
  }

  private func sentence(_ edge: OriginGraph.Edge) -> [String] {
    let giver =
      switch edge.giver {
      case .report(let id): name(id)
      case .source(let source): [source]
      }
    let taker = name(edge.report)
    switch edge.ground {
    case .credit: return taker + [" credits "] + giver + ["."]
    case .attribution(let claims):
      return taker + [" credits "] + giver + [" for \(Words.count(claims, "claim"))."]
    case .shared(let words, let percent):
      let order = edge.isOrdered ? ", which is older" : "; which came first is open"
      let much = "\(percent) % of \(edge.report) is in it"
      return taker + [" shares \(Words.count(words, "word")) with "] + giver
        + ["\(order); \(much)."]
    case .judgement(let reviewer):
      return taker + [" took from "] + giver + [", as ", reviewer, " judged."]
    }
  }
}
