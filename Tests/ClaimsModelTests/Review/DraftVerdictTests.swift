import Testing

@testable import ClaimsModel

@Suite("What was made of a draft")
struct DraftVerdictTests {
  private static func verdict(_ outcome: DraftVerdict.Outcome) -> DraftVerdict {
    DraftVerdict(DraftID(1), outcome, by: "ana", at: 0, act: 1)
  }

  @Test(
    "is the latest verdict, unless that takes one back",
    arguments: [
      ([], nil), ([.dropped], .dropped), ([.accepted(ClaimID(3))], .accepted(ClaimID(3))),
      ([.dropped, .undone(act: 1)], nil), ([.dropped, .undone(act: 1), .dropped], .dropped),
    ] as [([DraftVerdict.Outcome], DraftVerdict.Outcome?)])
  func standing(outcomes: [DraftVerdict.Outcome], standing: DraftVerdict.Outcome?) {
    let verdicts = outcomes.map(Self.verdict)
    #expect(DraftVerdict.standing(among: verdicts)?.outcome == standing)
  }
}
