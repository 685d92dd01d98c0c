package import ClaimsJSON
import ClaimsModel

extension Assignment: JSONConvertible {
  /// `{to, due, because, by, at, act}`; `to` is null where it is nobody's any more.
  package var json: JSONValue { .object(object) }

  fileprivate var object: JSONObject {
    [
      "to": .text(assignee), "due": .text(due?.description), "because": .text(because),
      "by": .string(by), "at": .string(Instant.text(at)), "act": .integer(act),
    ]
  }
}

extension Assigned: JSONConvertible {
  /// An assignment with its `state`: `open`, `overdue` or `done`.
  package var json: JSONValue {
    var object = assignment.object
    object["state"] = .string(state.rawValue)
    return .object(object)
  }
}

extension Note: JSONConvertible {
  /// `{text, by, at, act}`.
  package var json: JSONValue {
    [
      "text": .string(text), "by": .string(by), "at": .string(Instant.text(at)),
      "act": .integer(act),
    ]
  }
}

extension JSONObject {
  /// The object with who sees to what it tells of: `assignment`, the one that stands or null, with its
  /// `state`; `assignments`, all there were, and `notes`, oldest first.
  func with(_ work: WorkLog) -> JSONValue {
    var object = self
    object["assignment"] = work.assigned?.json ?? .null
    object["assignments"] = work.assignments.json
    object["notes"] = work.notes.json
    return .object(object)
  }
}

extension ClaimListing {
  /// Of each claim its card, and `assignment`: the one that stands or null.
  package var entries: [JSONValue] {
    cards.map { card in
      guard case .object(var object) = card.json else { return card.json }
      object["assignment"] = assigned[card.id]?.json ?? .null
      return .object(object)
    }
  }
}

extension AssignedItem: JSONConvertible {
  /// `{id, assignment}`.
  package var json: JSONValue { ["id": .string(id), "assignment": assignment.json] }
}

extension NotedItem: JSONConvertible {
  /// `{id, note}`.
  package var json: JSONValue { ["id": .string(id), "note": note.json] }
}

extension WorkQueue: JSONConvertible {
  /// `{"format": "claimbench-due", "version": 1, "items": […]}`, soonest first.
  package var json: JSONValue {
    ["format": "claimbench-due", "version": 1, "items": cards.json]
  }
}

extension WorkCard: JSONConvertible {
  /// `{id, kind, status, answer, severity, code, question, assignment}`: `kind` is `claim`, which has
  /// a status and an answer, or `finding`, which has a severity and a code.
  package var json: JSONValue {
    var object: JSONObject = ["id": .string(id)]
    switch kind {
    case .claim(let status, let answer):
      object["kind"] = "claim"
      object["status"] = .string(status.rawValue)
      object["answer"] = .string(answer)
      object["severity"] = .null
      object["code"] = .null
    case .finding(let severity, let code):
      object["kind"] = "finding"
      object["status"] = .null
      object["answer"] = .null
      object["severity"] = .string(severity.rawValue)
      object["code"] = .string(code.text)
    }
    object["question"] = [
      "subject": .string(question.subject.text), "predicate": .string(question.predicate.text),
      "words": .string(words),
    ]
    object["assignment"] = assigned.json
    return .object(object)
  }
}
