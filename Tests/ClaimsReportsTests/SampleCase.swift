import ClaimsModel
import ClaimsReports

/// Values to lay out: claims of a small case, one word of them changed at a time.
enum SampleCase {
  static let question = Question(
    subject: EntityID(unchecked: "the-pocket"),
    predicate: PredicateID(unchecked: "settlements-captured"))

  /// 2018-02-10T08:00:00Z.
  static let morning: Int64 = 1_518_249_600

  static func quantity(_ said: String) -> ClaimValue {
    (try? Quantity(reading: said)).map { .quantity($0) } ?? .text(said)
  }

  static func decision(
    _ claim: Int64, _ status: ReviewStatus, because: String = "Compared with the list of names.",
    act: Int64 = 1, undoes: Int64? = nil, digest: String = SampleCase.digest, at: Int64 = morning
  ) -> Decision {
    Decision(
      claim: ClaimID(claim), status: status, because: because, by: "Amal", at: at, digest: digest,
      act: act, undoes: undoes)
  }

  static let digest = String(repeating: "ab12", count: 16)

  /// A card whose words stand in `text` between square brackets.
  static func card(
    _ number: Int64, _ text: String, says answer: String, by source: String = "Hama Monitor",
    grade: Reliability? = .b, decisions: [Decision] = [],
    changing: (inout ClaimCard) -> Void = { _ in }
  ) -> ClaimCard {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "[" || $0 == "]" }
    precondition(parts.count == 3, "mark the quote in the text")
    let before = String(parts[0])
    let quote = String(parts[1])
    let claim = Claim(
      subject: question.subject, predicate: question.predicate, value: quantity(answer),
      quote: Quote(start: before.utf8.count, exact: quote),
      sourcing: .monitored)
    var card = ClaimCard(
      id: ClaimID(number), key: "key-\(number)", claim: claim, digest: digest,
      subjectName: "the pocket", question: "How many settlements were captured in the pocket?",
      answer: answer, placeName: nil, report: ReportID(number % 7 + 1), reportTitle: nil,
      reportURL: nil, published: EDTF("2018-02-09"), source: SourceID(unchecked: "hama-monitor"),
      sourceName: source, reliability: grade, attributedTo: nil, before: before,
      after: String(parts[2]),
      standing: Standing(decisions: decisions, digest: digest))
    changing(&card)
    return card
  }

  static var a: ClaimCard {
    card(
      14,
      """
      DISPATCH. Regime forces took a ring of land in the north-east.
      After a week of fighting the loyalists now hold [more than 80 villages], the Monitor's people \
      on the ground said, and the column has gone west towards the lines of the rebels.
      """, says: "more than 80 villages", by: "Syrian Observatory for Human Rights"
    ) {
      $0.claim.confidence = Confidence(70)
      $0.claim.credibility = .probablyTrue
      $0.claim.when = EDTF("2018-02-02/2018-02-09").map {
        ClaimTime($0, said: "during a week of advance")
      }
      $0.claim.place = .at(EntityID(unchecked: "hama"))
      $0.placeName = "Hama countryside"
    }
  }

  static var b: ClaimCard {
    card(9, "Regime forces capture a ring of [80 villages]", says: "80 villages", grade: nil) {
      $0.claim.sourcing = .headline
      $0.attributedTo = "several sources"
      $0.published = nil
    }
  }

  /// - Parameter reports: of each origin.
  static func position(
    _ label: String, _ claims: [Int64], origins: Int = 1, reports: Int = 1
  ) -> Position {
    Position(
      label: label, canonical: "affirmed " + label, claims: claims.map { ClaimID($0) },
      sources: [SourceID(unchecked: "sohr")],
      groups: (0..<origins).map { index in
        OriginGroup(
          sources: [SourceID(unchecked: index == 0 ? "sohr" : "source-\(index)")],
          reports: (0..<reports).map { ReportID(Int64(index * reports + $0 + 1)) })
      })
  }

  static func entry(
    _ number: Int64 = 3, _ severity: Severity = .contradiction, a: ClaimCard = a, b: ClaimCard = b,
    reason: String = """
    “more than 80 villages” leaves [81, ∞) villages; “80 villages” leaves [80, 80] villages. No \
    number is in both.
    """,
    isOpen: Bool = true, resolution: Resolution? = nil, accepted: Int? = nil,
    lapsed: [Resolution] = []
  ) -> ContradictionReport.Entry {
    let isPlain = severity == .contradiction
    return ContradictionReport.Entry(
      id: FindingID(number),
      finding: Finding(
        code: RuleCode("quantities-disjoint"), severity: severity, scope: .acrossSources,
        question: question,
        sides: [
          position("more than 80 villages", [1, 14], origins: 1), position("80 villages", [9]),
        ],
        shownBy: [a.id, b.id], pairs: isPlain ? 2 : 1, reason: reason,
        compared: ["[81, ∞) villages", "[80, 80] villages"],
        caveats: isPlain ? [] : ["The report’s date stands in for a date that it does not give."],
        settledBy: "The list behind the count, or what exactly was counted, as of when.",
        restsOn: isPlain ? [] : ["captured"]),
      cards: [a, b], stands: isOpen, resolution: resolution, accepted: accepted, lapsed: lapsed)
  }

  /// Of the finding that `entry` makes: the side of one claim comes first in its fingerprint.
  static func resolution(
    _ outcome: Resolution.Outcome, because: String = "The list has 83 names.", by: String = "Amal",
    act: Int64 = 7, undoes: Int64? = nil
  ) -> Resolution {
    Resolution(
      fingerprint: digest, code: RuleCode("quantities-disjoint"), question: question,
      sides: [[ClaimID(9)], [ClaimID(1), ClaimID(14)]], outcome: outcome, because: because, by: by,
      at: morning, act: act, undoes: undoes)
  }

  static func section(
    _ entries: [ContradictionReport.Entry] = [entry()], passed: [ContradictionReport.Passed] = []
  ) -> ContradictionReport.Section {
    ContradictionReport.Section(
      question: question, words: "How many settlements were captured in the pocket?",
      stands: [
        .init(
          position: position("more than 80 villages", [1, 14]),
          sourceNames: ["Syrian Observatory for Human Rights"],
          originNames: [["Syrian Observatory for Human Rights"]]),
        .init(position: position("80 villages", [9]), sourceNames: ["Hama Monitor"]),
        .init(
          position: position("at least 79 villages", Array(20...30), origins: 4),
          sourceNames: ["Press TV", "South Front"]),
      ], entries: entries, conflictingPairs: 2, passed: passed)
  }

  static var passed: ContradictionReport.Passed {
    .init(
      a: ClaimID(14), b: ClaimID(20), answerA: "more than 80 villages",
      answerB: "at least 79 villages", verdict: "compatible",
      reason: "81 and above are in both sets.")
  }

  static func report(_ sections: [ContradictionReport.Section] = [section()]) -> ContradictionReport
  {
    ContradictionReport(sections: sections, claims: 62, reports: 14, sources: 12, questions: 31)
  }
}
