import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule parts-do-not-sum")
struct PartsDoNotSumTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("parts-do-not-sum", statements)
  }

  @Test("finds summands that are more than the whole together, and all of them that are less")
  func summands() {
    #expect(
      found(
        .claim("dead", "8 people"), .claim("wounded", "5 people"), .claim("harmed", "12 people"))
        == [RuleFinding(.contradiction, [[3], [1], [2]])])
    #expect(
      found(
        .claim("dead", "8 people"), .claim("wounded", "3 people"), .claim("harmed", "12 people"))
        == [RuleFinding(.contradiction, [[3], [1], [2]])])
  }

  @Test("finds places side by side that are more than what holds them; they may overlap: a tension")
  func places() {
    #expect(
      found(
        Statement.claim("dead", "8 people").about("saraqib"),
        Statement.claim("dead", "at least 5 people").about("khan-shaykhun"),
        Statement.claim("dead", "12 people").about("idlib"))
        == [RuleFinding(.tension, [[3], [1], [2]])])
  }

  @Test("names no more parts than it takes, and of several counts of one part the kindest")
  func fewest() {
    #expect(
      found(
        Statement.claim("dead", "8 people").about("idlib"),
        Statement.claim("dead", "1 person").about("pocket"),
        Statement.claim("dead", "7 people").about("hama"),
        Statement.claim("dead", "12 people").about("syria"))
        == [RuleFinding(.tension, [[4], [1], [3]])])
    #expect(
      found(
        .claim("dead", "8 people"), .claim("wounded", "5 people"),
        Statement.claim("wounded", "4 people").by("sana"), .claim("harmed", "12 people")
      ).isEmpty)
  }

  @Test(
    "passes over parts that fit, that later counts may hold, or of which one says enough",
    arguments: [
      [.claim("dead", "8 people"), .claim("wounded", "5 people"), .claim("harmed", "13 people")],
      [
        .claim("dead", "8 people"), .claim("wounded", "5 people"),
        .claim("harmed", "at least 12 people"),
      ],
      [.claim("dead", "3 people"), .claim("harmed", "12 people")],
      [
        .claim("dead", "8 people"), Statement.claim("wounded", "5 people").published("2018-02-10"),
        .claim("harmed", "12 people"),
      ],
      [
        .claim("dead", "8 people"), Statement.claim("wounded", "3 people").published("2018-02-08"),
        .claim("harmed", "12 people"),
      ],
      [
        Statement.claim("dead", "20 people").about("saraqib"),
        Statement.claim("dead", "1 person").about("khan-shaykhun"),
        Statement.claim("dead", "12 people").about("idlib"),
      ],
    ] as [[Statement]])
  func passedOver(statements: [Statement]) {
    #expect(ClaimsReconcileTests.found("parts-do-not-sum", statements).isEmpty)
  }

  @Test("says what adds up to what")
  func reason() throws {
    let finding = try #require(
      found(
        .claim("dead", "8 people"), .claim("wounded", "5 people"), .claim("harmed", "12 people")
      )
      .first)
    #expect(
      finding.reason == """
        “8 people” (dead) and “5 people” (wounded) add up to 13 at least, more than “12 people” in all.
        """)
  }
}
