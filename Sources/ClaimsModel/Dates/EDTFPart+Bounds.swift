extension EDTFPart {
  /// The first to the last second a date can mean; nil if no existing date matches.
  static func bounds(of kind: Kind) -> TimeBounds? {
    switch kind {
    case .century(let century): span(of: century, years: 100)
    case .decade(let decade): span(of: decade, years: 10)
    case .longYear(let year): year.bounds
    case .season(let year, let season): bounds(year, season)
    case .date(let year, let month, let day): bounds(year, month, day)
    case .time(_, let day, let clock): clock.bounds(on: day)
    }
  }

  private static func span(of number: EDTFSignedDigits, years: Int) -> TimeBounds {
    let first = number.lowest * years
    return .years(first, through: first + years - 1)
  }

  private static func bounds(_ year: EDTFSignedDigits, _ season: EDTFSeason) -> TimeBounds? {
    let first = year.first(rising: true) {
      CalendarDay(year: $0, month: season.firstMonth, day: 1)
    }
    let last = year.first(rising: false) {
      let length = CalendarDay.daysIn(month: season.lastMonth, year: $0)
      return CalendarDay(year: $0, month: season.lastMonth, day: length)
    }
    guard let first, let last else { return nil }
    return .days(first, through: last)
  }

  /// From the first to the last existing day that matches the digits; a missing month or day can
  /// be any. At most 10,000 years are tried, where no year has such a day ("XXXX-02-30").
  private static func bounds(
    _ year: EDTFSignedDigits, _ month: EDTFDigits?, _ day: EDTFDigits?
  ) -> TimeBounds? {
    guard let first = year.first(rising: true, { outermost(rising: true, $0, month, day) }),
      let last = year.first(rising: false, { outermost(rising: false, $0, month, day) })
    else { return nil }
    return .days(first, through: last)
  }

  /// The first (`rising`) or last day of a year that matches.
  private static func outermost(
    rising: Bool, _ year: Int, _ month: EDTFDigits?, _ day: EDTFDigits?
  ) -> CalendarDay? {
    for index in 1...12 {
      let number = rising ? index : 13 - index
      guard month?.matches(number) ?? true else { continue }
      let days = 1...CalendarDay.daysIn(month: number, year: year)
      if let found = outermost(rising: rising, day, in: days) {
        return CalendarDay(year: year, month: number, day: found)
      }
    }
    return nil
  }

  private static func outermost(
    rising: Bool, _ digits: EDTFDigits?, in days: ClosedRange<Int>
  ) -> Int? {
    guard let digits else { return rising ? days.lowerBound : days.upperBound }
    let near = (digits.lowest...digits.highest).clamped(to: days)
    return rising ? near.first(where: digits.matches) : near.last(where: digits.matches)
  }
}
