import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule quantities-disjoint")
struct QuantitiesDisjointTests {
  @Test(
    "finds two numbers that leave none to both",
    arguments: [
      (
        .claim("settlements-captured", "80 villages"),
        .claim("settlements-captured", "more than 80 villages")
      ),
      (
        .claim("settlements-captured", "80 villages").on("2018-02-08"),
        .claim("settlements-captured", "60 villages").by("sana")
      ),
      (
        .claim("missing", "about 250 people"),
        .claim("missing", "400 people").by("sana")
      ),
      (
        .claim("missing", "ten people").undated,
        .claim("missing", "12 people").by("sana")
      ),
    ] as [(Statement, Statement)])
  func found(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) == "quantities-disjoint")
    #expect(ruleFinding(b, a) == "quantities-disjoint")
  }

  @Test(
    "passes over numbers that share some, or count other things",
    arguments: [
      (
        .claim("settlements-captured", "more than 80 villages"),
        .claim("settlements-captured", "at least 79 villages")
      ),
      (
        .claim("settlements-captured", "60 villages").on("2018-02-08"),
        .claim("settlements-captured", "80 villages").by("sana")
      ),
      (
        .claim("has-strength", "400 fighters"),
        .claim("has-strength", "250 people").by("sana")
      ),
      (
        .claim("shelled-times", "10"),
        .claim("shelled-times", "12").by("sana")
      ),
      (
        .claim("missing", "10 people"),
        .claim("missing", .unknown).by("sana")
      ),
      (
        .claim("missing", "10 people").on("2018-02-01"),
        .claim("missing", "12 people").by("sana")
      ),
    ] as [(Statement, Statement)])
  func passedOver(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) != "quantities-disjoint")
    #expect(ruleFinding(b, a) != "quantities-disjoint")
  }
}
