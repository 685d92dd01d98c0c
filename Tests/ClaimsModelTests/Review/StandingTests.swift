import Testing

@testable import ClaimsModel

@Suite("Where a claim stands")
struct StandingTests {
  private static func decided(
    _ status: ReviewStatus, act: Int64, on digest: String = "now", undoes: Int64? = nil
  ) -> Decision {
    Decision(
      claim: ClaimID(1), status: status, because: "because", by: "amal", at: act, digest: digest,
      act: act, undoes: undoes)
  }

  private func standing(_ decisions: Decision..., digest: String = "now") -> Standing {
    Standing(decisions: decisions, digest: digest)
  }

  private static func verdict(_ by: String, _ status: ReviewStatus, act: Int64) -> Decision {
    var decision = decided(status, act: act)
    decision.by = by
    return decision
  }

  @Test("The verdicts are the latest of each person, in the order they were made")
  func verdicts() {
    let (ana, ben) = (Self.verdict("ana", .verified, act: 1), Self.verdict("ben", .refuted, act: 2))
    let again = Self.verdict("ana", .disputed, act: 3)
    #expect(standing().verdicts.isEmpty)
    #expect(standing(ana, ben).verdicts == [ana, ben])
    #expect(standing(ana, ben, again).verdicts == [ben, again])
  }

  @Test("A verdict counts no more once it is taken back, the claim changed, or it was reopened")
  func verdictsGone() {
    let (ana, ben) = (Self.verdict("ana", .verified, act: 1), Self.verdict("ben", .refuted, act: 3))
    let undo = Self.decided(.unreviewed, act: 4, undoes: 1)
    let reopened = Self.verdict("eve", .unreviewed, act: 2)
    #expect(standing(ana, ben, undo).verdicts == [ben])
    #expect(standing(ana, reopened, ben).verdicts == [ben])
    #expect(standing(ana, reopened).verdicts.isEmpty)
    #expect(standing(ana, ben, digest: "later").verdicts.isEmpty)
  }

  @Test("Nobody has decided: unreviewed")
  func undecided() {
    let standing = standing()
    #expect(standing.status == .unreviewed)
    #expect(standing.decision == nil)
    #expect(standing.lapsed.isEmpty)
  }

  @Test("The latest decision counts, any after any", arguments: ReviewStatus.allCases)
  func latest(status: ReviewStatus) {
    let (first, last) = (Self.decided(.verified, act: 1), Self.decided(status, act: 2))
    #expect(standing(first, last).status == status)
    #expect(standing(first, last).decision == last)
  }

  @Test("An undo gives the word back to the decision before; of the only one, to none")
  func undo() {
    let (first, second) = (Self.decided(.verified, act: 1), Self.decided(.refuted, act: 2))
    let undo = Self.decided(.unreviewed, act: 3, undoes: 2)
    #expect(standing(first, second, undo).decision == first)
    let undoFirst = Self.decided(.unreviewed, act: 4, undoes: 1)
    #expect(standing(first, second, undo, undoFirst).status == .unreviewed)
    #expect(standing(first, second, undo, undoFirst).decision == nil)
    #expect(standing(first, second, undoFirst).decision == second)
  }

  @Test("A decision taken back may be made again")
  func again() {
    let first = Self.decided(.verified, act: 1)
    let undo = Self.decided(.unreviewed, act: 2, undoes: 1)
    let again = Self.decided(.verified, act: 3)
    #expect(standing(first, undo, again).decision == again)
  }

  @Test("A claim that changed is unreviewed again; the decision is kept as lapsed")
  func lapse() {
    let first = Self.decided(.verified, act: 1, on: "before")
    let changed = standing(first)
    #expect(changed.status == .unreviewed)
    #expect(changed.decision == nil)
    #expect(changed.lapsed == [first])
  }

  @Test("Changed back, the claim has its decision again")
  func revive() {
    let first = Self.decided(.verified, act: 1, on: "before")
    let second = Self.decided(.disputed, act: 2, on: "after")
    #expect(standing(first, second, digest: "after").status == .disputed)
    let back = standing(first, second, digest: "before")
    #expect(back.decision == first)
    #expect(back.lapsed == [second])
  }

  @Test("What was taken back does not lapse: it is gone from both")
  func undoneAndLapsed() {
    let first = Self.decided(.verified, act: 1, on: "before")
    let undo = Self.decided(.unreviewed, act: 2, on: "before", undoes: 1)
    #expect(standing(first, undo).lapsed.isEmpty)
    #expect(standing(first, undo, digest: "before").status == .unreviewed)
  }

  @Test("An act undone on one digest is undone on all")
  func undoneElsewhere() {
    let first = Self.decided(.verified, act: 1, on: "before")
    let undo = Self.decided(.unreviewed, act: 2, on: "now", undoes: 1)
    #expect(standing(first, undo, digest: "before").status == .unreviewed)
  }

  @Test("Only a refuted or retracted claim no longer stands against others")
  func standingAgainstOthers() {
    #expect(ReviewStatus.allCases.filter { !$0.isStanding } == [.refuted, .retracted])
  }
}
