import Testing

@testable import ClaimsModel

@Suite("A text that is not a date")
struct EDTFParserTests {
  /// A text with `|` at the place of the problem.
  private func problem(in marked: String) throws -> (found: EDTFProblem, offset: Int) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    try #require(parts.count == 2, "Mark one place in “\(marked)”.")
    let found = try #require(throws: EDTFProblem.self) { try EDTF(parsing: parts.joined()) }
    return (found, parts[0].utf8.count)
  }

  @Test(
    "is refused with the place and the reason",
    arguments: [
      ("|", "The date is empty."),
      ("| 2016", "There is white space around the date."),
      ("2016|\n", "There is white space around the date."),
      ("2016/| 2017", "There is white space within the date."),
      // Years
      ("|201605", "A year has four digits, and this has 6."),
      ("|20160531", "A year has four digits, and this has 8."),
      ("|6", "A year has four digits, and this has 1."),
      ("-|6", "A year has four digits, and this has 1."),
      ("|-0000", "There is no year minus zero."),
      ("|-00", "There is no year minus zero."),
      ("|+2016", "Years carry no plus sign."),
      ("|20X", "A digit can be left open only in a year of four."),
      ("|Y2016", "Y is for years of more than four digits."),
      ("Y|02016", "A year after Y does not begin with 0."),
      ("Y-|0E9", "A year after Y does not begin with 0."),
      ("Y|9999999999999999999", "This number has more than 18 digits."),
      ("Y1E|9999999999999999999", "This number has more than 18 digits."),
      ("Y17E|", "The date breaks off."),
      ("1950|S5", "The count of significant digits does not fit the year."),
      ("1950|S0", "The count of significant digits does not fit the year."),
      ("|195XS2", "A year has either open digits or a count of significant ones."),
      ("Y20160|-05", "“-” cannot stand here."),
      ("19|-05", "“-” cannot stand here."),
      // Months and days
      ("2016-|13", "There is no month 13."),
      ("2016-|00", "There is no month 00."),
      ("2016-|20", "There is no month 20."),
      ("2016-|42", "There is no month 42."),
      ("2016-|9X", "There is no month 9X."),
      ("2016-|5", "A month has two digits, and this has one."),
      ("2016-|152", "A month has two digits, and this has more."),
      ("2016-|", "The date breaks off."),
      ("2016-05-|", "The date breaks off."),
      ("2016-05-|1", "A day has two digits, and this has one."),
      ("2016-05-|32", "There is no day 32 in any month."),
      ("2016-05-|00", "There is no day 00 in any month."),
      ("|2016-02-30", "There is no 30 February."),
      ("|2023-02-29", "There is no 29 February in 2023."),
      ("2016/|2016-04-31", "There is no 31 April."),
      ("|2021-02-3X", "No existing day matches 2021-02-3X."),
      ("|20X1-02-29", "No existing day matches 20X1-02-29."),
      ("|XXXX-02-30", "No existing day matches XXXX-02-30."),
      ("2016-21|-05", "“-” cannot stand here."),
      // Times
      ("2016-05-31T10|", "A time has hours and minutes."),
      ("2016-05-31T|25:00Z", "There is no hour 25."),
      ("2016-05-31T|24:00:01Z", "The only time with hour 24 is the end of the day."),
      ("2016-05-31T10:|60Z", "There is no minute 60."),
      ("2016-05-31T23:59:|60Z", "There is no second 60."),
      ("2016-05-31T10:30:00|+14:01", "No clock is more than 14 hours from UTC."),
      ("2016-05-31T10:30:00.|1234567890", "A fraction of a second has at most nine digits."),
      ("2016-05-31T10:30Z|?", "A time carries no qualifier."),
      ("2016-05-31?|T10:30Z", "A time needs a day without open digits and without a qualifier."),
      ("2016-05-XX|T10:30Z", "A time needs a day without open digits and without a qualifier."),
      ("|2023-02-29T10:30Z", "There is no 29 February in 2023."),
      ("2016-05|T10:30Z", "“T” cannot stand here."),
      // Intervals and sets
      ("|/", "Neither end of the interval is stated."),
      ("|..", "An open end alone names no time."),
      ("2016/|2015", "2015 is over before 2016 begins."),
      ("2016-05-31/|2016-04", "2016-04 is over before 2016-05-31 begins."),
      ("2016/2017|/2018", "An interval has two ends, and here begins a third."),
      ("[|]", "The set has no members."),
      ("[2016|", "The set is not closed."),
      ("[2016|}", "“}” cannot stand here."),
      ("[2016,|]", "“]” cannot stand here."),
      ("[..|]", "“]” cannot stand here."),
      ("[2016,|..2017]", "A range without a start can only be the first of a set."),
      ("[2016..|,2017]", "A range without an end can only be the last of a set."),
      ("[2016..|2015]", "2015 is over before 2016 begins."),
      ("[2016|/2017]", "“/” cannot stand here."),
      ("[2016]|/2017", "“/” cannot stand here."),
      ("{|[2016]}", "“[” cannot stand here."),
      ("[2016,2017|", "The set is not closed."),
      // Signs of other notations
      ("2016?|~", "A qualifier cannot stand here."),
      ("201|x", "“x” is not a sign of EDTF."),
      ("2016-05-31|t10:30", "“t” is not a sign of EDTF."),
      ("199|u", "“u” is of an older EDTF."),
      ("2016-|W22", "Weeks are not part of EDTF."),
      ("2016/|P1Y", "Durations are not part of EDTF."),
      ("2016|–2017", "This dash is not a hyphen."),
      ("|٢٠١٦", "U+0662 cannot stand here."),
      ("2016|\u{1B}[31m", "U+001B cannot stand here."),
      ("|May 2016", "“M” cannot stand here."),
    ])
  func refusals(marked: String, reason: String) throws {
    let (problem, offset) = try problem(in: marked)
    #expect(problem.reason == reason)
    #expect(problem.offset == offset)
    #expect(problem.remedy.hasSuffix("."))
  }
}
