import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule scope-differs")
struct ScopeDiffersTests {
  @Test(
    "finds numbers that count different things",
    arguments: [
      (
        .claim("has-strength", "400 fighters"),
        .claim("has-strength", "400 people").by("sana")
      ),
      (
        .claim("has-strength", "400 fighters"),
        .claim("has-strength", "250 fighters including the wounded").by("sana")
      ),
      (
        .claim("area-of", "8 km²"),
        .claim("area-of", "8 dunams").by("sana")
      ),
    ] as [(Statement, Statement)])
  func found(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) == "scope-differs")
    #expect(ruleFinding(b, a) == "scope-differs")
  }

  @Test(
    "passes over numbers of one thing, and other differences",
    arguments: [
      (
        .claim("area-of", "8.5 km²"),
        .claim("area-of", "850 hectares").by("sana")
      ),
      (
        .claim("area-of", "8.5 km²"),
        .claim("area-of", "900 hectares").by("sana")
      ),
      (
        .claim("missing", "10 people").at("saraqib"),
        .claim("missing", "12 people").by("sana").at("hama")
      ),
      (
        .claim("missing", "10 people").on("2018-02-01"),
        .claim("missing", "10 people").by("sana")
      ),
    ] as [(Statement, Statement)])
  func passedOver(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) != "scope-differs")
    #expect(ruleFinding(b, a) != "scope-differs")
  }
}
