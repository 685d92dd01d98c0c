import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule places-disjoint")
struct PlacesDisjointTests {
  @Test(
    "finds places apart from one another",
    arguments: [
      (
        .claim("took-place-at", .named("saraqib")),
        .claim("took-place-at", .named("khan-shaykhun")).by("sana")
      ),
      (
        .claim("took-place-at", .named("hama", "idlib")),
        .claim("took-place-at", .named("hama")).by("sana")
      ),
      (
        .claim("located-in", .named("saraqib")),
        .claim("located-in", .named("hama")).by("sana").undated
      ),
      (
        .claim("took-place-at", .named("kafranbel")),
        .claim("took-place-at", .named("palmyra")).by("sana")
      ),
      (  // A tension: they may be one.
        .claim("took-place-at", .named("kafranbel")),
        .claim("took-place-at", .named("kafr-nabl")).by("sana")
      ),
    ] as [(Statement, Statement)])
  func found(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) == "places-disjoint")
    #expect(ruleFinding(b, a) == "places-disjoint")
  }

  @Test(
    "passes over places one within the other",
    arguments: [
      (
        .claim("took-place-at", .named("saraqib")),
        .claim("took-place-at", .named("idlib")).by("sana")
      ),
      (
        .claim("located-in", .named("saraqib")).on("2018-02-01"),
        .claim("located-in", .named("hama")).by("sana")
      ),
      (
        .claim("took-place-at", .oneOf("saraqib", "hama")),
        .claim("took-place-at", .named("hama")).by("sana")
      ),
      (
        .claim("took-place-at", .named("kafr-nabl")),
        .claim("took-place-at", .named("idlib")).by("sana")
      ),
    ] as [(Statement, Statement)])
  func passedOver(a: Statement, b: Statement) {
    #expect(ruleFinding(a, b) != "places-disjoint")
    #expect(ruleFinding(b, a) != "places-disjoint")
  }
}
