import Testing

@testable import ClaimsModel

extension DatePhrase {
  /// All readings in one line: those of what happened within stand bare, the others are
  /// "throughout".
  var summary: String {
    readings.map { $0.manner == .at ? "\($0.date)" : "\($0.date) throughout" }
      .joined(separator: " | ")
  }
}

@Suite("A date's phrase")
struct DatePhraseTests {
  @Test(
    "that states its date is read alike with and without the report's",
    arguments: [
      ("9 February 2018", "2018-02-09"),
      ("9 February, 2018", "2018-02-09"),
      ("February 9, 2018", "2018-02-09"),
      ("Feb. 9, 2018", "2018-02-09"),
      ("Feb 9th 2018", "2018-02-09"),
      ("9 Feb 2018", "2018-02-09"),
      ("9-Feb-2018", "2018-02-09"),
      ("9/Feb/2018", "2018-02-09"),
      ("the 9th of February 2018", "2018-02-09"),
      ("30th of June 2017", "2017-06-30"),
      ("the ninth of February 2018", "2018-02-09"),
      ("the twenty-first of February 2018", "2018-02-21"),
      ("February the ninth, 2018", "2018-02-09"),
      ("Sept. 11, 2001", "2001-09-11"),
      ("on Friday the 9th of February 2018", "2018-02-09"),
      ("Friday, February 9th, 2018", "2018-02-09"),
      ("Fri 9 Feb 2018", "2018-02-09"),
      ("9 February 2018 (Friday)", "2018-02-09"),
      ("Friday, 2018-02-09", "2018-02-09"),
      ("on 2018-02-09", "2018-02-09"),
      ("2018/02/09", "2018-02-09"),
      ("2018.02.09", "2018-02-09"),
      ("09.02.2018", "2018-02-09"),
      ("1/1/2018", "2018-01-01"),
      ("13/2/2018", "2018-02-13"),
      ("2/13/2018", "2018-02-13"),
      ("Friday 9/2/2018", "2018-02-09"),
      ("Sunday 9/2/2018", "2018-09-02"),
      ("9/2/2018", "2018-02-09 | 2018-09-02"),
      ("5-2-2018", "2018-02-05 | 2018-05-02"),
      ("٩/٢/٢٠١٨", "2018-02-09 | 2018-09-02"),
      ("in February 2018", "2018-02"),
      ("Feb 2018", "2018-02"),
      ("02/2018", "2018-02"),
      ("2018/02", "2018-02"),
      ("February of 2018", "2018-02"),
      ("in 2017", "2017"),
      ("the year 2017", "2017"),
      ("early February 2018", "2018-02-01~/2018-02-10~"),
      ("mid-February 2018", "2018-02-11~/2018-02-20~"),
      ("late February 2018", "2018-02-21~/2018-02-28~"),
      ("the beginning of October 2017", "2017-10-01~/2017-10-05~"),
      ("the start of October 2017", "2017-10-01~/2017-10-05~"),
      ("end of June 2017", "2017-06-26~/2017-06-30~"),
      ("at the end of February 2016", "2016-02-25~/2016-02-29~"),
      ("mid to late February 2018", "2018-02-11~/2018-02-28~"),
      ("early 2017", "2017-01~/2017-04~"),
      ("mid 2017", "2017-05~/2017-08~"),
      ("mid of 2017", "2017-05~/2017-08~"),
      ("at the mid of 2017", "2017-05~/2017-08~"),
      ("mid-2017", "2017-05~/2017-08~"),
      ("in the middle of 2017", "2017-05~/2017-08~"),
      ("late 2017", "2017-09~/2017-12~"),
      ("mid-to-late 2017", "2017-05~/2017-12~"),
      ("at the beginning of 2017", "2017-01~/2017-02~"),
      ("the end of 2017", "2017-11~/2017-12~"),
      ("the third quarter of 2017", "2017-35"),
      ("third quarter 2017", "2017-35"),
      ("Q3 2017", "2017-35"),
      ("the 3rd quarter of 2017", "2017-35"),
      ("the last quarter of 2017", "2017-36"),
      ("third part 2017", "2017-39 | 2017-35"),
      ("in the third part 2017", "2017-39 | 2017-35"),
      ("the second part of 2017", "2017-41 | 2017-38 | 2017-34"),
      ("the first third of 2017", "2017-37"),
      ("first half of 2017", "2017-40"),
      ("H1 2017", "2017-40"),
      ("the second half of 2017", "2017-41"),
      ("early in the third quarter of 2017", "2017-07~"),
      ("first half of February 2018", "2018-02-01/2018-02-14"),
      ("the first week of February 2018", "2018-02-01~/2018-02-07~"),
      ("the last week of January 2018", "2018-01-25~/2018-01-31~"),
      ("the first three months of 2018", "2018-01/2018-03"),
      ("the first day of February 2018", "2018-02-01"),
      ("the last day of 2017", "2017-12-31"),
      ("in the summer of 2017", "2017-22~"),
      ("spring 2017", "2017-21~"),
      ("in the fall of 2017", "2017-23~"),
      ("early summer 2017", "2017-06~"),
      ("winter 2017", "2017-24~ | 2016-24~"),
      ("winter of 2017/18", "2017-24~"),
      ("winter 2017-2018", "2017-24~"),
      ("the 1990s", "199X"),
      ("the mid-1990s", "1993~/1996~"),
      ("early 2010s", "2010~/2013~"),
      ("in the second half of the 1990s", "1995/1999"),
      ("the 2000s", "200X | 20XX"),
      ("the 20th century", "19XX"),
      ("the early 20th century", "1900~/1932~"),
      ("the week of 5 February 2018", "2018-02-05/2018-02-11"),
      ("the weekend of 10 February 2018", "2018-02-10/2018-02-11"),
      ("early morning of Friday the 9th of February 2018", "2018-02-09"),
      ("in early morning of Friday the 9th of February 2018", "2018-02-09"),
      ("on the evening of 9 February 2018", "2018-02-09"),
      ("the night of 9 February 2018", "2018-02-09/2018-02-10"),
      ("at midnight on 9 February 2018", "2018-02-09/2018-02-10"),
      ("late on 9 February 2018", "2018-02-09"),
      ("at 10:30 on 9 February 2018 UTC", "2018-02-09T10:30Z"),
      ("10:30:15 GMT, 9 February 2018", "2018-02-09T10:30:15Z"),
      ("9 February 2018 at 10:30 p.m. GMT+2", "2018-02-09T22:30+02:00"),
      ("9 February 2018 at 01:30 +03:00", "2018-02-09T01:30+03:00"),
      ("at 10:30 on 9 February 2018", "2018-02-09"),
      ("1030 hours on 9 February 2018", "2018-02-09"),
      ("about 9 February 2018", "2018-02-09~"),
      ("circa 2014", "2014~"),
      ("c. 2014", "2014~"),
      ("in or around 2014", "2014~"),
      ("around the end of June 2017", "2017-06-26~/2017-06-30~"),
      ("possibly February 2018", "2018-02?"),
      ("9 February 2018?", "2018-02-09?"),
      ("perhaps around 2014", "2014%"),
      ("in 199X", "199X"),
      ("in 2017-35", "2017-35"),
      ("two weeks before 9 February 2018", "2018-01-23~/2018-01-29~"),
      ("nearly four years after 9 February 2014", "2018~"),
      ("three days after 9/2/2018", "2018-02-12 | 2018-09-05"),
    ])
  func stated(phrase: String, readings: String) throws {
    for anchor in [nil, EDTF("2018-02-10"), EDTF("2020-05~")] {
      let read = try DatePhrase(reading: phrase, anchor: anchor)
      #expect(read.said == phrase)
      #expect(read.summary == readings)
    }
  }

  @Test(
    "that is EDTF passes unchanged",
    arguments: [
      "2018-02-09", "2018-02", "2017", "2017-05~/2017-08~", "2018-02-09T10:30:00+02:00", "199X",
      "2017-35", "../2018-02-09", "2018-02-09/..", "[2018-02-09,2018-02-10]", "Y17000", "2014%",
      "2010-12", "199",
    ])
  func edtf(text: String) throws {
    let phrase = try DatePhrase(reading: " \(text) ", anchor: nil)
    #expect(phrase.readings.map(\.date) == [EDTF(text)])
    #expect(phrase.readings.map(\.manner) == [.at])
    #expect(phrase.said == " \(text) ")
  }

  @Test(
    "says how it came to the date",
    arguments: [
      ("9 February 2018", ["as written"]), ("9/2/2018", ["day first", "month first"]),
      ("Friday 9/2/2018", ["day first; only so it is a Friday"]),
      ("last week", ["last week is the Monday to Sunday before"]),
      ("9 February", ["the year is the last that is not after the report's date"]),
      ("on Friday", ["the last Friday on or before the report's date"]),
      ("a few weeks ago", ["taken as 2 to 8 weeks; counted from the report's date"]),
      ("mid 2017", ["taken as 2017-05 to 2017-08"]),
      (
        "in the summer of 2017",
        ["summer: June to August in the north, beginning in 2017"]
      ),
      ("third part 2017", ["September to December", "July to September"]),
      (
        "at 10:30 on 9 February 2018",
        ["no zone is stated, so the time of day is kept in the words"]
      ),
      ("since 2014", ["from some time in 2014; up to the report's date"]),
    ] as [(String, [String])])
  func explanations(phrase: String, explanations: [String]) throws {
    let read = try DatePhrase(reading: phrase, anchor: EDTF("2018-02-10"))
    #expect(read.readings.map(\.explanation) == explanations)
  }

  @Test("keeps the sample dispatch's day with its weekday, and not with another")
  func dispatch() throws {
    let phrase = "in early morning of Friday the 9th of February 2018"
    #expect(try DatePhrase(reading: phrase, anchor: nil).summary == "2018-02-09")
    #expect(throws: DateProblem.self) {
      try DatePhrase(reading: "early morning of Thursday the 9th of February 2018", anchor: nil)
    }
  }
}
