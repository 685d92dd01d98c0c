import ClaimsModel

/// All that comparing two statements looks at, but for who says them and when it was: what
/// `Comparer.compareBesideTime` looks at.
struct StatedAnswer: Hashable {
  private let statement: Statement
  /// Set for a statement that is of no kind with others.
  private let own: Int?

  init(_ statement: Statement, own: Int?) {
    self.statement = statement
    self.own = own
  }

  static func == (a: StatedAnswer, b: StatedAnswer) -> Bool {
    a.own == b.own && a.statement.via == b.statement.via
      && a.statement.claim.isLike(b.statement.claim)
  }

  /// What tells most answers apart: the rest is left to comparing them.
  func hash(into hasher: inout Hasher) {
    let claim = statement.claim
    switch claim.value {
    case .quantity(let quantity):
      hasher.combine(quantity.said)
      if let unit = quantity.unit { hasher.combine(unit) }
      if let population = quantity.population { hasher.combine(population) }
      hasher.combine(quantity.readings[0].hard.lower.value)
    case let value: hasher.combine(value)
    }
    if let place = claim.place { hasher.combine(place) }
    if let own { hasher.combine(own) }
  }
}

extension Claim {
  /// Whether they say the same, whenever it was.
  fileprivate func isLike(_ other: Claim) -> Bool {
    value == other.value && polarity == other.polarity && hedge == other.hedge
      && place == other.place && isOfNoTime == other.isOfNoTime
  }

  private var isOfNoTime: Bool { when?.isNever == true }
}
