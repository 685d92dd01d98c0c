import ClaimsModel

@testable import ClaimsReports

/// A question with claims in their context and reports that took from one another.
extension SampleCase {
  static func whole(
    _ cards: [ClaimCard] = [a, b, undated], entries: [ContradictionReport.Entry] = [entry()],
    words: String = "How many settlements were captured in the pocket?"
  ) -> ContradictionReport.Section {
    ContradictionReport.Section(
      question: question, words: words,
      stands: [
        .init(
          position: position("more than 80 villages", [1, 14], reports: 2),
          sourceNames: [a.sourceName], originNames: [[a.sourceName]]),
        .init(position: position("80 villages", [9]), sourceNames: [b.sourceName]),
      ], entries: entries, conflictingPairs: 2, passed: [passed], cards: cards, origins: traced)
  }

  static var undated: ClaimCard {
    card(1, "They took [more than 80 villages]", says: "more than 80 villages") {
      $0.published = EDTF("2018-02~")
      $0.claim.when = EDTF("2018-01?").map { ClaimTime($0) }
      $0.reportURL = "https://example.org/?a=1&b=2"
    }
  }

  static var traced: OriginGraph {
    func report(_ number: Int64, _ name: String, isBehind: Bool = true) -> OriginGraph.Report {
      OriginGraph.Report(
        id: ReportID(number), sourceName: name, title: nil, published: EDTF("2018-02-0\(number)"),
        isBehindAnswer: isBehind)
    }
    func edge(
      _ report: Int64, _ giver: OriginGraph.Giver, _ ground: OriginGraph.Ground, _ ordered: Bool
    ) -> OriginGraph.Edge {
      OriginGraph.Edge(report: ReportID(report), giver: giver, ground: ground, isOrdered: ordered)
    }
    return OriginGraph(
      reports: [
        report(1, "Hama Monitor"), report(2, "River Agency"),
        report(3, "The Daily", isBehind: false),
        report(4, "An Echo"),
      ],
      edges: [
        edge(2, .report(ReportID(1)), .credit, true),
        edge(2, .report(ReportID(1)), .shared(words: 120, percent: 41), true),
        edge(2, .source("SANA"), .attribution(claims: 2), true),
        edge(3, .report(ReportID(2)), .judgement(by: "Amal"), true),
        edge(4, .report(ReportID(3)), .shared(words: 30, percent: 9), false),
      ])
  }

  static var changes: ReportChanges {
    ReportChanges(
      since: .report(at: morning), appeared: [FindingID(3)], settled: [], reopened: [],
      went: [
        .init(
          id: FindingID(2), code: RuleCode("dates-disjoint"), severity: .tension,
          question: "When did it end?")
      ])
  }

  static func wholeReport(
    _ sections: [ContradictionReport.Section] = [whole()]
  ) -> ContradictionReport {
    ContradictionReport(
      sections: sections, claims: 62, reports: 14, sources: 12, questions: 31,
      upTo: JournalMark(number: 214, at: morning), changes: changes)
  }

  static let rule = RuleText(
    code: "quantities-disjoint", title: "Two counts with no number in common", definition: "…",
    weight: "…", settledBy: "The list.", found: "80, 81", passedOver: "80, at least 79",
    sample: "Samples/Contradictions/quantities-disjoint")

  /// A report every text of which is one of these, in turn.
  static func report(saying texts: [String]) -> ContradictionReport {
    var index = 0
    func next() -> String {
      defer { index += 1 }
      return texts[index % texts.count]
    }
    let cards = (0..<texts.count).map { number in
      card(
        Int64(number + 1), "\(safe(next()))[x\(safe(next()))]\(safe(next()))", says: "80 villages"
      ) {
        $0.sourceName = next()
        $0.reportTitle = next()
        $0.reportURL = next()
        $0.attributedTo = next()
        $0.placeName = next()
        $0.claim.note = next()
        $0.standing = Standing(
          decisions: [decision($0.id.number, .disputed, because: next())], digest: digest)
      }
    }
    let entries = (0..<texts.count - 1).map {
      entry(Int64($0 + 1), a: cards[$0], b: cards[$0 + 1], reason: next())
    }
    let section = ContradictionReport.Section(
      question: question, words: next(),
      stands: [
        .init(
          position: position(next(), cards.map(\.id.number), reports: 2),
          sourceNames: [next()], originNames: [[next()]])
      ], entries: entries, conflictingPairs: 1,
      passed: [
        .init(
          a: ClaimID(1), b: ClaimID(2), answerA: next(), answerB: next(), verdict: "compatible",
          reason: next())
      ], cards: cards,
      origins: OriginGraph(
        reports: [
          .init(
            id: ReportID(1), sourceName: next(), title: next(), published: nil,
            isBehindAnswer: true)
        ],
        edges: [
          .init(
            report: ReportID(1), giver: .source(next()), ground: .judgement(by: next()),
            isOrdered: true)
        ]))
    return ContradictionReport(
      sections: [section], claims: 1, reports: 1, sources: 1, questions: 1, filters: [next()])
  }

  /// The brackets mark a quote in these tests.
  private static func safe(_ text: String) -> String {
    text.filter { $0 != "[" && $0 != "]" }
  }
}
