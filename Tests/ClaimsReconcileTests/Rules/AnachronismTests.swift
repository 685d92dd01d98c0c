import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule anachronism")
struct AnachronismTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("anachronism", statements)
  }

  @Test("finds what is told of a day after the report’s own")
  func later() {
    #expect(
      found(Statement.claim("killed", "12 people").on("2018-02-14"))
        == [RuleFinding(.contradiction, [[1]])])
    #expect(
      found(Statement.claim("began-on", .dated("2018-03")).undated)
        == [RuleFinding(.contradiction, [[1]])])
  }

  @Test("says what is told, unless the date is all that is")
  func reasons() {
    #expect(
      found(Statement.claim("killed", "12 people").on("2018-02-14")).first?.reason
        == "r101 is of 2018-02-09, and yet it tells as past what it puts on 2018-02-14: “12 people”."
    )
    #expect(
      found(Statement.claim("began-on", .dated("2018-03")).undated).first?.reason
        == "r101 is of 2018-02-09, and yet it tells as past what it puts on 2018-03.")
  }

  @Test("weighs less a date that is uncertain")
  func uncertain() {
    #expect(
      found(Statement.claim("killed", "12 people").on("2018-02-14?"))
        == [RuleFinding(.tension, [[1]])])
  }

  @Test(
    "passes over the day itself, the next in another time zone, stretches that began, and forecasts",
    arguments: [
      Statement.claim("killed", "12 people").on("2018-02-09"),
      Statement.claim("killed", "12 people").on("2018-02-10"),
      Statement.claim("killed", "12 people").throughout("2018-02-01/2018-03-01"),
      Statement.claim("killed", "12 people").on("2018-02-14").hedged(.predicted),
      Statement.claim("killed", "12 people").on("2018-02-14").published(nil),
      Statement.claim("began-on", .dated("2018-03")).undated.denied,
    ])
  func passedOver(statement: Statement) {
    #expect(found(statement).isEmpty)
  }
}
