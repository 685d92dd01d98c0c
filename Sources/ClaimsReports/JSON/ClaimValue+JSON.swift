package import ClaimsJSON
package import ClaimsModel

// Values as casefiles write them.

extension ClaimValue: JSONConvertible {
  package var json: JSONValue {
    switch self {
    case .quantity(let quantity): quantity.json
    case .entities(.all(let ids)):
      ids.count == 1 ? ["entity": .string(ids[0].text)] : ["allOf": .names(ids)]
    case .entities(.oneOf(let ids)): ["oneOf": .names(ids)]
    case .text(let text): ["text": .string(text)]
    case .flag(let flag): ["flag": .bool(flag)]
    case .date(let date, let said):
      said.map { ["date": .string("\(date)"), "said": .string($0)] } ?? ["date": .string("\(date)")]
    case .unknown: ["absent": "unknown"]
    case .notStated: ["absent": "notStated"]
    case .nothing: ["absent": "none"]
    }
  }
}

extension Quantity: JSONConvertible {
  package var json: JSONValue {
    var object: JSONObject = ["quantity": .string(said)]
    object["unit"] = unit.map { .string($0) }
    object["population"] = population.map { .string($0) }
    object["readings"] = .array(readings.map(\.json))
    return .object(object)
  }
}

extension Quantity.Reading: JSONConvertible {
  /// The soft set only where it differs.
  package var json: JSONValue {
    soft == hard
      ? ["hard": .string("\(hard)")]
      : ["hard": .string("\(hard)"), "soft": .string("\(soft)")]
  }
}

extension ClaimTime: JSONConvertible {
  /// `{date, reading, said}`; or `{absent, said}`, which says `unknown`, or `none` for never.
  package var json: JSONValue {
    switch self {
    case .dated(let dated):
      [
        "date": .string("\(dated.date)"), "reading": .string(dated.reading.rawValue),
        "said": .text(dated.said),
      ]
    case .unknown(let said): ["absent": "unknown", "said": .text(said)]
    case .never(let said): ["absent": "none", "said": .text(said)]
    }
  }
}

extension ClaimPlace: JSONConvertible {
  package var json: JSONValue {
    switch self {
    case .at(let id): .string(id.text)
    case .oneOf(let ids): ["oneOf": .names(ids)]
    case .unknown: ["absent": "unknown"]
    case .nowhere: ["absent": "none"]
    }
  }
}

extension Attribution: JSONConvertible {
  package var json: JSONValue {
    switch self {
    case .source(let id): ["source": .string(id.text)]
    case .words(let words): ["words": .string(words)]
    }
  }
}
