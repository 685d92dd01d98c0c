extension DatePhraseParser {
  /// A day, month or year by its number: "9 February 2018", "Feb. 9th", "9/2/2018", "2017".
  mutating func calendar() throws(DateProblem) -> DatePhraseMoment? {
    let start = index
    if let found = try numeric() { return found }
    if let found = try dayFirst() { return found }
    if let found = try monthFirst() { return found }
    let offset = offset(at: index)
    if let year = takeYear() {
      return try yearOrYears(year, at: offset)
    }
    if let day = ordinalDay() {
      return .calendar(.init(day: day), offset: offset)
    }
    // A number before "months" begins a length of time.
    if let word = word(at: index), let day = word.short, count(ahead: index) == nil {
      index += 1
      return .calendar(.init(day: day, isBare: true), offset: offset)
    }
    index = start
    return nil
  }

  /// "9 February 2018", "the 9th of February, 2018", "9-Feb-2018".
  private mutating func dayFirst() throws(DateProblem) -> DatePhraseMoment? {
    let (start, offset) = (index, offset(at: index))
    var day = ordinalDay()
    if day == nil, let number = word(at: index)?.short {
      day = number
      index += 1
    }
    guard let day else { return nil }
    if text() == "-" || text() == "/" { index += 1 } else { skipFillers() }
    guard let month = take(table.months) else {
      index = start
      return nil
    }
    return .calendar(.init(day: day, month: month, year: try year()), offset: offset)
  }

  /// "February 9, 2018", "Feb 2018", "February 2-9, 2018", "February the 9th", "February".
  private mutating func monthFirst() throws(DateProblem) -> DatePhraseMoment? {
    let offset = offset(at: index)
    guard let month = take(table.months) else { return nil }
    let afterMonth = index
    if text() == "-" || text() == "/" { index += 1 } else { skipFillers() }
    let dayOffset = self.offset(at: index)
    var day: Int?
    // "Feb '17" is a year.
    let isYear = "'‘".contains(words[index - 1].text)
    if try !isClock, !isYear,
      word(at: index)?.kind == .digits || table.ordinals[text() ?? ""] != nil
    {
      day = ordinalDay()
      if day == nil, let number = word(at: index)?.short, !isNumeric(at: index) {
        day = number
        index += 1
      }
    }
    guard let day else {
      index = afterMonth
      return .calendar(.init(month: month, year: try year()), offset: offset)
    }
    let last = lastDay()
    let year = try year()
    let calendar = DatePhraseMoment.Calendar(day: day, month: month, year: year)
    guard let last else { return .calendar(calendar, offset: offset) }
    return .range(
      .calendar(calendar, offset: dayOffset),
      .calendar(.init(day: last, month: month, year: year), offset: dayOffset), offset: offset)
  }

  /// "-9" of "February 2-9, 2018"; not "- 9 March".
  private mutating func lastDay() -> Int? {
    let start = index
    if take(table.joins) != nil || (isBetween && take(table.and) != nil) {
      _ = take(table.the)
      var day = ordinalDay()
      if day == nil, let number = word(at: index)?.short, !isNumeric(at: index) {
        day = number
        index += 1
      }
      if let day {
        let next = index
        skipFillers()
        let isMonth = table.months.match(words, at: index) != nil
        index = next
        if !isMonth { return day }
      }
    }
    index = start
    return nil
  }

  /// Whether digits and a mark follow: the number begins a date in numbers.
  private func isNumeric(at index: Int) -> Bool {
    guard let mark = word(at: index + 1), mark.isJoined, "./".contains(mark.text) else {
      return false
    }
    return word(at: index + 2).map { $0.isJoined && $0.kind == .digits } ?? false
  }

  private var isClock: Bool {
    get throws(DateProblem) {
      var copy = self
      return try copy.takeClock() != nil
    }
  }

  /// The year behind a month; where nothing says which, it is left out.
  private mutating func year() throws(DateProblem) -> DatePhraseMoment.Year {
    let start = index
    if text() == "-" || text() == "/" { index += 1 }
    if let year = try yearBehind() { return year }
    skipFillers()
    if let mark = text(), "'‘’".contains(mark) { index += 1 }
    if let word = word(at: index), word.kind == .digits, try !isClock, count(ahead: index) == nil,
      (word.text.count == 2 && !isNumeric(at: index)) || word.text.count == 3
    {
      let isDay = self.word(at: index + 1).map {
        ($0.isJoined && table.ordinalEndings.contains($0.text)) || table.months[$0.text] != nil
      }
      if isDay != true { throw shortYear(at: index) }
    }
    index = start
    return .unstated
  }

  private func count(ahead index: Int) -> DatePhraseMoment.Count? {
    var copy = self
    copy.index = index
    return copy.count()
  }

  func shortYear(at index: Int) -> DateProblem {
    problem(
      at: index, "The year “\(quote(index..<(index + 1)))” does not have four digits.",
      "Write it in full, such as 2018.")
  }

  /// A year alone, or "the year 2017".
  private mutating func takeYear() -> Int? {
    guard let year = word(at: index)?.year else { return nil }
    index += 1
    return year
  }

  /// "2017", "2015-17", "2017/18".
  private mutating func yearOrYears(
    _ first: Int, at offset: Int
  ) throws(DateProblem) -> DatePhraseMoment {
    let year = DatePhraseMoment.period(.year(first), note: nil, offset: offset)
    guard let sign = word(at: index), sign.isJoined, "-–/".contains(sign.text),
      let second = word(at: index + 1), second.isJoined, second.text.count == 2,
      let number = second.short, number > first % 100
    else { return year }
    index += 2
    let last = first - first % 100 + number
    return .range(year, .period(.year(last), note: nil, offset: offset), offset: offset)
  }
}
