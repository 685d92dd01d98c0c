import Testing

@testable import ClaimsModel

@Suite("A calendar day")
struct CalendarDayTests {
  @Test(
    "is counted from 1970-01-01",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2016, 5, 31, 16_952),
      (1, 1, 1, -719_162), (0, 1, 1, -719_528), (-1, 12, 31, -719_529), (0, 2, 29, -719_469),
    ])
  func counting(year: Int, month: Int, day: Int, days: Int64) throws {
    let date = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == days)
    #expect(CalendarDay(daysSinceEpoch: days) == date)
  }

  @Test("reads back as it is written, and as nothing else")
  func text() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<2_000 {
      let day = CalendarDay(daysSinceEpoch: Int64.random(in: -900_000...900_000, using: &random))
      #expect(CalendarDay(day.description) == day)
    }
    for text in [
      "", "2018", "2018-02", "2018-2-9", "18-02-09", "2018-02-30", "2018-02-09 ", "2018-02-09-01",
      "+2018-02-09", "2018-02-0x", "02018-02-09", "-0000-01-01", "٢٠١٨-٠٢-٠٩",
    ] {
      #expect(CalendarDay(text) == nil, "\(text)")
    }
  }

  @Test(
    "exists only in the calendar",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2016, 4, 31), (2016, 13, 1), (2016, 0, 1), (2016, 1, 0),
      (2016, 1, 32), (300_000_000_000, 1, 1), (-300_000_000_000, 1, 1), (Int.max, 2, 29),
    ])
  func missing(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test("has a leap day in 2000, 2016 and year 0", arguments: [2000, 2016, 0, -4, -400])
  func leapDay(year: Int) {
    #expect(CalendarDay(year: year, month: 2, day: 29) != nil)
    #expect(CalendarDay.daysIn(month: 2, year: year) == 29)
  }

  @Test("follows the day before it, through 800 years and both leap rules")
  func succession() throws {
    var previous = try #require(CalendarDay(year: -401, month: 12, day: 31))
    for count in (previous.daysSinceEpoch + 1)...(previous.daysSinceEpoch + 2 * 146_097) {
      let day = CalendarDay(daysSinceEpoch: count)
      guard day.daysSinceEpoch == count, previous < day,
        CalendarDay(year: day.year, month: day.month, day: day.day) == day,
        day.weekday == previous.weekday % 7 + 1
      else {
        Issue.record("\(day) does not follow \(previous).")
        return
      }
      previous = day
    }
    #expect(previous == CalendarDay(year: 399, month: 12, day: 31))
  }

  @Test(
    "knows its weekday, Monday being 1",
    arguments: [(1970, 1, 1, 4), (2016, 5, 31, 2), (2000, 1, 1, 6), (2023, 1, 1, 7), (0, 1, 1, 6)])
  func weekdays(year: Int, month: Int, day: Int, weekday: Int) throws {
    #expect(try #require(CalendarDay(year: year, month: month, day: day)).weekday == weekday)
  }

  @Test("lasts from its first to its last second")
  func bounds() throws {
    let day = try #require(CalendarDay(year: 1969, month: 12, day: 31))
    #expect(day.bounds == TimeBounds(earliest: -86_400, latest: -1))
    #expect(CalendarDay(containing: -86_400) == day)
    #expect(CalendarDay(containing: -1) == day)
    #expect(CalendarDay(containing: 0) == CalendarDay(year: 1970, month: 1, day: 1))
  }

  @Test("is held within the years that seconds can count")
  func limits() {
    let first = CalendarDay(daysSinceEpoch: .min)
    let last = CalendarDay(daysSinceEpoch: .max)
    #expect(first == CalendarDay(year: CalendarDay.years.lowerBound, month: 1, day: 1))
    #expect(last == CalendarDay(year: CalendarDay.years.upperBound, month: 12, day: 31))
    #expect(CalendarDay(daysSinceEpoch: last.daysSinceEpoch) == last)
    #expect(CalendarDay(daysSinceEpoch: last.daysSinceEpoch - 1) < last)
    #expect(first.bounds.latest < last.bounds.earliest)
    #expect(last.shifted(months: .max) == last)
    #expect(first.shifted(months: .min) == first)
  }

  @Test("keeps its day of the month when shifted, or takes the month's last")
  func shifting() throws {
    let day = try #require(CalendarDay(year: 2016, month: 1, day: 31))
    #expect(day.shifted(months: 1) == CalendarDay(year: 2016, month: 2, day: 29))
    #expect(day.shifted(months: -1) == CalendarDay(year: 2015, month: 12, day: 31))
    #expect(day.shifted(months: 13) == CalendarDay(year: 2017, month: 2, day: 28))
  }
}
