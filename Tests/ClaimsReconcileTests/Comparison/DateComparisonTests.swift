import ClaimsModel
import Testing

@testable import ClaimsReconcile

@Suite("Two dates of one event")
struct DateComparisonTests {
  @Test(
    "have a moment in common or do not",
    arguments: [
      ("2017-12", "2017-12", .same),
      ("2017-12", "2018-02", .contradiction),
      ("2017-06-30", "2017-24", .contradiction),  // 24 is winter, which EDTF sets no months to
      ("2017-06-30", "2017-06", .refines),
      ("2017-06/2017-08", "2017-08/2017-10", .compatible),
      ("2017-06/..", "2019", .refines),
      ("../2017-06", "2018-01", .contradiction),
      ("2014~", "2015", .tension),  // widened by a year, it reaches 2015
      ("2014~", "2014-03", .refines),
      ("2014~", "2016", .contradiction),
      ("2014?", "2016", .tension),
      ("2014?", "2014-05", .refines),
      ("[2017-01,2017-12]", "2017-06", .contradiction),  // neither January nor December
      ("[2017-01,2017-12]", "2017-12-24", .refines),
    ] as [(String, String, Judgement)])
  func dates(a: String, b: String, expected: Judgement) {
    let (x, y) = (
      Statement.claim("began-on", .dated(a)), Statement.claim("began-on", .dated(b))
    )
    #expect(judge(x, y) == expected)
    #expect(judge(y, x) == expected)
  }

  @Test("conflict with a denial that covers them")
  func denials() {
    let june = Statement.claim("began-on", .dated("2017-06-30"))
    #expect(judge(june, .claim("began-on", .dated("2017-06")).denied) == .contradiction)
    #expect(judge(june, .claim("began-on", .dated("2017-06-29")).denied) == .compatible)
    #expect(
      judge(.claim("began-on", .dated("2017")), .claim("began-on", .dated("2017-06")).denied)
        == .compatible)
    #expect(compare(june, june.denied).verdict == .contradictory)
  }

  @Test("of what happened many times do not conflict")
  func manyTimes() {
    #expect(
      judge(.claim("seen-on", .dated("2017")), .claim("seen-on", .dated("2018"))) == .compatible)
  }

  @Test("are named by their days")
  func sets() {
    let outcome = compare(
      .claim("began-on", .dated("2017-12")), .claim("began-on", .dated("2018-02-09")))
    #expect(outcome.compared == ["2017-12-01…2017-12-31", "2018-02-09"])
    #expect(DateComparison.describe(edtf("2017-06/..").bounds) == "2017-06-01…")
    #expect(DateComparison.describe(edtf("../2017-06").bounds) == "…2017-06-30")
  }
}
