/// A stretch of the calendar that words can name.
///
/// Every part of it lies in the years 1 to 9999: others are refused by `ends`.
enum DatePhrasePeriod: Hashable, Sendable {
  case day(CalendarDay)
  /// Monday to Sunday, by its Monday.
  case week(CalendarDay)
  /// Saturday and Sunday, by its Saturday.
  case weekend(CalendarDay)
  case month(Int, Int)
  /// A quarter, third or half of a year, or a season.
  case season(Int, EDTFSeason)
  case year(Int)
  /// By its first year: 1990.
  case decade(Int)
  /// By its first year: 1900.
  case century(Int)
  /// From one day to another, not before the first.
  case days(CalendarDay, CalendarDay)

  /// The period of a unit that holds a day; days for hours.
  init(_ unit: DateTable.Unit, holding day: CalendarDay) {
    switch unit {
    case .hour, .day: self = .day(day)
    case .week: self = .week(day.adding(days: 1 - day.weekday))
    case .weekend: self = .weekend(day.adding(days: 6 - day.weekday))
    case .month: self = .month(day.year, day.month)
    case .quarter: self = .quarter(of: day)
    case .year: self = .year(day.year)
    case .decade: self = .decade(day.year - day.year % 10)
    }
  }

  private static func quarter(of day: CalendarDay) -> DatePhrasePeriod {
    EDTFSeason(code: 33 + (day.month - 1) / 3).map { .season(day.year, $0) } ?? .year(day.year)
  }

  /// The period of that unit, so many of them later (negative: earlier).
  static func shifted(
    _ unit: DateTable.Unit, by count: Int, from day: CalendarDay
  ) -> DatePhrasePeriod {
    let moved =
      switch unit {
      case .hour: day
      case .day: day.adding(days: count)
      case .week, .weekend: day.adding(days: 7 * count)
      case .month: day.firstOfMonth.shifted(months: count)
      case .quarter: day.firstOfMonth.shifted(months: 3 * count)
      case .year: day.firstOfMonth.shifted(months: 12 * count)
      case .decade: day.firstOfMonth.shifted(months: 120 * count)
      }
    return DatePhrasePeriod(unit, holding: moved)
  }

  /// Its first and last part, as EDTF writes them; equal where one part says it all. Nil where it
  /// lies outside the years 1 to 9999, or does not exist.
  var ends: (first: EDTFPart, last: EDTFPart)? {
    switch self {
    case .day(let day): Self.ends(day, day)
    case .week(let monday): Self.ends(monday, monday.adding(days: 6))
    case .weekend(let saturday): Self.ends(saturday, saturday.adding(days: 1))
    case .days(let first, let last): Self.ends(first, last)
    case .month(let year, let month): Self.ends(.month(year, month))
    case .year(let year): Self.ends(.year(year))
    case .season(let year, let season): Self.ends(.season(year, season))
    case .decade(let first): Self.ends(.open(first / 10, digits: 3))
    case .century(let first): Self.ends(.open(first / 100, digits: 2))
    }
  }

  private static func ends(_ part: EDTFPart?) -> (first: EDTFPart, last: EDTFPart)? {
    part.map { ($0, $0) }
  }

  private static func ends(
    _ first: CalendarDay, _ last: CalendarDay
  ) -> (first: EDTFPart, last: EDTFPart)? {
    guard let first = EDTFPart.day(first), let last = EDTFPart.day(last) else { return nil }
    return (first, last)
  }

  /// Its days; nil where `ends` is.
  var days: (first: CalendarDay, last: CalendarDay)? {
    ends.map {
      (
        CalendarDay(containing: $0.first.bounds.earliest),
        CalendarDay(containing: $0.last.bounds.latest)
      )
    }
  }
}

// MARK: - Portions

extension DatePhrasePeriod {
  /// The part of it that "early" and its kin name; days are not divided, nor are weekends.
  func portion(_ portion: DateTable.Portion) -> DatePhrasePeriod? {
    switch self {
    case .day, .weekend: return self
    case .week(let monday):
      return .days(
        monday.adding(days: portion.week.first - 1), monday.adding(days: portion.week.last - 1))
    case .month(let year, let month):
      return days(portion.month, of: CalendarDay.daysIn(month: month, year: year))
    case .days(let first, let last):
      return days(portion.month, of: Int(last.daysSinceEpoch - first.daysSinceEpoch) + 1)
    case .season, .year, .decade, .century: return nil
    }
  }

  private func days(_ stretch: DateTable.Stretch, of count: Int) -> DatePhrasePeriod? {
    guard let start = days?.first else { return nil }
    let place = { (number: Int) in min(max(0, number < 0 ? count + number : number - 1), count - 1)
    }
    return .days(
      start.adding(days: place(stretch.first)), start.adding(days: place(stretch.last)))
  }

  /// The first and last part of a portion of a longer period: months of a year, years of a century.
  func coarsePortion(_ portion: DateTable.Portion) -> (first: EDTFPart, last: EDTFPart)? {
    switch self {
    case .year(let year): Self.months(portion.year, of: year, from: 1)
    case .season(let year, let season):
      switch season.months {
      case 6: Self.months(portion.half, of: year, from: season.firstMonth)
      case 4: Self.months(portion.third, of: year, from: season.firstMonth)
      default: Self.months(portion.season, of: year, from: season.namedFirstMonth)
      }
    case .decade(let first): Self.years(portion.decade, from: first)
    case .century(let first): Self.years(portion.century, from: first)
    case .day, .week, .weekend, .month, .days: nil
    }
  }

  private static func months(
    _ stretch: DateTable.Stretch, of year: Int, from month: Int
  ) -> (first: EDTFPart, last: EDTFPart)? {
    let part = { (number: Int) in
      let index = month - 1 + number - 1
      return EDTFPart.month(year + index / 12, index % 12 + 1)
    }
    guard let first = part(stretch.first), let last = part(stretch.last) else { return nil }
    return (first, last)
  }

  private static func years(
    _ stretch: DateTable.Stretch, from first: Int
  ) -> (first: EDTFPart, last: EDTFPart)? {
    guard let start = EDTFPart.year(max(1, first + stretch.first - 1)),
      let end = EDTFPart.year(first + stretch.last - 1)
    else { return nil }
    return (start, end)
  }
}

extension EDTFSeason {
  /// Where the season of that name begins in the north: March for spring, December for winter.
  /// For the other parts of the year, where they begin.
  var namedFirstMonth: Int { code <= 24 ? 3 * (code - 20) : firstMonth }
}

extension CalendarDay {
  func adding(days: Int) -> CalendarDay {
    CalendarDay(daysSinceEpoch: daysSinceEpoch + Int64(days))
  }

  // The first of an existing month exists.
  var firstOfMonth: CalendarDay { CalendarDay(year: year, month: month, day: 1) ?? self }
}

// MARK: - Parts of EDTF

extension EDTFPart {
  private static let years = 1...9999

  private static func signed(_ year: Int) -> EDTFSignedDigits {
    EDTFSignedDigits(isNegative: false, digits: EDTFDigits(year, count: 4))
  }

  static func day(_ day: CalendarDay) -> EDTFPart? {
    guard years.contains(day.year) else { return nil }
    return EDTFPart(
      .date(
        year: signed(day.year), month: EDTFDigits(day.month, count: 2),
        day: EDTFDigits(day.day, count: 2)))
  }

  static func month(_ year: Int, _ month: Int) -> EDTFPart? {
    guard years.contains(year), (1...12).contains(month) else { return nil }
    return EDTFPart(
      .date(year: signed(year), month: EDTFDigits(month, count: 2), day: nil))
  }

  static func year(_ year: Int) -> EDTFPart? {
    guard years.contains(year) else { return nil }
    return EDTFPart(.date(year: signed(year), month: nil, day: nil))
  }

  static func season(_ year: Int, _ season: EDTFSeason) -> EDTFPart? {
    guard years.contains(year) else { return nil }
    return EDTFPart(.season(year: signed(year), season))
  }

  /// "199X": a year of which only the first digits are known.
  static func open(_ number: Int, digits count: Int) -> EDTFPart? {
    guard number > 0, String(number).count <= count else { return nil }
    var digits = EDTFDigits(number, count: count)
    for _ in count..<4 { digits.append(nil) }
    return EDTFPart(
      .date(year: EDTFSignedDigits(isNegative: false, digits: digits), month: nil, day: nil))
  }

  static func time(_ clock: EDTFClock, on day: CalendarDay) -> EDTFPart? {
    guard years.contains(day.year) else { return nil }
    return EDTFPart(.time(year: signed(day.year), day, clock))
  }

  /// With a sign that speaks of all of it. Times carry none, and lose their clock.
  func qualified(_ sign: EDTFQualifier) -> EDTFPart {
    guard !sign.isEmpty else { return self }
    if case .time(_, let day, _) = kind { return EDTFPart.day(day)?.qualified(sign) ?? self }
    if case .century = kind { return self }
    if case .decade = kind { return self }
    var qualifiers = qualifiers
    qualifiers.qualify(through: finest, with: sign)
    return EDTFPart(kind, qualifiers) ?? self
  }
}
