import ClaimsModel

extension ClaimRow {
  /// What the column `value-is` may hold.
  enum ValueForm: String, CaseIterable {
    case quantity, entity, text, flag, date, unknown, none
    case oneOf = "one-of"
    case notStated = "not-stated"
  }

  mutating func value(of predicate: Predicate) throws(CSVFault) -> ClaimValue {
    switch try record.choice("value-is", ValueForm.self) ?? Self.form(of: predicate.kind) {
    case .unknown: return .unknown
    case .notStated: return .notStated
    case .none: return .nothing
    case .quantity: return .quantity(try quantity())
    case .entity: return .entities(try entities(predicate.kind, EntityChoice.all))
    case .oneOf: return .entities(try entities(predicate.kind, EntityChoice.one))
    case .text: return .text(try given(record.text("value")))
    case .flag: return .flag(try flag())
    case .date:
      guard let read = try record.date("value") else { throw noValue }
      return .date(read.date, said: record.text("value-said") ?? read.said)
    }
  }

  private static func form(of kind: ValueKind) -> ValueForm {
    switch kind {
    case .quantity: .quantity
    case .entity, .place: .entity
    case .text: .text
    case .flag: .flag
    case .date: .date
    }
  }

  private var noValue: CSVFault {
    record.missing(
      "value", "Write what the claim says, or “unknown” or “not-stated” into a column “value-is”.")
  }

  private func given(_ cell: String?) throws(CSVFault) -> String {
    guard let cell else { throw noValue }
    return cell
  }

  private mutating func entities(
    _ kind: ValueKind, _ choose: ([EntityID]) -> EntityChoice?
  ) throws(CSVFault) -> EntityChoice {
    var ids: [EntityID] = []
    for name in CSVList.items(try given(record.word("value"))) {
      ids.append(try mention(name, in: "value", kind: kind == .place ? .place : .unspecified))
    }
    guard let choice = choose(ids) else { throw noValue }
    return choice
  }

  private func flag() throws(CSVFault) -> Bool {
    let word = try given(record.word("value"))
    switch word.lowercased() {
    case "yes", "true", "1": return true
    case "no", "false", "0": return false
    default: throw record.fault("value", "“\(word)” is neither yes nor no.", "Write yes or no.")
    }
  }

  // MARK: - Quantities

  private func quantity() throws(CSVFault) -> Quantity {
    let (unit, population) = (record.text("unit"), record.text("population"))
    if let readings = record.text("readings") {
      return Quantity(
        said: try given(record.text("value")), readings: try Self.readings(readings, record),
        unit: unit, population: population)
    }
    if record.word("value") == nil, let range = try range() {
      return Quantity(
        said: range.said, readings: [Quantity.Reading(range.numbers)],
        unit: unit.map { Quantity.folded(unit: $0) }, population: population)
    }
    let said = try given(record.text("value"))
    do throws(QuantityProblem) {
      let read = try Quantity(reading: said)
      return Quantity(
        said: said, readings: read.readings,
        unit: unit.map { Quantity.folded(unit: $0) } ?? read.unit,
        population: population ?? read.population)
    } catch {
      throw record.fault("value", error.reason, error.remedy)
    }
  }

  /// Out of the columns of the least and the most, where one of them is given.
  private func range() throws(CSVFault) -> (said: String, numbers: NumberRange)? {
    let (low, high) = (try record.number("value-low"), try record.number("value-high"))
    guard low != nil || high != nil else { return nil }
    guard
      let numbers = NumberRange(
        lower: low.map { .closed($0) } ?? .unbounded, upper: high.map { .closed($0) } ?? .unbounded)
    else {
      throw record.fault(
        "value-high", "The most is less than the least.", "Correct one of the two.")
    }
    let words = (low: record.word("value-low"), high: record.word("value-high"))
    let said =
      switch words {
      case (let low?, let high?): low == high ? low : "between \(low) and \(high)"
      case (let low?, nil): "at least \(low)"
      case (nil, let high?): "at most \(high)"
      case (nil, nil): ""
      }
    return (said, numbers)
  }

  /// `[10, 10] or [20, 99] likely [20, 50]`.
  private static func readings(
    _ cell: String, _ record: CSVRecord
  ) throws(CSVFault) -> [Quantity.Reading] {
    var readings: [Quantity.Reading] = []
    for part in cell.split(separator: " or ") {
      let sets = part.split(separator: " likely ").map { NumberRange(notation: String($0)) }
      guard let first = sets.first, let hard = first, sets.count <= 2, let last = sets.last,
        let soft = last, let reading = Quantity.Reading(hard: hard, soft: soft)
      else {
        throw record.fault(
          "readings", "“\(part)” is no set of numbers.",
          "Write [80, 80] or (80, ∞) likely (80, 120], or leave the cell empty.")
      }
      readings.append(reading)
    }
    guard !readings.isEmpty else {
      throw record.fault("readings", "There is no set of numbers.", "Leave the cell empty.")
    }
    return readings
  }

  /// The cell that `readings` reads back.
  static func cell(_ readings: [Quantity.Reading]) -> String {
    readings.map { reading in
      reading.soft == reading.hard ? "\(reading.hard)" : "\(reading.hard) likely \(reading.soft)"
    }.joined(separator: " or ")
  }
}
