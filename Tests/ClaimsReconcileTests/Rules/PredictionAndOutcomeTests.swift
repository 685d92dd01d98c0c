import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule prediction-and-outcome")
struct PredictionAndOutcomeTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("prediction-and-outcome", statements)
  }

  private static let forecast = Statement.claim("came-about-through", .named("deal"))
    .hedged(.predicted).published("2018-02-08")

  @Test(
    "puts what was foretold beside what came, as foretold or otherwise",
    arguments: [("deal", "It came so."), ("assault", "It came otherwise.")])
  func found(outcome: String, verdict: String) {
    let found = found(
      Self.forecast, .claim("came-about-through", .named(outcome)).by("afp"))
    #expect(found == [RuleFinding(.note, [[1], [2]])])
    #expect(found.first?.reason.hasSuffix(verdict) == true)
  }

  @Test(
    "passes over what was told before the forecast, other forecasts, and what says nothing",
    arguments: [
      [forecast, Statement.claim("came-about-through", .named("deal")).published("2018-02-07")],
      [forecast, Statement.claim("came-about-through", .named("deal")).hedged(.intended)],
      [forecast, .claim("came-about-through", .unknown)],
      [
        .claim("came-about-through", .named("deal")),
        .claim("came-about-through", .named("assault")).by("afp"),
      ],
    ] as [[Statement]])
  func passedOver(statements: [Statement]) {
    #expect(ClaimsReconcileTests.found("prediction-and-outcome", statements).isEmpty)
  }
}
