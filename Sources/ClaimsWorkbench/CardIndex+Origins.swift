import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

extension CardIndex {
  /// Who took from whom among the reports of these claims, and those they lead back to.
  func graph(of claims: [StoredClaim]) throws -> OriginGraph {
    let behind = Set(claims.map(\.report))
    var edges: [OriginGraph.Edge] = []
    var reached = behind
    var open = behind.sorted()[...]
    while let report = open.popFirst() {
      for step in origins.steps(from: report) {
        if case .report(let other) = step.giver, reached.insert(other).inserted {
          open.append(other)
        }
        edges.append(edge(report, step))
      }
    }
    edges += attributions(of: claims)
    return OriginGraph(
      reports: try reached.sorted().map { id in
        let report = try head(of: id)?.report
        return OriginGraph.Report(
          id: id, sourceName: report.map { name(of: $0.source) } ?? "-", title: report?.title,
          published: report?.published, isBehindAnswer: behind.contains(id))
      },
      // A stable order of its own: steps come report by report.
      edges: edges.enumerated().sorted {
        ($0.element.report, $0.offset) < ($1.element.report, $1.offset)
      }.map(\.element))
  }

  private func edge(_ report: ReportID, _ step: OriginStep) -> OriginGraph.Edge {
    let giver: OriginGraph.Giver =
      switch step.giver {
      case .report(let id): .report(id)
      case .source(let id): .source(name(of: id))
      }
    let ground: OriginGraph.Ground =
      switch step.ground {
      case .credit: .credit
      case .shared(let words, let percent): .shared(words: words, percent: percent)
      case .judgement(let judgement): .judgement(by: judgement.by)
      }
    return OriginGraph.Edge(
      report: report, giver: giver, ground: ground, isOrdered: step.isOrdered)
  }

  /// Of single claims, the sources that their reports put them in the mouth of.
  private func attributions(of claims: [StoredClaim]) -> [OriginGraph.Edge] {
    struct Credited: Hashable {
      let report: ReportID
      let source: SourceID
    }
    var counts: [Credited: Int] = [:]
    for claim in claims {
      guard case .source(let source) = claim.claim.attribution,
        reports.source(of: claim.report) != source
      else { continue }
      counts[Credited(report: claim.report, source: source), default: 0] += 1
    }
    return counts.sorted {
      ($0.key.report, $0.key.source) < ($1.key.report, $1.key.source)
    }.map { credited, count in
      OriginGraph.Edge(
        report: credited.report, giver: .source(name(of: credited.source)),
        ground: .attribution(claims: count), isOrdered: true)
    }
  }
}
