import Testing

@testable import ClaimsModel

/// 10 February 2018, the report's date in these tables, was a Saturday.
@Suite("A phrase that states a stretch")
struct DatePhraseStretchTests {
  @Test(
    "has both its ends, and says whether it held throughout",
    arguments: [
      ("in the past 24 hours", "2018-02-09/2018-02-10"),
      ("within the last 24 hours", "2018-02-09/2018-02-10"),
      ("over the past week", "2018-02-03/2018-02-10"),
      ("in the last two months", "2017-12-10/2018-02-10"),
      ("in the past few days", "2018-02-04~/2018-02-10"),
      ("for the past few days", "2018-02-08~/2018-02-10 throughout"),
      ("in recent weeks", "2017-12-02~/2018-02-10"),
      ("in the next 24 hours", "2018-02-10/2018-02-11"),
      ("for the last three days", "2018-02-07/2018-02-10 throughout"),
      ("throughout last week", "2018-01-29/2018-02-04 throughout"),
      ("for the past week", "2018-02-03/2018-02-10 throughout"),
      ("during 2017", "2017 throughout | 2017"),
      (
        "during the last week",
        "2018-02-03/2018-02-10 throughout | 2018-01-29/2018-02-04 throughout | 2018-02-03/2018-02-10 | 2018-01-29/2018-02-04"
      ),
      ("throughout 2017", "2017 throughout"),
      ("since the beginning of October 2017", "2017-10-01~/2018-02-10 throughout"),
      ("since Monday", "2018-02-05/2018-02-10 throughout"),
      ("since yesterday", "2018-02-09/2018-02-10 throughout"),
      ("since 2014", "2014~/2018-02-10 throughout"),
      ("since mid-2014", "2014-05~/2018-02-10 throughout"),
      ("since 2017-10~", "2017-10~/2018-02-10 throughout"),
      ("since 9 February", "2018-02-09/2018-02-10 throughout"),
      ("since today", "2018-02-10 throughout"),
      ("from 9 February onwards", "2018-02-09/2018-02-10 throughout"),
      ("until 9 February", "/2018-02-09 throughout"),
      ("until the end of October 2017", "/2017-10-31~ throughout"),
      ("by Friday", "../2018-02-09"),
      ("by the end of 2017", "../2017-12~"),
      ("before 9 February 2018", "../2018-02-09"),
      ("after 9 February 2018", "2018-02-09/.."),
      ("no later than 9 February 2018", "../2018-02-09"),
      ("between 2 and 9 February 2018", "2018-02-02/2018-02-09"),
      ("between October 2017 and January 2018", "2017-10/2018-01"),
      ("between February 2 and 9, 2018", "2018-02-02/2018-02-09"),
      ("between Monday and Wednesday", "2018-02-05/2018-02-07"),
      ("from 2 to 9 February", "2018-02-02/2018-02-09 throughout"),
      ("from the 2nd to the 9th of February", "2018-02-02/2018-02-09 throughout"),
      ("2-9 February 2018", "2018-02-02/2018-02-09"),
      ("2 – 9 February 2018", "2018-02-02/2018-02-09"),
      ("February 2-9, 2018", "2018-02-02/2018-02-09"),
      ("from October 2017 to January 2018", "2017-10/2018-01 throughout"),
      ("October to January", "2017-10/2018-01"),
      ("9 February 2018 to 3 March", "2018-02-09/2018-03-03"),
      ("30 December to 2 January", "2017-12-30/2018-01-02"),
      ("Monday to Friday", "2018-02-05/2018-02-09"),
      ("from Monday 5 to Friday 9 February 2018", "2018-02-05/2018-02-09 throughout"),
      ("from early February to late March 2017", "2017-02-01~/2017-03-31~ throughout"),
      ("from 2014 until mid 2017", "2014/2017-08~ throughout"),
      ("since 2014 until 2017", "2014/2017 throughout"),
      ("9/2/2018 - 12/2/2018", "2018-02-09/2018-02-12 | 2018-09-02/2018-12-02"),
      ("2015-2017", "2015/2017"),
      ("2015-17", "2015/2017"),
      ("Feb-Mar 2017", "2017-02/2017-03"),
      ("Q3-Q4 2017", "2017-35/2017-36"),
      (
        "within 4 consecutive months, since the beginning of October 2017",
        "2017-10-01~/2018-01-31~"
      ),
      (
        "since the beginning of October 2017, within 4 consecutive months",
        "2017-10-01~/2018-01-31~"
      ),
      ("for 4 months from October 2017", "2017-10/2018-01 throughout"),
      ("for three days starting 5 February 2018", "2018-02-05/2018-02-07 throughout"),
      ("within a year since 2015", "2015"),
      ("in the two weeks before 9 February 2018", "2018-01-26/2018-02-09"),
      ("since 4 months", "2017-10-10/2018-02-10 throughout"),
      ("since last week", "2018-01-29~/2018-02-10 throughout"),
    ])
  func stretches(phrase: String, readings: String) throws {
    #expect(try DatePhrase(reading: phrase, anchor: EDTF("2018-02-10")).summary == readings)
  }

  @Test(
    "leaves open what nobody said",
    arguments: [
      ("since the beginning of October 2017", "2017-10-01~/.. throughout"),
      ("since 9 February 2018", "2018-02-09/.. throughout"),
      ("until 9 February 2018", "/2018-02-09 throughout"),
      ("before 2018", "../2018"), ("after 2018", "2018/.."),
      ("after early February 2018", "2018-02-01~/.."),
    ])
  func openEnds(phrase: String, readings: String) throws {
    #expect(try DatePhrase(reading: phrase, anchor: nil).summary == readings)
  }

  @Test("until a date is certain of no day, for its start is not known")
  func untilIsNotForever() throws {
    let phrase = try DatePhrase(reading: "until 9 February 2018", anchor: nil)
    #expect(phrase.readings.map(\.date.certain) == [nil])
  }
}
