import Testing

@testable import ClaimsModel

@Suite("Assignments")
struct AssignmentTests {
  private static let item = WorkItem.claim("k")

  private func assigned(
    _ to: String?, _ due: String? = nil, at: Int64 = 100, act: Int64 = 1
  ) -> Assignment {
    Assignment(Self.item, to: to, due: due.flatMap { EDTF($0) }, by: "ana", at: at, act: act)
  }

  private func decided(
    _ status: ReviewStatus, at: Int64, act: Int64, digest: String = "now", undoes: Int64? = nil,
    isFirst: Bool = false
  ) -> Decision {
    Decision(
      claim: ClaimID(1), status: status, because: "x", by: "ben", at: at, digest: digest, act: act,
      undoes: undoes, isFirstSignature: isFirst)
  }

  @Test("the latest stands, by when it was made; within a second, the one kept later")
  func latest() {
    let (early, late) = (assigned("ben", at: 1), assigned("cem", at: 2))
    #expect(Assignment.standing(among: []) == nil)
    #expect(Assignment.standing(among: [early, late]) == late)
    #expect(Assignment.standing(among: [late, early]) == late)
    let same = [assigned("ben"), assigned("cem")]
    #expect(Assignment.standing(among: same) == same[1])
    #expect(Assignment.standing(among: same + [assigned(nil, at: 101)]) == nil)
    #expect(Assignment.latest(among: same + [assigned(nil, at: 101)])?.assignee == nil)
  }

  @Test("is done by a decision after it on what the claim says now, and by nothing else")
  func done() {
    let assignment = assigned("ben", at: 100, act: 5)
    let cases: [(decisions: [Decision], isDone: Bool)] = [
      ([], false),
      ([decided(.verified, at: 99, act: 9)], false),
      ([decided(.verified, at: 100, act: 4)], false),
      ([decided(.verified, at: 100, act: 6)], true),
      ([decided(.disputed, at: 101, act: 6)], true),
      ([decided(.verified, at: 101, act: 6, digest: "before")], false),
      ([decided(.unreviewed, at: 101, act: 6)], false),
      ([decided(.verified, at: 101, act: 6, isFirst: true)], false),
      (
        [
          decided(.verified, at: 101, act: 6),
          decided(.unreviewed, at: 102, act: 7, undoes: 6),
        ], false
      ),
      ([decided(.refuted, at: 90, act: 2), decided(.verified, at: 101, act: 6)], true),
    ]
    for (place, one) in cases.enumerated() {
      let standing = Standing(decisions: one.decisions, digest: "now")
      #expect(assignment.isDone(by: standing) == one.isDone, "case \(place)")
    }
  }

  @Test(
    "is past due after the last second of its date, and never without one",
    arguments: [
      ("2018-02-09", 1_518_220_799, false), ("2018-02-09", 1_518_220_800, true),
      ("2018-02", 1_519_862_399, false), ("2018-02", 1_519_862_400, true),
      ("2018-02-09T08:00:00Z", 1_518_163_201, true), (nil, Int64.max, false),
    ] as [(String?, Int64, Bool)])
  func pastDue(due: String?, now: Int64, isPast: Bool) {
    #expect(assigned("ben", due).isPastDue(at: now) == isPast)
  }

  @Test(
    "can be due by a date with a beginning and an end",
    arguments: [
      ("2018-02-09", true), ("2018", true), ("2018-02-01/2018-02-09", true), ("2018/..", false),
      ("../2018", false),
    ])
  func dueDates(date: String, can: Bool) throws {
    #expect(Assignment.canBeDue(try #require(EDTF(date))) == can)
  }

  @Test("says the same as another whatever its act, and only then")
  func saysSame() {
    #expect(assigned("ben", act: 1).saysSame(as: assigned("ben", act: 2)))
    #expect(!assigned("ben").saysSame(as: assigned("cem")))
    #expect(!assigned("ben", "2018").saysSame(as: assigned("ben", "2019")))
    let note = Note(Self.item, "x", by: "ana", at: 1, act: 1)
    #expect(note.saysSame(as: Note(Self.item, "x", by: "ana", at: 1, act: 2)))
    #expect(!note.saysSame(as: Note(.finding("k"), "x", by: "ana", at: 1, act: 1)))
  }
}
