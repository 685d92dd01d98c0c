import ClaimsJSON
import ClaimsModel

extension CasefileDecoder {
  static func claim(_ node: JSONNode) throws(JSONProblem) -> CasefileClaim {
    try fields(node, "a claim") { (fields) throws(JSONProblem) in
      let key = try fields.required("id", .key)
      let report = try fields.required("report", .key)
      let anchor = try fields.required("quote", read: anchor)
      let claim = Claim(
        subject: try fields.required("subject", .slug(EntityID.self)),
        predicate: try fields.required("predicate", .slug(PredicateID.self)),
        value: try fields.required("value", read: value),
        quote: Quote(start: anchor.start ?? 0, exact: anchor.exact),
        polarity: try fields.optional("polarity", .word(Polarity.self)) ?? .affirmed,
        when: try fields.optional("when", read: time),
        place: try place(of: node, &fields),
        hedge: try fields.optional("hedge", .word(Hedge.self)) ?? .asserted,
        sourcing: try fields.optional("sourcing", .word(SourcingLevel.self)) ?? .unstated,
        attribution: try fields.optional("attribution", read: attribution),
        credibility: try fields.optional("credibility", .integer(in: 1...6))
          .flatMap(Credibility.init(rawValue:)),
        confidence: try fields.optional("confidence", .integer(in: 0...100))
          .flatMap { Confidence($0) },
        note: try fields.optional("note", .filled))
      return CasefileClaim(
        key: key, report: report, anchor: anchor, claim: claim,
        number: try fields.optional("number", .integer(in: 1...Int.max)))
    }
  }

  static func anchor(_ node: JSONNode) throws(JSONProblem) -> QuoteAnchor {
    try fields(node, "a quote", typed: false) { (fields) throws(JSONProblem) in
      QuoteAnchor(
        try fields.required("exact", .filled),
        start: try fields.optional("start", .integer(in: 0...Int.max)),
        occurrence: try fields.optional("occurrence", .integer(in: 1...Int.max)))
    }
  }

  private static func time(_ node: JSONNode) throws(JSONProblem) -> ClaimTime {
    try fields(node, "a time", typed: false) { (fields) throws(JSONProblem) in
      if let absence = try fields.optional("absent", .word(CircumstanceAbsence.self)) {
        let said = try fields.optional("said", .filled)
        return absence == .unknown ? .unknown(said: said) : .never(said: said)
      }
      return ClaimTime(
        try fields.required("date", read: date),
        reading: try fields.optional("reading", .word(ClaimTime.Reading.self)) ?? .at,
        said: try fields.optional("said", .filled))
    }
  }

  /// A slug where the place is known, else an object.
  private static func place(
    of claim: JSONNode, _ fields: inout JSONFields
  ) throws(JSONProblem) -> ClaimPlace? {
    guard claim["place"]?.members != nil else {
      return try fields.optional("place", .slug(EntityID.self)).map { .at($0) }
    }
    return try fields.required("place", read: openPlace)
  }

  private static func openPlace(_ node: JSONNode) throws(JSONProblem) -> ClaimPlace {
    try fields(node, "a place", typed: false) { (fields) throws(JSONProblem) in
      if let absence = try fields.optional("absent", .word(CircumstanceAbsence.self)) {
        return absence == .unknown ? .unknown : .nowhere
      }
      let ids = try fields.required("oneOf", .array(of: .slug(EntityID.self)))
      guard Set(ids).count > 1, let place = ClaimPlace.one(of: ids) else {
        throw fields.problem(
          at: "oneOf", reason: "The field “oneOf” needs two different places at least.",
          remedy: "Name them all, or give the one place as a string.")
      }
      return place
    }
  }

  /// Of a time or a place: said not to be known, or that there is none.
  private enum CircumstanceAbsence: String, CaseIterable {
    case unknown, none
  }

  private static func attribution(_ node: JSONNode) throws(JSONProblem) -> Attribution {
    try fields(node, "an attribution", typed: false) { (fields) throws(JSONProblem) in
      if let source = try fields.optional("source", .slug(SourceID.self)) {
        return .source(source)
      }
      return .words(try fields.required("words", .filled))
    }
  }

  private enum Absence: String, CaseIterable {
    case unknown, notStated, none
  }

  /// A value is told apart by the name of its field.
  private static func value(_ node: JSONNode) throws(JSONProblem) -> ClaimValue {
    try fields(node, "a value", typed: false) { (fields) throws(JSONProblem) in
      if let said = try fields.optional("quantity", .filled) {
        return .quantity(try quantity(said, &fields))
      }
      if let id = try fields.optional("entity", .slug(EntityID.self)) {
        return .entities(.all([id]))
      }
      if let ids = try fields.optional("allOf", .array(of: .slug(EntityID.self))) {
        return .entities(try several(EntityChoice.all(of: ids), fields, "allOf"))
      }
      if let ids = try fields.optional("oneOf", .array(of: .slug(EntityID.self))) {
        return .entities(try several(EntityChoice.one(of: ids), fields, "oneOf"))
      }
      if let text = try fields.optional("text", .filled) { return .text(text) }
      if let flag = try fields.optional("flag", .bool) { return .flag(flag) }
      if let date = try fields.optional("date", read: date) {
        return .date(date, said: try fields.optional("said", .filled))
      }
      if let absence = try fields.optional("absent", .word(Absence.self)) {
        return switch absence {
        case .unknown: .unknown
        case .notStated: .notStated
        case .none: .nothing
        }
      }
      throw JSONProblem(
        offset: node.offset, reason: "This value says nothing that we know.",
        remedy: "Use one of quantity, entity, allOf, oneOf, text, flag, date, absent.")
    }
  }

  private static func several(
    _ choice: EntityChoice?, _ fields: JSONFields, _ name: String
  ) throws(JSONProblem) -> EntityChoice {
    if let choice, choice.entities.count > 1 { return choice }
    throw fields.problem(
      at: name, reason: "The field “\(name)” needs two different entities at least.",
      remedy: "Name them all, or use “entity” for one.")
  }

  private static func quantity(
    _ said: String, _ fields: inout JSONFields
  ) throws(JSONProblem) -> Quantity {
    let unit = try fields.optional("unit", .filled)
    let population = try fields.optional("population", .filled)
    if let stated = try fields.optional("readings", read: readings) {
      return Quantity(said: said, readings: stated, unit: unit, population: population)
    }
    do throws(QuantityProblem) {
      let read = try Quantity(reading: said)
      return Quantity(
        said: said, readings: read.readings,
        unit: unit.map { Quantity.folded(unit: $0) } ?? read.unit,
        population: population ?? read.population)
    } catch {
      throw fields.problem(
        at: "quantity", reason: error.reason,
        remedy: error.remedy + " Or give its “readings” as sets of numbers.")
    }
  }

  private static func readings(_ node: JSONNode) throws(JSONProblem) -> [Quantity.Reading] {
    let readings = try list(node, "the readings") { (node) throws(JSONProblem) in
      try fields(node, "a reading", typed: false) { (fields) throws(JSONProblem) in
        let hard = try fields.required("hard", .range)
        let soft = try fields.optional("soft", .range) ?? hard
        guard let reading = Quantity.Reading(hard: hard, soft: soft) else {
          throw fields.problem(
            at: "soft", reason: "The soft set \(soft) reaches outside the hard set \(hard).",
            remedy: "Widen the hard set or narrow the soft one.")
        }
        return reading
      }
    }
    guard !readings.isEmpty else {
      throw JSONProblem(
        offset: node.offset, reason: "A quantity needs one reading at least.",
        remedy: "Give one, or leave “readings” out to have the words read.")
    }
    return readings
  }
}

extension JSONType<NumberRange> {
  static var range: Self {
    Self("a set of numbers such as [80, 80] or (80, ∞)") {
      $0.string.flatMap { NumberRange(notation: $0) }
    }
  }
}
