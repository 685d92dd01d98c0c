import Testing

@testable import ClaimsModel

/// 10 February 2018, the report's date in these tables, was a Saturday.
@Suite("A phrase that is no date, or denies itself")
struct DatePhraseProblemTests {
  /// `^` stands before the place of the problem.
  @Test(
    "is refused with the place and the reason",
    arguments: [
      // No date.
      ("^", "empty"), ("^ \n", "empty"), ("^ ,. ", "empty"), ("^no date at all", "no date"),
      ("^in Hama", "no date"), ("^recently", "no date"), ("^once", "no date"),
      ("^the turn of events", "no date"), ("^Ramadan", "no date"),
      // Days that do not exist.
      ("^30 February", "February has no day 30"), ("^29 February 2017", "2017 has no day 29"),
      ("^February 30, 2018", "no day 30"), ("^31/4/2018", "April has no day 31"),
      ("^31.04.2018", "no day 31"), ("on ^2018-02-30", "no day 30"), ("^2018-02-30", "no day 30"),
      ("the ^32nd", "No month"), ("the ^0th", "No month"), ("^0 February 2018", "no day 0"),
      ("^31 February 2018 - 3 March", "no day 31"), ("from 2 to ^31 April 2018", "no day 31"),
      ("^13/13/2018", "which date"), ("^2018-13-01", "which date"), ("^1.13.2018", "which date"),
      ("^1/2/3/2018", "which date"), ("at ^25:00 on 9 February 2018", "time of day"),
      ("at ^13 pm on 9 February 2018", "time of day"), ("^10:75 on 9 February", "time of day"),
      ("^Q5 2017", "no such part"), ("the ^third half of 2017", "no such part"),
      ("the ^fifth part of 2017", "no such part"), ("the ^sixth week of February", "no such part"),
      // Weekdays.
      ("^Friday the 10th of February 2018", "2018-02-10 is a Saturday, not a Friday"),
      ("on ^Thursday, 9 February 2018", "is a Friday, not a Thursday"),
      ("9 February 2018 (^Thursday)", "is a Friday, not a Thursday"),
      ("^Monday 9/2/2018", "2018-02-09 is a Friday, not a Monday"),
      ("^Friday the 10th", "is a Saturday"), ("yesterday (^Sunday)", "is a Friday"),
      ("^Friday, February 2018", "one day"), ("^Monday, 2018-02-09", "is a Friday"),
      // Numbers that do not say what they are.
      ("9/2/^18", "four digits"), ("9 Feb ^18", "four digits"), ("9 February '^18", "four digits"),
      ("Feb ’^17", "four digits"), ("^9", "number 9"), ("^12", "number 12"),
      ("the ^12", "number 12"),
      ("since ^9", "number 9"), ("9 February to ^12", "number 12"),
      ("^2 to February 2018", "one day"), ("^9 or 10 February 2018", "number 9"),
      ("^3-2 weeks ago", "one day"), ("in ^20187", "does not make a date"),
      ("year ^13", "number 13"), ("^9.2", "number 9"),
      // Lengths of time.
      ("^within 4 consecutive months", "needs a start"), ("^four months", "needs a start"),
      ("^for two years", "needs a start"), ("^within 24 hours", "needs a start"),
      ("^a few weeks", "needs a start"),
      ("until ^4 months", "length of time alone is no date"),
      // Counted from an event.
      ("^nearly four years after", "“nearly four years after” counts from an event"),
      ("^four years after.", "counts from an event"), ("^two weeks before", "counts from an event"),
      ("^nearly four years after their displacement", "counts from an event"),
      // Two dates, or more words than a date.
      ("9 February 2018 ^and 3 March 2018", "second date"),
      ("9 February 2018, ^3 March 2018", "second date"), ("on Friday ^or Saturday", "second date"),
      ("9 February 2018 ^9 February 2018", "second date"), ("yesterday ^2017", "second date"),
      ("9 February 2018 ^in Hama", "“in Hama”"), ("^not yesterday", "not"), ("^a Friday", "“a"),
      ("two days ^later", "later"), ("the ^next day", "next"), ("^this day", "this"),
      ("9 February 2018 ^BC", "BC"), ("^Easter 2018", "Easter"), ("^é é Friday", "é"),
      ("four years ^and two months ago", "and two months ago"),
      // Stretches.
      ("between 9 February 2018^", "two dates"), ("^since", "no date"),
      ("from 9 February 2018 to^", "breaks off"), ("since 2017 until^", "breaks off"),
      ("^9 February 2018 to 2 February 2018", "ends before it begins"),
      ("^between 9 and 2 February 2018", "ends before it begins"),
      ("^from 2017 to 2014", "ends before it begins"),
      ("^late to early 2017", "backwards"),
      ("^since 2019", "after the report's date"), ("^since 11 February 2018", "after the report's"),
      // Beyond the calendar.
      ("^99999 years ago", "years 1 to 9999"), ("^3000 years ago", "years 1 to 9999"),
      ("in the ^next 9999 years", "years 1 to 9999"), ("^999999999999 years ago", "does not make"),
      ("the 99th century ^and", "“and”"),
    ])
  func problems(marked: String, reason: String) throws {
    let (phrase, offset) = Self.unmarked(marked)
    let problem = try #require(throws: DateProblem.self) {
      try DatePhrase(reading: phrase, anchor: EDTF("2018-02-10"))
    }
    #expect(problem.reason.contains(reason), "\(problem.reason)")
    #expect(problem.offset == offset, "\(problem.reason)")
    #expect(problem.remedy.hasSuffix("."))
  }

  @Test(
    "wants the report's date where it counts from that",
    arguments: [
      "^yesterday", "^last week", "on ^Friday", "^9 February", "the ^9th", "in ^February",
      "in the ^past 24 hours", "^4 years ago", "since ^Monday", "the ^90s", "the ^third quarter",
      "^summer", "from 2 to ^9 February", "^9/2", "^Friday 9 February", "early in ^February",
    ])
  func missingAnchor(marked: String) throws {
    let (phrase, _) = Self.unmarked(marked)
    let problem = try #require(throws: DateProblem.self) {
      try DatePhrase(reading: phrase, anchor: nil)
    }
    #expect(problem.reason.hasSuffix("and the report's date is not known."))
  }

  @Test("names the right weekday and the nearest days of the stated one")
  func weekday() throws {
    let problem = try #require(throws: DateProblem.self) {
      try DatePhrase(reading: "on Friday the 10th of February 2018", anchor: nil)
    }
    #expect(
      problem
        == DateProblem(
          offset: 3, reason: "2018-02-10 is a Saturday, not a Friday.",
          remedy: "Find out which is right: the nearest Fridays are 2018-02-09 and 2018-02-16."))
  }

  private static func unmarked(_ marked: String) -> (phrase: String, offset: Int) {
    let mark = marked.firstIndex(of: "^") ?? marked.startIndex
    return (marked.filter { $0 != "^" }, marked[..<mark].utf8.count)
  }
}
