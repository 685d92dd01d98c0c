package import ClaimsJSON
import ClaimsModel
package import ClaimsReading

/// Writes drafts as JSON: see `Schema/draft.schema.json`. Fields that hold their default are left out.
package enum DraftWriter {
  /// What a draft proposes: the same claim of the same words is the same proposal, whatever speaks
  /// for it.
  package static func proposal(_ draft: Draft) -> JSONObject {
    var object: JSONObject = [
      "quote": ["exact": .string(draft.quote.exact), "start": .integer(draft.quote.start)],
      "subject": .string(draft.subject),
    ]
    if draft.subjectKind != .unspecified {
      object["subjectKind"] = .string(draft.subjectKind.rawValue)
    }
    object["predicate"] = .string(draft.predicate.text)
    object["value"] = value(draft.value)
    if draft.polarity != .affirmed { object["polarity"] = .string(draft.polarity.rawValue) }
    object["when"] = draft.when.map(time)
    object["place"] = draft.place.map(place)
    if draft.hedge != .asserted { object["hedge"] = .string(draft.hedge.rawValue) }
    if draft.sourcing != .unstated { object["sourcing"] = .string(draft.sourcing.rawValue) }
    object["attribution"] = draft.attribution.map { .string($0) }
    object["event"] = draft.event.map(event)
    return object
  }

  /// The whole of a draft: what it proposes, the words that gave it, what speaks for it, what is open.
  package static func content(_ draft: Draft) -> JSONObject {
    var object = proposal(draft)
    if !draft.basis.isEmpty {
      object["basis"] = .array(draft.basis.map { .object(place(of: $0.field, $0.span)) })
    }
    if !draft.open.isEmpty { object["open"] = .array(draft.open.map(open)) }
    if !draft.parts.isEmpty {
      object["parts"] = .array(
        draft.parts.map { ["reason": .string($0.reason), "points": .integer($0.points)] })
      object["score"] = .integer(draft.score)
    }
    return object
  }

  private static func value(_ value: DraftValue) -> JSONValue {
    switch value {
    case .words(let words, let unit?): ["words": .string(words), "unit": .string(unit)]
    case .words(let words, nil): ["words": .string(words)]
    case .entities(let names): ["entities": strings(names)]
    case .oneOf(let names): ["oneOf": strings(names)]
    case .unknown: ["absent": "unknown"]
    case .notStated: ["absent": "notStated"]
    case .nothing: ["absent": "none"]
    }
  }

  private static func time(_ time: DraftTime) -> JSONValue {
    var object: JSONObject = ["date": .string(time.date)]
    object["reading"] = time.reading.map { .string($0.rawValue) }
    object["said"] = time.said.map { .string($0) }
    return .object(object)
  }

  private static func place(_ place: DraftPlace) -> JSONValue {
    switch place {
    case .at(let name): .string(name)
    case .oneOf(let names): ["oneOf": strings(names)]
    case .unknown: ["absent": "unknown"]
    }
  }

  private static func event(_ event: DraftEvent) -> JSONValue {
    var object: JSONObject = ["kind": .string(event.kind.rawValue), "name": .string(event.name)]
    object["actor"] = event.actor.map { .string($0) }
    object["place"] = event.place.map { .string($0) }
    object["when"] = event.when.map(time)
    return .object(object)
  }

  private static func open(_ open: OpenReference) -> JSONValue {
    var object = place(of: open.field, open.span)
    if !open.candidates.isEmpty { object["candidates"] = strings(open.candidates) }
    return .object(object)
  }

  private static func place(of field: DraftBasis.Field, _ span: Range<Int>) -> JSONObject {
    [
      "field": .string(field.rawValue), "start": .integer(span.lowerBound),
      "end": .integer(span.upperBound),
    ]
  }

  private static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map { .string($0) })
  }
}
