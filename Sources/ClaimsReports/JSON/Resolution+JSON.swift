package import ClaimsJSON
package import ClaimsModel

extension Resolution: JSONConvertible {
  /// `{outcome, side, because, by, at, claims, fingerprint, act, undoes}`: the side that was accepted
  /// counts from 0 in `claims`, those of each side as it was resolved.
  package var json: JSONValue { json(side: outcome.side) }

  /// - Parameter side: the accepted one, among the sides of a finding as it lists them.
  func json(side: Int?) -> JSONValue { .object(object(side: side)) }

  fileprivate func object(side: Int?) -> JSONObject {
    [
      "outcome": .string(outcome.word.rawValue), "side": side.map { .integer($0) } ?? .null,
      "because": .string(because), "by": .string(by), "at": .string(Instant.text(at)),
      "claims": .array(sides.map { .names($0) }), "fingerprint": .string(fingerprint),
      "act": .integer(act), "undoes": undoes.map { .integer($0) } ?? .null,
    ]
  }
}

extension [ResolutionState.Stated] {
  /// Each with its `state`: `stands`, `replaced`, `lapsed`, `taken-back` or `undo`.
  var json: JSONValue {
    .array(
      map { stated in
        var object = stated.resolution.object(side: stated.resolution.outcome.side)
        object["state"] = .string(stated.state.rawValue)
        return .object(object)
      })
  }
}

extension FindingCard: JSONConvertible {
  /// `{"format": "claimbench-finding", "version": 1, "id": …, "code": …, "severity": …, "question": …,
  /// "finding": …, "resolutions": […], "assignment": …, "assignments": […], "notes": […]}`: the finding
  /// as in a contradiction report, null where it is found no more; all that was resolved on it, oldest
  /// first, each with its `state`; who sees to it and what was remarked, as of a claim.
  package var json: JSONValue {
    let object: JSONObject = [
      "format": "claimbench-finding", "version": 1, "id": .text(id?.description),
      "code": .string(code.text), "severity": .text(severity?.rawValue),
      "question": [
        "subject": .string(question.subject.text), "predicate": .string(question.predicate.text),
        "words": .string(words),
      ],
      "finding": entry?.json ?? .null,
      "resolutions": ResolutionState.states(of: resolutions) { _ in entry != nil }.json,
    ]
    return object.with(work)
  }
}
