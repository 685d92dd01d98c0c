extension QuantityPhrase {
  /// A number, and how it was multiplied, so that "2 to 3 million" can lend its million.
  struct Numeral {
    /// One, or two where the writing allows two: "1.100".
    var amounts: [QuantityAmount]
    /// The word after it.
    var next: Int
    var multipliers: [QuantityTable.Multiplier] = []
    /// The number before it was multiplied.
    var bare: Double
  }

  /// Whether a number begins here; "no" and its kin are left aside.
  func startsNumber(at index: Int) -> Bool {
    guard index < words.count else { return false }
    let word = words[index]
    return word.kind == .digits || table.numbers[word.text] != nil
      || (table.multipliers[word.text] != nil && !word.isJoined)
      || table.vague.match(words, at: index) != nil
  }

  /// What the words from `start` state, in one or two senses, and the word after; nil where no
  /// number begins there.
  func cores(
    at start: Int
  ) throws(QuantityProblem) -> (cores: [QuantityCore], next: Int)? {
    if let partings = table.spanOpeners[words[start].text] {
      return try span(openedAt: start, partings)
    }
    if let vague = table.vague.match(words, at: start) {
      let (hard, soft, next) = scaled(vague.meaning, from: vague.next)
      return ([.vague(hard: hard, soft: soft)], next)
    }
    if let zero = table.zeros.match(words, at: start), let none = QuantityAmount(0) {
      return ([.amount(none)], zero.next)
    }
    guard let numeral = try numeral(at: start) else { return nil }
    if let loose = try looseSenses(of: numeral, at: start) { return loose }
    let join = numeral.next
    if join < words.count, table.spanJoins.contains(words[join].text),
      let upper = try self.numeral(at: join + 1)
    {
      let spans = spans(from: numeral, to: upper)
      if spans.isEmpty { throw backwards(at: start) }
      return (spans, upper.next)
    }
    return (numeral.amounts.map { .amount($0) }, numeral.next)
  }

  /// "between 70 and 86": the first parting word with a whole number on either side.
  private func span(
    openedAt opener: Int, _ partings: Set<String>
  ) throws(QuantityProblem) -> (cores: [QuantityCore], next: Int) {
    var isBackwards = false
    for parting in words.indices.dropFirst(opener + 2)
    where partings.contains(words[parting].text) {
      if let lower = try numeral(at: opener + 1, before: parting), lower.next == parting,
        let upper = try numeral(at: parting + 1)
      {
        // "two hundred and fifty and three hundred" parts at its second "and".
        let spans = spans(from: lower, to: upper)
        if !spans.isEmpty { return (spans, upper.next) }
        isBackwards = true
      }
    }
    if isBackwards { throw backwards(at: opener) }
    throw problem(
      at: opener, "“\(text(opener..<(opener + 1)))” wants two numbers after it.",
      "Write both ends, such as “between 70 and 86”.")
  }

  private func backwards(at index: Int) -> QuantityProblem {
    problem(at: index, "The range runs backwards.", "Write the smaller number first.")
  }

  /// The ranges from one number to the other; none where they are out of order.
  private func spans(from first: Numeral, to second: Numeral) -> [QuantityCore] {
    var lows = first.amounts
    if first.multipliers.isEmpty, first.bare < second.bare {
      lows = lows.compactMap { $0.times(second.multipliers) }
    }
    // "1.100-1.200" is written in one manner: the senses go together, not crosswise.
    let inStep = lows.count == second.amounts.count
    let pairs =
      inStep
      ? Array(zip(lows, second.amounts))
      : lows.flatMap { low in second.amounts.map { (low, $0) } }
    return pairs.compactMap { low, high in
      NumberRange(lower: .closed(low.value), upper: .closed(high.value)).map { .span($0) }
    }
  }

  /// "tens of thousands", "several hundred", "a few".
  private func scaled(
    _ word: QuantityTable.VagueWord, from start: Int
  ) -> (hard: NumberRange, soft: NumberRange, next: Int) {
    let (multipliers, next) = multipliers(from: start, passingOf: true)
    guard let scale = QuantityAmount(1)?.times(multipliers)?.value, scale > 1 else {
      return (word.hard, word.soft, start)
    }
    let soft = word.softOfScale.scaled(by: scale)
    let hard = NumberRange(lower: soft.lower, upper: .unbounded) ?? .nonNegative
    return (hard, soft.wholeNumbers() ?? soft, next)
  }

  /// "ten of villages", in translated text: ten, or tens.
  private func looseSenses(
    of numeral: Numeral, at start: Int
  ) throws(QuantityProblem) -> (cores: [QuantityCore], next: Int)? {
    let of = start + 1
    guard numeral.next == of, of + 1 < words.count, table.of.contains(words[of].text),
      let plural = table.looseNumbers[words[start].text],
      let vague = table.vague.match(Word.words(of: plural), at: 0)?.meaning
    else { return nil }
    let (multipliers, afterScale) = multipliers(from: of, passingOf: true)
    guard !multipliers.isEmpty || countsPlural(from: of + 1) else { return nil }
    let (hard, soft, _) = scaled(vague, from: of)
    let plain = numeral.amounts.compactMap { $0.times(multipliers) }
    return (
      plain.map { .amount($0) } + [.vague(hard: hard, soft: soft)],
      multipliers.isEmpty ? of : afterScale
    )
  }

  /// The multiplying words from `start` on, as many as there are.
  func multipliers(
    from start: Int, passingOf: Bool
  ) -> (multipliers: [QuantityTable.Multiplier], next: Int) {
    var found: [QuantityTable.Multiplier] = []
    var next = start
    while next < words.count {
      var index = afterHyphen(next)
      if passingOf, table.of.contains(words[index].text) { index += 1 }
      guard index < words.count, let multiplier = table.multipliers[words[index].text] else {
        break
      }
      found.append(multiplier)
      next = index + 1
    }
    return (found, next)
  }
}

extension QuantityAmount {
  /// Multiplied by one after the other; nil beyond the greatest amount.
  func times(_ multipliers: [QuantityTable.Multiplier]) -> QuantityAmount? {
    var amount = self
    for multiplier in multipliers {
      let product =
        switch multiplier {
        case .tenToThe(let power): amount.times(tenToThe: power)
        case .bunch(let size): amount.times(bunchOf: size)
        }
      guard let product else { return nil }
      amount = product
    }
    return amount
  }
}
