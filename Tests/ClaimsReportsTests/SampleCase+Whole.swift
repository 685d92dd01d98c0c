import ClaimsModel
import ClaimsReports

extension SampleCase {
  /// Two answers of three sources, one of which gives both, with the claims and their origins.
  static var wholeSection: ContradictionReport.Section {
    func claim(_ number: Int64, _ says: String, by id: String, _ name: String) -> ClaimCard {
      card(number, "They took [\(says)].", says: says, by: name) {
        $0.source = SourceID(unchecked: id)
        $0.report = ReportID(number)
      }
    }
    func stand(_ says: String, _ claims: [Int64], _ sources: [(String, String)])
      -> ContradictionReport.Stand
    {
      ContradictionReport.Stand(
        position: Position(
          label: says, canonical: "affirmed " + says, claims: claims.map { ClaimID($0) },
          sources: sources.map { SourceID(unchecked: $0.0) },
          groups: claims.map { claim in
            OriginGroup(
              sources: [SourceID(unchecked: sources[0].0)], reports: [ReportID(claim)])
          }), sourceNames: sources.map(\.1), originNames: claims.map { _ in [sources[0].1] })
    }
    let (monitor, agency, desk) = (
      ("monitor", "Hama Monitor"), ("agency", "River Agency"), ("desk", "Night Desk")
    )
    let cards = [
      claim(1, "more than 80 villages", by: monitor.0, monitor.1),
      claim(2, "80 villages", by: agency.0, agency.1),
      claim(3, "80 villages", by: monitor.0, monitor.1),
      claim(4, "80 villages", by: desk.0, desk.1),
    ]
    return ContradictionReport.Section(
      question: question, words: "How many settlements were captured in the pocket?",
      stands: [
        stand("more than 80 villages", [1], [monitor]),
        stand("80 villages", [2, 3, 4], [agency, desk, monitor]),
      ], entries: [entry(3, a: cards[0], b: cards[1])], conflictingPairs: 3, passed: [],
      cards: cards, origins: origins)
  }

  static var origins: OriginGraph {
    func report(_ number: Int64, _ name: String, _ day: String?, behind: Bool = true)
      -> OriginGraph.Report
    {
      OriginGraph.Report(
        id: ReportID(number), sourceName: name, title: nil, published: day.flatMap { EDTF($0) },
        isBehindAnswer: behind)
    }
    func edge(
      _ from: Int64, _ giver: OriginGraph.Giver, _ ground: OriginGraph.Ground, ordered: Bool = true
    ) -> OriginGraph.Edge {
      OriginGraph.Edge(report: ReportID(from), giver: giver, ground: ground, isOrdered: ordered)
    }
    return OriginGraph(
      reports: [
        report(1, "Hama Monitor", "2018-02-09"), report(2, "River Agency", "2018-02-10"),
        report(3, "Hama Monitor", "2018-02-11"), report(4, "Night Desk", nil),
        report(5, "The Wire", "2018-02-08", behind: false),
      ],
      edges: [
        edge(2, .report(ReportID(1)), .shared(words: 120, percent: 45)),
        edge(2, .report(ReportID(5)), .credit), edge(3, .source("AFP"), .attribution(claims: 2)),
        edge(4, .report(ReportID(2)), .shared(words: 31, percent: 8), ordered: false),
        edge(4, .report(ReportID(5)), .judgement(by: "Amal")),
      ])
  }

  /// All that a report can hold, of the two answers.
  static var wholeReport: ContradictionReport {
    ContradictionReport(
      sections: [wholeSection], claims: 62, reports: 14, sources: 12, questions: 31,
      filters: ["about the pocket"], asOf: EDTF("2018-02-12"), leftOut: 2,
      upTo: JournalMark(number: 40, at: morning),
      changes: ReportChanges(
        since: .report(at: morning), appeared: [FindingID(3)],
        went: [
          .init(
            id: FindingID(2), code: RuleCode("dates-disjoint"), severity: .tension,
            question: "When was the pocket closed?")
        ]))
  }
}
