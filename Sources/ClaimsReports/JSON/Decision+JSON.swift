package import ClaimsJSON
package import ClaimsModel

extension Decision: JSONConvertible {
  /// `{claim, status, because, by, at, digest, act, undoes, firstSignature, overrides}`.
  package var json: JSONValue { .object(object) }

  fileprivate var object: JSONObject {
    [
      "claim": .string("\(claim)"), "status": .string(status.rawValue),
      "because": .string(because), "by": .string(by), "at": .string(Instant.text(at)),
      "digest": .string(digest), "act": .integer(act),
      "undoes": undoes.map { .integer($0) } ?? .null,
      "firstSignature": .bool(isFirstSignature), "overrides": .text(overrides),
    ]
  }
}

extension HistoryText {
  /// `{"format": "claimbench-history", "version": 1, "claim": …, "decisions": […]}`; each decision
  /// has its `state` too: `stands`, `replaced`, `lapsed`, `taken-back` or `undo`; and `revisions`, the
  /// changes of the claim, oldest first; and `resolutions`, of findings that it took part in, each with
  /// its `state`; and `assignment`, `assignments` and `notes`: see `WorkLog`.
  package static func json(
    card: ClaimCard, decisions: [Decision], revisions: [RevisionCard] = [],
    resolutions: [ResolutionState.Stated] = [], work: WorkLog = .empty
  ) -> JSONValue {
    let object: JSONObject = [
      "format": "claimbench-history", "version": 1, "claim": card.json,
      "decisions": states(of: decisions, on: card), "revisions": revisions.json,
      "resolutions": resolutions.json,
    ]
    return object.with(work)
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
  /// `{"format": "claimbench-claim", "version": 1, "claim": …, "decisions": […], "revisions": […],
  /// "resolutions": […], "findings": […], "others": […], "origins": …, "evidence": […], "assignment": …,
  /// "assignments": […], "notes": […]}`: decisions, resolutions and who sees to it as in a history, findings and origins as in a contradiction report, evidence as it
  /// is shown; of the other claims of its question `id`, `answer`, `source` and `status`.
  package static func json(
    card: ClaimCard, decisions: [Decision], revisions: [RevisionCard] = [],
    resolutions: [ResolutionState.Stated] = [],
    findings: [ContradictionReport.Entry], others: [ClaimCard] = [], origins: OriginGraph = .empty,
    evidence: [EvidenceCard] = [], work: WorkLog = .empty
  ) -> JSONValue {
    let object: JSONObject = [
      "format": "claimbench-claim", "version": 1, "claim": card.json,
      "decisions": HistoryText.states(of: decisions, on: card), "revisions": revisions.json,
      "resolutions": resolutions.json, "findings": findings.json,
      "others": .array(others.map(short)), "origins": origins.json,
      "evidence": evidence.json,
    ]
    return object.with(work)
  }

  private static func short(_ card: ClaimCard) -> JSONValue {
    [
      "id": .string("\(card.id)"), "answer": .string(card.answer),
      "source": ["id": .string(card.source.text), "name": .string(card.sourceName)],
      "status": .string(card.standing.status.rawValue),
    ]
  }
}

extension RevisionCard: JSONConvertible {
  /// `{at, by, because, digest, changes}`: the digest as it was before; each change `{field, before,
  /// after}` in words.
  package var json: JSONValue {
    [
      "at": .string(Instant.text(at)), "by": .string(by), "because": .string(because),
      "digest": .string(digest),
      "changes": .array(
        changes.map {
          ["field": .string($0.field), "before": .text($0.before), "after": .text($0.after)]
        }),
    ]
  }
}
