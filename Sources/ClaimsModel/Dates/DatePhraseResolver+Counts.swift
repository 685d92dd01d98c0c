extension DatePhraseResolver {
  private typealias Count = DatePhraseMoment.Count

  /// "4 years ago", "two weeks before 9 February": the unit that lies so many units off.
  ///
  /// Days are exact. Whole weeks, months and years are rounded counts, so they are approximate: a
  /// week may be off by the table's `weekSlack`, a month or year by one.
  func counted(
    _ count: DatePhraseMoment.Count, isForward: Bool, base: DatePhraseMoment?, at offset: Int
  ) throws(DateProblem) -> [DatePhraseSpan] {
    guard let base else {
      let day = try start(at: offset)
      let span = try counted(
        count, isForward: isForward, from: (day, day), now: now ?? day.bounds, at: offset)
      return [span.noting("counted from the report's date").qualified(sign)]
    }
    return try spans(of: base).map { (span) throws(DateProblem) in
      guard let days = span.days else { throw tooFar(at: offset) }
      var result = try counted(
        count, isForward: isForward, from: days, now: .days(days.first, through: days.last),
        at: offset)
      result.notes = span.notes + result.notes
      result = result.noting("then \(isForward ? "on" : "back") from there")
      result.picksYear = span.picksYear
      return result
    }
  }

  private func counted(
    _ count: Count, isForward: Bool, from days: (first: CalendarDay, last: CalendarDay),
    now: TimeBounds, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    let range = spread(count)
    // From the farthest to the nearest when looking back, and the other way about when ahead.
    let (first, last) =
      isForward ? (range.lowerBound, range.upperBound) : (-range.upperBound, -range.lowerBound)
    var span: DatePhraseSpan?
    if count.hedge == .exactly, count.unit != .hour {
      span = DatePhraseSpan(
        .day(day(days.first, first, count.unit)), through: .day(day(days.last, last, count.unit)))
    } else {
      span = rounded(count, first, last, days, now)
    }
    var result = try written(span, at: offset)
    if count.isVague { result = result.noting(Self.note(count)) }
    switch count.hedge {
    case .over?: result = isForward ? openEnd(of: result) : openStart(of: result)
    case .under?: result = try within(days, first, last, count.unit, result, at: offset)
    case .about?, .exactly?, nil: break
    }
    return result
  }

  private func rounded(
    _ count: Count, _ first: Int, _ last: Int, _ days: (first: CalendarDay, last: CalendarDay),
    _ now: TimeBounds
  ) -> DatePhraseSpan? {
    switch count.unit {
    case .hour:
      let start = CalendarDay(containing: now.earliest + Int64(first) * 3600)
      let end = CalendarDay(containing: now.latest + Int64(last) * 3600)
      return DatePhraseSpan(.day(start), through: .day(end))
    case .day:
      let span = DatePhraseSpan(
        .day(days.first.adding(days: first)), through: .day(days.last.adding(days: last)))
      return count.isVague || count.hedge == .about ? span?.qualified(.approximate) : span
    case .week, .weekend:
      let slack = count.isVague ? 0 : table.weekSlack
      let start = days.first.adding(days: 7 * first - slack)
      let end = days.last.adding(days: 7 * last + slack)
      return DatePhraseSpan(.day(start), through: .day(end))?.qualified(.approximate)
    case .month, .quarter, .year, .decade:
      let unit: DateTable.Unit = count.unit == .decade ? .year : count.unit
      let scale = count.unit == .decade ? 10 : 1
      return DatePhraseSpan(
        .shifted(unit, by: scale * first, from: days.first),
        through: .shifted(unit, by: scale * last, from: days.last))?.qualified(.approximate)
    }
  }

  /// "about 20 years": two to either side.
  private func spread(_ count: Count) -> ClosedRange<Int> {
    guard count.hedge == .about, !count.isVague else { return count.range }
    let reach = count.range.upperBound * table.aboutPercent / 100
    return max(0, count.range.lowerBound - reach)...count.range.upperBound + reach
  }

  /// So many units from a day, to the day.
  private func day(_ day: CalendarDay, _ count: Int, _ unit: DateTable.Unit) -> CalendarDay {
    switch unit {
    case .hour, .day: day.adding(days: count)
    case .week, .weekend: day.adding(days: 7 * count)
    case .month: day.shifted(months: count)
    case .quarter: day.shifted(months: 3 * count)
    case .year: day.shifted(months: 12 * count)
    case .decade: day.shifted(months: 120 * count)
    }
  }

  private func openStart(of span: DatePhraseSpan) -> DatePhraseSpan {
    var span = span
    (span.start, span.period) = (.open, nil)
    return span
  }

  private func openEnd(of span: DatePhraseSpan) -> DatePhraseSpan {
    var span = span
    (span.end, span.period) = (.open, nil)
    return span
  }

  /// "less than a week ago": every day from the farthest to the one counted from.
  private func within(
    _ days: (first: CalendarDay, last: CalendarDay), _ first: Int, _ last: Int,
    _ unit: DateTable.Unit, _ rounded: DatePhraseSpan, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    if unit == .hour {
      let whole = DatePhraseSpan(.day(days.first), through: .day(days.last))
      let near = try written(whole, at: offset)
      return first > 0
        ? DatePhraseSpan(start: near.start, end: rounded.end, notes: rounded.notes)
        : DatePhraseSpan(start: rounded.start, end: near.end, notes: rounded.notes)
    }
    let far = first > 0 ? day(days.last, last, unit) : day(days.first, first, unit)
    return try written(
      first > 0
        ? DatePhraseSpan(.day(days.first), through: .day(far), notes: rounded.notes)
        : DatePhraseSpan(.day(far), through: .day(days.last), notes: rounded.notes), at: offset)
  }

  private static func note(_ count: Count) -> String {
    "taken as \(count.range.lowerBound) to \(count.range.upperBound) \(count.unit)s"
  }
}

// MARK: - Lengths of time

extension DatePhraseResolver {
  /// "the past week": the seven days up to the report's date, itself included.
  ///
  /// Of "a few days" the most are taken, and the fewest where it must have held throughout.
  func window(
    _ count: DatePhraseMoment.Count, isForward: Bool, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    let today = try start(at: offset)
    let number = isThroughout ? count.range.lowerBound : count.range.upperBound
    let far: CalendarDay
    if count.unit == .hour {
      let now = now ?? today.bounds
      let second = isForward ? now.latest : now.earliest
      far = CalendarDay(containing: second + Int64(isForward ? number : -number) * 3600)
    } else {
      far = day(today, isForward ? number : -number, count.unit)
    }
    let (first, last) = isForward ? (today, far) : (far, today)
    var span = try counted(
      .days(first, last), isForward ? "from the report's date on" : "up to the report's date",
      at: offset)
    if count.isVague {
      span = span.noting(Self.note(count))
      if isForward {
        span.end = span.end.qualified(.approximate)
      } else {
        span.start = span.start.qualified(.approximate)
      }
    }
    return span
  }

  /// "within 4 months since the beginning of October": from there on, so long.
  ///
  /// A month and four months end in a month, a day and four months on a day.
  func lasting(
    _ count: DatePhraseMoment.Count, from start: DatePhraseSpan, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    guard let first = start.start.part, first.bounds.earliest > .min else {
      throw tooFar(at: offset)
    }
    let day = CalendarDay(containing: first.bounds.earliest)
    let number = isThroughout ? count.range.lowerBound : count.range.upperBound
    let last =
      count.unit == .hour
      ? CalendarDay(containing: day.bounds.latest + Int64(number) * 3600)
      : self.day(day, number, count.unit).adding(days: -1)
    let period: DatePhrasePeriod =
      switch (first.precision, count.unit) {
      case (.month, .month), (.month, .quarter), (.month, .year), (.month, .decade):
        .month(last.year, last.month)
      case (.year, .year), (.year, .decade): .year(last.year)
      default: .day(last)
      }
    guard let end = period.ends?.last, last >= day else { throw tooFar(at: offset) }
    let sign = first.qualifiers.all.union(count.isVague ? .approximate : [])
    var span = DatePhraseSpan(
      start: .at(first), end: .at(end.qualified(sign)), notes: start.notes)
    span.picksYear = start.picksYear
    return span.noting("the length is counted from its start")
      .noting(count.isVague ? Self.note(count) : nil)
  }
}
