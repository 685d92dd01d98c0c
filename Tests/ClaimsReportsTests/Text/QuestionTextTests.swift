import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("One question whole")
struct QuestionTextTests {
  private let layout = TextLayout(width: 80, colour: false)

  private var whole: QuestionCard {
    let section = SampleCase.wholeSection
    return QuestionCard(
      section: section, retracted: [SampleCase.a],
      reviews: [
        QuestionCard.Review(
          claim: ClaimID(2), decisions: [SampleCase.decision(2, .disputed)],
          revisions: [
            RevisionCard(
              at: SampleCase.morning, by: "Amal", because: "Read again.", digest: "before",
              changes: [ClaimChange(field: "note", before: nil, after: "A headline.")])
          ])
      ], elsewhere: [SampleCase.entry(8, .note)])
  }

  @Test("answers, claims with their review, findings, what else they touch, origins")
  func text() {
    #expect(
      whole.text(layout, matrix: true) == """
        How many settlements were captured in the pocket? (the-pocket
        settlements-captured)
        4 claims, 4 reports, 3 sources. Found: 1 contradiction.
        Answers given:
             Answer                 Claims    Behind it                 Sources
          A  more than 80 villages  c1        1 claim, 1 source, 1      Hama Monitor
                                              origin
          B  80 villages            c2 c3 c4  3 claims, 3 sources, 3    River Agency,
                                              origins                   Night Desk, Hama
                                                                        Monitor
        Who says what:
             Hama Monitor  River Agency  Night Desk
          A  c1            ·             ·
          B  c3            c2            c4
        3 pairs of claims cannot both hold, under one reading at least.

        A  more than 80 villages
          c1   Hama Monitor (reliability B), 2018-02-09, r1
               monitored · asserted · unreviewed
               │ They took [more than 80 villages].

        B  80 villages
          c2   River Agency (reliability B), 2018-02-09, r2
               monitored · asserted · unreviewed
               │ They took [80 villages].
               2018-02-10T08:00:00Z disputed by Amal, act 1: stands
                 “Compared with the list of names.”
               2018-02-10T08:00:00Z changed by Amal: “Read again.”
                 note: nothing → A headline.
          c3   Hama Monitor (reliability B), 2018-02-09, r3
               monitored · asserted · unreviewed
               │ They took [80 villages].
          c4   Night Desk (reliability B), 2018-02-09, r4
               monitored · asserted · unreviewed
               │ They took [80 villages].

        Retracted, and not compared:
          c14  Syrian Observatory for Human Rights (reliability B), 2018-02-09, r1
               monitored · asserted · confidence 70 · credibility 2 · unreviewed
               said to be: 2018-02-02/2018-02-09 (“during a week of advance”), in Hama
               countryside
               │ …After a week of fighting the loyalists now hold [more than 80
               │ villages], the Monitor's people on the ground said, and the column…

        f3 contradiction[quantities-disjoint] across sources: A against B
          “more than 80 villages” leaves [81, ∞) villages; “80 villages” leaves [80, 80]
          villages. No number is in both.

          c1  Hama Monitor (reliability B), 2018-02-09, r1
              monitored · asserted · unreviewed
              │ They took [more than 80 villages].
          c2  River Agency (reliability B), 2018-02-09, r2
              monitored · asserted · unreviewed
              │ They took [80 villages].

          compared: [81, ∞) villages | [80, 80] villages
          settle:   The list behind the count, or what exactly was counted, as of when.
          pairs:    shown by 1 of 2 pairs
          next:     claims show c1
                    claims dispute c2 --because "…" # or c1
                    claims resolve f3 --as … --because "…"
                    claims explain quantities-disjoint

        Found in other questions:
          f8 note[quantities-disjoint] “more than 80 villages” leaves [81, ∞) villages;
            “80 villages” leaves [80, 80] villages. No number is in both.

        Origins:
          r2 (River Agency, 2018-02-10) shares 120 words with r1 (Hama Monitor,
            2018-02-09), which is older; 45 % of r2 is in it.
          r2 (River Agency, 2018-02-10) credits r5 (The Wire, 2018-02-08).
          r3 (Hama Monitor, 2018-02-11) credits AFP for 2 claims.
          r4 (Night Desk, undated) shares 31 words with r2 (River Agency, 2018-02-10);
            which came first is open; 8 % of r4 is in it.
          r4 (Night Desk, undated) took from r5 (The Wire, 2018-02-08), as Amal judged.
          Leads back to nothing else, as far as is known: r1 (Hama Monitor, 2018-02-09).
        """)
  }

  @Test("where nothing answers it, says what is asked of the subject and how to answer it")
  func unanswered() {
    let other = QuestionCard.Other(
      question: SampleCase.question, words: "How many settlements?", claims: 2)
    let card = QuestionCard(
      section: ContradictionReport.Section(
        question: Question(
          subject: SampleCase.question.subject, predicate: PredicateID(unchecked: "killed")),
        words: "How many were killed in the pocket?", stands: [], entries: [], conflictingPairs: 0,
        passed: []), others: [other])
    #expect(
      card.text(layout) == """
        How many were killed in the pocket? (the-pocket killed)
        No claim answers it.
        Asked of the same subject:
          How many settlements? (the-pocket settlements-captured): 2 claims
        next: claims log --report ID --quote "…" --about the-pocket --says killed
              --value "…"
        """)
  }

  @Test("where nothing contradicts, says so")
  func clean() {
    let section = SampleCase.wholeSection
    let card = QuestionCard(
      section: ContradictionReport.Section(
        question: section.question, words: section.words, stands: section.stands, entries: [],
        conflictingPairs: 0, passed: [], cards: section.cards))
    #expect(card.text(layout).contains("\n4 claims, 4 reports, 3 sources. Nothing contradicts.\n"))
  }

  @Test("settled findings are counted as such")
  func settled() {
    let section = SampleCase.section([SampleCase.entry(isOpen: false), SampleCase.entry(4)])
    #expect(
      QuestionCard(section: section).text(layout).contains(
        "Found: 2 contradictions (1 settled)."))
  }

  /// A question of very many findings, answers and claims.
  private func large(_ findings: Int) -> ContradictionReport.Section {
    let stands = (1...50).map { number in
      ContradictionReport.Stand(
        position: SampleCase.position("\(number) villages", [number, number + 50].map(Int64.init)),
        sourceNames: ["Hama Monitor"])
    }
    return ContradictionReport.Section(
      question: SampleCase.question, words: "How many?", stands: stands,
      entries: (0..<findings).map {
        SampleCase.entry(Int64($0 + 1), $0 < 30 ? .contradiction : .note)
      },
      conflictingPairs: 9, passed: Array(repeating: SampleCase.passed, count: 120),
      cards: (1...100).map { SampleCase.card(Int64($0), "[words]", says: "1 village") })
  }

  @Test("beyond twenty, findings have a line each, and it is said how to list all")
  func lines() {
    let text = SampleCase.report([large(22)]).text(layout)
    #expect(
      text.contains(
        """

        And 2 findings more:
          f21 contradiction[quantities-disjoint] (c14, c9)
          f22 contradiction[quantities-disjoint] (c14, c9)
          all:  claims question the-pocket settlements-captured --all

        """))
    #expect(text.ranges(of: "\n  settle: ").count == 20)
  }

  @Test("very many findings, answers, claims and pairs are counted, none dropped unsaid")
  func counts() {
    let text = QuestionCard(section: large(100)).text(layout)
    #expect(
      text.contains(
        """

        And 80 findings more: 10 × contradiction[quantities-disjoint], 70 ×
          note[quantities-disjoint].
          all:  claims question the-pocket settlements-captured --all

        """))
    #expect(text.contains("\n  And 10 answers more.\n"))
    #expect(text.contains("\nAnd 40 claims more: --all shows them.\n"))
    #expect(
      text.hasSuffix(
        """
          And 20 pairs more.
          all:  claims question the-pocket settlements-captured --compared --all
        """))
  }

  @Test("everything is shown where that is asked for")
  func everything() {
    let text = QuestionCard(section: large(100)).text(layout, everything: true)
    #expect(!text.contains("\nAnd ") && text.contains("\nf100 note["))
    #expect(text.ranges(of: " Hama Monitor (").count >= 100)
  }
}
