package import ClaimsModel

/// Compares two statements that answer one question: a pure function, symmetric but for the order
/// of what it names.
///
/// A value is the set of what it leaves possible. Two statements conflict where no possibility is
/// left to both in the time, place, unit and population that both speak of.
package struct Comparer: Sendable {
  package let predicate: Predicate
  package let entities: EntityDirectory

  package init(predicate: Predicate, entities: EntityDirectory) {
    self.predicate = predicate
    self.entities = entities
  }

  package func compare(_ a: Statement, _ b: Statement) -> Comparison {
    let outcome = compareWhatIsSaid(a, b)
    guard outcome.isConflict else { return outcome }
    return supersession(a, b, outcome) ?? outcome
  }

  /// How they would compare if no two statements had one speaker.
  func compareWhatIsSaid(_ a: Statement, _ b: Statement) -> Comparison {
    let values = compareBesideTime(a, b)
    guard values.verdict != .notComparable, values.verdict != .differentScope else {
      return values
    }
    var outcome = apply(TimeComparison.compare(a, b, of: predicate), to: values, a, b)
    guard outcome.isConflict else { return outcome }
    outcome.caveats += caveats(a.claim, b.claim, on: outcome.matter)
    return outcome
  }

  /// How they would compare if both spoke of one moment: time makes no conflict where there is none
  /// then.
  func compareBesideTime(_ a: Statement, _ b: Statement) -> Comparison {
    if a.claim.hedge.isForetold || b.claim.hedge.isForetold {
      return Comparison(
        .notComparable, on: .wording,
        because: "One side tells what was foretold or intended, not what was.")
    }
    let values = compareValues(a.claim, b.claim)
    if values.verdict == .notComparable { return values }
    if let apart = locationDifference(a.claim, b.claim) { return apart }
    return isOfTimeAndPlace ? across(a.claim, b.claim, values) : values
  }

  // MARK: Values

  private func compareValues(_ a: Claim, _ b: Claim) -> Comparison {
    if let absent = compareAbsent(a, b) { return absent }
    switch (a.netPolarity, b.netPolarity) {
    case (.affirmed, .affirmed): return compareAffirmed(a.value, b.value)
    case (.affirmed, .denied): return compare(affirmed: a.value, denied: b.value)
    case (.denied, .affirmed): return compare(affirmed: b.value, denied: a.value).mirrored
    case (.denied, .denied): return compareDenied(a.value, b.value)
    }
  }

  /// An explicit unknown conflicts with nothing; silence says nothing.
  private func compareAbsent(_ a: Claim, _ b: Claim) -> Comparison? {
    switch (a.value, b.value) {
    case (.notStated, _), (_, .notStated):
      Comparison(.notComparable, on: .unknown, because: "One side does not say.")
    case (.unknown, .unknown):
      Comparison(.compatible, on: .unknown, because: "Both say that it is not known.")
    case (.unknown, .nothing), (.nothing, .unknown):
      Comparison(
        .compatible, on: .unknown,
        because: "What is not known may be none; neither names an answer.")
    case (.unknown, _), (_, .unknown):
      Comparison(
        .refines, on: .unknown,
        because: "The one says that it is not known, the other gives an answer.")
    default: nil
    }
  }

  private func compareAffirmed(_ a: ClaimValue, _ b: ClaimValue) -> Comparison {
    switch (a, b) {
    case (.quantity(let a), .quantity(let b)):
      let outcome = QuantityComparison.compare(a, b, of: predicate)
      return predicate.exclusivity == .none ? outcome.tolerated : outcome
    case (.entities(let a), .entities(let b)): return choices.compare(a, b)
    case (.date(let a, _), .date(let b, _)):
      let outcome = DateComparison.compare(a, b)
      return predicate.exclusivity == .none ? outcome.tolerated : outcome
    case (.flag(let a), .flag(let b)): return compareFlags(a, b)
    case (.text(let a), .text(let b)): return compareTexts(a, b)
    case (.nothing, let other): return compareNone(.contrary, other, Self.namesOne)
    case (let other, .nothing): return compareNone(.contrary, other, Self.namesOne).mirrored
    default: return differentKinds
    }
  }

  private static let namesOne = "The one says that there is none, the other names one."

  /// “None” against a value: also where many values can be true at once.
  private func compareNone(
    _ verdict: Comparison.Verdict, _ value: ClaimValue, _ reason: String
  ) -> Comparison {
    switch value {
    case .nothing:
      Comparison(.same, on: .polarity, because: "Both say that there is none.")
    case .entities, .date, .text:
      Comparison(
        verdict, on: .polarity, because: reason,
        comparing: ["none", value.answer(names: entities.name)])
    case .quantity, .flag, .unknown, .notStated: differentKinds
    }
  }

  private func compare(affirmed: ClaimValue, denied: ClaimValue) -> Comparison {
    switch (affirmed, denied) {
    case (.quantity(let a), .quantity(let b)):
      return QuantityComparison.compare(affirmed: a, denied: b, of: predicate)
    case (.entities(let a), .entities(let b)): return choices.compare(affirmed: a, denied: b)
    case (.date(let a, _), .date(let b, _)): return DateComparison.compare(affirmed: a, denied: b)
    case (.flag(let a), .flag(let b)): return compareFlags(a, !b)
    case (.text(let a), .text(let b)):
      guard TextFolding.folded(a) == TextFolding.folded(b) else { return compareTexts(a, b) }
      return Comparison(
        .contradictory, on: .polarity, because: "The one says what the other denies.")
    case (.nothing, .nothing):
      return Comparison(
        .contradictory, on: .polarity,
        because: "The one says that there is none, the other denies it.")
    case (.nothing, let other):
      return compareNone(
        .refines, other, "Where there is none, it is not what the other denies either.")
    case (let other, .nothing):
      return compareNone(.refines, other, "The one names what the other says there is.").mirrored
    default: return differentKinds
    }
  }

  private func compareDenied(_ a: ClaimValue, _ b: ClaimValue) -> Comparison {
    if case (.flag(let a), .flag(let b)) = (a, b) { return compareFlags(!a, !b) }
    if a.canonical == b.canonical {
      return Comparison(.same, on: .polarity, because: "Both deny the same.")
    }
    return Comparison(
      .compatible, on: .polarity, because: "Both deny something; both can be right.")
  }

  private func compareFlags(_ a: Bool, _ b: Bool) -> Comparison {
    let answers = { @Sendable (flag: Bool) in flag ? "yes" : "no" }
    if a == b {
      return Comparison(
        .same, on: .polarity, because: "Both say the same.", comparing: [a, b].map(answers))
    }
    return Comparison(
      .contradictory, on: .polarity, because: "The one says yes, the other no.",
      comparing: [a, b].map(answers))
  }

  private func compareTexts(_ a: String, _ b: String) -> Comparison {
    if TextFolding.folded(a) == TextFolding.folded(b) {
      return Comparison(.same, on: .wording, because: "Both use the same words.")
    }
    return Comparison(
      .notComparable, on: .wording,
      because: "They are worded differently; whether they mean the same, a person must say.")
  }

  private var differentKinds: Comparison {
    Comparison(.notComparable, on: .wording, because: "Their values are of different kinds.")
  }

  private var choices: EntityComparison {
    EntityComparison(predicate: predicate, entities: entities)
  }

  // MARK: Place and time

  /// Claims about different places answer different questions, unless the subject fixes the place.
  private func locationDifference(_ a: Claim, _ b: Claim) -> Comparison? {
    guard isOfTimeAndPlace, let x = a.place, let y = b.place, x != y else { return nil }
    // Of alternatives, every one must be elsewhere.
    let pairs = x.entities.flatMap { x in y.entities.map { (x, $0) } }
    let differences = pairs.compactMap { locationDifference($0, $1) }
    guard let first = differences.first, differences.count == pairs.count else { return nil }
    return Comparison(
      .differentScope, on: .location, because: first,
      comparing: [x, y].map { $0.answer(names: entities.name) })
  }

  private func locationDifference(_ x: EntityID, _ y: EntityID) -> String? {
    if x == y { return nil }
    if !entities.tree.areRelated(x, y) {
      // Places so near may be one: the comparison goes on, with a caveat.
      return entities.nearness(of: [x], to: [y]) == nil ? "They speak of different places." : nil
    }
    return predicate.kind == .quantity ? "The one counts a part of the other's place." : nil
  }

  /// A count is of a place even where time plays no part: deaths in two towns are two counts.
  private var isOfTimeAndPlace: Bool { predicate.aspect != .timeless || predicate.isCumulative }

  private func across(_ a: Claim, _ b: Claim, _ values: Comparison) -> Comparison {
    values.across(a.spatialExtent, b.spatialExtent, .location)
      .across(a.temporalExtent, b.temporalExtent, .period)
  }

  private func apply(
    _ time: TimeComparison, to values: Comparison, _ a: Statement, _ b: Statement
  ) -> Comparison {
    switch time {
    case .together: return values
    case .perhaps(let caveats):
      guard values.isConflict else { return values }
      var outcome = values
      outcome.verdict = .ambiguous
      outcome.caveats += caveats
      return outcome
    case .before(let caveats) where predicate.isCumulative:
      return growth(from: a, to: b, values, caveats)
    case .after(let caveats) where predicate.isCumulative:
      return growth(from: b, to: a, values, caveats)
    case .before, .after, .otherPeriods:
      return Comparison(
        .differentScope, on: .period, because: "They speak of different times.",
        comparing: values.compared)
    }
  }

  /// A running total may grow and never falls: what the earlier one leaves is open upwards for the
  /// later, what the later one leaves is open downwards for the earlier.
  ///
  /// - Parameter caveats: why it is not certain which is the earlier.
  private func growth(
    from earlier: Statement, to later: Statement, _ values: Comparison, _ caveats: [String]
  ) -> Comparison {
    guard values.isConflict, case .quantity(let first) = earlier.claim.value,
      case .quantity(let second) = later.claim.value
    else { return values }
    var fallen =
      switch (earlier.claim.netPolarity, later.claim.netPolarity) {
      case (.affirmed, .affirmed):
        QuantityComparison.compare(first.openedUpwards, second, of: predicate)
      case (_, .denied):
        QuantityComparison.compare(affirmed: first.openedUpwards, denied: second, of: predicate)
      case (.denied, .affirmed):
        QuantityComparison.compare(affirmed: second.openedDownwards, denied: first, of: predicate)
      }
    guard fallen.isConflict else { return grown(to: later, values) }
    if fallen.matter == .quantity {
      fallen = fallen.because("A running total cannot fall, yet the later one is lower.")
    }
    fallen.caveats += caveats
    return fallen.comparing(like: values)
  }

  private func grown(to later: Statement, _ values: Comparison) -> Comparison {
    // Only where the earlier value is surely gone did the later one take its place.
    guard values.matter == .quantity, values.verdict == .contrary, values.caveats.isEmpty else {
      return Comparison(
        .compatible, on: .quantity, because: "The running total may have grown.",
        comparing: values.compared)
    }
    return Comparison(
      .superseded, on: .quantity, because: "The running total grew to “\(answer(later))”.",
      comparing: values.compared)
  }

  private func answer(_ statement: Statement) -> String {
    statement.claim.answer(names: entities.name)
  }

  /// Whether two statements surely speak of one moment and one place.
  func areOfOneMoment(_ a: Statement, _ b: Statement) -> Bool {
    TimeComparison.compare(a, b, of: predicate) == .together && a.claim.place == b.claim.place
      && !a.claim.leavesOpenWhenOrWhere && !b.claim.leavesOpenWhenOrWhere
  }

  // MARK: What takes the edge off a conflict

  /// What would take the edge off a conflict between values of the two.
  func caveats(_ a: Statement, _ b: Statement) -> [String] {
    let near = choices.caveats(
      a.claim.value.choice?.entities ?? [], b.claim.value.choice?.entities ?? [])
    return near + caveats(a.claim, b.claim, on: .value)
  }

  /// A speaker who later says otherwise corrects what it said before.
  private func supersession(_ a: Statement, _ b: Statement, _ conflict: Comparison) -> Comparison? {
    guard a.speaker == b.speaker, a.report != b.report, let x = a.published, let y = b.published,
      !x.bounds.overlaps(y.bounds)
    else { return nil }
    let later = x.bounds.latest < y.bounds.earliest ? b : a
    return Comparison(
      .superseded, on: conflict.matter, because: "The same source later said “\(answer(later))”.",
      comparing: conflict.compared)
  }

  private func caveats(_ a: Claim, _ b: Claim, on matter: Comparison.Matter) -> [String] {
    var caveats: [String] = []
    if predicate.exclusivity == .typical && matter != .polarity {
      caveats.append("More than one answer to this question can be partly true.")
    }
    if a.hedge == .possible || b.hedge == .possible {
      caveats.append("One side says only that it is possible.")
    }
    if a.hedge == .unknown || b.hedge == .unknown {
      caveats.append("One side says that it is not known.")
    }
    let isMeasured = matter == .quantity || matter == .date
    if isMeasured, a.hedge == .approximate || b.hedge == .approximate {
      caveats.append("One side says that it is approximate.")
    }
    if isOfTimeAndPlace { caveats += placeCaveats(a.place, b.place) }
    let isOfAllTime = a.temporalExtent == .all || b.temporalExtent == .all
    if predicate.aspect != .timeless, !isOfAllTime,
      a.when?.date?.isUncertain == true || b.when?.date?.isUncertain == true
    {
      caveats.append("A date is marked uncertain.")
    }
    return caveats
  }

  private func placeCaveats(_ a: ClaimPlace?, _ b: ClaimPlace?) -> [String] {
    let places = [a, b].compactMap(\.self)
    if places.contains(.nowhere) { return [] }
    if places.contains(.unknown) { return ["One side says that where is not known."] }
    var caveats: [String] = []
    if predicate.aspect != .timeless, places.count == 1 {
      caveats.append("Only one side says where.")
    }
    if places.contains(where: { $0.entities.count > 1 }) {
      caveats.append("One side leaves open where.")
    }
    let near = entities.nearness(of: a?.entities ?? [], to: b?.entities ?? [])
    return caveats + (near.map { [$0] } ?? [])
  }
}

extension Claim {
  /// Whether it speaks of some time or place, not said which.
  fileprivate var leavesOpenWhenOrWhere: Bool {
    temporalExtent == .some || spatialExtent == .some || place == .unknown
      || (place?.entities.count ?? 0) > 1
  }
}

extension Comparison {
  /// The outcome under a predicate that takes many values at a time: no conflict between values.
  fileprivate var tolerated: Comparison {
    guard isConflict else { return self }
    return Comparison(
      .compatible, on: matter, because: "Many answers to this question can be true at once.",
      comparing: compared)
  }
}
