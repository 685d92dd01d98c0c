extension QuantityPhrase {
  /// The number that begins at `start`, in digits or words; nil where none does.
  ///
  /// It takes no word at or after `limit`.
  func numeral(at start: Int, before limit: Int? = nil) throws(QuantityProblem) -> Numeral? {
    let limit = limit ?? words.count
    guard start < limit, table.vague.match(words, at: start) == nil else { return nil }
    guard words[start].kind == .digits else { return try spelled(at: start, before: limit) }
    return try inDigits(at: start, before: limit)
  }

  private func inDigits(at start: Int, before limit: Int) throws(QuantityProblem) -> Numeral {
    var index = start + 1
    if index < limit, words[index].isJoined, table.ordinalEndings.contains(words[index].text) {
      throw problem(
        at: start, "“\(text(start..<(index + 1)))” is a place in an order, not a count.",
        "Write the count itself.")
    }
    try refuseCode(at: index)
    let addsHalf = saysAndAHalf(at: index, before: limit)
    if addsHalf { index += 3 }
    let (multipliers, next) = multipliers(from: index, passingOf: false)
    try refuseContested(at: next)
    var amounts = try amounts(writtenAt: start, isMultiplied: !multipliers.isEmpty)
    let bare = amounts[0].value
    if addsHalf { amounts = amounts.map { $0.andAHalf() } }
    return Numeral(
      amounts: try multiplied(amounts, by: multipliers, at: start), next: next,
      multipliers: multipliers, bare: bare)
  }

  func multiplied(
    _ amounts: [QuantityAmount], by multipliers: [QuantityTable.Multiplier], at start: Int
  ) throws(QuantityProblem) -> [QuantityAmount] {
    let products = amounts.compactMap { $0.times(multipliers) }
    guard products.count == amounts.count else { throw tooLarge(at: start) }
    return products
  }

  /// "and a half", after a number and before its "million".
  func saysAndAHalf(at index: Int, before limit: Int) -> Bool {
    index + 2 < limit && table.and.contains(words[index].text)
      && table.articles.contains(words[index + 1].text)
      && table.halves.contains(words[index + 2].text)
  }

  /// "5m" is five million or five metres: nobody but the writer knows.
  private func refuseContested(at index: Int) throws(QuantityProblem) {
    guard index < words.count, let senses = table.contested[words[index].text] else { return }
    throw problem(
      at: index, "“\(text(index..<(index + 1)))” after a number can stand for \(senses).",
      "Write the word out.")
  }

  /// "1e300" is no count, and neither is "80B2"; "850km2" is.
  private func refuseCode(at index: Int) throws(QuantityProblem) {
    guard index < words.count, words[index].isJoined, words[index].kind == .letters,
      words[index].text.contains(where: \.isNumber), table.measures.match(words, at: index) == nil
    else { return }
    throw unclear(index - 1..<index + 1)
  }

  private func unclear(_ range: Range<Int>) -> QuantityProblem {
    problem(
      at: range.lowerBound, "I cannot tell which number “\(text(range))” is.",
      "Write it with digits alone, such as 1100, or with one decimal point, such as 3.1.")
  }

  func tooLarge(at index: Int) -> QuantityProblem {
    problem(
      at: index, "The number is larger or longer than can be kept exactly.",
      "Use at most \(QuantityAmount.mostDigits) digits and no more than a thousand trillion.")
  }

  /// The senses of a run of digits with its marks.
  private func amounts(
    writtenAt index: Int, isMultiplied: Bool
  ) throws(QuantityProblem) -> [QuantityAmount] {
    let written = WrittenNumber(words[index].text)
    let styles = written.styles(decimalMark: table.decimalMark, isMultiplied: isMultiplied)
    guard !styles.isEmpty else { throw unclear(index..<(index + 1)) }
    let amounts = styles.compactMap {
      QuantityAmount(digits: written.digits, fractionDigits: $0)
    }
    guard amounts.count == styles.count else { throw tooLarge(at: index) }
    return amounts
  }
}

/// A run of digits with marks between its groups: "1,100.5".
private struct WrittenNumber {
  private var groups: [[Int]] = [[]]
  private var marks: [Character] = []

  init(_ text: String) {
    for character in text {
      if let digit = character.wholeNumberValue {
        groups[groups.count - 1].append(digit)
      } else {
        marks.append(character)
        groups.append([])
      }
    }
  }

  var digits: [Int] { groups.flatMap { $0 } }

  /// How many of the digits are a fraction, for each manner of writing that fits; none where the
  /// marks make no number ("9.2.2018").
  ///
  /// One decimal mark with three digits behind it fits two: "1.100". A number that is multiplied
  /// ("1.125 million") has a fraction only.
  func styles(decimalMark: Character, isMultiplied: Bool) -> [Int] {
    guard let last = marks.last else { return [0] }
    let fraction = groups[groups.count - 1].count
    let canEndInFraction = ".,٫".contains(last)
    if marks.allSatisfy({ $0 == last }) {
      let isGrouped = Self.areThousands(groups) && last != "٫"
      guard marks.count == 1, canEndInFraction else { return isGrouped ? [0] : [] }
      let isDecimal = last == decimalMark || last == "٫"
      if isGrouped { return isDecimal ? (isMultiplied ? [fraction] : [fraction, 0]) : [0] }
      // Four digits and more behind a comma are a slip rather than a fraction.
      return isDecimal || fraction < 3 || groups[0] == [0] ? [fraction] : []
    }
    let before = marks.dropLast()
    let oneStyle = before.allSatisfy { $0 == before.first } && before.first != last
    return canEndInFraction && oneStyle && Self.areThousands(groups.dropLast()) ? [fraction] : []
  }

  /// One to three digits, the first not zero, and then threes.
  private static func areThousands(_ groups: some Collection<[Int]>) -> Bool {
    guard let first = groups.first, (1...3).contains(first.count), first[0] != 0 else {
      return false
    }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
