/// A day of the proleptic Gregorian calendar.
///
/// Years are astronomical: 0 is 1 BC, -1 is 2 BC. Only days whose seconds since 1970 fit an `Int64`
/// can be made: see `years`. Order is that of time.
/// Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
package struct CalendarDay: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to the length of the month.
  package let day: Int

  /// The years that can be counted in seconds: 292 thousand million either way.
  package static let years = -292_000_000_000...292_000_000_000

  /// The named day, or nil if there is no such day or its year is not within `years`.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysIn(month: month, year: year)
    else { return nil }
    self.init(known: year, month, day)
  }

  /// For days that are known to exist.
  private init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The number of days in a month, or 0 if `month` is not 1 to 12.
  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601-1).
  package var weekday: Int {
    // 1970-01-01 was a Thursday.
    Int(Self.floorDivision(daysSinceEpoch + 3, by: 7).remainder) + 1
  }

  /// The seconds of the day, in UTC.
  package var bounds: TimeBounds {
    let start = daysSinceEpoch * Self.secondsPerDay
    // Cannot be nil or overflow: `years` keeps every day's seconds within an Int64.
    return TimeBounds(earliest: start, latest: start + Self.secondsPerDay - 1) ?? .always
  }
}

// MARK: - Days and seconds since 1970

extension CalendarDay {
  static let secondsPerDay: Int64 = 86_400

  private static let daysPerEra: Int64 = 146_097  // 400 years, after which the calendar repeats
  private static let epochDay: Int64 = 719_468  // days from 0000-03-01 to 1970-01-01

  /// Whole days since 1970-01-01, which is 0.
  package var daysSinceEpoch: Int64 {
    // Years are counted from March, so that the leap day comes last.
    let marchYear = Int64(month <= 2 ? year - 1 : year)
    let (era, yearOfEra) = Self.floorDivision(marchYear, by: 400)
    let dayOfYear = Int64((153 * ((month + 9) % 12) + 2) / 5 + day - 1)
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysPerEra + dayOfEra - Self.epochDay
  }

  /// The day that many days after 1970-01-01; the first or last day of `years` where it lies beyond.
  package init(daysSinceEpoch days: Int64) {
    let first = CalendarDay(known: Self.years.lowerBound, 1, 1)
    let last = CalendarDay(known: Self.years.upperBound, 12, 31)
    if days <= first.daysSinceEpoch {
      self = first
    } else if days >= last.daysSinceEpoch {
      self = last
    } else {
      self.init(countable: days)
    }
  }

  private init(countable days: Int64) {
    let (era, dayOfEra) = Self.floorDivision(days + Self.epochDay, by: Self.daysPerEra)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
    let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    self.init(known: year, month, Int(dayOfYear - (153 * marchMonth + 2) / 5) + 1)
  }

  /// The whole days from 1970-01-01 to the day that holds a second, as far as `years` reach.
  package static func daysSinceEpoch(containing second: Int64) -> Int64 {
    min(max(floorDivision(second, by: secondsPerDay).quotient, firstDay), lastDay)
  }

  private static let firstDay = CalendarDay(known: years.lowerBound, 1, 1).daysSinceEpoch
  private static let lastDay = CalendarDay(known: years.upperBound, 12, 31).daysSinceEpoch

  /// The day that holds a second, counted from 1970-01-01T00:00Z.
  package init(containing second: Int64) {
    self.init(daysSinceEpoch: Self.floorDivision(second, by: Self.secondsPerDay).quotient)
  }

  /// The same day of the month, `months` later (negative: earlier); the month's last day where it
  /// is too short, the nearest of `years` where the year lies beyond.
  func shifted(months: Int) -> CalendarDay {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return CalendarDay(daysSinceEpoch: months < 0 ? .min : .max) }
    let (wanted, index) = Self.floorDivision(Int64(sum), by: 12)
    let year = min(max(Int(wanted), Self.years.lowerBound), Self.years.upperBound)
    let month = Int(index) + 1
    return CalendarDay(known: year, month, min(day, Self.daysIn(month: month, year: year)))
  }

  private static func floorDivision(
    _ value: Int64, by divisor: Int64
  ) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
