import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule stale-relative-date")
struct StaleRelativeDateTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("stale-relative-date", statements)
  }

  private static func told(_ words: String, _ date: String) -> Statement {
    .claim("came-about-through", .named("deal")).on(date, said: words)
  }

  private static func copied(_ words: String, _ date: String, on day: String) -> Statement {
    told(words, date).by("afp").quoting("sohr").published(day)
  }

  @Test("finds “yesterday” in a copy of another day, and a stretch that has run on")
  func stale() {
    #expect(
      found(
        Self.told("yesterday", "2018-02-08"),
        Self.copied("Yesterday", "2018-02-08", on: "2018-03-01"))
        == [RuleFinding(.tension, [[2], [1]])])
    #expect(
      found(
        Self.told("within 4 months from the start of October 2017", "2017-10/2018-01")
          .published("2018-01-25"),
        Self.copied(
          "within 4 months from the start of October 2017", "2017-10/2018-01", on: "2018-02-09"))
        == [RuleFinding(.tension, [[2], [1]])])
  }

  @Test("says what the words meant then, and of a stretch that it has ended since")
  func reasons() throws {
    let moved = found(
      Self.told("Yesterday", "2018-02-08"), Self.copied("Yesterday", "2018-02-08", on: "2018-03-01")
    )
    #expect(
      moved.first?.reason.hasPrefix(
        """
        “Yesterday” meant 2018-02-08 when it was written, on 2018-02-09; in the report of 2018-03-01 \
        it would mean 2018-02-28. 
        """) == true)
    let ended = found(
      Self.told("within 4 months from the start of October 2017", "2017-10/2018-01")
        .published("2018-01-25"),
      Self.copied(
        "within 4 months from the start of October 2017", "2017-10/2018-01", on: "2018-02-09"))
    #expect(
      ended.first?.reason.hasPrefix(
        """
        “within 4 months from the start of October 2017” had not run out when it was written, on \
        2018-01-25; by the report of 2018-02-09 it had. 
        """) == true)
  }

  @Test(
    "passes over dates that stand by themselves, words that are vague enough, and other reports",
    arguments: [
      [
        told("on 8 February 2018", "2018-02-08"),
        copied("on 8 February 2018", "2018-02-08", on: "2018-03-01"),
      ],
      [told("about 4 years ago", "2014~"), copied("about 4 years ago", "2014~", on: "2018-02-20")],
      [told("yesterday", "2018-02-08"), copied("yesterday", "2018-02-08", on: "2018-02-09")],
      [told("yesterday", "2018-02-08"), copied("last week", "2018-02-08", on: "2018-03-01")],
      [
        told("yesterday", "2018-02-08"),
        told("yesterday", "2018-02-28").by("afp").published("2018-03-01"),
      ],
    ] as [[Statement]])
  func passedOver(statements: [Statement]) {
    #expect(ClaimsReconcileTests.found("stale-relative-date", statements).isEmpty)
  }
}
