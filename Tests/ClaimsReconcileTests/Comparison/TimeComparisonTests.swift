import ClaimsModel
import Testing

@testable import ClaimsReconcile

@Suite("When two statements speak")
struct TimeComparisonTests {
  private static let army = Statement.claim("controlled-by", .named("army"))
  private static let rebels = Statement.claim("controlled-by", .named("rebels")).by("sana")

  @Test(
    "both of all the while: any overlap is certain",
    arguments: [
      ("2018-02-01/2018-02-09", "2018-02-09/2018-02-20", .contradiction),
      ("2018-02-01/2018-02-09", "2018-02-10/2018-02-20", .differentScope),
      ("2018-02-01/..", "2019-05", .contradiction),
      ("../2018-02-01", "2019-05", .differentScope),
      ("2018-02-01/", "2019-05", .tension),  // it ended, and nobody says when
      ("2018-02~", "2018-02", .tension),
      ("2018-02", "2018-02-05", .contradiction),
    ] as [(String, String, Judgement)])
  func throughoutBoth(a: String, b: String, expected: Judgement) {
    #expect(judge(Self.army.throughout(a), Self.rebels.throughout(b)) == expected)
    #expect(judge(Self.army.throughout(b), Self.rebels.throughout(a)) == expected)
  }

  @Test(
    "one of all the while, one of some moment: certain where the moment lies wholly inside",
    arguments: [
      ("2018-02", "2018-02-05", .contradiction),
      ("2018-02", "2018-02-05/2018-02-07", .contradiction),
      ("2018-02", "2018-01-30/2018-02-02", .tension),
      ("2018-02", "2018", .tension),
      ("2018-02", "2018-03", .differentScope),
      ("2018-02-05/..", "2020", .contradiction),
      ("2018-02~", "2018-02-05", .tension),
    ] as [(String, String, Judgement)])
  func throughoutAndAt(while stretch: String, moment: String, expected: Judgement) {
    #expect(judge(Self.army.throughout(stretch), Self.rebels.on(moment)) == expected)
    #expect(judge(Self.army.on(moment), Self.rebels.throughout(stretch)) == expected)
  }

  @Test(
    "both of some moment: certain inside one granule, else it depends",
    arguments: [
      ("controlled-by", "2018-02-09", "2018-02-09", .contradiction),
      ("controlled-by", "2018-02-09T08:00:00Z", "2018-02-09T20:00:00Z", .contradiction),
      ("controlled-by", "2018-02-09", "2018-02-10", .differentScope),
      ("controlled-by", "2018-02", "2018-02", .tension),
      ("controlled-by", "2018-02", "2018-02-09", .tension),
      ("controlled-by", "2018-02-09~", "2018-02-09", .tension),
      ("controlled-by", "2018-02/..", "2018-02-09", .tension),
      ("controlled-by", "2018-02-09?", "2018-02-09", .tension),
    ] as [(String, String, String, Judgement)])
  func atBoth(predicate: String, a: String, b: String, expected: Judgement) {
    #expect(judge(Self.army.on(a), Self.rebels.on(b)) == expected)
  }

  @Test("A predicate’s granule may be a month")
  func monthGranule() {
    let few = Statement.claim("has-strength", "250 fighters").on("2018-02-03")
    let many = Statement.claim("has-strength", "400 fighters").by("sana")
    #expect(judge(few, many.on("2018-02-20")) == .contradiction)
    #expect(judge(few, many.on("2018-02")) == .contradiction)
    #expect(judge(few, many.on("2018-03-01")) == .differentScope)
  }

  @Test("Where no date is given, the report’s stands in, and caps a conflict at tension")
  func standIn() {
    #expect(judge(Self.army.undated, Self.rebels) == .tension)
    #expect(judge(Self.army.undated, Self.rebels.undated) == .tension)
    #expect(judge(Self.army.undated.published("2018-01-01"), Self.rebels) == .differentScope)
    #expect(judge(Self.army.undated.published(nil), Self.rebels) == .tension)
    #expect(judge(Self.army.undated, Self.army.by("sana")) == .same)
  }

  @Test("A timeless question knows no time")
  func timeless() {
    let ten = Statement.claim("settlements-in", "10 villages").on("2011")
    let twelve = Statement.claim("settlements-in", "12 villages").by("sana").undated
    #expect(judge(ten, twelve) == .contradiction)
  }

  @Test("Neither agreement nor an open question outlives a difference of time")
  func otherTimes() {
    #expect(judge(Self.army.on("2018-02-01"), Self.army.on("2018-02-09")) == .differentScope)
    let unknown = Statement.claim("controlled-by", .unknown).on("2018-02-01")
    #expect(judge(unknown, Self.army.on("2018-02-09")) == .differentScope)
  }
}

@Suite("A running total")
struct RunningTotalTests {
  private func judgeTotals(
    _ first: String, _ day: String, _ second: String, _ later: String
  ) -> Judgement {
    let a = Statement.claim("settlements-captured", first).on(day)
    let b = Statement.claim("settlements-captured", second).by("sana").on(later)
    let outcome = compare(a, b)
    #expect(Judgement(compare(b, a)) == Judgement(outcome))
    return Judgement(outcome)
  }

  @Test(
    "may grow and never falls",
    arguments: [
      ("60 villages", "80 villages", .superseded),
      ("60 villages", "more than 80 villages", .superseded),
      ("80 villages", "60 villages", .contradiction),
      ("more than 80 villages", "70 villages", .contradiction),
      ("more than 80 villages", "80 villages", .contradiction),
      ("about 400 villages", "about 250 villages", .tension),
      ("about 250 villages", "about 400 villages", .compatible),
      ("dozens of villages", "400 villages", .compatible),
      ("ten of villages", "more than 80 villages", .compatible),
      ("15 villages", "ten of villages", .tension),
      ("80 villages", "80 villages", .same),
      ("at least 80 villages", "up to 80 villages", .compatible),
    ] as [(String, String, Judgement)])
  func dayByDay(first: String, second: String, expected: Judgement) {
    #expect(judgeTotals(first, "2018-02-08", second, "2018-02-09") == expected)
  }

  @Test(
    "of one day has one value; of a month, any day’s",
    arguments: [
      ("2018-02-09", "2018-02-09", .contradiction),
      ("2018-02-09T08:00:00Z", "2018-02-09T20:00:00Z", .contradiction),
      ("2018-02", "2018-02-09", .tension),
      ("2018-02-09", "2018-02", .tension),
      ("2018-02", "2018-02", .tension),
      ("2018-02-09~", "2018-02-10", .tension),
      ("2018-01", "2018-02", .contradiction),
      ("2018-02-01/2018-02-08", "2018-02-09", .contradiction),
    ] as [(String, String, Judgement)])
  func falling(first: String, second: String, expected: Judgement) {
    #expect(judgeTotals("80 villages", first, "60 villages", second) == expected)
  }

  @Test("over a stretch stands as of its last day")
  func stretches() {
    #expect(
      judgeTotals("60 villages", "2018-02-01/2018-02-09", "80 villages", "2018-02-09")
        == .contradiction)
    #expect(
      judgeTotals("60 villages", "2018-02-01/2018-02-09", "80 villages", "2018-02-10")
        == .superseded)
  }

  @Test("that falls is a tension at most where a claim gives no date")
  func undated() {
    let first = Statement.claim("settlements-captured", "80 villages").undated
      .published("2018-02-08")
    let second = Statement.claim("settlements-captured", "60 villages").by("sana")
    #expect(judge(first, second) == .tension)
    #expect(judge(first.published(nil), second) == .tension)
  }

  @Test("of a timeless event stands as of its report")
  func timeless() {
    let morning = Statement.claim("killed", "12 people").published("2018-02-08")
    let evening = Statement.claim("killed", "15 people").by("sana").published("2018-02-09")
    #expect(judge(morning, evening) == .superseded)
    let lower = Statement.claim("killed", "10 people").by("sana").published("2018-02-09")
    #expect(judge(morning, lower) == .contradiction)
    #expect(judge(morning, lower.published("2018-02-08")) == .contradiction)
  }

  @Test("denied on another day leaves room for growth, and none for a fall")
  func denied() {
    let more = Statement.claim("settlements-captured", "more than 80 villages").on("2018-02-05")
    let exact = Statement.claim("settlements-captured", "80 villages").on("2018-02-05")
    #expect(judge(exact, exact.denied.on("2018-02-09")) == .compatible)
    #expect(judge(more, more.denied.on("2018-02-09")) == .contradiction)
    #expect(judge(more.on("2018-02-09"), more.denied) == .compatible)
    let few = Statement.claim("settlements-captured", "between 0 and 20 villages")
    let fifteen = Statement.claim("settlements-captured", "15 villages")
    #expect(judge(few.denied.on("2018-02-01"), fifteen) == .contradiction)
    #expect(judge(few.denied.on("2018-02-10"), fifteen) == .compatible)
  }
}
