package import ClaimsJSON
package import ClaimsModel

extension JudgementCard: JSONConvertible {
  /// The casefile's fields of a judgement, and `words`, `state` (`stands`, `replaced`, `contradicted`,
  /// `taken-back` or `withdrawal`) and `against`: what speaks against it, each in words.
  package var json: JSONValue {
    [
      "a": .string(judgement.pair.a.text), "b": .string(judgement.pair.b.text),
      "verdict": .string(judgement.verdict.rawValue), "because": .string(judgement.because),
      "by": .string(judgement.by), "at": .string(Instant.text(judgement.at)),
      "act": .integer(judgement.act), "words": .string(words), "state": .string(state.rawValue),
      "against": .names(against),
    ]
  }
}

extension JudgementList: JSONConvertible {
  /// `{"format": "claimbench-judgements", "version": 1, "groups": [[…]], "judgements": […]}`: groups
  /// by their entities' ids, the one that claims are compared under first.
  package var json: JSONValue {
    [
      "format": "claimbench-judgements", "version": 1,
      "groups": .array(groups.map { .names($0.map(\.id)) }), "judgements": judgements.json,
    ]
  }
}

extension JudgementText {
  /// `{"format": "claimbench-judgement", "version": 1, "judgement": …, "effect": …, "claims": …,
  /// "reconciliation": …}`: `effect` is `joined`, `parted` or `none`, `claims` how many of either
  /// entity now meet or no longer do, or null.
  package static func json(
    _ card: JudgementCard, effect: JudgementEffect, report: ContradictionReport,
    appeared: [FindingID], went: [FindingID]
  ) -> JSONValue {
    let (word, claims): (String, JSONValue) =
      switch effect {
      case .joined(let a, let b): ("joined", [.integer(a), .integer(b)])
      case .parted(let a, let b): ("parted", [.integer(a), .integer(b)])
      case .none: ("none", .null)
      }
    return [
      "format": "claimbench-judgement", "version": 1, "judgement": card.json,
      "effect": .string(word), "claims": claims,
      "reconciliation": ReconcileText.json(report, appeared: appeared, went: went),
    ]
  }
}

extension ListedEntity: JSONConvertible {
  /// The entity's fields, and `sameAs`: the ids of what it was judged to be one with.
  package var json: JSONValue {
    guard case .object(var object) = entity.json else { return entity.json }
    object["sameAs"] = .names(sameAs)
    return .object(object)
  }
}

extension AlikeCard: JSONConvertible {
  /// `{a, b, names, score}`: both entities whole, and the two names that are the most alike.
  package var json: JSONValue {
    ["a": a.json, "b": b.json, "names": .names(names), "score": .double(score)]
  }
}
