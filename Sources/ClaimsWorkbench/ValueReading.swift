import ClaimsModel

/// Reads the value of a claim as it was typed, as the predicate wants it.
struct ValueReading {
  private let predicate: Predicate
  /// The report's date, which relative dates start from.
  private let anchor: EDTF?

  init(_ predicate: Predicate, anchor: EDTF? = nil) {
    self.predicate = predicate
    self.anchor = anchor
  }

  var missing: Refusal {
    let example =
      switch predicate.kind {
      case .quantity: "--value \"more than 80\""
      case .entity, .place: "--value NAME, or --one-of A --one-of B"
      case .text: "--value \"the words\""
      case .flag: "--value yes, or --value no"
      case .date: "--value 2018-02-09"
      }
    return Refusal(
      "The claim has no value. “\(predicate.id)” takes \(kindInWords).",
      remedy: "Give it: \(example); or --unknown where the report says that it is not known.")
  }

  var notAlternatives: Refusal {
    Refusal(
      "“\(predicate.id)” takes \(kindInWords), not a choice between entities.",
      remedy: "Use --value.")
  }

  /// A count or a yes or no of which it is said that there is none.
  var notNone: Refusal {
    predicate.kind == .flag
      ? Refusal(
        "“\(predicate.id)” takes yes or no, and neither is none.", remedy: "Use --value no.")
      : Refusal(
        "“\(predicate.id)” takes a quantity, and none of a thing is a number of it.",
        remedy: "Use --value 0.")
  }

  private var kindInWords: String {
    switch predicate.kind {
    case .quantity: "a quantity"
    case .entity: "one or several entities"
    case .place: "one or several places"
    case .text: "words"
    case .flag: "yes or no"
    case .date: "a date"
    }
  }

  /// The entities named: all of `values`, or the alternatives of `oneOf`.
  func names(_ values: [String], oneOf: [String]) throws -> [String] {
    guard values.isEmpty || oneOf.isEmpty else {
      throw Refusal(
        "Both --value and --one-of are given.",
        remedy: "Use --value for what is known, --one-of for each of what it may be.")
    }
    guard oneOf.count != 1 else {
      throw Refusal(
        "Only one alternative is given.", remedy: "Give --one-of twice at least, or use --value.")
    }
    let names = oneOf.isEmpty ? values : oneOf
    guard !names.isEmpty, names.allSatisfy({ $0.filled != nil }) else { throw missing }
    return names
  }

  func value(_ values: [String], unit: String?) throws -> ClaimValue {
    guard let text = values.first?.filled else { throw missing }
    guard values.count == 1 else {
      throw Refusal(
        "“\(predicate.id)” takes \(kindInWords), and \(values.count) values are given.",
        remedy: "Log one claim for each.")
    }
    switch predicate.kind {
    case .quantity: return .quantity(try quantity(text, unit))
    case .flag: return .flag(try flag(text))
    case .date:
      let read = try StatedDate(text, option: "--value", anchor: anchor)
      return .date(read.date, said: read.said)
    case .text, .entity, .place: return .text(text)
    }
  }

  private func quantity(_ text: String, _ unit: String?) throws -> Quantity {
    let read = try Self.read(text)
    let given = unit?.filled.map { Quantity.folded(unit: $0) }
    if let given, let said = read.unit, given != said {
      throw Refusal(
        "The words count \(said), and --unit says \(given).",
        remedy: "Leave --unit out, or leave the unit out of the value.")
    }
    return Quantity(
      said: text, readings: read.readings, unit: given ?? read.unit ?? predicate.unit,
      population: read.population)
  }

  private static func read(_ text: String) throws -> Quantity {
    do throws(QuantityProblem) {
      return try Quantity(reading: text)
    } catch {
      throw Refusal(
        StatedDate.pointing(at: error.offset, in: text, error.reason), remedy: error.remedy)
    }
  }

  private func flag(_ text: String) throws -> Bool {
    switch text.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      throw Refusal("“\(text)” is neither yes nor no.", remedy: "Use --value yes or --value no.")
    }
  }
}
