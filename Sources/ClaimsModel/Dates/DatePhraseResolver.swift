/// Finds the days that words name, the report being of one day.
struct DatePhraseResolver {
  let table: DateTable
  let anchor: DatePhraseAnchor?
  /// The day that is counted from: the report's, or another of the phrase.
  let day: CalendarDay?
  /// The seconds of that day, or the one second that is known.
  let now: TimeBounds?
  let sign: EDTFQualifier
  /// Whether what is left out is looked for after the day rather than before.
  let isForward: Bool
  let isFromReport: Bool
  /// Whether the stretch shall be one that is surely filled.
  let isThroughout: Bool

  /// - Parameter isAtEnd: whether to take the last day of the anchor rather than the first.
  init(table: DateTable, anchor: DatePhraseAnchor?, isAtEnd: Bool, isThroughout: Bool) {
    self.table = table
    self.anchor = anchor
    day = isAtEnd ? anchor?.last : anchor?.first
    now = anchor.map { $0.isExact ? $0.seconds : (isAtEnd ? $0.last : $0.first).bounds }
    sign = anchor?.sign ?? []
    isForward = false
    isFromReport = true
    self.isThroughout = isThroughout
  }

  /// Counting from another date of the phrase.
  init(_ other: DatePhraseResolver, from day: CalendarDay, isForward: Bool) {
    table = other.table
    anchor = other.anchor
    self.day = day
    now = day.bounds
    sign = []
    self.isForward = isForward
    isFromReport = false
    isThroughout = other.isThroughout
  }

  /// All that the moment can be, the likeliest first; never empty.
  func spans(of moment: DatePhraseMoment) throws(DateProblem) -> [DatePhraseSpan] {
    switch moment {
    case .calendar(let calendar, let offset): try spans(of: calendar, at: offset)
    case .period(let period, let note, let offset):
      [try written(DatePhraseSpan(period, notes: note.map { [$0] } ?? []), at: offset)]
    case .literal(let date, let offset): [try literal(date, at: offset)]
    case .season(let season, let year, let isNamed, let offset):
      try spans(of: season, year, isNamed: isNamed, at: offset)
    case .decadeOfCentury(let decade, let offset): [try nearest(decade, at: offset)]
    case .weekday(let weekday, let which, let offset):
      try spans(ofWeekday: weekday, which, at: offset)
    case .weekdayOf(let weekday, let moment, let offset):
      try spans(ofWeekday: weekday, in: moment, at: offset)
    case .shifted(let unit, let by, let offset): [try shifted(unit, by, at: offset)]
    case .soFar(let unit, let isLater, let offset):
      [try soFar(unit, isLater: isLater, at: offset)]
    case .counted(let count, let isForward, let base, let offset):
      try counted(count, isForward: isForward, base: base, at: offset)
    case .window(let count, let isForward, let offset):
      [try window(count, isForward: isForward, at: offset)]
    default: try wrapped(moment)
    }
  }

  /// The moments that change another.
  private func wrapped(_ moment: DatePhraseMoment) throws(DateProblem) -> [DatePhraseSpan] {
    switch moment {
    case .portion(let first, let last, let whole, let offset):
      return try each(whole) { (span) throws(DateProblem) in
        try portion(first, through: last, of: span, at: offset)
      }
    case .share(let share, let number, let whole, let offset):
      return try each(whole) { (span) throws(DateProblem) in
        try self.share(share, number, of: span, at: offset)
      }
    case .slice(let number, let count, let whole, let offset):
      return try each(whole) { (span) throws(DateProblem) in
        try slice(number, count, of: span, at: offset)
      }
    case .holding(let unit, let inner, let offset):
      return try each(inner) { (span) throws(DateProblem) in
        guard case .day(let day)? = span.period else { throw needsDay(at: offset) }
        let period = DatePhrasePeriod(unit, holding: day)
        return try written(
          DatePhraseSpan(
            period, notes: [unit == .weekend ? "Saturday and Sunday" : "Monday to Sunday"]),
          at: offset)
      }
    case .night(let inner, let offset):
      return try each(inner) { (span) throws(DateProblem) in try night(span, at: offset) }
    case .clock(let clock, let inner, let offset):
      return try each(inner) { (span) throws(DateProblem) in
        try timed(span, clock, at: offset)
      }
    case .hedged(let sign, let inner):
      return try spans(of: inner).map { $0.qualified(sign) }
    case .range(let first, let last, let offset):
      return try range(first, last, at: offset)
    case .either(let moments): return try either(moments)
    default: return []
    }
  }

  private func each(
    _ moment: DatePhraseMoment,
    _ change: (DatePhraseSpan) throws(DateProblem) -> DatePhraseSpan
  ) throws(DateProblem) -> [DatePhraseSpan] {
    var changed: [DatePhraseSpan] = []
    for span in try spans(of: moment) {
      var result = try change(span)
      result.picksYear = span.picksYear
      changed.append(result)
    }
    return changed
  }

  /// Those that exist; the first one's problem where none does.
  private func either(_ moments: [DatePhraseMoment]) throws(DateProblem) -> [DatePhraseSpan] {
    var found: [DatePhraseSpan] = []
    var problem: DateProblem?
    for moment in moments {
      do throws(DateProblem) {
        found += try spans(of: moment)
      } catch {
        problem = problem ?? error
      }
    }
    if found.isEmpty, let problem { throw problem }
    return found
  }

  private func literal(_ date: EDTF, at offset: Int) throws(DateProblem) -> DatePhraseSpan {
    switch date.shape {
    case .single(let part): return DatePhraseSpan(start: .at(part), end: .at(part), notes: ["EDTF"])
    case .interval(let start, let end):
      return DatePhraseSpan(start: start, end: end, notes: ["EDTF"])
    case .oneOf, .allOf: throw tooFar(at: offset)
    }
  }
}

// MARK: - Problems

extension DatePhraseResolver {
  /// The span, which must lie in years that can be written.
  func written(_ span: DatePhraseSpan?, at offset: Int) throws(DateProblem) -> DatePhraseSpan {
    guard let span else { throw tooFar(at: offset) }
    return span
  }

  func tooFar(at offset: Int) -> DateProblem {
    DateProblem(
      offset: offset, reason: "The date is not in the years 1 to 9999.",
      remedy: "Check the number, or write the date as EDTF.")
  }

  func needsAnchor(_ reason: String, at offset: Int) -> DateProblem {
    DateProblem(
      offset: offset, reason: reason + ", and the report's date is not known.",
      remedy: "Give the report its date, or write this date in full.")
  }

  func needsDay(at offset: Int) -> DateProblem {
    DateProblem(
      offset: offset, reason: "This wants one day beside it.",
      remedy: "Write the day in full, such as “9 February 2018”.")
  }

  /// The day that is counted from.
  func start(at offset: Int) throws(DateProblem) -> CalendarDay {
    guard let day else { throw needsAnchor("This is counted from the report's date", at: offset) }
    return day
  }
}
