import ClaimsJSON
import ClaimsModel
import ClaimsReading

/// Makes drafts out of JSON, field by field.
struct DraftDecoder {
  /// The report's text, which quotes must stand in; nil where it is not at hand.
  let text: String?
  /// The kinds of statement that there are; nil where any will do.
  let predicates: Set<PredicateID>?
  /// Whether anything but the quote may be missing, as in what is held to be right.
  let isPartial: Bool

  private typealias Fields = JSONFields

  func line(_ node: JSONNode) throws(JSONProblem) -> DraftLine {
    try CasefileDecoder.fields(node, "a draft", typed: false) { (fields) throws(JSONProblem) in
      _ = try fields.optional("id", .string)
      let report = try fields.optional("report", .filled)
      _ = try fields.optional("extractor", .string)
      _ = try fields.optional("state", .string)
      let quote = try fields.required("quote", read: quote)
      var draft = Draft(
        quote: quote, subject: try text("subject", &fields),
        subjectKind: try fields.optional("subjectKind", .word(Entity.Kind.self)) ?? .unspecified,
        predicate: try predicate(&fields), value: try value(&fields))
      draft.polarity = try fields.optional("polarity", .word(Polarity.self)) ?? .affirmed
      draft.when = try fields.optional("when", read: Self.time)
      draft.place = try Self.place(of: node, &fields)
      draft.hedge = try fields.optional("hedge", .word(Hedge.self)) ?? .asserted
      draft.sourcing = try fields.optional("sourcing", .word(SourcingLevel.self)) ?? .unstated
      draft.attribution = try fields.optional("attribution", .filled)
      draft.event = try fields.optional("event", read: Self.event)
      draft.basis = try fields.optional("basis", read: basis) ?? []
      draft.open = try fields.optional("open", read: open) ?? []
      draft.parts = try score(&fields)
      return DraftLine(draft: draft, report: report, stated: Self.stated(in: node))
    }
  }

  /// The fields that are written out, as null too: held to be not there.
  private static func stated(in node: JSONNode) -> Set<DraftBasis.Field> {
    Set(DraftBasis.Field.allCases.filter { node[$0.rawValue] != nil })
  }

  // MARK: The claim

  private func quote(_ node: JSONNode) throws(JSONProblem) -> Quote {
    let anchor = try CasefileDecoder.anchor(node)
    guard let text else {
      guard let start = anchor.start else {
        throw JSONProblem(
          offset: node.offset, reason: "The quote does not say where it stands.",
          remedy: "Give “start”: UTF-8 bytes from the start of the report's text.")
      }
      return Quote(start: start, exact: anchor.exact)
    }
    do throws(QuoteAnchor.Failure) {
      return try anchor.resolve(in: text)
    } catch {
      throw JSONProblem(
        offset: node.offset, reason: error.inDraft,
        remedy: "Copy it from the report's text letter by letter, with its “start” in UTF-8 bytes.")
    }
  }

  private func text(_ name: String, _ fields: inout Fields) throws(JSONProblem) -> String {
    isPartial ? try fields.optional(name, .filled) ?? "" : try fields.required(name, .filled)
  }

  private func predicate(_ fields: inout Fields) throws(JSONProblem) -> PredicateID {
    let type = JSONType.slug(PredicateID.self)
    guard !isPartial else {
      return try fields.optional("predicate", type) ?? PredicateID(unchecked: "stated")
    }
    let predicate = try fields.required("predicate", type)
    guard predicates?.contains(predicate) ?? true else {
      throw fields.problem(
        at: "predicate", reason: "“\(predicate)” is no kind of statement of this casebook.",
        remedy: "Use one of those that the report comes with: claims predicate list")
    }
    return predicate
  }

  private func value(_ fields: inout Fields) throws(JSONProblem) -> DraftValue {
    guard isPartial else { return try fields.required("value", read: Self.value) }
    return try fields.optional("value", read: Self.value) ?? .notStated
  }

  private enum Absence: String, CaseIterable {
    case unknown, notStated, none
  }

  private static func value(_ node: JSONNode) throws(JSONProblem) -> DraftValue {
    try CasefileDecoder.fields(node, "a value", typed: false) { (fields) throws(JSONProblem) in
      if let words = try fields.optional("words", .filled) {
        return .words(words, unit: try fields.optional("unit", .filled))
      }
      if let names = try names("entities", atLeast: 1, &fields) { return .entities(names) }
      if let names = try names("oneOf", atLeast: 2, &fields) { return .oneOf(names) }
      return switch try fields.required("absent", .word(Absence.self)) {
      case .unknown: .unknown
      case .notStated: .notStated
      case .none: .nothing
      }
    }
  }

  private static func names(
    _ name: String, atLeast least: Int, _ fields: inout Fields
  ) throws(JSONProblem) -> [String]? {
    guard let names = try fields.optional(name, .array(of: .filled)) else { return nil }
    guard Set(names).count >= least else {
      throw fields.problem(
        at: name,
        reason:
          "The field “\(name)” needs \(least == 1 ? "a name" : "two different names") at least.",
        remedy: "Name them all.")
    }
    return names
  }

  static func time(_ node: JSONNode) throws(JSONProblem) -> DraftTime {
    try CasefileDecoder.fields(node, "a time", typed: false) { (fields) throws(JSONProblem) in
      DraftTime(
        try fields.required("date", .filled),
        reading: try fields.optional("reading", .word(ClaimTime.Reading.self)),
        said: try fields.optional("said", .filled))
    }
  }

  private enum PlaceAbsence: String, CaseIterable {
    case unknown
  }

  /// A name where the place is known, else an object.
  private static func place(
    of draft: JSONNode, _ fields: inout Fields
  ) throws(JSONProblem) -> DraftPlace? {
    guard draft["place"]?.members != nil else {
      return try fields.optional("place", .filled).map { .at($0) }
    }
    return try fields.required("place") { (node) throws(JSONProblem) in
      try CasefileDecoder.fields(node, "a place", typed: false) { (fields) throws(JSONProblem) in
        if let names = try names("oneOf", atLeast: 2, &fields) { return .oneOf(names) }
        _ = try fields.required("absent", .word(PlaceAbsence.self))
        return .unknown
      }
    }
  }

  private static func event(_ node: JSONNode) throws(JSONProblem) -> DraftEvent {
    try CasefileDecoder.fields(node, "an event", typed: false) { (fields) throws(JSONProblem) in
      DraftEvent(
        kind: try fields.required("kind", .word(DraftEvent.Kind.self)),
        name: try fields.required("name", .filled),
        actor: try fields.optional("actor", .filled),
        place: try fields.optional("place", .filled),
        when: try fields.optional("when", read: time))
    }
  }

  // MARK: What speaks for it

  private func basis(_ node: JSONNode) throws(JSONProblem) -> [DraftBasis] {
    try CasefileDecoder.list(node, "the basis") { (node) throws(JSONProblem) in
      try CasefileDecoder.fields(node, "words", typed: false) { (fields) throws(JSONProblem) in
        let field = try fields.required("field", .word(DraftBasis.Field.self))
        return DraftBasis(field, try span(&fields))
      }
    }
  }

  private func open(_ node: JSONNode) throws(JSONProblem) -> [OpenReference] {
    try CasefileDecoder.list(node, "what is open") { (node) throws(JSONProblem) in
      try CasefileDecoder.fields(node, "what is open", typed: false) {
        (fields) throws(JSONProblem) in
        let field = try fields.required("field", .word(DraftBasis.Field.self))
        let span = try span(&fields)
        let candidates = try fields.optional("candidates", .array(of: .filled)) ?? []
        return OpenReference(field, span, candidates: candidates)
      }
    }
  }

  private func span(_ fields: inout Fields) throws(JSONProblem) -> Range<Int> {
    let start = try fields.required("start", .integer(in: 0...Int.max))
    let end = try fields.required("end", .integer(in: 0...Int.max))
    guard start < end, end <= text?.utf8.count ?? .max else {
      throw fields.problem(
        at: "end", reason: "No words stand at bytes \(start) to \(end) of the report's text.",
        remedy: "Give UTF-8 bytes from the start of the text, “end” exclusive.")
    }
    return start..<end
  }

  /// A score without parts is a part of its own.
  private func score(_ fields: inout Fields) throws(JSONProblem) -> [ScorePart] {
    let parts = try fields.optional("parts", read: Self.parts) ?? []
    let score = try fields.optional("score", .integer(in: 0...100))
    return parts.isEmpty ? score.map { [ScorePart("as its extractor scores it", $0)] } ?? [] : parts
  }

  private static func parts(_ node: JSONNode) throws(JSONProblem) -> [ScorePart] {
    try CasefileDecoder.list(node, "the parts of a score") { (node) throws(JSONProblem) in
      try CasefileDecoder.fields(node, "a part", typed: false) { (fields) throws(JSONProblem) in
        ScorePart(
          try fields.required("reason", .filled),
          try fields.required("points", .integer(in: -100...100)))
      }
    }
  }
}

extension QuoteAnchor.Failure {
  /// For a draft, where nobody is there to be asked which place is meant.
  fileprivate var inDraft: String {
    switch self {
    case .empty: "The quote is empty."
    case .absent: "The quote does not stand in the report."
    case .elsewhere(let places):
      "The quote does not stand where it is said to, but at byte \(places[0])"
        + (places.count > 1 ? " and \(places.count - 1) other places." : ".")
    case .ambiguous(let places): "The quote stands \(places.count) times in the report."
    case .fewer(let count): "The quote stands only \(count) times in the report."
    }
  }
}
