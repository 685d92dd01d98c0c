import ClaimsModel

/// What a finding gathers statements by: equal sides have equal `Statement.sideKey`s, and others
/// differ. Counts need no words for it.
struct SideMeaning: Hashable {
  private enum Meaning: Hashable {
    case count(Polarity, [Quantity.Reading], unit: String?, population: String?)
    case words(String)
  }

  private let meaning: Meaning
  private let via: PredicateID?

  init(_ statement: Statement) {
    via = statement.via
    if case .quantity(let quantity) = statement.claim.value {
      meaning = .count(
        statement.netPolarity, quantity.readings, unit: quantity.unit,
        population: quantity.population)
    } else {
      meaning = .words(statement.positionKey)
    }
  }

  /// What tells most sides apart: the rest is left to comparing them.
  func hash(into hasher: inout Hasher) {
    switch meaning {
    case .count(_, let readings, _, _):
      hasher.combine(readings[0].hard.lower.value)
      hasher.combine(readings[0].hard.upper.value)
    case .words(let words): hasher.combine(words)
    }
  }
}
