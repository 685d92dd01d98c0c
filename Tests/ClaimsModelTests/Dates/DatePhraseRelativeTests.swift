import Testing

@testable import ClaimsModel

/// 10 February 2018, the report's date in these tables, was a Saturday.
@Suite("A phrase that counts from the report's date")
struct DatePhraseRelativeTests {
  @Test(
    "comes to the date that it had on the day",
    arguments: [
      ("9 February", "2018-02-09"),
      ("Feb. 9th", "2018-02-09"),
      ("10 February", "2018-02-10"),
      ("11 February", "2017-02-11"),
      ("29 February", "2016-02-29"),
      ("the 9th", "2018-02-09"),
      ("the 31st", "2018-01-31"),
      ("Friday the 9th", "2018-02-09"),
      ("in February", "2018-02"),
      ("in October", "2017-10"),
      ("early February", "2018-02-01~/2018-02-10~"),
      ("9/2", "2018-02-09 | 2017-09-02"),
      ("the third quarter", "2017-35"),
      ("in the winter", "2017-24~"),
      ("the '90s", "199X"),
      ("the nineties", "199X"),
      ("February last year", "2017-02"),
      ("9 February last year", "2017-02-09"),
      ("last February", "2017-02"),
      ("last October", "2017-10"),
      ("next March", "2018-03"),
      ("last summer", "2017-22~"),
      ("this winter", "2017-24~"),
      ("next spring", "2018-21~"),
      ("today", "2018-02-10"),
      ("yesterday", "2018-02-09"),
      ("the day before yesterday", "2018-02-08"),
      ("tomorrow", "2018-02-11"),
      ("the day after tomorrow", "2018-02-12"),
      ("this morning", "2018-02-10"),
      ("yesterday evening", "2018-02-09"),
      ("last night", "2018-02-09/2018-02-10"),
      ("yesterday (Friday)", "2018-02-09"),
      ("on Friday", "2018-02-09"),
      ("Saturday", "2018-02-10"),
      ("on Sunday", "2018-02-04"),
      ("Friday morning", "2018-02-09"),
      ("last Friday", "2018-02-09 | 2018-02-02"),
      ("last Sunday", "2018-02-04"),
      ("last Saturday", "2018-02-03"),
      ("this Friday", "2018-02-09"),
      ("next Monday", "2018-02-12"),
      ("Friday last week", "2018-02-02"),
      ("last week on Friday", "2018-02-02"),
      ("this week", "2018-02-05/2018-02-11"),
      ("last week", "2018-01-29/2018-02-04"),
      ("LAST  WEEK.", "2018-01-29/2018-02-04"),
      ("“last week”", "2018-01-29/2018-02-04"),
      ("the last week", "2018-02-03/2018-02-10 | 2018-01-29/2018-02-04"),
      ("next week", "2018-02-12/2018-02-18"),
      ("the week before last", "2018-01-22/2018-01-28"),
      ("early last week", "2018-01-29~/2018-01-31~"),
      ("the weekend", "2018-02-10/2018-02-11"),
      ("last weekend", "2018-02-03/2018-02-04"),
      ("this month", "2018-02"),
      ("last month", "2018-01"),
      ("the end of last month", "2018-01-27~/2018-01-31~"),
      ("earlier this week", "2018-02-05/2018-02-10"),
      ("later this month", "2018-02-10/2018-02-28"),
      ("last quarter", "2017-36"),
      ("this year", "2018"),
      ("last year", "2017"),
      ("late last year", "2017-09~/2017-12~"),
      ("the second half of last year", "2017-41"),
      ("next year", "2019"),
      ("the start of the year", "2018-01~/2018-02~"),
      ("3 days ago", "2018-02-07"),
      ("three days ago", "2018-02-07"),
      ("10 days ago", "2018-01-31"),
      ("a week ago", "2018-01-31~/2018-02-06~"),
      ("three weeks ago", "2018-01-17~/2018-01-23~"),
      ("a fortnight ago", "2018-01-24~/2018-01-30~"),
      ("two or three weeks ago", "2018-01-17~/2018-01-30~"),
      ("2-3 weeks ago", "2018-01-17~/2018-01-30~"),
      ("4 months ago", "2017-10~"),
      ("half a year ago", "2017-08~"),
      ("4 years ago", "2014~"),
      ("about 4 years ago", "2014~"),
      ("nearly two years ago", "2016~"),
      ("exactly a year ago", "2017-02-10"),
      ("about 20 years ago", "1996~/2000~"),
      ("two decades ago", "1998~"),
      ("twenty-four hours ago", "2018-02-09"),
      ("a few days ago", "2018-02-04~/2018-02-08~"),
      ("a few weeks ago", "2017-12-16~/2018-01-27~"),
      ("few weeks ago", "2017-12-16~/2018-01-27~"),
      ("a couple of days ago", "2018-02-07~/2018-02-08~"),
      ("several months ago", "2017-03~/2017-11~"),
      ("several years ago", "2008~/2015~"),
      ("weeks ago", "2017-12-02~/2018-01-27~"),
      ("more than 4 years ago", "../2014~"),
      ("less than a week ago", "2018-02-03/2018-02-10"),
      ("three days from now", "2018-02-13"),
      ("the day before 9 February", "2018-02-08"),
      ("probably yesterday", "2018-02-09?"),
    ])
  func relative(phrase: String, readings: String) throws {
    #expect(try DatePhrase(reading: phrase, anchor: EDTF("2018-02-10")).summary == readings)
    #expect(throws: DateProblem.self) { try DatePhrase(reading: phrase, anchor: nil) }
  }

  @Test(
    "widens where the report's date is not known to the day",
    arguments: [
      ("yesterday", "2018-02", "2018-01-31/2018-02-27"),
      ("last week", "2018-02", "2018-01-22/2018-02-25"),
      ("on Friday", "2018-02", "2018-01-26/2018-02-23"),
      ("last month", "2018-02", "2018-01"), ("4 years ago", "2018-02", "2014~"),
      ("last year", "2018", "2017"), ("last year", "2017-12/2018-01", "2016/2017"),
      ("yesterday", "2018-02-09~", "2018-02-08~"), ("yesterday", "2018-02-09?", "2018-02-08?"),
      ("4 months ago", "2018-02-09?", "2017-10%"), ("9 February 2018", "2019~", "2018-02-09"),
      ("in the past 24 hours", "2018-01-20/2018-02-10", "2018-01-19/2018-02-10"),
      ("yesterday", "2018-02-10T01:00:00+03:00", "2018-02-09"),
      ("in the past 2 hours", "2018-02-10T08:00:00Z", "2018-02-10"),
      ("in the past 2 hours", "2018-02-10", "2018-02-09/2018-02-10"),
      ("4 years ago", "201X", "2006~/2015~"),
    ])
  func widening(phrase: String, anchor: String, readings: String) throws {
    let anchor = try #require(EDTF(anchor))
    #expect(try DatePhrase(reading: phrase, anchor: anchor).summary == readings)
  }

  @Test(
    "holds throughout only what it held on any day that the report may be of",
    arguments: [
      ("throughout last week", "2018-02-06/2018-02-08", "2018-01-29/2018-02-04 throughout"),
      ("for the past month", "2018-02-01/2018-02-10", "2018-01-10/2018-02-01 throughout"),
      ("for the last three days", "2018-02", "2018-01-29/2018-02-28"),
      ("since October 2017", "2018-02", "2017-10~/2018-02~ throughout"),
      ("since October 2017", "2018-01-20/2018-02-10", "2017-10~/2018-01-20~ throughout"),
      ("since October 2017", "2018-02-09~", "2017-10~/2018-02-09~ throughout"),
    ])
  func throughout(phrase: String, anchor: String, readings: String) throws {
    let anchor = try #require(EDTF(anchor))
    let read = try DatePhrase(reading: phrase, anchor: anchor)
    #expect(read.summary == readings)
  }

  @Test("takes either year where the report may be of two")
  func eitherYear() throws {
    let phrase = try DatePhrase(reading: "9 February", anchor: EDTF("2018-02"))
    #expect(phrase.summary == "2018-02-09 | 2017-02-09")
    #expect(
      phrase.readings.allSatisfy {
        $0.explanation.hasSuffix("the report's date is known only as 2018-02")
      })
    let friday = try DatePhrase(reading: "Friday 9 February", anchor: EDTF("2018"))
    #expect(friday.summary == "2018-02-09")
  }

  @Test(
    "is refused where the report's date has no bounds, or cannot tell the year",
    arguments: [
      ("yesterday", "../2018"), ("yesterday", "2018/.."), ("yesterday", "2018/"),
      ("yesterday", "-0044"), ("yesterday", "Y17000"), ("9 February", "201X"),
      ("yesterday", "0001-01-01"), ("tomorrow", "9999-12-31"),
    ])
  func unusableAnchors(phrase: String, anchor: String) throws {
    let anchor = try #require(EDTF(anchor))
    #expect(throws: DateProblem.self) { try DatePhrase(reading: phrase, anchor: anchor) }
  }
}
