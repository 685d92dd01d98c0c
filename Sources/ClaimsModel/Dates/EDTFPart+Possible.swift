extension EDTFPart {
  /// The bounds, with one granule more on each side where the date is approximate.
  ///
  /// The granule is the period of the component that `~` or `%` blurs: a day, a month, a season, or
  /// the years that the stated digits leave together. Open ends stay open.
  var possible: TimeBounds {
    guard let component = qualifiers.blurred(by: .approximate) else { return bounds }
    let granule = granule(of: component)
    let wider = TimeBounds(
      earliest: granule.before(bounds.earliest), latest: granule.after(bounds.latest))
    return wider ?? bounds
  }

  /// The stretch within which the date is not certain: the whole period of what is qualified or
  /// left open, at least the bounds. Nil if the date is stated flatly.
  var loosePeriod: TimeBounds? {
    guard hasOpenDigits || !qualifiers.isEmpty else { return nil }
    let blurred = [EDTFQualifier.uncertain, .approximate].compactMap(qualifiers.blurred).min()
    let first = CalendarDay(containing: bounds.earliest)
    let last = CalendarDay(containing: bounds.latest)
    switch blurred {
    case nil, .day: return bounds
    case .year:
      return TimeBounds(covering: bounds, .years(first.year, through: last.year))
    case .month:
      guard let start = CalendarDay(year: first.year, month: first.month, day: 1),
        let end = CalendarDay(
          year: last.year, month: last.month,
          day: CalendarDay.daysIn(month: last.month, year: last.year))
      else { return bounds }
      return TimeBounds(covering: bounds, .days(start, through: end))
    }
  }

  private func granule(of component: EDTFComponent) -> EDTFGranule {
    switch (kind, component) {
    case (.century, _): return .months(1200)
    case (.decade, _): return .months(120)
    case (.longYear(let year), _):
      return .months(12 * EDTFLongYear.powerOfTen(min(max(0, year.looseDigits), 12)))
    case (.season(_, let season), .month), (.season(_, let season), .day):
      return .months(season.months)
    case (.date(_, _, let day?), .day) where !day.isWhollyUnknown: return .day
    case (.date(_, let month?, _), .month) where !month.isWhollyUnknown,
      (.date(_, let month?, _), .day) where !month.isWhollyUnknown:
      return .months(1)
    case (.time, _): return .day
    case (.date(let year, _, _), _), (.season(let year, _), _):
      return .months(12 * EDTFLongYear.powerOfTen(year.digits.trailingUnknown))
    }
  }
}

/// A step of the calendar by which an approximate date may be off.
private enum EDTFGranule {
  case day
  case months(Int)

  /// The second one granule earlier. An open end stays open.
  func before(_ earliest: Int64) -> Int64 { shift(earliest, by: -1) }

  /// The last second of the granule after the one that ends with `latest`. An open end stays open.
  func after(_ latest: Int64) -> Int64 {
    // Ends are shifted as the start of what follows, so that February's end becomes March's.
    latest == .max ? latest : max(latest, shift(latest + 1, by: 1) - 1)
  }

  private func shift(_ second: Int64, by sign: Int) -> Int64 {
    guard second > .min, second < .max else { return second }
    let day = CalendarDay(containing: second)
    let timeOfDay = second - day.bounds.earliest
    switch self {
    case .day:
      return CalendarDay(daysSinceEpoch: day.daysSinceEpoch + Int64(sign)).bounds.earliest
        + timeOfDay
    case .months(let count):
      return day.shifted(months: sign * count).bounds.earliest + timeOfDay
    }
  }
}
