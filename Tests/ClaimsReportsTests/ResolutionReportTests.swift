import ClaimsJSON
import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("A resolved finding, as it is reported")
struct ResolutionReportTests {
  private static let accepted = SampleCase.entry(
    resolution: SampleCase.resolution(.accepted(side: 1)), accepted: 0)
  private static let unresolvable = SampleCase.entry(
    resolution: SampleCase.resolution(.unresolvable))

  /// A word between colons would be read as a picture.
  private static func inMarkdown(_ line: String) -> String {
    line.replacing("08:00:00Z", with: #"08:00\:&#8203;00Z"#)
  }

  private func report(_ entries: ContradictionReport.Entry...) -> ContradictionReport {
    SampleCase.report([SampleCase.section(entries)])
  }

  private func text(_ entries: ContradictionReport.Entry...) -> String {
    SampleCase.report([SampleCase.section(entries)]).text(TextLayout(width: 200, colour: false))
  }

  // MARK: In a report

  @Test(
    "says what it comes to, by whom, when and why",
    arguments: [
      (.accepted(side: 1), "resolved: accepted A (“more than 80 villages”) by Amal"),
      (.bothTrue, "resolved: found both true, in different scopes by Amal"),
      (.superseded, "resolved: found superseded by Amal"),
      (.translationError, "resolved: found an error of translation by Amal"),
      (.transcriptionError, "resolved: found an error of transcription by Amal"),
      (.unresolvable, "cannot be resolved: found so by Amal"),
    ] as [(Resolution.Outcome, String)])
  func words(outcome: Resolution.Outcome, words: String) {
    let entry = SampleCase.entry(
      resolution: SampleCase.resolution(outcome), accepted: outcome.side.map { _ in 0 })
    let line = words + ", 2018-02-10T08:00:00Z: “The list has 83 names.”"
    #expect(text(entry).contains("\n  \(line)\n"))
    let sentence = line.prefix(1).uppercased() + line.dropFirst()
    #expect(report(entry).markdown().contains("\n- \(Self.inMarkdown(sentence))\n"))
    #expect(!text(entry).contains("settled: one side"))
  }

  @Test("offers to resolve what is open and weighs, to reopen what is resolved, and else neither")
  func offers() {
    #expect(text(SampleCase.entry()).contains("claims resolve f3 --as … --because \"…\"\n"))
    #expect(text(SampleCase.entry(3, .tension)).contains("claims resolve f3"))
    #expect(!text(SampleCase.entry()).contains("claims reopen"))
    #expect(text(Self.accepted).contains("claims reopen f3 --because \"…\"\n"))
    #expect(!text(Self.accepted).contains("claims resolve"))
    for entry in [SampleCase.entry(3, .note), SampleCase.entry(isOpen: false)] {
      #expect(!text(entry).contains("claims resolve") && !text(entry).contains("claims reopen"))
    }
  }

  @Test("is counted as settled, and apart where it cannot be resolved")
  func counts() {
    let all = report(
      SampleCase.entry(1), Self.accepted, Self.unresolvable, SampleCase.entry(4, isOpen: false),
      SampleCase.entry(5, isOpen: false, resolution: SampleCase.resolution(.unresolvable)))
    #expect(all.count(.contradiction) == (all: 5, open: 1, unresolvable: 1))
    #expect(
      all.text(TextLayout(width: 200, colour: false)).hasPrefix(
        """
        1 open contradiction in 1 of 31 questions (62 claims, 14 reports, 12 sources); settled: \
        3 contradictions; cannot be resolved: 1 contradiction.

        """))
    #expect(all.markdown().contains("| 5 (3 settled, 1 cannot be resolved) |"))
    #expect(!report(Self.unresolvable).hasOpenContradiction)
    #expect(
      !text(Self.accepted).prefix(200).contains("cannot be resolved")
        && !text(Self.unresolvable).prefix(200).contains("settled"))
  }

  @Test("says what was resolved of what it came of, by the claims that there were")
  func lapsed() {
    let lapsed = SampleCase.entry(lapsed: [SampleCase.resolution(.accepted(side: 1))])
    let line =
      "n earlier resolution lapsed: accepted what c1 c14 say by Amal, 2018-02-10T08:00:00Z: "
      + "“The list has 83 names.”; what it was made on was changed since"
    #expect(text(lapsed).contains("\n  a\(line)\n"))
    #expect(report(lapsed).markdown().contains("\n- A\(Self.inMarkdown(line))\n"))
    #expect(text(lapsed).hasPrefix("1 open contradiction"))
  }

  @Test("says all of it on a page")
  func page() throws {
    let lapsed = SampleCase.entry(5, lapsed: [SampleCase.resolution(.superseded)])
    let page = try PageMarkup(report(Self.accepted, lapsed).html(rules: []))
    #expect(
      page.text.contains("Resolved: accepted A (“more than 80 villages”) by Amal, 2018-02-10"))
    #expect(page.text.contains("An earlier resolution lapsed: found superseded by Amal"))
    #expect(page.text.contains("2 (1 settled)"))
    let open = page.elements.compactMap { $0.attributes["data-open"] }
    #expect(open == ["no", "yes"])
  }

  @Test("has it as JSON, with the side that was accepted as the finding lists it")
  func json() {
    let json = Self.accepted.json
    #expect(json["open"] == false && json["lapsed"] == [])
    #expect(
      json["resolution"] == [
        "outcome": "accepted", "side": 0, "because": "The list has 83 names.", "by": "Amal",
        "at": "2018-02-10T08:00:00Z", "claims": [["c9"], ["c1", "c14"]],
        "fingerprint": .string(SampleCase.digest), "act": 7, "undoes": .null,
      ])
    #expect(SampleCase.entry().json["resolution"] == .null)
    let lapsed = SampleCase.entry(lapsed: [SampleCase.resolution(.accepted(side: 1))]).json
    #expect(lapsed["lapsed"] == [SampleCase.resolution(.accepted(side: 1)).json])
    #expect(SampleCase.resolution(.accepted(side: 1)).json["side"] == 1)
  }

  // MARK: By itself

  private func card(_ entry: ContradictionReport.Entry?, _ resolutions: Resolution...)
    -> FindingCard
  {
    FindingCard(
      id: FindingID(3), code: RuleCode("quantities-disjoint"), severity: .contradiction,
      question: SampleCase.question, words: "How many settlements?",
      letters: entry == nil ? [] : ["A", "B"], entry: entry, resolutions: resolutions)
  }

  @Test("shows its sides, its words though it is a note, and what was resolved")
  func shown() {
    let layout = TextLayout(width: 100, colour: false)
    let undone = SampleCase.resolution(.superseded, act: 5)
    let undo = SampleCase.resolution(.reopened, act: 6, undoes: 5)
    let stands = SampleCase.resolution(.accepted(side: 1))
    let text = card(Self.accepted, undone, undo, stands).text(layout)
    #expect(
      text.hasPrefix(
        """
        How many settlements? (the-pocket settlements-captured)
          A “more than 80 villages”: c1 c14; 2 claims, 1 source, 1 origin
          B “80 villages”: c9; 1 claim, 1 source, 1 origin

        f3 contradiction[quantities-disjoint] across sources: A against B
          resolved: accepted A (“more than 80 villages”) by Amal, 2018-02-10T08:00:00Z:
        """))
    #expect(
      text.hasSuffix(
        """
        Resolved:
          2018-02-10T08:00:00Z found superseded by Amal, act 5: taken back
            “The list has 83 names.”
          2018-02-10T08:00:00Z took back act 5 by Amal, act 6
            “The list has 83 names.”
          2018-02-10T08:00:00Z accepted A (“more than 80 villages”) by Amal, act 7: stands
            “The list has 83 names.”
        """))
    #expect(card(SampleCase.entry(3, .note)).text(layout).contains("[80 villages]"))
  }

  @Test("that is found no more says so, and what was resolved on it by its claims")
  func gone() {
    let text = card(nil, SampleCase.resolution(.accepted(side: 0)))
      .text(TextLayout(width: 100, colour: false))
    #expect(
      text == """
        f3 contradiction[quantities-disjoint]
          How many settlements? (the-pocket settlements-captured)
        It is found no more: what it was found in was changed since.

        2018-02-10T08:00:00Z accepted what c9 says (quantities-disjoint: c9 against c1 c14) by Amal, act 7:
          lapsed: what it was made on was changed since
          “The list has 83 names.”
        """)
    #expect(
      card(nil).historyText(TextLayout(width: 100, colour: false)).hasSuffix(
        "\nNothing was resolved on it."))
  }

  @Test("has its history as JSON, each resolution with what has become of it")
  func historyJSON() {
    let first = SampleCase.resolution(.superseded, act: 5)
    let json = card(Self.accepted, first, SampleCase.resolution(.accepted(side: 1))).json
    guard case .array(let resolutions)? = json["resolutions"] else {
      return #expect(Bool(false), "no resolutions")
    }
    #expect(resolutions.map { $0["state"] } == ["replaced", "stands"])
    #expect(json["finding"]?["id"] == "f3")
    #expect(card(nil).json["finding"] == .null)
  }

  @Test("stands, is replaced, lapsed, taken back or an undo: each finding by itself")
  func states() {
    var elsewhere = SampleCase.resolution(.bothTrue, act: 1)
    elsewhere.fingerprint = "gone"
    let all = [
      elsewhere, SampleCase.resolution(.superseded, act: 2),
      SampleCase.resolution(.superseded, act: 3), SampleCase.resolution(.bothTrue, act: 4),
      SampleCase.resolution(.reopened, act: 5, undoes: 4),
    ]
    #expect(
      ResolutionState.states(of: all) { $0 == SampleCase.digest }.map(\.state)
        == [.lapsed, .replaced, .stands, .takenBack, .undo])
  }
}
