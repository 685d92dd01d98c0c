import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule affirmed-and-denied")
struct AffirmedAndDeniedTests {
  @Test(
    "finds what one says and another denies",
    arguments: [
      (
        .claim("deal-reached", .flag(true)),
        .claim("deal-reached", .flag(false)).by("sana")
      ),
      (
        .claim("deal-reached", .flag(true)),
        .claim("deal-reached", .flag(true)).by("sana").denied
      ),
      (
        .claim("struck-by", .named("army")),
        .claim("struck-by", .named("government")).by("sana").denied
      ),
      (
        .claim("missing", "more than 80 people"),
        .claim("missing", "more than 80 people").by("sana").denied
      ),
      (
        .claim("began-on", .dated("2017-06-30")),
        .claim("began-on", .dated("2017-06")).by("sana").denied
      ),
      (
        .claim("stated", .text("no deal")),
        .claim("stated", .text("No deal")).by("sana").denied
      ),
    ] as [(Statement, Statement)])
  func found(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) == "affirmed-and-denied")
    #expect(ruleFinding(b, a) == "affirmed-and-denied")
  }

  @Test(
    "passes over denials that leave room",
    arguments: [
      (
        .claim("struck-by", .named("army")).denied,
        .claim("struck-by", .named("army")).by("sana").denied
      ),
      (
        .claim("missing", "80 people").denied,
        .claim("missing", "more than 100 people").by("sana")
      ),
      (
        .claim("struck-by", .named("government")),
        .claim("struck-by", .named("army")).by("sana").denied
      ),
      (
        .claim("besieged", .flag(true)).on("2018-01"),
        .claim("besieged", .flag(false)).by("sana").on("2018-03")
      ),
      (
        .claim("deal-reached", .flag(true)).hedged(.predicted),
        .claim("deal-reached", .flag(false)).by("sana")
      ),
      (
        .claim("controlled-by", .named("army")),
        .claim("controlled-by", .named("rebels")).by("sana")
      ),
    ] as [(Statement, Statement)])
  func passedOver(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) != "affirmed-and-denied")
    #expect(ruleFinding(b, a) != "affirmed-and-denied")
  }
}
