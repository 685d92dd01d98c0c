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
        statement.claim.netPolarity, quantity.readings, unit: quantity.unit,
        population: quantity.population)
    } else {
      meaning = .words(statement.positionKey)
    }
  }
}
