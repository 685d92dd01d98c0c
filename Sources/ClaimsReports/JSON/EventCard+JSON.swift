package import ClaimsJSON
import ClaimsModel
import ClaimsReading

extension EventCard: JSONConvertible {
  /// `{name, entity, drafts, candidates: [{entity, name, score, parts: [{reason, points}], judged}]}`.
  package var json: JSONValue {
    [
      "name": .string(name), "entity": .text(entity?.text),
      "drafts": .array(drafts.map { .string("\($0)") }),
      "candidates": .array(candidates.map(\.json)),
    ]
  }
}

extension EventCard.Candidate: JSONConvertible {
  package var json: JSONValue {
    [
      "entity": .string(entity.text), "name": .string(name), "score": .integer(score),
      "parts": .array(
        parts.map { ["reason": .string($0.reason), "points": .integer($0.points)] }),
      "judged": .text(verdict?.rawValue),
    ]
  }
}
