import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule values-exclusive")
struct ValuesExclusiveTests {
  @Test(
    "finds two answers where one can be true",
    arguments: [
      (
        .claim("controlled-by", .named("army")),
        .claim("controlled-by", .named("rebels")).by("sana")
      ),
      (
        .claim("came-about-through", .named("deal")),
        .claim("came-about-through", .named("assault")).by("sana")
      ),
      (
        .claim("controlled-by", .named("army")),
        .claim("controlled-by", .named("army", "russia")).by("sana")
      ),
      (
        .claim("controlled-by", .oneOf("army", "russia")),
        .claim("controlled-by", .named("isis")).by("sana")
      ),
    ] as [(Statement, Statement)])
  func found(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) == "values-exclusive")
    #expect(ruleFinding(b, a) == "values-exclusive")
  }

  @Test(
    "passes over answers that leave room to one another",
    arguments: [
      (
        .claim("controlled-by", .named("army")).on("2018-05"),
        .claim("controlled-by", .named("rebels")).by("sana").on("2018-06")
      ),
      (
        .claim("controlled-by", .named("army")),
        .claim("controlled-by", .named("government")).by("sana")
      ),
      (
        .claim("controlled-by", .named("army")).at("saraqib"),
        .claim("controlled-by", .named("rebels")).by("sana").at("hama")
      ),
      (
        .claim("struck-by", .named("army")),
        .claim("struck-by", .named("russia")).by("sana")
      ),
      (
        .claim("controlled-by", .named("army")),
        .claim("controlled-by", .notStated).by("sana")
      ),
      (
        .claim("controlled-by", .named("army")),
        .claim("controlled-by", .named("rebels")).by("sana").hedged(.intended)
      ),
    ] as [(Statement, Statement)])
  func passedOver(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) != "values-exclusive")
    #expect(ruleFinding(b, a) != "values-exclusive")
  }
}
