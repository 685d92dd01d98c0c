import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule dates-disjoint")
struct DatesDisjointTests {
  @Test(
    "finds dates without a moment in common",
    arguments: [
      (
        .claim("began-on", .dated("2017-12")),
        .claim("began-on", .dated("2018-02")).by("sana")
      ),
      (
        .claim("began-on", .dated("2017-10~/2018-01~")),
        .claim("began-on", .dated("2018-02-09")).by("sana")
      ),
      (
        .claim("began-on", .dated("2017?")),
        .claim("began-on", .dated("2018")).by("sana")
      ),
    ] as [(Statement, Statement)])
  func found(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) == "dates-disjoint")
    #expect(ruleFinding(b, a) == "dates-disjoint")
  }

  @Test(
    "passes over dates that may be one",
    arguments: [
      (
        .claim("began-on", .dated("2017-06-30")),
        .claim("began-on", .dated("2017-06")).by("sana")
      ),
      (
        .claim("began-on", .dated("2017-06~")),
        .claim("began-on", .dated("2017-06-01")).by("sana")
      ),
      (
        .claim("seen-on", .dated("2017")),
        .claim("seen-on", .dated("2018")).by("sana")
      ),
      (
        .claim("began-on", .dated("2017")),
        .claim("began-on", .unknown).by("sana")
      ),
    ] as [(Statement, Statement)])
  func passedOver(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) != "dates-disjoint")
    #expect(ruleFinding(b, a) != "dates-disjoint")
  }
}
