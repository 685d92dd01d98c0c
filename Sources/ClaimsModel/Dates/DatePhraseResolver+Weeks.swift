extension DatePhraseResolver {
  /// "Friday": the last on or before the report's date; "last", "this" and "next" as they say.
  func spans(
    ofWeekday weekday: Int, _ which: DateTable.Which?, at offset: Int
  ) throws(DateProblem) -> [DatePhraseSpan] {
    guard let day else {
      throw needsAnchor("The weekday is counted from the report's date", at: offset)
    }
    return try steps(weekday, which, from: day).map { (step) throws(DateProblem) in
      try counted(.day(day.adding(days: step.days)), step.note, at: offset)
    }
  }

  /// How many days off the weekday may lie, the likeliest first.
  private func steps(
    _ weekday: Int, _ which: DateTable.Which?, from day: CalendarDay
  ) -> [(days: Int, note: String)] {
    let name = table.weekdayNames[weekday - 1]
    let back = (day.weekday - weekday + 7) % 7
    let ahead = (weekday - day.weekday + 7) % 7
    let other = isFromReport ? "the report's date" : "the other date"
    let before = (back == 0 ? -7 : -back, "the nearest \(name) before \(other)")
    let after = (ahead == 0 ? 7 : ahead, "the nearest \(name) after \(other)")
    switch which {
    case nil where isForward: return [(ahead, "the first \(name) on or after \(other)")]
    case nil: return [(-back, "the last \(name) on or before \(other)")]
    case .this?: return [(weekday - day.weekday, "the \(name) of the report's own week")]
    case .past?: return [before]
    case .coming?: return [after]
    // Where the nearest is of this very week, that of the other week may be meant.
    case .last?:
      guard weekday < day.weekday else { return [before] }
      return [before, (-back - 7, "the \(name) of the week before, Monday to Sunday")]
    case .next?:
      guard weekday > day.weekday else { return [after] }
      return [after, (ahead + 7, "the \(name) of the week after, Monday to Sunday")]
    }
  }

  /// "Friday the 9th of February", which must be one; "Friday last week".
  func spans(
    ofWeekday weekday: Int, in moment: DatePhraseMoment, at offset: Int
  ) throws(DateProblem) -> [DatePhraseSpan] {
    let candidates = try spans(of: moment)
    let name = table.weekdayNames[weekday - 1]
    var found: [DatePhraseSpan] = []
    var wrong: CalendarDay?
    for span in candidates {
      switch span.period {
      case .day(let day)? where day.weekday == weekday: found.append(span)
      case .day(let day)?: wrong = wrong ?? day
      case .week(let monday)?:
        let day = monday.adding(days: weekday - 1)
        var result = try written(DatePhraseSpan(.day(day), notes: span.notes), at: offset)
        result = result.qualified(sign)
        found.append(result)
      default: throw needsDay(at: offset)
      }
    }
    if found.isEmpty, let wrong { throw mismatch(weekday, wrong, at: offset) }
    guard found.count < candidates.count else { return found }
    return found.map { $0.noting("only so it is a \(name)") }
  }

  private func mismatch(_ weekday: Int, _ day: CalendarDay, at offset: Int) -> DateProblem {
    let (stated, right) = (table.weekdayNames[weekday - 1], table.weekdayNames[day.weekday - 1])
    let (back, ahead) = ((day.weekday - weekday + 7) % 7, (weekday - day.weekday + 7) % 7)
    let (before, after) = (day.adding(days: -back), day.adding(days: ahead))
    return DateProblem(
      offset: offset, reason: "\(day) is a \(right), not a \(stated).",
      remedy: "Find out which is right: the nearest \(stated)s are \(before) and \(after).")
  }

  /// "yesterday", "last week": a period of the calendar.
  func shifted(
    _ unit: DateTable.Unit, _ by: Int, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    let day = try start(at: offset)
    return try counted(.shifted(unit, by: by, from: day), Self.note(unit, by), at: offset)
  }

  private static func note(_ unit: DateTable.Unit, _ by: Int) -> String {
    switch (unit, by) {
    case (.day, 0), (.hour, _): return "the report's own day"
    case (.day, -1): return "the day before the report's date"
    case (.day, _): return "the day after the report's date"
    case (.week, -1): return "last week is the Monday to Sunday before"
    case (.week, 1): return "next week is the Monday to Sunday after"
    case (_, 0): return "the \(unit) of the report's date"
    case (_, -1): return "the \(unit) before that of the report's date"
    case (_, 1): return "the \(unit) after that of the report's date"
    default:
      return "the \(unit) \(abs(by)) \(by < 0 ? "before" : "after") that of the report's date"
    }
  }

  /// "earlier this week": up to the report's date; "later": from it on.
  func soFar(
    _ unit: DateTable.Unit, isLater: Bool, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    let day = try start(at: offset)
    guard let days = DatePhrasePeriod(unit, holding: day).days else { throw tooFar(at: offset) }
    // A weekend need not hold the day.
    let period =
      isLater
      ? DatePhrasePeriod.days(max(days.first, day), max(days.last, day))
      : .days(min(days.first, day), min(days.last, day))
    let note = isLater ? "from the report's date on" : "up to the report's date"
    return try counted(period, "the \(unit) of the report, \(note)", at: offset)
  }

  /// A period that was counted from the report's date, and is as sure as that.
  func counted(
    _ period: DatePhrasePeriod, _ note: String, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    try written(DatePhraseSpan(period, notes: [note]), at: offset).qualified(sign)
  }
}
