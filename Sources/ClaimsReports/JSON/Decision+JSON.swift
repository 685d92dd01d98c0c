package import ClaimsJSON
package import ClaimsModel

extension Decision: JSONConvertible {
  /// `{claim, status, because, by, at, digest, act, undoes}`.
  package var json: JSONValue { .object(object) }

  fileprivate var object: JSONObject {
    [
      "claim": .string("\(claim)"), "status": .string(status.rawValue),
      "because": .string(because), "by": .string(by), "at": .string(Instant.text(at)),
      "digest": .string(digest), "act": .integer(act),
      "undoes": undoes.map { .integer($0) } ?? .null,
    ]
  }
}

extension HistoryText {
  /// `{"format": "claimbench-history", "version": 1, "claim": …, "decisions": […]}`; each decision
  /// has its `state` too: `stands`, `replaced`, `lapsed`, `taken-back` or `undo`.
  package static func json(card: ClaimCard, decisions: [Decision]) -> JSONValue {
    [
      "format": "claimbench-history", "version": 1, "claim": card.json,
      "decisions": states(of: decisions, on: card),
    ]
  }

  static func states(of decisions: [Decision], on card: ClaimCard) -> JSONValue {
    .array(
      DecisionState.states(of: decisions, digest: card.digest).map { decision, state in
        var object = decision.object
        object["state"] = .string(state.rawValue)
        return .object(object)
      })
  }
}

extension ClaimViewText {
  /// `{"format": "claimbench-claim", "version": 1, "claim": …, "decisions": […], "findings": […]}`:
  /// decisions as in a history, findings as in a contradiction report.
  package static func json(
    card: ClaimCard, decisions: [Decision], findings: [ContradictionReport.Entry]
  ) -> JSONValue {
    [
      "format": "claimbench-claim", "version": 1, "claim": card.json,
      "decisions": HistoryText.states(of: decisions, on: card), "findings": findings.json,
    ]
  }
}
