import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule unknown-answered")
struct UnknownAnsweredTests {
  @Test(
    "finds an open question and its answer",
    arguments: [
      (
        .claim("operated-by", .unknown),
        .claim("operated-by", .named("russia")).by("sana")
      ),
      (
        .claim("operated-by", .oneOf("russia", "government")),
        .claim("operated-by", .named("army")).by("sana")
      ),
      (
        .claim("missing", .unknown),
        .claim("missing", "10 people").by("sana")
      ),
    ] as [(Statement, Statement)])
  func found(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) == "unknown-answered")
    #expect(ruleFinding(b, a) == "unknown-answered")
  }

  @Test(
    "passes over answers that say no more, and silence",
    arguments: [
      (
        .claim("operated-by", .unknown),
        .claim("operated-by", .notStated).by("sana")
      ),
      (
        .claim("operated-by", .unknown),
        .claim("operated-by", .unknown).by("sana")
      ),
      (
        .claim("operated-by", .oneOf("russia", "army")),
        .claim("operated-by", .named("government")).by("sana")
      ),
      (
        .claim("operated-by", .oneOf("russia", "army")),
        .claim("operated-by", .oneOf("russia", "army", "rebels")).by("sana")
      ),
      (
        .claim("controlled-by", .unknown).on("2018-02-01"),
        .claim("controlled-by", .named("army")).by("sana")
      ),
    ] as [(Statement, Statement)])
  func passedOver(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) != "unknown-answered")
    #expect(ruleFinding(b, a) != "unknown-answered")
  }
}
