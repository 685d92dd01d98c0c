import ClaimsModel

/// What is told along with a match: when, where else, and what was so before.
extension Matcher {
  /// Keeps the dates of the clauses before where this one tells of the same time.
  mutating func chain(_ clause: Clause) {
    let range =
      parts[clause.parts.lowerBound].tokens
      .lowerBound..<parts[clause.parts.upperBound - 1].tokens.upperBound
    let own = times.filter { range.overlaps($0.tokens) }
    if !own.isEmpty {
      chained = own
    } else if !isSimultaneous(clause, range) {
      chained = []
    }
  }

  func isSimultaneous(_ clause: Clause, _ range: Range<Int>) -> Bool {
    if case .participle = clause.opener { return true }
    guard clause.opener != .none || hasSubject(clause) else { return true }
    guard
      text.lexicon.simultaneous.match(
        text.tokens, at: range.lowerBound, before: range.upperBound) != nil
    else { return false }
    // "which it had taken" was before.
    guard case .relative = clause.opener else { return true }
    return !range.contains { text.words[$0].classes.contains(.have) }
  }

  func hasSubject(_ clause: Clause) -> Bool {
    let verb = clause.parts.first { parts[$0].verb != nil } ?? clause.parts.upperBound
    return !SlotReader(parts: parts, clause: clause).subject(before: verb).isEmpty
  }

  /// ", within 4 months": when all that was told before came about.
  func dated(_ clause: Clause) -> Match? {
    guard let last = lastMatch, last.pattern.event != nil,
      parts[clause.parts].allSatisfy({ $0.noun == nil && $0.verb == nil }),
      let pattern = pattern(of: "took-place-on"), let time = chained.first
    else { return nil }
    var match = last
    (match.pattern, match.trigger, match.quote) = (pattern, time.tokens, quote(of: clause))
    match.about = nil
    (match.value, match.place, match.times) = (Filler(time: time), nil, [time])
    return match
  }

  /// "specifically Khwin and Zarzur": the same statement, of these.
  func specified(in clause: Clause, _ reader: SlotReader) -> Match? {
    guard case .connector(let range) = clause.opener, var match = lastMatch,
      text.lexicon.specifying.match(text.tokens, at: range.lowerBound, before: range.upperBound)
        != nil,
      let index = clause.parts.first(where: { parts[$0].noun != nil })
    else { return nil }
    if !(match.value?.isPlace ?? false) {
      guard let led = led(match, to: index) else { return nil }
      match = led
    }
    match.quote = quote(of: clause)
    match.value?.things = reader.listed(at: index)
    (match.trigger, match.place, match.times) = (range, nil, [])
    return match
  }

  /// "was given a way out, namely to Khwin": where whoever left came to.
  private func led(_ match: Match, to index: Int) -> Match? {
    guard match.pattern.event == .withdrawal, let who = match.actor, index > 0,
      case .preposition("to", _) = parts[index - 1],
      let pattern = pattern(of: "reached")
    else { return nil }
    var led = match
    (led.pattern, led.about, led.value) = (pattern, who, Filler(isPlace: true))
    return led
  }

  /// "the army has gone forward: 30 villages in two days": what an advance came to.
  func tallied(_ clause: Clause, _ reader: SlotReader) -> Match? {
    guard let last = lastMatch, last.pattern.event == .advance,
      parts[clause.parts].allSatisfy({ $0.verb == nil }),
      let pattern = pattern(of: "settlements-captured"), let index = clause.parts.first,
      parts[index].noun != nil
    else { return nil }
    let slots = ClauseSlots(
      patient: [reader.listed(at: index)], times: reader.times(from: index))
    let quote = quote(of: clause)
    guard let filled = filled(pattern, slots, clause), let count = filled.value?.count else {
      return nil
    }
    var match = last
    (match.pattern, match.trigger, match.quote) = (pattern, count.tokens, quote)
    (match.about, match.value, match.place) = (nil, filled.value, nil)
    match.times = filled.times
    return match
  }

  /// "ended again" takes for granted that it was so before.
  func presupposed(_ match: Match, _ clause: Clause) -> Match? {
    let end = match.quote.upperBound
    guard match.hedge == nil, !match.pattern.isSecond,
      let index = parts[clause.parts].firstIndex(where: {
        $0.tokens == match.trigger && $0.verb != nil
      })
    else { return nil }
    let first = match.trigger.lowerBound
    for token in first..<max(first, end) {
      guard let again = text.lexicon.presupposing.match(text.tokens, at: token, before: end) else {
        continue
      }
      var copy = match
      let object = parts[index..<clause.parts.upperBound].dropFirst().lazy
        .prefix { $0.verb == nil }.compactMap(\.noun).first
      copy.quote = first..<max(again.next, object?.tokens.upperBound ?? first)
      (copy.hedge, copy.times) = (.presupposed, [])
      return copy
    }
    return nil
  }

  /// "in three provinces, Idlib, Aleppo and Hama" tells where something lies, besides what happened.
  func spread(_ match: Match, _ clause: Clause, _ reader: SlotReader) -> [Match] {
    guard let pattern = pattern(of: "extends-over"), match.hedge == nil
    else { return [match] }
    for index in clause.parts.dropFirst() {
      guard case .preposition("in", let tie) = parts[index - 1], parts[index].noun?.number != nil,
        match.quote.lowerBound < tie.lowerBound
      else { continue }
      let things = reader.listed(at: index)
      guard things.count > 2, things.dropFirst().allSatisfy({ names.isNamed($0) }),
        let last = things.last
      else { continue }
      var (told, lying) = (match, match)
      told.quote = match.quote.lowerBound..<tie.lowerBound
      told.place = nil
      lying.quote = tie.lowerBound..<last.tokens.upperBound
      (lying.pattern, lying.trigger, lying.times) = (pattern, tie, [])
      lying.value = Filler(things: Array(things.dropFirst()), isPlace: true)
      lying.place = nil
      lying.about = counted(before: tie.lowerBound, clause).map { Filler(things: [$0]) }
      return lying.about == nil ? [match] : [told, lying]
    }
    return [match]
  }

  func counted(before end: Int, _ clause: Clause) -> NounPhrase? {
    parts[clause.parts].compactMap(\.noun).last { $0.tokens.upperBound <= end }
  }
}
