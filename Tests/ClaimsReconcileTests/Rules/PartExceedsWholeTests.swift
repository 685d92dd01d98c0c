import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule part-exceeds-whole")
struct PartExceedsWholeTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("part-exceeds-whole", statements)
  }

  @Test("finds a part that is more than the whole around it")
  func places() {
    #expect(
      found(
        Statement.claim("dead", "12 people").about("saraqib"),
        Statement.claim("dead", "10 people").about("idlib").by("sana"))
        == [RuleFinding(.contradiction, [[1], [2]])])
    #expect(
      found(
        Statement.claim("dead", "9 people").about("syria"),
        Statement.claim("dead", "at least 10 people").about("saraqib").by("sana"))
        == [RuleFinding(.contradiction, [[2], [1]])])
  }

  @Test(
    "finds a group that is more than all, inside one report, and a kind that is more than a wider")
  func kinds() {
    #expect(
      found(
        Statement.claim("dead", "10 people").by("sana", report: 7),
        Statement.claim("dead", "12 people including relatives").by("sana", report: 7))
        == [RuleFinding(.contradiction, [[2], [1]])])
    #expect(
      found(.claim("dead", "12 children"), .claim("dead", "10 people").by("sana"))
        == [RuleFinding(.contradiction, [[1], [2]])])
  }

  @Test("weighs less what only the usual meaning of the words says, or a doubt")
  func tensions() {
    #expect(
      found(
        Statement.claim("dead", "about 400 people").about("saraqib"),
        Statement.claim("dead", "100 people").about("idlib"))
        == [RuleFinding(.tension, [[1], [2]])])
    #expect(
      found(
        Statement.claim("dead", "12 people").about("saraqib").hedged(.possible),
        Statement.claim("dead", "10 people").about("idlib"))
        == [RuleFinding(.tension, [[1], [2]])])
  }

  @Test(
    "passes over parts that fit, or that may count what came later, and what does not add up",
    arguments: [
      [
        Statement.claim("dead", "10 people").about("saraqib"),
        Statement.claim("dead", "10 people").about("idlib"),
      ],
      [
        Statement.claim("dead", "12 people").about("saraqib").published("2018-02-10"),
        Statement.claim("dead", "10 people").about("idlib").published("2018-02-09"),
      ],
      [
        Statement.claim("dead", "12 people").about("saraqib"),
        Statement.claim("dead", "at least 10 people").about("idlib"),
      ],
      [
        Statement.claim("dead", "12 people").about("saraqib"),
        Statement.claim("dead", "10 people").about("hama"),
      ],
      [
        Statement.claim("killed", "12 people").about("saraqib"),
        Statement.claim("killed", "10 people").about("idlib"),
      ],
      [
        Statement.claim("dead", "12 people").about("saraqib").hedged(.predicted),
        Statement.claim("dead", "10 people").about("idlib"),
      ],
      [
        Statement.claim("dead", "12 people including relatives").by("sana"),
        Statement.claim("dead", "10 people"),
      ],
    ] as [[Statement]])
  func passedOver(statements: [Statement]) {
    #expect(ClaimsReconcileTests.found("part-exceeds-whole", statements).isEmpty)
  }
}
