import ClaimsModel

/// What the claims of a casebook say of the order of events, ready to be held together.
struct Story {
  /// Statements of one meaning: they stand or fall together.
  struct Kind {
    let statements: [Statement]
    /// What they say, taken as widely as the words allow, and as they are usually meant.
    let widest: [TemporalStatement]
    let strictest: [TemporalStatement]
  }

  /// Statements that cannot all hold, by their places in `kinds`, in the order of the chain.
  struct Chain: Equatable {
    let statements: [Int]
    /// By how many seconds they miss.
    let excess: Int64

    /// Whatever they miss by.
    static func == (a: Chain, b: Chain) -> Bool { Set(a.statements) == Set(b.statements) }
  }

  /// As many chains are told of one casebook, and of one contested date.
  private static let most = 200

  let kinds: [Kind]
  /// The places of dates that another answer to their own question rules out.
  private let contested: [Int]

  init(_ view: CaseView) {
    let said = view.statements.filter {
      $0.claim.netPolarity == .affirmed && $0.claim.isOfStatedExtent && !$0.claim.hedge.isForetold
    }
    kinds = said.grouped { "\($0.claim.question) \($0.sideKey) \($0.claim.hedge.rawValue)" }
      .compactMap { Kind($0, view) }
    let byQuestion = Dictionary(grouping: kinds.indices) { [kinds] place in
      kinds[place].statements[0].claim.question
    }
    contested = byQuestion.values.flatMap { [kinds] places in
      places.filter { place in places.contains { kinds[place].rulesOut(kinds[$0]) } }
    }.sorted()
  }

  /// The smallest chains that cannot hold; see `TemporalNetwork.inconsistencies(limit:)`. What is
  /// contested is tried one statement at a time, beside all that is not.
  func chains(_ said: (Kind) -> [TemporalStatement]) -> [Chain] {
    var base = TemporalNetwork<Int>()
    for place in kinds.indices where !contested.contains(place) {
      for statement in said(kinds[place]) { base.add(statement, label: place) }
    }
    var chains = base.inconsistencies(limit: Self.most).map(Chain.init)
    for place in contested.prefix(Self.most) {
      var network = base
      for statement in said(kinds[place]) { network.add(statement, label: place) }
      chains += network.inconsistencies(limit: Self.most).map(Chain.init)
        .filter { $0.statements.contains(place) }
    }
    // A statement that cannot hold by itself is no matter of order.
    return chains.filter { $0.statements.count > 1 }
  }
}

extension Story.Chain {
  fileprivate init(_ cycle: TemporalNetwork<Int>.Cycle) {
    self.init(statements: cycle.labels, excess: cycle.excess)
  }
}

extension Story.Kind {
  /// Nil for statements that say nothing of order.
  fileprivate init?(_ statements: [Statement], _ view: CaseView) {
    guard let first = statements.first,
      let ordering = view.predicates[first.claim.predicate]?.ordering
    else { return nil }
    let subject = first.claim.subject
    self.statements = statements
    switch (ordering, first.claim.value) {
    case (.occurs, .date(let date, _)):
      widest = [.tookPlace(subject, within: date.possible)]
      strictest = [.tookPlace(subject, within: date.bounds)]
    case (.begins, .date(let date, _)):
      widest = [.began(subject, within: date.possible)]
      strictest = [.began(subject, within: date.bounds)]
    case (.ends, .date(let date, _)):
      widest = [.ended(subject, within: date.possible)]
      strictest = [.ended(subject, within: date.bounds)]
    case (.before, .entities(.all(let others))):
      widest = others.map { .before(subject, $0) }
      strictest = widest
    case (.after, .entities(.all(let others))):
      widest = others.map { .before($0, subject) }
      strictest = widest
    case (.during, .entities(.all(let others))):
      widest = others.map { .during(subject, $0) }
      strictest = widest
    case (.lasts, .quantity(let quantity)):
      let unit = quantity.unit ?? view.predicates[first.claim.predicate]?.unit
      guard let span = Duration.hull(quantity.readings.map(\.hard), unit),
        let usual = Duration.hull(quantity.readings.map(\.soft), unit)
      else { return nil }
      widest = [.lasted(subject, seconds: span)]
      strictest = [.lasted(subject, seconds: usual)]
    default: return nil
    }
  }

  /// Whether both date one event, and leave no moment to both.
  fileprivate func rulesOut(_ other: Story.Kind) -> Bool {
    guard case .date(let a, _) = statements[0].claim.value,
      case .date(let b, _) = other.statements[0].claim.value
    else { return false }
    return a.isDisjoint(from: b) || !a.bounds.overlaps(b.bounds)
  }
}

/// Lengths of time as reports give them, in seconds.
private enum Duration {
  /// The least and the most that a unit can be. Source of months and years: the Gregorian calendar.
  private static let units: [String: (least: Double, most: Double)] = [
    "seconds": (1, 1), "minutes": (60, 60), "hours": (3_600, 3_600), "days": (86_400, 86_400),
    "weeks": (604_800, 604_800), "months": (28 * 86_400, 31 * 86_400),
    "years": (365 * 86_400, 366 * 86_400),
  ]

  /// From the least to the most of several ranges; nil where the unit is none of time.
  ///
  /// A length in whole units is rounded by those who tell it: “3 days” may begin late on the first and
  /// end early on the third, or fall short of four by a moment.
  static func hull(_ ranges: [NumberRange], _ unit: String?) -> ClosedRange<Int64>? {
    guard let unit, let size = units[unit], let first = ranges.first else { return nil }
    let all = ranges.dropFirst().reduce(first) { $0.hull($1) }
    let least = max(0, ((all.lower.value ?? 0) - 1) * size.least)
    let most = all.upper.value.map { ($0 + 1) * size.most } ?? .infinity
    guard least <= most else { return nil }
    return seconds(least)...seconds(most)
  }

  private static func seconds(_ value: Double) -> Int64 {
    value >= 9e18 ? .max : Int64(value)
  }
}
