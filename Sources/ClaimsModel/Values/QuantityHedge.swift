/// What a word such as "nearly" makes of the number beside it.
package enum QuantityHedge: String, CaseIterable, Hashable, Sendable {
  case exactly
  case moreThan = "more-than"
  case atLeast = "at-least"
  case atMost = "at-most"
  case fewerThan = "fewer-than"
  case nearly
  case about
}

/// The number a phrase states, before any hedge.
enum QuantityCore: Hashable {
  /// "80", "1.2 million".
  case amount(QuantityAmount)
  /// "between 70 and 86".
  case span(NumberRange)
  /// "dozens": nothing but a floor and a habit of speech.
  case vague(hard: NumberRange, soft: NumberRange)
}

extension QuantityHedge {
  /// The reading of `core` under this hedge; nil where nothing is left ("fewer than 0").
  func reading(of core: QuantityCore, factors: QuantityTable.Factors) -> Quantity.Reading? {
    switch core {
    case .amount(let amount): reading(of: amount, factors)
    case .span(let span): reading(floor: span.lower, top: span.upper, plainly: span, soft: span)
    case .vague(let hard, let soft):
      reading(floor: hard.lower, top: soft.upper, plainly: hard, soft: soft)
    }
  }

  private func reading(
    of amount: QuantityAmount, _ factors: QuantityTable.Factors
  ) -> Quantity.Reading? {
    let said = amount.value
    let stretched = amount.stretched(percent: factors.overPercent)
    let share = { (percent: Int) in NumberBound.closed(amount.percent(percent)) }
    return switch self {
    case .exactly: Self.reading((.closed(said), .closed(said)))
    case .moreThan: Self.reading((.open(said), .unbounded), (.open(said), .closed(stretched)))
    case .atLeast: Self.reading((.closed(said), .unbounded), (.closed(said), .closed(stretched)))
    case .atMost:
      Self.reading((.closed(0), .closed(said)), (share(factors.underPercent), .closed(said)))
    case .fewerThan:
      Self.reading((.closed(0), .open(said)), (share(factors.underPercent), .open(said)))
    case .nearly: Self.reading(Self.open, (share(factors.nearlyPercent), .open(said)))
    case .about: Self.reading(Self.open, amount.around(percent: factors.aboutPercent))
    }
  }

  /// A hedge before something that is a range already moves the hard set, not the soft one.
  private func reading(
    floor: NumberBound, top: NumberBound, plainly hard: NumberRange, soft: NumberRange
  ) -> Quantity.Reading? {
    let soft = (soft.lower, soft.upper)
    return switch self {
    case .exactly: Self.reading((hard.lower, hard.upper), soft)
    case .moreThan, .atLeast: Self.reading((floor, .unbounded), soft)
    case .atMost, .fewerThan: Self.reading((.closed(0), top), soft)
    case .nearly, .about: Self.reading(Self.open, soft)
    }
  }

  private typealias Ends = (lower: NumberBound, upper: NumberBound)
  private static let open: Ends = (.closed(0), .unbounded)

  private static func reading(_ hard: Ends, _ soft: Ends? = nil) -> Quantity.Reading? {
    guard let hard = NumberRange(lower: hard.lower, upper: hard.upper) else { return nil }
    guard let ends = soft else { return Quantity.Reading(hard) }
    guard let soft = NumberRange(lower: ends.lower, upper: ends.upper) else { return nil }
    return soft.intersection(hard).flatMap { Quantity.Reading(hard: hard, soft: $0) }
  }
}
