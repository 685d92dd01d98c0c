import ClaimsModel

extension ClaimValue {
  /// What the value is taken to mean: the sets of a quantity, the ids of what is named, a date as
  /// EDTF. The words it came in stand elsewhere.
  var understood: String {
    switch self {
    case .quantity(let quantity): quantity.understood
    case .entities(.all(let ids)): ids.map(\.text).formattedList(joinedBy: "and")
    case .entities(.oneOf(let ids)):
      "one of " + ids.map(\.text).formattedList(joinedBy: "or") + ", not known which"
    case .text: "free text, compared word for word"
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date, _): "\(date)"
    case .unknown: "said not to be known"
    case .notStated: "not said in the report"
    case .nothing: "said that there is none"
    }
  }
}

extension Quantity {
  /// Each reading's hard set, then the likely one where it is narrower: "(80, ∞), likely (80, 120]
  /// villages".
  fileprivate var understood: String {
    let sets = readings.map { reading in
      reading.hard == reading.soft
        ? "\(reading.hard)" : "\(reading.hard), likely \(reading.soft)"
    }
    let meant = sets.count == 1 ? sets[0] : "either " + sets.joined(separator: " or ")
    return meant + (unit.map { " " + $0 } ?? "") + (population.map { " (\($0))" } ?? "")
  }
}
