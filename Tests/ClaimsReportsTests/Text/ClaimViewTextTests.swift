import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("One claim whole")
struct ClaimViewTextTests {
  private let layout = TextLayout(width: 80, colour: false)

  @Test("what it says, what it rests on, what was decided and found")
  func view() {
    let decisions = [SampleCase.decision(14, .verified)]
    var card = SampleCase.a
    card.standing = Standing(decisions: decisions, digest: card.digest)
    card.reportTitle = "The ring has closed"
    card.reportURL = "https://example.org/1"
    #expect(
      ClaimViewText.text(
        card: card, decisions: decisions, findings: [SampleCase.entry(isOpen: false)],
        layout: layout) == """
          c14
          question     How many settlements were captured in the pocket? (the-pocket
                       settlements-captured)
          answer       more than 80 villages
          understood   (80, ∞), likely (80, 120] villages
          when         2018-02-02/2018-02-09 (“during a week of advance”)
          where        Hama countryside
          hedge        asserted
          sourcing     monitored
          credibility  2, probably true
          confidence   70, high

          │ …After a week of fighting the loyalists now hold [more than 80 villages], the
          │ Monitor's people on the ground said, and the column has gone…

          report       r1, 2018-02-09, “The ring has closed”
          source       Syrian Observatory for Human Rights (hama-monitor): reliability B,
                       usually reliable
          url          https://example.org/1

          status       verified by Amal, 2018-02-10T08:00:00Z: “Compared with the list of
                       names.”
          digest       ab12ab12ab12
          key          key-14

          Decided:
            2018-02-10T08:00:00Z verified by Amal, act 1: stands
              “Compared with the list of names.”

          Found:
            f3 contradiction[quantities-disjoint] settled: “more than 80 villages” leaves
              [81, ∞) villages; “80 villages” leaves [80, 80] villages. No number is in
              both.
          """)
  }

  @Test("a claim just logged, as understood")
  func logged() {
    #expect(
      LoggedText.text(SampleCase.b, against: [], layout: layout) == """
        c9 logged, as understood:
        question     How many settlements were captured in the pocket? (the-pocket
                     settlements-captured)
        answer       80 villages
        understood   [80, 80] villages
        hedge        asserted
        sourcing     headline
        credits      several sources
        │ Regime forces capture a ring of [80 villages]

        Nothing contradicts it so far.
        """)
    let against = LoggedText.text(SampleCase.b, against: [SampleCase.entry()], layout: layout)
    #expect(against.contains("\nf3 contradiction[quantities-disjoint] across sources\n"))
  }

  @Test(
    "a time and a place that are not given, in words",
    arguments: [
      (
        .unknown(said: "at an unknown hour"), .unknown, "not known",
        "when         not known (“at an unknown hour”)\nwhere        not known\n",
        "when: not known (“at an unknown hour”), where: not known"
      ),
      (
        .never(said: nil), .nowhere, "nowhere", "when         never\nwhere        nowhere\n",
        "said to be: never, nowhere"
      ),
      (
        nil, .oneOf([EntityID(unchecked: "a"), EntityID(unchecked: "b")]),
        "A or B, not known which",
        "where        A or B, not known which\n", "  in A or B, not known which\n"
      ),
    ] as [(ClaimTime?, ClaimPlace, String, String, String)])
  func circumstances(
    when: ClaimTime?, place: ClaimPlace, name: String, fields: String, span: String
  ) {
    var card = SampleCase.b
    card.claim.when = when
    card.claim.place = place
    card.placeName = name
    #expect(LoggedText.text(card, against: [], layout: layout).contains(fields))
    let against = LoggedText.text(
      SampleCase.a, against: [SampleCase.entry(b: card)], layout: layout)
    #expect(against.contains(span))
  }

  @Test("what never and nowhere come to is said, also where they are denied")
  func universal() {
    var card = SampleCase.b
    card.claim.when = .never(said: nil)
    card.claim.place = .nowhere
    func understood() -> String {
      LoggedText.text(card, against: [], layout: layout).split(separator: "\n")
        .first { $0.hasPrefix("understood") }.map(String.init) ?? ""
    }
    #expect(understood() == "understood   not: [80, 80] villages, at any time, in any place")
    card.claim.polarity = .denied
    #expect(understood() == "understood   [80, 80] villages, at some time, in some place")
    card.claim.place = nil
    #expect(understood() == "understood   [80, 80] villages, at some time")
    card.claim.when = nil
    #expect(understood() == "understood   not: [80, 80] villages")
  }

  @Test("changes of when and where, in words")
  func changes() {
    var (old, new) = (SampleCase.a.claim, SampleCase.a.claim)
    old.when = nil
    new.when = .never(said: nil)
    new.place = .unknown
    let changes = ClaimChange.changes(from: old, to: new) { $0.text }.suffix(2)
    #expect(
      changes == [
        ClaimChange(field: "when", before: nil, after: "never"),
        ClaimChange(field: "where", before: "hama", after: "not known"),
      ])
  }

  @Test("every decision with what has become of it")
  func history() {
    let decisions = [
      SampleCase.decision(14, .refuted, because: "Read too soon.", act: 1, digest: "before"),
      SampleCase.decision(14, .verified, act: 2),
      SampleCase.decision(14, .unverifiable, because: "No list.", act: 3),
      SampleCase.decision(14, .unreviewed, because: "Looked again.", act: 4, undoes: 3),
      SampleCase.decision(14, .disputed, because: "Doubtful.", act: 5),
    ]
    #expect(
      HistoryText.text(card: SampleCase.a, decisions: decisions, layout: layout) == """
        c14 more than 80 villages
          How many settlements were captured in the pocket? (the-pocket
          settlements-captured)

        2018-02-10T08:00:00Z refuted by Amal, act 1: lapsed: the claim was changed since
          “Read too soon.”
        2018-02-10T08:00:00Z verified by Amal, act 2: replaced by a later one
          “Compared with the list of names.”
        2018-02-10T08:00:00Z found unverifiable by Amal, act 3: taken back
          “No list.”
        2018-02-10T08:00:00Z took back act 3 by Amal, act 4
          “Looked again.”
        2018-02-10T08:00:00Z disputed by Amal, act 5: stands
          “Doubtful.”
        """)
    let none = HistoryText.text(card: SampleCase.a, decisions: [], layout: layout)
    #expect(none.hasSuffix("\n\nNothing was decided on it."))
  }

  @Test(
    "a value as it was understood",
    arguments: [
      (SampleCase.quantity("80 villages"), "[80, 80] villages"),
      (SampleCase.quantity("more than 80 villages"), "(80, ∞), likely (80, 120] villages"),
      (
        SampleCase.quantity("ten of villages"),
        "either [10, 10] or [20, ∞), likely [20, 99] villages"
      ),
      (
        .entities(.oneOf([EntityID(unchecked: "regime"), EntityID(unchecked: "russia")])),
        "one of regime or russia, not known which"
      ),
      (.flag(false), "no"), (.unknown, "said not to be known"),
      (.notStated, "not said in the report"), (.nothing, "said that there is none"),
    ])
  func understood(value: ClaimValue, words: String) {
    #expect(value.understood == words)
  }
}

@Suite("What a reconciliation changed")
struct ReconcileTextTests {
  private func text(_ appeared: [Int64], _ went: [Int64]) -> String {
    let report = SampleCase.report([
      SampleCase.section([SampleCase.entry(3, reason: "No."), SampleCase.entry(4, reason: "No.")])
    ])
    return ReconcileText.text(
      report, appeared: appeared.map { FindingID($0) }, went: went.map { FindingID($0) },
      layout: TextLayout(width: 120, colour: false))
  }

  @Test("the new in short, the gone by number")
  func changes() {
    let summary =
      "2 open contradictions in 1 of 31 questions (62 claims, 14 reports, 12 sources)."
    #expect(
      text([4], [1, 2])
        == "\(summary)\nNew:\n  f4 contradiction[quantities-disjoint] No.\nGone: f1 f2")
    #expect(text([], []) == "\(summary)\nNothing new was found.")
  }

  @Test("of very many only some, and how many more")
  func many() {
    let report = SampleCase.report([
      SampleCase.section((1...250).map { SampleCase.entry($0, reason: "No.") })
    ])
    let all = (1...250).map { FindingID($0) }
    let lines = ReconcileText.text(
      report, appeared: all, went: all, layout: TextLayout(width: 120, colour: false)
    ).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("  f") } == 100)
    #expect(lines.contains("  And 150 more.") && lines.contains("  all:  claims contradictions"))
    #expect(lines.last?.hasSuffix("f100 and 150 more") == true)
  }
}
