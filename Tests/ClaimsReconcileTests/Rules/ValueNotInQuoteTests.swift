import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule value-not-in-quote")
struct ValueNotInQuoteTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("value-not-in-quote", statements)
  }

  @Test(
    "finds a number that is not in the quote",
    arguments: [
      ("79 villages", "more than 80 villages", Severity.tension),
      ("12 people", "thirteen people", .tension),
      ("1,100", "850 km² and 110 villages", .tension),
      ("dozens", "12 people", .tension),
      ("80 villages", "the whole pocket", .note),
    ])
  func missing(value: String, quote: String, severity: Severity) {
    #expect(
      found(Statement.claim("settlements-in", value).quoted(quote))
        == [RuleFinding(severity, [[1]])])
  }

  @Test(
    "passes over numbers that are in it, in digits, words, other scripts and other groupings",
    arguments: [
      ("80 villages", "captured 80 villages"),
      ("250", "two hundred and fifty of them left"),
      ("twelve", "12 people"),
      ("1,100", "more than 1100 km²"),
      ("80 villages", "أكثر من ٨٠ قرية"),
      ("about 400 people", "around 400 fighters"),
      ("dozens of people", "killing dozens of people"),
      ("70-86", "between 70 and 86 villages"),
      ("none", "none were killed"),
    ])
  func there(value: String, quote: String) {
    #expect(found(Statement.claim("settlements-in", value).quoted(quote)).isEmpty)
  }

  @Test("has nothing to say of values that are no numbers")
  func others() {
    #expect(
      found(.claim("deal-reached", .flag(true)), .claim("operated-by", .named("army"))).isEmpty)
  }
}
