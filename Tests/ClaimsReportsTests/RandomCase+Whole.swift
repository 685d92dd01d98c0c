import ClaimsModel

@testable import ClaimsReports

extension RandomCase {
  /// A report of one question with all that a report can hold.
  mutating func wholeReport() -> ContradictionReport {
    let plain = report().sections[0]
    let section = ContradictionReport.Section(
      question: plain.question, words: plain.words, stands: plain.stands, entries: plain.entries,
      conflictingPairs: plain.conflictingPairs, passed: plain.passed,
      cards: (1...4 as ClosedRange<Int64>).map { number in
        var card = card(number)
        card.source = SourceID(unchecked: "sohr")
        return card
      }, origins: origins())
    return ContradictionReport(
      sections: [section], claims: 62, reports: 14, sources: 12, questions: 31,
      filters: [random.next()], asOf: EDTF("2018-02-09"), leftOut: 3,
      upTo: JournalMark(number: 9, at: SampleCase.morning), changes: changes())
  }

  mutating func origins() -> OriginGraph {
    let reports = (1...4).map { number in
      OriginGraph.Report(
        id: ReportID(number), sourceName: random.next(), title: random.maybe(),
        published: number == 1 ? nil : EDTF("2018-02-09"), isBehindAnswer: number < 4)
    }
    let edges: [(OriginGraph.Giver, OriginGraph.Ground, Bool)] = [
      (.report(ReportID(4)), .credit, true), (.source(random.next()), .credit, true),
      (.source(random.next()), .attribution(claims: 2), true),
      (.report(ReportID(3)), .shared(words: 120, percent: 45), true),
      (.report(ReportID(3)), .shared(words: 12, percent: 4), false),
      (.report(ReportID(99)), .judgement(by: random.next()), true),
    ]
    return OriginGraph(
      reports: reports,
      edges: edges.enumerated().map { place, edge in
        OriginGraph.Edge(
          report: ReportID(place < 3 ? 1 : 2), giver: edge.0, ground: edge.1, isOrdered: edge.2)
      })
  }

  mutating func changes() -> ReportChanges {
    ReportChanges(
      since: .report(at: SampleCase.morning), appeared: [FindingID(1)], settled: [FindingID(2)],
      reopened: [FindingID(3)],
      went: [
        .init(
          id: FindingID(4), code: RuleCode("dates-disjoint"), severity: .tension,
          question: random.next(upTo: 30))
      ])
  }

  mutating func question() -> QuestionCard {
    QuestionCard(
      section: wholeReport().sections[0], retracted: [card(9)],
      reviews: [
        QuestionCard.Review(
          claim: ClaimID(1), decisions: [decision(1)],
          revisions: [
            RevisionCard(
              at: SampleCase.morning, by: random.next(), because: random.next(), digest: "before",
              changes: [ClaimChange(field: "note", before: random.next(), after: random.maybe())])
          ])
      ], elsewhere: [entry(5)])
  }

  mutating func unanswered() -> QuestionCard {
    let question = Question(
      subject: EntityID(unchecked: random.next()), predicate: PredicateID(unchecked: random.next()))
    return QuestionCard(
      section: ContradictionReport.Section(
        question: question, words: random.next(), stands: [], entries: [], conflictingPairs: 0,
        passed: []),
      others: [QuestionCard.Other(question: question, words: random.next(), claims: 2)])
  }
}
