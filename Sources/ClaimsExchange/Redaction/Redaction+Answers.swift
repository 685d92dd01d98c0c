import ClaimsModel

extension Redaction {
  /// Numbers, dates, entities and yes or no stay. Texts are numbered, so that two claims that say the
  /// same still do, and two that do not still contradict each other.
  mutating func redacted(_ value: ClaimValue) -> ClaimValue {
    switch value {
    case .entities(.all(let ids)): return .entities(all(ids))
    case .entities(.oneOf(let ids)): return .entities(oneOf(ids))
    case .flag, .unknown, .notStated, .nothing: return value
    case .quantity, .text, .date: break
    }
    guard !options.kept.contains(.answers) else {
      ledger.leaveIn("answer in words")
      return value
    }
    switch value {
    case .quantity(let quantity):
      ledger.leaveOut("wording of a quantity")
      return .quantity(redacted(quantity))
    case .date(let date, let said):
      return .date(date, said: ledger.drop(said, "wording of a date"))
    case .text(let text):
      ledger.leaveOut("answer in words")
      return .text("answer \(answers.number(of: text))")
    case .entities, .flag, .unknown, .notStated, .nothing: return value
    }
  }

  private mutating func all(_ ids: [EntityID]) -> EntityChoice {
    // As many as before: no two have one pseudonym.
    EntityChoice.all(of: ids.map { id(of: $0) }) ?? .all(ids)
  }

  private mutating func oneOf(_ ids: [EntityID]) -> EntityChoice {
    EntityChoice.one(of: ids.map { id(of: $0) }) ?? .oneOf(ids)
  }

  /// What the words leave possible, in place of the words.
  mutating func redacted(_ quantity: Quantity) -> Quantity {
    guard !options.kept.contains(.answers) else { return quantity }
    let said = quantity.readings.map { Self.words($0.hard) }.joined(separator: " or ")
    return Quantity(
      said: said, readings: quantity.readings, unit: quantity.unit.map { unit($0) },
      population: quantity.population.map { "scope \(populations.number(of: $0))" })
  }

  private static func words(_ range: NumberRange) -> String {
    guard let number = range.lower.value, range == .exactly(number) else { return "\(range)" }
    // "[80, 80]" has the number without a fraction that says nothing.
    return String("\(range)".dropFirst().prefix { $0 != "," })
  }

  /// One that the program knows stays; another may be anybody's words.
  mutating func unit(_ unit: String) -> String {
    let isKept = options.kept.contains(.answers) || QuantityTable.english.isKnown(unit: unit)
    return isKept ? unit : "unit \(units.number(of: unit))"
  }
}
