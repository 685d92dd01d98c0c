extension DatePhraseParser {
  /// "the first half of 2017", "Q3", "third part 2017", "the first two weeks of February", "the
  /// 20th century", "the last quarter of last year".
  mutating func ordinalCore() throws(DateProblem) -> DatePhraseMoment? {
    let (start, offset) = (index, offset(at: index))
    if let found = try letterShare(at: offset) { return found }
    guard let number = takeOrdinal() else { return nil }
    if number > 0, take(table.century) {
      let century = DatePhrasePeriod.century((number - 1) * 100)
      return .period(
        century, note: "the years \((number - 1) * 100) to \(number * 100 - 1)", offset: offset)
    }
    if text() == "-" { index += 1 }
    if let share = take(table.shares), let found = try self.share(share, number, at: offset) {
      return found
    }
    index = start
    _ = takeOrdinal()
    let count = count() ?? take(table.units).map { .init(range: 1...1, unit: $0) }
    if let count, count.unit != .hour, takeOf(afterLast: number < 0), !isAtEnd {
      skipFillers()
      if let base = try core() { return .slice(number, count, base, offset: offset) }
    }
    index = start
    return nil
  }

  /// "of", and "in" behind "first": "last week in January" is more likely the week before this.
  private mutating func takeOf(afterLast isLast: Bool) -> Bool {
    take(table.of) || (!isLast && take(table.fillers) != nil)
  }

  /// The number of "third", "3rd", "twenty-first"; -1 for "last".
  private mutating func takeOrdinal() -> Int? {
    if take(table.lastOrdinals) { return -1 }
    guard let word = word(at: index) else { return nil }
    if let short = word.short, let ending = self.word(at: index + 1), ending.isJoined,
      table.ordinalEndings.contains(ending.text)
    {
      index += 2
      return short
    }
    if let number = table.ordinals[word.text] {
      index += 1
      return number
    }
    guard let tens = table.numbers[word.text], tens >= 20 else { return nil }
    let after = text(1) == "-" ? 2 : 1
    guard let ones = text(after).flatMap({ table.ordinals[$0] }), ones < 10 else { return nil }
    index += after + 1
    return tens + ones
  }

  mutating func ordinalDay() -> Int? {
    let start = index
    if let number = takeOrdinal(), number >= 0 { return number }
    index = start
    return nil
  }

  private mutating func letterShare(at offset: Int) throws(DateProblem) -> DatePhraseMoment? {
    guard let text = text(), let share = table.shareLetters[text],
      let word = word(at: index + 1), word.isJoined, let number = word.short
    else { return nil }
    index += 2
    return try self.share(share, number, at: offset)
  }

  /// The year is stated, told from the report's, or left out; a month or century may stand there.
  private mutating func share(
    _ share: DateTable.Share, _ number: Int, at offset: Int
  ) throws(DateProblem) -> DatePhraseMoment? {
    if let year = try yearBehind() {
      return try inYear(share, number, year, at: offset)
    }
    let start = index
    if take(table.fillers) != nil {
      skipFillers()
      if let base = try core() { return .share(share, number, base, offset: offset) }
    }
    index = start
    // "last quarter" is the one before this one.
    return number < 0 ? nil : try inYear(share, number, .unstated, at: offset)
  }

  private func inYear(
    _ share: DateTable.Share, _ number: Int, _ year: DatePhraseMoment.Year, at offset: Int
  ) throws(DateProblem) -> DatePhraseMoment {
    let codes = share.codes(number)
    let seasons = codes.compactMap { EDTFSeason(code: $0) }
    guard !seasons.isEmpty else {
      throw DateProblem(
        offset: offset, reason: "A year has no such part.",
        remedy: "Write a quarter from 1 to 4, a third from 1 to 3, or a half, 1 or 2.")
    }
    let moments = seasons.map {
      DatePhraseMoment.season($0, year, isNamed: false, offset: offset)
    }
    return moments.count == 1 ? moments[0] : .either(moments)
  }

  /// A year behind a part of it: "of 2017", "2017", "last year".
  mutating func yearBehind() throws(DateProblem) -> DatePhraseMoment.Year? {
    let start = index
    skipFillers()
    if text() == "-" { index += 1 }
    if let which = take(table.which), take(table.units) == .year {
      return .shifted(which == .this ? 0 : which == .last || which == .past ? -1 : 1)
    }
    index = start
    skipFillers()
    if text() == "-" { index += 1 }
    if take(table.units) == .year { skipFillers() }
    if let year = word(at: index)?.year, !isDecade(at: index) {
      index += 1
      return .stated(year)
    }
    index = start
    return nil
  }

  private func isDecade(at index: Int) -> Bool {
    guard let ending = word(at: index + 1) else { return false }
    return ending.isJoined && (table.decadeEndings.contains(ending.text) || ending.text == "'")
  }

  /// "the 1990s", "the nineties", "the '90s".
  mutating func yearCore() throws(DateProblem) -> DatePhraseMoment? {
    let (start, offset) = (index, offset(at: index))
    if let text = text(), let decade = table.decades[text] {
      index += 1
      return .decadeOfCentury(decade, offset: offset)
    }
    while let text = text(), "'‘’".contains(text) { index += 1 }
    if let number = word(at: index)?.number, isDecade(at: index), number % 10 == 0 {
      let digits = words[index].text.count
      index += 2
      if words[index - 1].text == "'" { _ = take(table.decadeEndings) }
      if digits == 2 { return .decadeOfCentury(number, offset: offset) }
      if digits == 4, number > 0 { return decades(number, at: offset) }
    }
    index = start
    return nil
  }

  /// "the 1900s" are ten years or a hundred.
  private func decades(_ first: Int, at offset: Int) -> DatePhraseMoment {
    let decade = DatePhraseMoment.period(
      .decade(first), note: "the years \(first) to \(first + 9)", offset: offset)
    guard first % 100 == 0 else { return decade }
    let century = DatePhraseMoment.period(
      .century(first), note: "the years \(first) to \(first + 99)", offset: offset)
    return .either([decade, century])
  }
}

extension DateTable.Share {
  /// The EDTF codes of a part of the year, the likeliest first; -1 is the last part.
  fileprivate func codes(_ number: Int) -> [Int] {
    switch self {
    case .quarter: number == -1 ? [36] : (1...4).contains(number) ? [32 + number] : []
    case .third: number == -1 ? [39] : (1...3).contains(number) ? [36 + number] : []
    case .half: number == -1 ? [41] : (1...2).contains(number) ? [39 + number] : []
    case .part:
      switch number {
      case -1: [39, 36, 41]
      case 1, 2: [39 + number, 36 + number, 32 + number]
      case 3: [39, 35]
      case 4: [36]
      default: []
      }
    }
  }
}
