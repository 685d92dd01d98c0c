extension DatePhraseResolver {
  func spans(
    of calendar: DatePhraseMoment.Calendar, at offset: Int
  ) throws(DateProblem) -> [DatePhraseSpan] {
    let spans: [DatePhraseSpan]
    switch (calendar.day, calendar.month) {
    case (let number?, let month?):
      spans = [try self.day(number, month, calendar.year, at: offset)]
    case (let number?, nil): spans = [try dayAlone(number, at: offset)]
    case (nil, let month?):
      let (years, note) = try self.years(from: month, length: 1, calendar.year, at: offset)
      spans = try years.map { (year) throws(DateProblem) in
        try picked(.month(year, month), calendar.year, note, at: offset)
      }
    case (nil, nil): spans = []
    }
    return spans.map { $0.noting(calendar.note) }
  }

  /// "9 February", in the year that is stated or else meant.
  private func day(
    _ number: Int, _ month: Int, _ year: DatePhraseMoment.Year, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    // 2000 was a leap year.
    guard number >= 1, number <= CalendarDay.daysIn(month: month, year: 2000) else {
      throw noSuchDay(number, month, at: offset)
    }
    switch year {
    case .stated(let year):
      guard let day = CalendarDay(year: year, month: month, day: number) else {
        throw noSuchDay(number, month, year, at: offset)
      }
      return try written(DatePhraseSpan(.day(day)), at: offset)
    case .shifted, .which:
      let (years, note) = try self.years(from: month, length: 1, year, at: offset)
      guard let first = years.first, let day = CalendarDay(year: first, month: month, day: number)
      else { throw noSuchDay(number, month, at: offset) }
      return try written(DatePhraseSpan(.day(day), notes: note.map { [$0] } ?? []), at: offset)
    case .unstated:
      guard let start = day else { throw needsAnchor("The year is left out", at: offset) }
      // 29 February comes within eight years.
      for step in 0...8 {
        let year = start.year + (isForward ? step : -step)
        guard let day = CalendarDay(year: year, month: month, day: number),
          isForward ? day >= start : day <= start
        else { continue }
        return try picked(.day(day), .unstated, nil, at: offset)
      }
      throw tooFar(at: offset)
    }
  }

  /// "the 9th": the nearest.
  private func dayAlone(_ number: Int, at offset: Int) throws(DateProblem) -> DatePhraseSpan {
    guard (1...31).contains(number) else {
      throw DateProblem(
        offset: offset, reason: "No month has a day \(number).", remedy: "Check the number.")
    }
    guard let start = day else { throw needsAnchor("The month is left out", at: offset) }
    for step in 0...12 {
      let month = start.firstOfMonth.shifted(months: isForward ? step : -step)
      guard let day = CalendarDay(year: month.year, month: month.month, day: number),
        isForward ? day >= start : day <= start
      else { continue }
      return try picked(.day(day), .unstated, "the month is \(nearest)", at: offset)
    }
    throw tooFar(at: offset)
  }

  private func noSuchDay(
    _ number: Int, _ month: Int, _ year: Int? = nil, at offset: Int
  ) -> DateProblem {
    let name = table.monthNames[month - 1] + (year.map { " \($0)" } ?? "")
    return DateProblem(
      offset: offset, reason: "\(name) has no day \(number).",
      remedy: "Check the day, the month and the year against the report.")
  }

  private var nearest: String {
    if isForward { return "the first from the other date on" }
    return "the last that is not after " + (isFromReport ? "the report's date" : "the other date")
  }

  private func picked(
    _ period: DatePhrasePeriod, _ year: DatePhraseMoment.Year, _ note: String?, at offset: Int
  ) throws(DateProblem) -> DatePhraseSpan {
    var span = try written(DatePhraseSpan(period), at: offset).noting(note)
    if year == .unstated {
      if note == nil { span = span.noting("the year is \(nearest)") }
      span.picksYear = true
    }
    return span
  }
}

// MARK: - Parts of the year

extension DatePhraseResolver {
  private static let seasonNames = [
    21: "spring: March to May in the north", 22: "summer: June to August in the north",
    23: "autumn: September to November in the north",
    24: "winter: December to February in the north",
  ]

  /// Seasons are approximate: EDTF gives them no months, and their edges move with who speaks.
  func spans(
    of season: EDTFSeason, _ which: DatePhraseMoment.Year, isNamed: Bool, at offset: Int
  ) throws(DateProblem) -> [DatePhraseSpan] {
    let first = isNamed ? season.namedFirstMonth : season.firstMonth
    let (years, note) = try years(from: first, length: season.months, which, at: offset)
    return try years.map { (year) throws(DateProblem) in
      let span = try picked(.season(year, season), which, note, at: offset)
      guard isNamed else { return span.noting(Self.shareNames[season.code]) }
      return span.qualified(.approximate)
        .noting(Self.seasonNames[season.code].map { "\($0), beginning in \(year)" })
    }
  }

  private static let shareNames = [
    33: "January to March", 34: "April to June", 35: "July to September",
    36: "October to December", 37: "January to April", 38: "May to August",
    39: "September to December", 40: "January to June", 41: "July to December",
  ]

  /// The years in which a part of the year is meant, the likeliest first, and why.
  private func years(
    from month: Int, length: Int, _ year: DatePhraseMoment.Year, at offset: Int
  ) throws(DateProblem) -> (years: [Int], note: String?) {
    if case .stated(let year) = year { return ([year], nil) }
    guard let day else {
      throw needsAnchor(
        year == .unstated ? "The year is left out" : "The year is counted from the report's",
        at: offset)
    }
    // Months since the year 0, so that a winter may reach into the next year.
    let (year0, now) = (day.year, day.year * 12 + day.month)
    let begins = { (year: Int) in year * 12 + month }
    switch year {
    case .stated(let year): return ([year], nil)
    case .shifted(let by): return ([year0 + by], "the year is counted from the report's date")
    case .unstated:
      let isThisYear = isForward ? begins(year0) >= now : begins(year0) <= now
      return ([isThisYear ? year0 : year0 + (isForward ? 1 : -1)], "the year is \(nearest)")
    case .which(.this):
      let isLast = begins(year0) > now && begins(year0 - 1) + length > now
      return ([isLast ? year0 - 1 : year0], "the one of the report's year")
    case .which(.last), .which(.past):
      let last = [year0, year0 - 1, year0 - 2].first { begins($0) + length <= now } ?? year0 - 2
      // "last February", said in March, may be that of last year.
      return (last == year0 ? [last, last - 1] : [last], "the last that was over")
    case .which(.next), .which(.coming):
      let next = begins(year0) > now ? year0 : year0 + 1
      return ([next], "the first still to come")
    }
  }

  /// "the 90s": the last decade of that name that had begun.
  func nearest(_ decade: Int, at offset: Int) throws(DateProblem) -> DatePhraseSpan {
    guard let day else { throw needsAnchor("The century is left out", at: offset) }
    let first = day.year - day.year % 100 + decade
    let start = first > day.year ? first - 100 : first
    return try written(
      DatePhraseSpan(.decade(start), notes: ["the years \(start) to \(start + 9)"]), at: offset)
  }
}
