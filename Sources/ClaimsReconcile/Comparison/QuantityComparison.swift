import ClaimsModel

/// Compares what two quantities leave possible.
enum QuantityComparison {
  /// A reading's two sets in the unit compared, cut to whole numbers where only those count.
  private struct Sets: Hashable {
    let hard: NumberRange
    let soft: NumberRange

    /// Whether denying this leaves none of `numbers`. “Not about 400” denies no more than what
    /// “about 400” suggests: at the letter it allows any number.
    func denies(_ numbers: NumberRange) -> Bool {
      soft.contains(numbers) || (!isVague && hard.contains(numbers))
    }

    /// Whether the letter of the words allows any number, and only their use says which.
    var isVague: Bool { hard != soft && hard.contains(.nonNegative) }
  }

  /// How two quantities of one scope stand to each other, both affirmed.
  ///
  /// Every reading of the one is held against every reading of the other: a conflict under all is a
  /// conflict, under some it is ambiguous. Hard sets decide; soft sets alone give a caveat.
  static func compare(
    _ a: Quantity, _ b: Quantity, of predicate: Predicate
  ) -> Comparison {
    if let scope = scopeDifference(a, b, of: predicate) { return scope }
    let (x, y) = (readings(a, predicate, like: b), readings(b, predicate, like: a))
    let unit = commonUnit(a, b, of: predicate)
    // The same words are to be read the same way, however many ways there are.
    if x == y { return agreement(x, y, unit) }
    let hard = count(x, y) { !$0.hard.intersects($1.hard) }
    let soft = count(x, y) { !$0.soft.intersects($1.soft) }
    if hard == x.count * y.count {
      let sets = Deferred { [describe(x.map(\.hard), unit), describe(y.map(\.hard), unit)] }
      return Comparison(
        .contrary, on: .quantity, because: "No number is in both.", comparing: sets.value)
    }
    let sets = Deferred { [describe(x.map(\.soft), unit), describe(y.map(\.soft), unit)] }
    if hard > 0 {
      return Comparison(
        .ambiguous, on: .quantity,
        because: "No number is in both under one reading of the words; another leaves some.",
        comparing: sets.value, caveats: ["The words allow more than one reading."])
    }
    if soft > 0 {
      return Comparison(
        .contrary, on: .quantity,
        because: "As such words are usually meant, no number is in both.", comparing: sets.value,
        caveats: ["Taken at the letter, the words leave some number to both."])
    }
    return agreement(x, y, unit)
  }

  private static func agreement(
    _ x: [Sets], _ y: [Sets], _ unit: String?
  ) -> Comparison {
    let sets = Deferred { [describe(x.map(\.hard), unit), describe(y.map(\.hard), unit)] }
    if x == y {
      return Comparison(
        .same, on: .quantity, because: "Both leave the same.", comparing: sets.value)
    }
    if let a = x.only?.hard, let b = y.only?.hard, a.contains(b) || b.contains(a), a != b {
      return Comparison(
        .refines, on: .quantity, because: "One set lies inside the other.", comparing: sets.value)
    }
    return Comparison(
      .compatible, on: .quantity, because: "Some numbers are in both.", comparing: sets.value)
  }

  /// An affirmed quantity against a denied one: in conflict where all that the one leaves is denied.
  static func compare(
    affirmed: Quantity, denied: Quantity, of predicate: Predicate
  ) -> Comparison {
    if let scope = scopeDifference(affirmed, denied, of: predicate) { return scope }
    let x = readings(affirmed, predicate, like: denied)
    let y = readings(denied, predicate, like: affirmed)
    let unit = commonUnit(affirmed, denied, of: predicate)
    let sets = Deferred {
      [
        describe(x.map(\.hard), unit),
        "not " + describe(y.map { $0.isVague ? $0.soft : $0.hard }, unit),
      ]
    }
    if x == y {
      return Comparison(
        .contradictory, on: .polarity, because: "The one says what the other denies.",
        comparing: sets.value)
    }
    let hard = count(x, y) { $1.denies($0.hard) }
    if hard == x.count * y.count {
      return Comparison(
        .contrary, on: .polarity, because: "All that the one says lies in what the other denies.",
        comparing: sets.value,
        caveats: y.contains(where: \.isVague) ? ["What is denied is stated vaguely."] : [])
    }
    if hard > 0 {
      return Comparison(
        .ambiguous, on: .polarity,
        because: "Under one reading of the words, the one says what the other denies.",
        comparing: sets.value, caveats: ["The words allow more than one reading."])
    }
    if count(x, y, where: { $1.denies($0.soft) }) > 0 {
      return Comparison(
        .contrary, on: .polarity,
        because: "As such words are usually meant, the one says what the other denies.",
        comparing: sets.value,
        caveats: ["Taken at the letter, the words leave some number to both."])
    }
    return Comparison(
      .compatible, on: .polarity, because: "The denial leaves room for the statement.",
      comparing: sets.value)
  }

  /// How many readings of the one stand so to readings of the other.
  private static func count(
    _ x: [Sets], _ y: [Sets], where holds: (Sets, Sets) -> Bool
  ) -> Int {
    x.reduce(0) { sum, a in sum + y.count { holds(a, $0) } }
  }

  /// Units that cannot be converted exactly, or different populations, are different questions.
  private static func scopeDifference(
    _ a: Quantity, _ b: Quantity, of predicate: Predicate
  ) -> Comparison? {
    let (unitA, unitB) = (a.unit ?? predicate.unit, b.unit ?? predicate.unit)
    if let unitA, let unitB, unitA != unitB,
      UnitConversion.exact(from: unitB, to: unitA) == nil
    {
      return Comparison(
        .differentScope, on: .unit, because: "The one counts \(unitA), the other \(unitB).",
        comparing: [unitA, unitB])
    }
    guard a.population != b.population else { return nil }
    let groups = [a, b].map { $0.population ?? "no narrower group named" }
    return Comparison(
      .differentScope, on: .population,
      because: "They count different groups: \(groups[0]); \(groups[1]).", comparing: groups)
  }

  /// The unit in which the two are compared: of their two the one that sorts first.
  private static func commonUnit(
    _ a: Quantity, _ b: Quantity, of predicate: Predicate
  ) -> String? {
    let (unitA, unitB) = (a.unit ?? predicate.unit, b.unit ?? predicate.unit)
    guard let unitA, let unitB else { return unitA ?? unitB }
    return min(unitA, unitB)
  }

  /// The readings in the common unit, cut to whole numbers where the predicate counts whole things.
  private static func readings(
    _ a: Quantity, _ predicate: Predicate, like b: Quantity
  ) -> [Sets] {
    var factor = 1.0
    if let own = a.unit ?? predicate.unit, let common = commonUnit(a, b, of: predicate),
      let exact = UnitConversion.exact(from: own, to: common)
    {
      factor = exact
    }
    let sets = a.readings.compactMap { reading -> Sets? in
      let hard = reading.hard.scaled(by: factor)
      let soft = reading.soft.scaled(by: factor)
      guard predicate.isWhole else { return Sets(hard: hard, soft: soft) }
      // A reading that leaves no whole number is none: “1.100 villages” is not 1.1.
      guard let whole = hard.wholeNumbers() else { return nil }
      return Sets(hard: whole, soft: soft.wholeNumbers() ?? whole)
    }
    guard sets.isEmpty else { return sets }
    return a.readings.map {
      Sets(hard: $0.hard.scaled(by: factor), soft: $0.soft.scaled(by: factor))
    }
  }

  /// The soft set of each reading, as it is held against quantities of the same unit.
  static func usualRanges(of quantity: Quantity, _ predicate: Predicate) -> [NumberRange] {
    predicate.isWhole
      ? readings(quantity, predicate, like: quantity).map(\.soft) : quantity.readings.map(\.soft)
  }

  private static func describe(_ ranges: [NumberRange], _ unit: String?) -> String {
    let sets = ranges.map(\.description).joined(separator: " or ")
    guard let unit else { return sets }
    return sets + " " + unit
  }
}

extension Collection {
  /// The element of a collection of one.
  var only: Element? { count == 1 ? first : nil }
}
