import ClaimsJSON
import ClaimsModel
import ClaimsText
import Testing

@testable import ClaimsReports

@Suite("The dashboard")
struct StatusTextTests {
  private var status: CasebookStatus {
    var status = CasebookStatus(at: SampleCase.morning)
    status.claims = [.unreviewed: 40, .verified: 20, .disputed: 1]
    status.awaiting = 1
    status.lapsed = 2
    for age in [0, 1, 7, 30] as [Int64] { status.contradictions.addOpen(age: age * 86_400) }
    status.contradictions.unassigned = 3
    status.contradictions.unresolvable = 2
    status.tensions.settled = 5
    status.people = [
      CasebookStatus.Person(
        name: "Amal", claims: 3, findings: 1, overdue: 1, nextDue: EDTF("2018-02-09")),
      CasebookStatus.Person(name: "Ben", claims: 1, findings: 0, overdue: 0, nextDue: nil),
    ]
    status.gradings = (Reliability.allCases.map { $0 as Reliability? } + [nil]).map { grade in
      var grading = CasebookStatus.Grading(grade)
      if grade == .b { (grading.sources, grading.reports, grading.claims) = (1, 9, 41) }
      if grade == nil { (grading.sources, grading.reports, grading.claims) = (2, 5, 20) }
      return grading
    }
    status.evidence = 1
    status.lastEntry = CasebookStatus.Entry(
      number: 99, at: SampleCase.morning, by: "Amal", action: "verify", about: "c1")
    return status
  }

  @Test("fits 80 columns, and says every number beside its bar")
  func text() {
    #expect(
      status.text(TextLayout(width: 80, colour: false)) == """
        61 claims, 14 reports, 3 sources, 1 piece of evidence.

          Claims        Number
          unreviewed        40  ████████████████████████
          verified          20  ████████████
          disputed           1  ▋
          refuted            0
          unverifiable       0
          retracted          0
          1 claim waits for a second signature.
          2 claims were decided and then changed: the decision lapsed.

          Found                Contradictions  Tensions
          open, under 7 days                2         0  ████████████████████████
          open, under 30 days               1         0  ████████████
          open, longer                      1         0  ████████████
          settled                           0         5
          cannot be resolved                2         0

          Who   Open  Overdue  Next due
          Amal     4        1  2018-02-09  ████████████████████████
          Ben      1        0              ██████
          3 open contradictions are assigned to nobody.

          Sources                          Number  Reports  Claims
          A, completely reliable                0        0       0
          B, usually reliable                   1        9      41  ████████████████████
          C, fairly reliable                    0        0       0
          D, not usually reliable               0        0       0
          E, unreliable                         0        0       0
          F, reliability cannot be judged       0        0       0
          not graded                            2        5      20  █████████▊

        last entry    99, 2018-02-10T08:00:00Z: verify c1 by Amal
        last report   none was written
        """)
  }

  @Test("says the same numbers at any width, with bars only where there is room")
  func widths() {
    for width in [40, 59, 60, 80, 200] {
      let text = status.text(TextLayout(width: width, colour: false))
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: line) <= width, "\(width): \(line)")
      }
      for words in ["unreviewed", "40", "2018-02-09", "41", "not graded", "last report"] {
        #expect(text.contains(words), "\(width): \(words)")
      }
    }
    #expect(status.text(TextLayout(width: 200, colour: false)).contains("█"))
  }

  @Test("an empty casebook has nothing to draw")
  func empty() {
    let text = CasebookStatus(at: 0).text(TextLayout(width: 80, colour: false))
    #expect(!text.contains("█") && !text.contains("▏"))
    #expect(text.hasPrefix("no claims, no reports, no sources, no evidence."))
    #expect(text.contains("Nobody has anything to do.") && text.contains("none was written"))
  }

  @Test(
    "counts an age by whole days: under 7, under 30, and more",
    arguments: [
      (-5, [1, 0, 0]), (0, [1, 0, 0]), (604_799, [1, 0, 0]), (604_800, [0, 1, 0]),
      (2_591_999, [0, 1, 0]), (2_592_000, [0, 0, 1]), (Int64.max, [0, 0, 1]),
    ] as [(Int64, [Int])])
  func ages(age: Int64, counts: [Int]) {
    var tally = CasebookStatus.Tally()
    tally.addOpen(age: age)
    #expect([tally.underWeek, tally.underMonth, tally.older] == counts)
    #expect(tally.open == 1)
  }

  @Test("JSON has its documented shape")
  func json() {
    guard case .object(let object) = status.json else {
      Issue.record("no object")
      return
    }
    #expect(
      object.members.map(\.key) == [
        "format", "version", "at", "claims", "findings", "people", "sources", "reports",
        "evidence", "lastEntry", "lastReport",
      ])
    #expect(object["format"] == "claimbench-status" && object["version"] == 1)
    #expect(
      object["claims"] == [
        "total": 61,
        "byStatus": [
          "unreviewed": 40, "verified": 20, "disputed": 1, "refuted": 0, "unverifiable": 0,
          "retracted": 0,
        ], "awaitingSecondSignature": 1, "lapsed": 2,
      ])
    #expect(
      object["findings"]?["contradiction"] == [
        "open": 4, "openByAge": ["under7Days": 2, "under30Days": 1, "older": 1], "unassigned": 3,
        "settled": 0, "cannotBeResolved": 2,
      ])
    guard case .array(let people)? = object["people"],
      case .array(let grades)? = object["sources"]?["byReliability"]
    else {
      Issue.record("no arrays")
      return
    }
    #expect(
      people.first == [
        "name": "Amal", "open": 4, "overdue": 1, "claims": 3, "findings": 1,
        "nextDue": "2018-02-09",
      ])
    #expect(grades.count == 7)
    #expect(grades.last == ["reliability": nil, "sources": 2, "reports": 5, "claims": 20])
    #expect(object["lastReport"] == .null && object["lastEntry"]?["about"] == "c1")
  }
}
