import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule hedge-stripped")
struct HedgeStrippedTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("hedge-stripped", statements)
  }

  private static let alleged = Statement.claim("operated-by", .named("russia")).hedged(.alleged)
    .published("2018-02-08")

  @Test("finds the copy that asserts what its original only alleges")
  func copies() {
    #expect(
      found(
        Self.alleged, Statement.claim("operated-by", .named("russia")).by("afp").quoting("sohr"))
        == [RuleFinding(.tension, [[2], [1]])])
    #expect(
      found(
        Statement.claim("killed", "about 400 people"),
        Statement.claim("killed", "400 people").by("afp").quoting("sohr")
      )
      .isEmpty, "an approximate number is a hedge only where it is marked so")
    #expect(
      found(
        Statement.claim("killed", "about 400 people").hedged(.approximate),
        Statement.claim("killed", "400 people").by("afp").quoting("sohr"))
        == [RuleFinding(.tension, [[2], [1]])])
    #expect(
      found(
        Statement.claim("deal-reached", .flag(true)).hedged(.predicted).published("2018-02-08"),
        Statement.claim("deal-reached", .flag(true)).by("afp").quoting("sohr"))
        == [RuleFinding(.tension, [[2], [1]])])
  }

  @Test("finds the headline over a text that holds back, or that has it from unnamed sources")
  func headlines() {
    let headline = Statement.claim("deal-reached", .flag(true)).by("sohr", report: 1)
      .sourced(.headline)
    let text = Statement.claim("deal-reached", .flag(true)).by("sohr", report: 1)
    #expect(
      found(headline, text.hedged(.possible)) == [RuleFinding(.tension, [[1], [2]])])
    #expect(
      found(headline, text.sourced(.intersected)) == [RuleFinding(.tension, [[1], [2]])])
    #expect(found(headline, text).isEmpty)
    #expect(found(headline, text.sourced(.intersected).by("sohr", report: 2)).isEmpty)
  }

  @Test(
    "passes over those who know nothing of each other, who keep the reserve, or say something else",
    arguments: [
      [alleged, Statement.claim("operated-by", .named("russia")).by("afp")],
      [
        alleged,
        Statement.claim("operated-by", .named("russia")).by("afp").quoting("sohr").hedged(.alleged),
      ],
      [alleged, Statement.claim("operated-by", .named("army")).by("afp").quoting("sohr")],
      [
        Statement.claim("operated-by", .named("tigers")).hedged(.alleged).published("2018-02-08"),
        Statement.claim("operated-by", .named("army")).by("afp").quoting("sohr"),
      ],
      [
        alleged,
        Statement.claim("operated-by", .named("russia")).by("afp").quoting("sohr")
          .published("2018-02-07"),
      ],
    ] as [[Statement]])
  func passedOver(statements: [Statement]) {
    #expect(ClaimsReconcileTests.found("hedge-stripped", statements).isEmpty)
  }
}
