import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule actors-contested")
struct ActorsContestedTests {
  @Test(
    "finds different doers of one deed",
    arguments: [
      (
        .claim("operated-by", .named("russia")),
        .claim("operated-by", .named("coalition")).by("sana")
      ),
      (
        .claim("operated-by", .oneOf("russia", "army")),
        .claim("operated-by", .named("coalition")).by("sana")
      ),
      (
        .claim("control-taken-by", .named("army")),
        .claim("control-taken-by", .named("rebels")).by("sana")
      ),
    ] as [(Statement, Statement)])
  func found(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) == "actors-contested")
    #expect(ruleFinding(b, a) == "actors-contested")
  }

  @Test(
    "passes over doers that may be the same",
    arguments: [
      (
        .claim("operated-by", .oneOf("russia", "government")),
        .claim("operated-by", .named("army")).by("sana")
      ),
      (
        .claim("operated-by", .named("government")),
        .claim("operated-by", .named("tigers")).by("sana")
      ),
      (
        .claim("operated-by", .unknown),
        .claim("operated-by", .named("russia")).by("sana")
      ),
      (
        .claim("struck-by", .named("russia")),
        .claim("struck-by", .named("coalition")).by("sana")
      ),
    ] as [(Statement, Statement)])
  func passedOver(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) != "actors-contested")
    #expect(ruleFinding(b, a) != "actors-contested")
  }
}
