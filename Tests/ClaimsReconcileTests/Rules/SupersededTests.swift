import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule superseded")
struct SupersededTests {
  @Test(
    "finds an update by the same speaker, and a total that grew",
    arguments: [
      (
        .claim("killed", "15 people"),
        .claim("killed", "12 people").published("2018-02-10")
      ),
      (
        .claim("killed", "12 people"),
        .claim("killed", "15 people").by("sana").published("2018-02-10")
      ),
      (
        .claim("controlled-by", .named("army")),
        .claim("controlled-by", .named("rebels")).published("2018-02-10")
      ),
      (
        .claim("deal-reached", .flag(true)),
        .claim("deal-reached", .flag(true)).by("sana").quoting("sohr").published("2018-02-10")
          .denied
      ),
    ] as [(Statement, Statement)])
  func found(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) == "superseded")
    #expect(ruleFinding(b, a) == "superseded")
  }

  @Test(
    "passes over two speakers, one report, and a total that fell",
    arguments: [
      (
        .claim("killed", "12 people"),
        .claim("killed", "15 people").by("sana")
      ),
      (
        .claim("killed", "15 people"),
        .claim("killed", "12 people").by("sana").published("2018-02-10")
      ),
      (
        .claim("killed", "15 people").by("sohr", report: 7),
        .claim("killed", "12 people").by("sohr", report: 7).published("2018-02-10")
      ),
      (
        .claim("killed", "12 people"),
        .claim("killed", "at least 12 people").by("sana").published("2018-02-10")
      ),
      (
        .claim("controlled-by", .named("army")),
        .claim("controlled-by", .named("army")).published("2018-02-10")
      ),
    ] as [(Statement, Statement)])
  func passedOver(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) != "superseded")
    #expect(ruleFinding(b, a) != "superseded")
  }
}
