import ClaimsModel

/// What fills a pattern, and the words that a match rests on.
extension Matcher {
  typealias Filled = (about: Filler?, value: Filler?, place: Filler?, times: [FoundTime])

  func filler(_ slots: ClauseSlots, _ times: [FoundTime] = []) -> SlotFiller {
    SlotFiller(text: text, names: names, slots: slots, times: times, counts: counts)
  }

  func filled(_ pattern: Pattern, _ slots: ClauseSlots, _ clause: Clause) -> Filled? {
    let times = times.filter { time in slots.times.contains { $0.overlaps(time.tokens) } }
    let filler = filler(slots, times)
    guard pattern.when.allSatisfy({ filler.fill($0) != nil }),
      pattern.unless.allSatisfy({ filler.fill($0) == nil })
    else { return nil }
    let about = filler.first(pattern.about.filter { $0.name != "event" })
    guard about != nil || pattern.isAboutEvent else { return nil }
    var value: Filler?
    if case .slots(let slots) = pattern.value { value = filler.first(slots) }
    let place = filler.first(Self.settings)
    return (about, value, place, times.isEmpty ? chained : times)
  }

  /// Where a number belongs to what "which" stands for, or what it stands for is what the pattern is
  /// about, with that: "a corridor that the army left".
  func quote(
    of clause: Clause, _ value: Filler?, of pattern: Pattern, _ slots: ClauseSlots
  ) -> Range<Int> {
    let quote = quote(of: clause)
    guard case .relative(let antecedent?, tie: nil) = clause.opener,
      antecedent.tokens.upperBound <= quote.lowerBound
    else { return quote }
    let holdsCount = value?.count.map { antecedent.tokens.contains($0.tokens.lowerBound) } ?? false
    let filler = filler(slots)
    let isWanted = pattern.when.contains { filler.fill($0)?.things.first == antecedent }
    return holdsCount || isWanted ? antecedent.tokens.lowerBound..<quote.upperBound : quote
  }

  /// The clause without what only ties it to others.
  func quote(of clause: Clause) -> Range<Int> {
    var range =
      parts[clause.parts.lowerBound].tokens
      .lowerBound..<parts[clause.parts.upperBound - 1].tokens.upperBound
    while range.count > 1, let first = range.first, isLoose(first, clause) {
      range = (first + 1)..<range.upperBound
    }
    while range.count > 1, let last = range.last, !text.tokens[last].isWord,
      text.tokens[last].kind != .number, !isClosing(last, range)
    {
      range = range.lowerBound..<last
    }
    return range
  }

  func isLoose(_ index: Int, _ clause: Clause) -> Bool {
    let token = text.tokens[index]
    if !token.isWord, token.kind != .number {
      return token.kind != .quotation || !isOpening(index, clause)
    }
    let isTie =
      text.words[index].classes.contains(.conjunction)
      || token.text == "that"
        && clause.opener == .subordinator(index)
    if isTie { return true }
    let inferred = text.lexicon.knowing.match(text.tokens, at: index, before: index + 1)
    return inferred?.meaning == .inferred
  }

  /// A quotation mark that has its fellow inside.
  func isOpening(_ index: Int, _ clause: Clause) -> Bool {
    let end = parts[clause.parts.upperBound - 1].tokens.upperBound
    return text.tokens[(index + 1)..<max(index + 1, end)].contains { $0.kind == .quotation }
  }

  func isClosing(_ index: Int, _ range: Range<Int>) -> Bool {
    let token = text.tokens[index]
    if token.kind == .sign || token.kind == .genitive { return true }
    guard token.kind == .quotation || token.kind == .bracket else { return false }
    return text.tokens[range.lowerBound..<index].contains { $0.kind == token.kind }
  }
}
