import ClaimsModel

/// What makes the one statement's count a part of the other's.
///
/// The part lies within the whole in its subject, its unit and its population, in one of them
/// strictly, and counts up to no later moment.
struct PartOf {
  let part: Statement
  let whole: Statement
  /// In which ways it is a part: whole sentences.
  let grounds: [String]
  /// What is not certain of their times.
  let doubts: [String]

  /// Nil where the one is no part of the other, or is not known to be.
  init?(_ part: Statement, of whole: Statement, _ predicate: Predicate, _ entities: EntityDirectory)
  {
    guard part.id != whole.id, part.isCount, whole.isCount,
      let inner = part.claim.value.quantity, let outer = whole.claim.value.quantity,
      Self.isPlaced(part.claim, within: whole.claim, entities)
    else { return nil }
    var grounds: [String] = []
    if part.claim.subject != whole.claim.subject {
      guard entities.tree.isInside(part.claim.subject, whole.claim.subject) else { return nil }
      let (a, b) = (entities.name(part.claim.subject), entities.name(whole.claim.subject))
      grounds.append("\(a) is part of \(b).")
    }
    guard let kind = Self.kind(inner, outer, predicate),
      let group = Self.group(inner, outer, isOneReport: part.report == whole.report)
    else { return nil }
    grounds += kind + group
    guard !grounds.isEmpty, let doubts = Self.doubts(part, whole, predicate) else { return nil }
    (self.part, self.whole, self.grounds, self.doubts) = (part, whole, grounds, doubts)
  }

  /// Whether what the one counts may be part of what the other counts at all.
  static func isConceivable(
    _ part: Statement, of whole: Statement, _ predicate: Predicate
  ) -> Bool {
    guard let inner = part.claim.value.quantity, let outer = whole.claim.value.quantity else {
      return false
    }
    return kind(inner, outer, predicate) != nil && group(inner, outer, isOneReport: true) != nil
  }

  /// What the part leaves to the whole: at least as many.
  func compare(_ predicate: Predicate) -> Comparison {
    guard let inner = part.claim.value.quantity, let outer = whole.claim.value.quantity else {
      return Comparison(.notComparable, on: .quantity, because: "Only counts have parts.")
    }
    let raised = inner.openedUpwards.counting(like: outer, predicate)
    var outcome = QuantityComparison.compare(raised, outer, of: predicate)
    outcome.caveats += doubts
    return outcome
  }

  /// Nil where the kinds counted are neither the same nor part of one another; else what makes them
  /// parts, which may be nothing.
  private static func kind(
    _ inner: Quantity, _ outer: Quantity, _ predicate: Predicate
  ) -> [String]? {
    var grounds: [String] = []
    if let a = inner.unit ?? predicate.unit, let b = outer.unit ?? predicate.unit, a != b,
      UnitConversion.exact(from: a, to: b) == nil
    {
      guard CountedKind.isPart(a, of: b) else { return nil }
      grounds.append("What the one counts (\(a)) is among what the other counts (\(b)).")
    }
    return grounds
  }

  /// As for kinds. What another report leaves out of its count, nobody knows: only in one report is
  /// the count without a group that of them all.
  private static func group(
    _ inner: Quantity, _ outer: Quantity, isOneReport: Bool
  ) -> [String]? {
    guard inner.population != outer.population else { return [] }
    guard isOneReport, let narrower = inner.population, outer.population == nil else { return nil }
    return ["The one counts only a group of them: \(narrower)."]
  }

  private static func isPlaced(
    _ part: Claim, within whole: Claim, _ entities: EntityDirectory
  ) -> Bool {
    guard let outer = whole.place else { return true }
    guard case .at(let around) = outer, case .at(let place) = part.place else {
      return part.place == outer
    }
    return place == around || entities.tree.isInside(place, around)
  }

  /// Nil where the part may count what came after the whole was counted, or another period.
  private static func doubts(
    _ part: Statement, _ whole: Statement, _ predicate: Predicate
  ) -> [String]? {
    switch TimeComparison.compare(part, whole, of: predicate) {
    case .together: []
    case .perhaps(let doubts): doubts
    case .before(let doubts) where predicate.isCumulative: doubts
    case .before, .after, .otherPeriods: nil
    }
  }
}

extension Statement {
  /// Whether it states how many there were.
  var isCount: Bool {
    claim.polarity == .affirmed && claim.isOfStatedExtent && !claim.hedge.isForetold
      && claim.value.quantity != nil
  }
}

extension Quantity {
  /// The same number of what the other counts; converted where the units are, else taken as they are.
  func counting(like other: Quantity, _ predicate: Predicate) -> Quantity {
    guard let own = unit ?? predicate.unit, let its = other.unit ?? predicate.unit,
      UnitConversion.exact(from: own, to: its) == nil
    else {
      return Quantity(
        said: said, readings: readings, unit: unit, population: other.population)
    }
    return Quantity(said: said, readings: readings, unit: its, population: other.population)
  }
}
