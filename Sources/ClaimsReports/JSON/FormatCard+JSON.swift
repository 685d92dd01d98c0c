package import ClaimsJSON

extension FormatCard: JSONConvertible {
  package var json: JSONValue {
    var object: JSONObject = [
      "name": .string(name), "title": .string(title),
      "endings": .array(endings.map { .string($0) }),
    ]
    object["recognisedBy"] = recognisedBy.map { .string($0) }
    object["read"] = read?.json
    object["written"] = written?.json
    return .object(object)
  }
}

extension FormatCard.Fidelity {
  fileprivate var json: JSONValue { ["kept": .string(kept), "lost": .string(lost)] }
}
