extension QuantityPhrase {
  /// A number in words: "two hundred and fifty", "eighty-two", "a dozen", "half a million".
  func spelled(at start: Int, before limit: Int) throws(QuantityProblem) -> Numeral? {
    if let half = try half(at: start, before: limit) { return half }
    var sum = SpelledNumber()
    var index = start
    if isArticle(at: start, before: limit) {
      sum.addOne()
      index += 1
    } else if case .bunch? = table.multipliers[words[start].text] {
      sum.addOne()
    }
    while index < limit {
      let word = words[index].text
      if let number = table.numbers[word], sum.add(number) {
        index += 1
      } else if case .tenToThe(let power)? = table.multipliers[word], sum.multiply(power) {
        index += 1
      } else if continues(sum, across: index, before: limit) {
        index += 1
      } else {
        break
      }
    }
    if sum.isEmpty { return nil }
    guard let amount = QuantityAmount(sum.value) else { throw tooLarge(at: start) }
    return try rest(of: amount, sum, from: index, start: start, before: limit)
  }

  /// What can still follow: "and a half million", "dozen".
  private func rest(
    of amount: QuantityAmount, _ sum: SpelledNumber, from index: Int, start: Int, before limit: Int
  ) throws(QuantityProblem) -> Numeral {
    guard sum.multipliers.isEmpty else {
      return Numeral(
        amounts: [amount], next: index, multipliers: sum.multipliers, bare: Double(sum.bare))
    }
    let addsHalf = saysAndAHalf(at: index, before: limit)
    let (multipliers, next) = multipliers(from: addsHalf ? index + 3 : index, passingOf: false)
    let amounts = try multiplied(
      [addsHalf ? amount.andAHalf() : amount], by: multipliers, at: start)
    return Numeral(
      amounts: amounts, next: next, multipliers: multipliers, bare: amount.value)
  }

  /// "half a million", "half-dozen"; other halves are parts of something, not counts.
  private func half(at start: Int, before limit: Int) throws(QuantityProblem) -> Numeral? {
    guard start + 1 < limit, table.halves.contains(words[start].text) else { return nil }
    var index = afterHyphen(start + 1)
    if table.articles.contains(words[index].text) { index += 1 }
    let (multipliers, next) = multipliers(from: index, passingOf: false)
    guard !multipliers.isEmpty else { return nil }
    return Numeral(
      amounts: try multiplied([.half], by: multipliers, at: start), next: next,
      multipliers: multipliers, bare: 0.5)
  }

  /// "a" counts as one only before "hundred" and its like.
  private func isArticle(at index: Int, before limit: Int) -> Bool {
    index + 1 < limit && table.articles.contains(words[index].text)
      && table.multipliers[words[index + 1].text] != nil
  }

  /// Whether the "and" or hyphen here is inside the number: "hundred and fifty", "eighty-two".
  private func continues(_ sum: SpelledNumber, across index: Int, before limit: Int) -> Bool {
    guard index + 1 < limit, let number = table.numbers[words[index + 1].text] else { return false }
    if table.and.contains(words[index].text) { return sum.takesAnd && sum.canAdd(number) }
    return words[index].text == "-" && words[index].isJoined && words[index + 1].isJoined
      && number < 10 && sum.canAdd(number)
  }
}

/// A number in words as it grows, word by word.
private struct SpelledNumber {
  /// What the thousands and millions so far come to.
  private var total = 0
  /// What stands below the next of them.
  private var current = 0
  private var lastPower = Int.max
  private(set) var isEmpty = true
  /// Whether the last word was "hundred" or its like, after which "and" may go on.
  private(set) var takesAnd = false
  /// How the number was multiplied, while that is all there is to it: "three million".
  private(set) var multipliers: [QuantityTable.Multiplier] = []
  private(set) var bare = 0

  /// Nothing here overflows: each power is below the last, and below it stand four digits.
  var value: Int { total + current }

  mutating func addOne() {
    (current, isEmpty) = (1, false)
  }

  /// "two" goes on from "twenty" and "hundred", not from "ten" or "three".
  func canAdd(_ number: Int) -> Bool {
    let below = current % 100
    let room = below == 0 ? 100 : (below >= 20 && below.isMultiple(of: 10) ? 10 : 0)
    // After "five" nothing can be added, after "thousand" and "hundred" it can.
    return number < room && (current >= 100 || below >= 20 || isEmpty || takesAnd)
  }

  mutating func add(_ number: Int) -> Bool {
    guard canAdd(number) else { return false }
    current += number
    (isEmpty, takesAnd, multipliers) = (false, false, [])
    return true
  }

  /// Takes "hundred" (2), "thousand" (3) and on; false where it does not fit.
  mutating func multiply(_ power: Int) -> Bool {
    let (amount, isFirst) = (max(current, 1), total == 0)
    // A second "thousand", or one with nothing before it, does not continue a number.
    guard current > 0 || isEmpty, power < lastPower else { return false }
    if power == 2 {
      guard amount < 100 else { return false }
      current = amount * 100
    } else {
      total += amount * (0..<power).reduce(1) { product, _ in product * 10 }
      (current, lastPower) = (0, power)
    }
    (bare, multipliers) = (amount, isFirst ? [.tenToThe(power)] : [])
    (isEmpty, takesAnd) = (false, true)
    return true
  }
}
