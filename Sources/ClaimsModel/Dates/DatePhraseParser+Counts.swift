extension DatePhraseParser {
  /// A number of units: "4 years", "a few weeks", "two or three days", "weeks" behind "recent".
  mutating func count() -> DatePhraseMoment.Count? {
    let start = index
    if let bunch = take(table.bunches) {
      return .init(range: bunch.count...bunch.count, unit: bunch.unit)
    }
    if let vague = table.vagueCounts.match(words, at: index) {
      index = vague.next
      skipCountFillers()
      if let unit = take(table.units), let range = vague.meaning[unit] {
        return .init(range: range, unit: unit, isVague: true)
      }
      index = start
    }
    if let text = text(), table.pluralUnits.contains(text), let unit = take(table.units),
      let range = table.bareCounts[unit]
    {
      return .init(range: range, unit: unit, isVague: true)
    }
    guard let numbers = countNumbers() else { return nil }
    if text() == "-" { index += 1 }
    skipCountFillers()
    if let bunch = take(table.bunches), numbers.upperBound < 1000 {
      let range = numbers.lowerBound * bunch.count...numbers.upperBound * bunch.count
      return .init(range: range, unit: bunch.unit)
    }
    if let unit = take(table.units) {
      if unit == .quarter || unit == .weekend, numbers != 1...1 { index = start; return nil }
      return .init(range: numbers, unit: unit)
    }
    index = start
    return nil
  }

  private mutating func skipCountFillers() {
    while take(table.countFillers) != nil {}
  }

  /// "4", "four", "a", "two or three", "2-3".
  private mutating func countNumbers() -> ClosedRange<Int>? {
    let start = index
    if take(table.one) { return 1...1 }
    guard let first = countNumber() else { return nil }
    let afterFirst = index
    let isSpan = take(table.joins) != nil || take(table.or)
    if isSpan, let second = countNumber() {
      if first <= second { return first...second }
      index = start
      return nil
    }
    index = afterFirst
    return first...first
  }

  private mutating func countNumber() -> Int? {
    guard let word = word(at: index) else { return nil }
    if word.kind == .digits {
      guard let number = word.number, number < 100_000 else { return nil }
      index += 1
      return number
    }
    guard let number = table.numbers[word.text] else { return nil }
    index += 1
    if number >= 20 {
      let after = text() == "-" ? 1 : 0
      if let ones = text(after).flatMap({ table.numbers[$0] }), ones < 10 {
        index += after + 1
        return number + ones
      }
    }
    return number
  }

  /// A count that is bound to the report's date, or to another: "4 years ago", "three days before
  /// 9 February".
  mutating func countedFromReport() throws(DateProblem) -> DatePhraseMoment? {
    let (start, offset) = (index, offset(at: index))
    var hedge: DateTable.CountHedge?
    var found = count()
    if found == nil {
      hedge = take(table.countHedges)
      if hedge != nil { found = count() }
    }
    guard var count = found else {
      index = start
      return nil
    }
    count.hedge = hedge
    // "the two weeks before 9 February" are all of them, up to that day.
    if hedge == nil, start > 0, table.the.contains(words[start - 1].text) { count.hedge = .under }
    if take(table.ago) != nil {
      return .counted(count, isForward: false, base: nil, offset: offset)
    }
    if take(table.fromNow) != nil {
      return .counted(count, isForward: true, base: nil, offset: offset)
    }
    let isForward = take(table.after) != nil
    if isForward || take(table.before) != nil {
      guard words.indices[index...].contains(where: startsDate) else { throw noBase(from: start) }
      return .counted(count, isForward: isForward, base: try moment(), offset: offset)
    }
    index = start
    return nil
  }

  /// A length of time that is bound to nothing: "4 consecutive months".
  mutating func duration() -> DatePhraseMoment.Count? {
    let start = index
    while take(table.countFillers) != nil || take(table.hedges) != nil {}
    if let count = count(), !continuesDate { return count }
    index = start
    return nil
  }

  /// Whether what follows "week" makes it a date: "week of 5 February".
  private var continuesDate: Bool {
    guard let text = text() else { return false }
    return table.fillers[text] == true || table.months.match(words, at: index) != nil
      || table.ago.match(words, at: index) != nil || table.before.match(words, at: index) != nil
  }
}
