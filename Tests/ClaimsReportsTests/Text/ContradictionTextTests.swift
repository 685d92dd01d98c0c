import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("The contradiction report as text")
struct ContradictionTextTests {
  private func text(_ report: ContradictionReport, _ width: Int = 80) -> String {
    report.text(TextLayout(width: width, colour: false))
  }

  /// A report with one finding, and no more of the section than its own text.
  private func text(of entry: ContradictionReport.Entry, width: Int = 80) -> String {
    text(SampleCase.report([SampleCase.section([entry])]), width)
  }

  @Test("a finding reads like a compiler's diagnostic")
  func at80() {
    let section = SampleCase.section(passed: [SampleCase.passed])
    #expect(
      text(SampleCase.report([section])) == """
        1 open contradiction in 1 of 31 questions (62 claims, 14 reports, 12 sources).


        How many settlements were captured in the pocket? (the-pocket
        settlements-captured)
        Answers given:
             Answer                 Claims        Behind it             Sources
          A  more than 80 villages  c1 c14        2 claims, 1 source,   Syrian
                                                  1 origin              Observatory for
                                                                        Human Rights
          B  80 villages            c9            1 claim, 1 source, 1  Hama Monitor
                                                  origin
          C  at least 79 villages   c20 c21 c22   11 claims, 1 source,  Press TV, South
                                    c23 c24 c25   4 origins             Front
                                    c26 c27 +3
        2 pairs of claims cannot both hold, under one reading at least.

        f3 contradiction[quantities-disjoint] across sources: A against B
          “more than 80 villages” leaves [81, ∞) villages; “80 villages” leaves [80, 80]
          villages. No number is in both.

          c14  Syrian Observatory for Human Rights (reliability B), 2018-02-09, r1
               monitored · asserted · confidence 70 · credibility 2 · unreviewed
               said to be: 2018-02-02/2018-02-09 (“during a week of advance”), in Hama
               countryside
               │ …After a week of fighting the loyalists now hold [more than 80
               │ villages], the Monitor's people on the ground said, and the column…
          c9   Hama Monitor (not graded), undated, r3
               headline · asserted · unreviewed
               credits: several sources
               │ Regime forces capture a ring of [80 villages]

          compared: [81, ∞) villages | [80, 80] villages
          settle:   The list behind the count, or what exactly was counted, as of when.
          pairs:    shown by 1 of 2 pairs
          next:     claims show c14
                    claims dispute c9 --because "…" # or c14
                    claims resolve f3 --as … --because "…"
                    claims explain quantities-disjoint

        Compared and not reported:
          Claims   Answers                       Verdict     Why
          c14 c20  more than 80 villages | at    compatible  81 and above are in both
                   least 79 villages                         sets.
        """)
  }

  @Test("with more room, more of the words around the quote is shown")
  func at120() {
    let section = SampleCase.section(passed: [SampleCase.passed])
    #expect(
      text(SampleCase.report([section]), 120) == """
        1 open contradiction in 1 of 31 questions (62 claims, 14 reports, 12 sources).


        How many settlements were captured in the pocket? (the-pocket settlements-captured)
        Answers given:
             Answer                 Claims                   Behind it                       Sources
          A  more than 80 villages  c1 c14                   2 claims, 1 source, 1 origin    \
        Syrian Observatory for Human Rights
          B  80 villages            c9                       1 claim, 1 source, 1 origin     \
        Hama Monitor
          C  at least 79 villages   c20 c21 c22 c23 c24 c25  11 claims, 1 source, 4 origins  \
        Press TV, South Front
                                    c26 c27 +3
        2 pairs of claims cannot both hold, under one reading at least.

        f3 contradiction[quantities-disjoint] across sources: A against B
          “more than 80 villages” leaves [81, ∞) villages; “80 villages” leaves [80, 80] \
        villages. No number is in both.

          c14  Syrian Observatory for Human Rights (reliability B), 2018-02-09, r1
               monitored · asserted · confidence 70 · credibility 2 · unreviewed
               said to be: 2018-02-02/2018-02-09 (“during a week of advance”), in Hama countryside
               │ …took a ring of land in the north-east. After a week of fighting the loyalists \
        now hold [more than 80
               │ villages], the Monitor's people on the ground said, and the column has gone \
        west towards the lines of…
          c9   Hama Monitor (not graded), undated, r3
               headline · asserted · unreviewed
               credits: several sources
               │ Regime forces capture a ring of [80 villages]

          compared: [81, ∞) villages | [80, 80] villages
          settle:   The list behind the count, or what exactly was counted, as of when.
          pairs:    shown by 1 of 2 pairs
          next:     claims show c14
                    claims dispute c9 --because "…" # or c14
                    claims resolve f3 --as … --because "…"
                    claims explain quantities-disjoint

        Compared and not reported:
          Claims   Answers                                       Verdict     Why
          c14 c20  more than 80 villages | at least 79 villages  compatible  81 and above are \
        in both sets.
        """)
  }

  @Test("the summary counts what is open, and says what is settled")
  func summary() {
    let entries = [
      SampleCase.entry(1), SampleCase.entry(2), SampleCase.entry(3, isOpen: false),
      SampleCase.entry(4, .tension), SampleCase.entry(5, .note, isOpen: false),
    ]
    let report = SampleCase.report([SampleCase.section(entries)])
    #expect(
      text(report, 200).hasPrefix(
        """
        2 open contradictions, 1 tension in 1 of 31 questions (62 claims, 14 reports, 12 sources); \
        settled: 1 contradiction, 1 note.

        """))
    let settled = SampleCase.report([SampleCase.section([SampleCase.entry(isOpen: false)])])
    #expect(
      text(settled, 200).hasPrefix("No open contradictions in 1 of 31 questions (62 claims, "))
  }

  @Test("where nothing was found, it says how much was compared")
  func nothing() {
    let none = ContradictionReport(sections: [], claims: 1, reports: 1, sources: 1, questions: 1)
    #expect(text(none) == "Nothing contradicts: 1 claim compared in 1 question.")
    let compared = SampleCase.report([SampleCase.section([], passed: [SampleCase.passed])])
    #expect(text(compared).hasPrefix("Nothing contradicts: 62 claims compared in 31 questions.\n"))
    #expect(text(compared).contains("Compared and not reported:"))
  }

  @Test(
    "a report of an earlier date says what it leaves out",
    arguments: [
      (0, "no claim is left out."),
      (1, "1 claim is left out, because its report was not surely out by then."),
      (12, "12 claims are left out, because their reports were not surely out by then."),
    ])
  func asOf(leftOut: Int, words: String) {
    let report = ContradictionReport(
      sections: [], claims: 62, reports: 14, sources: 12, questions: 31, asOf: EDTF("2018-02"),
      leftOut: leftOut)
    #expect(
      text(report, 200) == """
        Nothing contradicts: 62 claims compared in 31 questions.
        As of 2018-02, going by when reports came out: \(words)
        """)
  }

  @Test("what is different since the last report is said in short, and nothing where nothing is")
  func changes() {
    func report(_ changes: ReportChanges) -> String {
      text(
        ContradictionReport(
          sections: [], claims: 62, reports: 14, sources: 12, questions: 31, changes: changes), 200)
    }
    let went = ReportChanges.Gone(
      id: FindingID(4), code: RuleCode("dates-disjoint"), severity: .tension, question: "When?")
    #expect(
      report(
        ReportChanges(
          since: .report(at: SampleCase.morning), appeared: [7, 9, 12].map { FindingID($0) },
          settled: [FindingID(2)], went: [went])
      ).hasSuffix(
        "\nSince the last report, 2018-02-10T08:00:00Z: 3 new (f7 f9 f12), 1 settled (f2), "
          + "1 gone (f4)."))
    let since = EDTF("2018-02").map(ReportChanges.Since.date) ?? .report(at: 0)
    #expect(
      report(
        ReportChanges(
          since: since, appeared: (1...10).map { FindingID($0) }, reopened: [FindingID(11)])
      ).hasSuffix("\nSince 2018-02: 10 new (f1 f2 f3 f4 f5 f6 f7 f8 +2), 1 reopened (f11)."))
    #expect(!report(ReportChanges(since: since, appeared: [])).contains("Since"))
  }

  @Test("what weakens a finding, and what it infers through, is said")
  func weakened() {
    let text = text(of: SampleCase.entry(4, .tension))
    #expect(text.contains("\n  but:      The report’s date stands in for a date that it does not"))
    #expect(text.contains("\n  rests on: captured\n"))
    #expect(!text.contains("pairs:"))
  }

  @Test("a note of one side names all its claims; sides of one answer are not set apart")
  func oneSide() {
    let two = SampleCase.entry()
    func entry(_ severity: Severity, _ sides: [Position], _ pairs: Int)
      -> ContradictionReport.Entry
    {
      ContradictionReport.Entry(
        id: two.id,
        finding: Finding(
          code: RuleCode("circular-sourcing"), severity: severity, scope: .acrossSources,
          question: two.finding.question, sides: sides, shownBy: [two.cards[0].id], pairs: pairs,
          reason: "They count once.", compared: [], caveats: [], settledBy: "Another report."),
        cards: [two.cards[0]], stands: true)
    }
    let side = two.finding.sides[0]
    #expect(text(of: entry(.note, [side], 2)).contains("across sources (c1 c14)"))
    #expect(!text(of: entry(.tension, [side], 2)).contains("shown by 1 of"))
    #expect(
      text(of: entry(.tension, [side, side], 1)).contains(
        "tension[circular-sourcing] across sources\n"))
  }

  @Test("a settled finding says so and offers nothing to dispute; nor does a note")
  func settled() {
    let settled = text(of: SampleCase.entry(isOpen: false))
    #expect(settled.contains("\n  settled: one side is refuted\n"))
    #expect(!settled.contains("claims dispute"))
    #expect(!text(of: SampleCase.entry(3, .note)).contains("claims dispute"))
    #expect(text(of: SampleCase.entry(3, .tension)).contains("claims dispute c9 --because"))
  }

  @Test("a denial, another question and a lapsed decision are said beside the claim")
  func circumstances() {
    var a = SampleCase.a
    a.claim.polarity = .denied
    a.claim.predicate = PredicateID(unchecked: "captured")
    a.question = "What was captured in the pocket?"
    a.claim.sourcing = .unstated
    a.standing = Standing(
      decisions: [SampleCase.decision(14, .verified, digest: "before")], digest: a.digest)
    let text = text(of: SampleCase.entry(a: a), width: 120)
    #expect(
      text.contains(
        """
               sourcing unstated · asserted · confidence 70 · credibility 2 · unreviewed \
        (decided before the claim was changed)
               denied: it says that this is not so
               said to be: 2018-02-02/2018-02-09 (“during a week of advance”), in Hama countryside
               answers: What was captured in the pocket? (the-pocket captured)

        """))
  }

  @Test(
    "severity is always a word, in its colour where there is colour",
    arguments: [
      (Severity.contradiction, "\u{1B}[1;31mcontradiction[quantities-disjoint]\u{1B}[0m"),
      (.tension, "\u{1B}[1;33mtension[quantities-disjoint]\u{1B}[0m"),
      (.note, "\u{1B}[1;36mnote[quantities-disjoint]\u{1B}[0m"),
    ])
  func severity(severity: Severity, heading: String) {
    let report = SampleCase.report([SampleCase.section([SampleCase.entry(3, severity)])])
    #expect(report.text(TextLayout(width: 80, colour: true)).contains(heading))
  }

  @Test(
    "a layout keeps between 40 and 200 columns",
    arguments: [
      (-1, 40), (39, 40), (40, 40), (80, 80), (200, 200), (10_000, 200),
    ])
  func layout(asked: Int, given: Int) {
    #expect(TextLayout(width: asked, colour: false).width == given)
  }
}
