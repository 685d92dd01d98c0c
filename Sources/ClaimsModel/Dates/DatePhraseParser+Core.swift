extension DatePhraseParser {
  /// A date without what stands about it; nil where none begins here.
  mutating func core() throws(DateProblem) -> DatePhraseMoment? {
    guard !isAtEnd else { return nil }
    guard depth < Self.greatestDepth else { throw tooLong(at: index) }
    depth += 1
    defer { depth -= 1 }
    let start = index
    // The clock of "10:30 on 9 February" and the like is no day.
    if try takeClock() != nil {
      index = start
      return nil
    }
    if let found = try countedFromReport() { return found }
    if let found = try ordinalCore() { return found }
    if let found = try whichCore() { return found }
    if let found = try namedCore() { return found }
    if let found = try yearCore() { return found }
    if let found = literal() { return found }
    if let found = try calendar() { return found }
    index = start
    return nil
  }

  /// "yesterday", "earlier this week", "the week of 5 February", "Friday", "summer".
  private mutating func namedCore() throws(DateProblem) -> DatePhraseMoment? {
    let (start, offset) = (index, offset(at: index))
    if let days = take(table.days) { return .shifted(.day, by: days, offset: offset) }
    let isEarlier = take(table.earlier) != nil
    if isEarlier || take(table.later) != nil {
      if take(table.which) == .this, let unit = take(table.units) {
        return .soFar(unit, isLater: !isEarlier, offset: offset)
      }
      index = start
      return nil
    }
    if let weekday = take(table.weekdays) {
      return try weekdayOf(weekday, at: offset) ?? .weekday(weekday, nil, offset: offset)
    }
    if let season = take(table.seasons) { return try namedSeason(season, at: offset) }
    if let unit = take(table.units) {
      if let found = try unitOf(unit, at: offset) { return found }
      index = start
    }
    return nil
  }

  /// "Friday the 9th", "Friday morning, 9 February", "Friday last week".
  private mutating func weekdayOf(
    _ weekday: Int, at offset: Int
  ) throws(DateProblem) -> DatePhraseMoment? {
    let start = index
    skipFillers()
    let time = take(table.timesOfDay)
    if time != nil { skipFillers() }
    guard let date = try dateOfWeekday() else {
      index = start
      return nil
    }
    let moment = DatePhraseMoment.weekdayOf(weekday, date, offset: offset)
    return time == .night ? .night(moment, offset: offset) : moment
  }

  private mutating func dateOfWeekday() throws(DateProblem) -> DatePhraseMoment? {
    let offset = offset(at: index)
    if let moment = try calendar() { return moment.certainlyDay }
    if let days = take(table.days) { return .shifted(.day, by: days, offset: offset) }
    guard let which = take(table.which), take(table.units) == .week else { return nil }
    let by = which == .this ? 0 : which == .last || which == .past ? -1 : 1
    return .shifted(.week, by: by, offset: offset)
  }

  /// "the week of 5 February", "the day before 9 February", "the month before last".
  private mutating func unitOf(
    _ unit: DateTable.Unit, at offset: Int
  ) throws(DateProblem) -> DatePhraseMoment? {
    if take(table.beforeLast) != nil { return .shifted(unit, by: -2, offset: offset) }
    if unit == .day {
      let isForward = take(table.after) != nil
      if isForward || take(table.before) != nil {
        let count = DatePhraseMoment.Count(range: 1...1, unit: .day)
        return .counted(count, isForward: isForward, base: try moment(), offset: offset)
      }
    }
    guard unit != .hour, unit != .decade else { return nil }
    let start = index
    skipFillers()
    if let found = try calendar() {
      return unit == .week || unit == .weekend ? .holding(unit, found, offset: offset) : found
    }
    index = start
    // "the weekend" is the last that had begun, "the year" that of the report.
    if unit == .weekend { return .holding(unit, .weekday(6, nil, offset: offset), offset: offset) }
    let hasArticle = start > 1 && table.the.contains(words[start - 2].text)
    return hasArticle && unit >= .week ? .shifted(unit, by: 0, offset: offset) : nil
  }

  /// A season by its name, with its year where one is stated: "winter 2017/18".
  private mutating func namedSeason(
    _ number: Int, at offset: Int, which: DateTable.Which? = nil
  ) throws(DateProblem) -> DatePhraseMoment? {
    guard let season = EDTFSeason(code: 20 + number) else { return nil }
    if let which { return .season(season, .which(which), isNamed: true, offset: offset) }
    let year = try yearBehind()
    let moment = DatePhraseMoment.season(season, year ?? .unstated, isNamed: true, offset: offset)
    guard number == 4, case .stated(let stated)? = year else { return moment }
    // "winter 2017/18" says which; the winter "of 2018" may have begun in 2017.
    if takeNextYear(after: stated) { return moment }
    return .either([
      moment, .season(season, .stated(stated - 1), isNamed: true, offset: offset),
    ])
  }

  /// "/18" or "-2018" behind 2017.
  private mutating func takeNextYear(after year: Int) -> Bool {
    guard let sign = word(at: index), sign.isJoined, "/-–".contains(sign.text),
      let next = word(at: index + 1),
      next.year == year + 1 || (next.text.count == 2 && next.short == (year + 1) % 100)
    else { return false }
    index += 2
    return true
  }
}

// MARK: - "last", "this", "next"

extension DatePhraseParser {
  private mutating func whichCore() throws(DateProblem) -> DatePhraseMoment? {
    let (start, offset) = (index, offset(at: index))
    let hasArticle = start > 0 && table.the.contains(words[start - 1].text)
    guard let which = take(table.which) else { return nil }
    let isForward = which == .next || which == .coming
    if which != .this, let count = count() {
      return .window(count, isForward: isForward, offset: offset)
    }
    if let bunch = take(table.bunches) {
      let count = DatePhraseMoment.Count(range: bunch.count...bunch.count, unit: bunch.unit)
      return .window(count, isForward: isForward, offset: offset)
    }
    if let unit = take(table.units) {
      if let found = self.unit(unit, which, hasArticle: hasArticle, at: offset) { return found }
      index = start
      return nil
    }
    if let weekday = take(table.weekdays) { return .weekday(weekday, which, offset: offset) }
    if let month = take(table.months) {
      let calendar = DatePhraseMoment.Calendar(month: month, year: .which(which))
      return .calendar(calendar, offset: offset)
    }
    if let season = take(table.seasons) {
      return try namedSeason(season, at: offset, which: which)
    }
    if let time = take(table.timesOfDay) {
      let days = which == .this ? 0 : isForward ? 1 : -1
      let day = DatePhraseMoment.shifted(.day, by: days, offset: offset)
      return time == .night ? .night(day, offset: offset) : day
    }
    index = start
    return nil
  }

  /// "last week" is a week of the calendar, "the past week" the seven days up to the report; "the
  /// last week" may be either.
  private func unit(
    _ unit: DateTable.Unit, _ which: DateTable.Which, hasArticle: Bool, at offset: Int
  ) -> DatePhraseMoment? {
    let isForward = which == .next || which == .coming
    let window = DatePhraseMoment.window(
      .init(range: 1...1, unit: unit), isForward: isForward, offset: offset)
    let by = which == .this ? 0 : isForward ? 1 : -1
    let period = DatePhraseMoment.shifted(unit, by: by, offset: offset)
    if unit == .hour { return window }
    // "the next day" follows another date than the report's, which the phrase does not state.
    if unit == .day, which != .past { return nil }
    if unit == .weekend || unit == .quarter || which == .this { return period }
    if which == .past || which == .coming { return window }
    return hasArticle ? .either([window, period]) : period
  }
}

extension DatePhraseMoment {
  /// A number behind a weekday is a day: "Friday 9".
  var certainlyDay: DatePhraseMoment {
    guard case .calendar(var calendar, let offset) = self else { return self }
    calendar.isBare = false
    return .calendar(calendar, offset: offset)
  }
}
