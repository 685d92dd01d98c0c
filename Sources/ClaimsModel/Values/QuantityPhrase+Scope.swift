extension QuantityPhrase {
  /// What follows the number: what is counted, and what narrows it.
  struct Scope {
    /// The words of the unit; empty where none is stated.
    var unit: Range<Int>
    /// Where the unit is one of measure, its folded name.
    var measure: String?
    var population: String?
    /// "or more", where it stands behind the unit.
    var hedge: PlacedHedge?
  }

  func scope(from start: Int) throws(QuantityProblem) -> Scope {
    var scope = Scope(unit: start..<start)
    let measure = table.measures.match(words, at: afterHyphen(start))
    let first = measure?.next ?? startOfUnit(from: start)
    let end = endOfUnit(from: first, &scope)
    try refuseSecondNumber(in: first..<end.hedgeStart)
    try refuseSecondNumber(afterMarkAt: end.next)
    if let measure, first < end.hedgeStart {
      // "80 km of road": more words narrow a measure, as those behind a mark do.
      scope.measure = measure.meaning
      scope.population = narrowing(from: first)
    } else {
      scope.measure = measure?.meaning
      scope.unit = first..<end.hedgeStart
      scope.population = narrowing(from: end.next)
    }
    return scope
  }

  /// Whether the words up to the first mark name several: "of villages captured".
  func countsPlural(from start: Int) -> Bool {
    guard start < words.count, words[start].kind == .letters,
      !table.determiners.contains(words[start].text), !isGenitive(words[start].text)
    else { return false }
    var scope = Scope(unit: start..<start)
    let end = endOfUnit(from: start, &scope).hedgeStart
    return words[start..<end].contains {
      table.pluralForms.contains($0.text)
        || ($0.text.hasSuffix("s") && !$0.text.hasSuffix("ss") && !isGenitive($0.text))
    }
  }

  private func isGenitive(_ word: String) -> Bool {
    word.contains("'") || word.contains("’")
  }

  /// Past "of the" and the hyphen of "12-hour".
  private func startOfUnit(from start: Int) -> Int {
    var index = afterHyphen(start)
    if index < words.count, table.of.contains(words[index].text) { index += 1 }
    while index < words.count, table.determiners.contains(words[index].text) { index += 1 }
    return index
  }

  /// Past a hyphen that ties the next word to the number: "12-hour", "3-million".
  func afterHyphen(_ index: Int) -> Int {
    index + 1 < words.count && words[index].text == "-" && words[index].isJoined
      && words[index + 1].isJoined && words[index + 1].kind == .letters
      ? index + 1 : index
  }

  /// Where the unit ends: at a trailing hedge, which is noted, at a mark, or with the phrase.
  private func endOfUnit(from start: Int, _ scope: inout Scope) -> (hedgeStart: Int, next: Int) {
    var index = start
    while index < words.count {
      if let hedge = table.trailingHedges.match(words, at: index), endsUnit(at: hedge.next) {
        scope.hedge = (hedge.meaning, index)
        return (index, hedge.next)
      }
      if isMark(index) { break }
      index += 1
    }
    return (index, index)
  }

  private func isMark(_ index: Int) -> Bool {
    table.marks.match(words, at: index) != nil || table.settings.match(words, at: index) != nil
  }

  private func endsUnit(at index: Int) -> Bool {
    index >= words.count || isMark(index) || isStop(words[index])
  }

  private func isStop(_ word: Word) -> Bool {
    word.kind == .sign && ".,;:!?()[]\"“”'’‘…«»-–—".contains(word.text)
  }

  /// The text from `start` on without the marks around it; nil where nothing is left or only such
  /// words as "in total".
  private func narrowing(from start: Int) -> String? {
    var (low, high) = (min(start, words.count), words.count)
    if low < high, table.settings.match(words, at: low) != nil {
      // Past a place or a time, to the next words that narrow.
      low = words.indices[low...].first { table.marks.match(words, at: $0) != nil } ?? high
    }
    while low < high, isStop(words[low]) { low += 1 }
    while low < high, isStop(words[high - 1]) { high -= 1 }
    if let total = table.totals.match(words, at: low, before: high), total.next == high {
      return nil
    }
    return low < high ? text(low..<high) : nil
  }

  /// "80 villages and 12 towns" are two claims; "T-72" in a unit is a name.
  private func refuseSecondNumber(in range: Range<Int>) throws(QuantityProblem) {
    for index in range where startsNumber(at: index) { throw twoNumbers(at: index) }
  }

  /// "400 people, 80": a number right after a comma is another answer, and so is one after a comma
  /// and "or", wherever it stands.
  private func refuseSecondNumber(afterMarkAt start: Int) throws(QuantityProblem) {
    var index = start
    while index < words.count, isStop(words[start]),
      isStop(words[index]) || table.spanJoins.contains(words[index].text)
        || table.and.contains(words[index].text)
    {
      index += 1
    }
    if index > start, startsNumber(at: index) { throw twoNumbers(at: index) }
    for join in words.indices.dropFirst(start + 1)
    where isStop(words[join - 1]) && table.spanJoins.contains(words[join].text)
      && startsNumber(at: join + 1)
    {
      throw twoNumbers(at: join + 1)
    }
  }

  private func twoNumbers(at index: Int) -> QuantityProblem {
    problem(
      at: index, "I see a second number, “\(text(index..<(index + 1)))”, beside the first.",
      "Log a claim for each, or write a range such as “between 70 and 86”.")
  }
}

extension QuantityPhrase {
  /// The unit folded: lower case, a known noun in the plural, measures by one name.
  func unit(of scope: Scope, counting cores: [QuantityCore]) -> String? {
    if let measure = scope.measure { return measure }
    var range = scope.unit
    while let last = range.last, isStop(words[last]) { range = range.lowerBound..<last }
    while let first = range.first, isStop(words[first]) { range = (first + 1)..<range.upperBound }
    if let total = lastTotal(in: range) { range = range.lowerBound..<total }
    guard !range.isEmpty else { return nil }
    if range.count == 1 {
      return plural(of: words[range.lowerBound].text, isOne: Self.isOne(cores))
    }
    let head = range.last { isKnownNoun(words[$0].text) }
    guard let head, let folded = table.plurals[words[head].text],
      head == range.upperBound - 1 || followsNoun(words[head + 1].text)
    else { return text(range).lowercased() }
    let parts = [text(range.lowerBound..<head), folded, text((head + 1)..<range.upperBound)]
    return parts.filter { !$0.isEmpty }.joined(separator: " ").lowercased()
  }

  private func isKnownNoun(_ word: String) -> Bool {
    table.plurals[word] != nil || table.pluralForms.contains(word)
  }

  /// "civilian killed" counts civilians; in "hour ceasefire" the hour is not what is counted.
  private func followsNoun(_ word: String) -> Bool {
    table.unchanging.contains(word) || word.hasSuffix(table.participleEnding)
  }

  private func lastTotal(in range: Range<Int>) -> Int? {
    range.first {
      table.totals.match(words, at: $0, before: range.upperBound)?.next == range.upperBound
    }
  }

  private static func isOne(_ cores: [QuantityCore]) -> Bool {
    guard case .amount(let amount)? = cores.first else { return false }
    return cores.count == 1 && amount.value == 1
  }

  private func plural(of word: String, isOne: Bool) -> String {
    if let plural = table.plurals[word] { return plural }
    let isRegular = isOne && !table.unchanging.contains(word) && word.last?.isLetter == true
    return isRegular && !word.hasSuffix("s") ? table.regularPlural(word) : word
  }
}
