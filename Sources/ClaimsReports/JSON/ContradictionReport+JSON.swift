package import ClaimsJSON
package import ClaimsModel

extension ContradictionReport: JSONConvertible {
  /// `{"format": "claimbench-contradictions", "version": 1, "summary": …, "filters": […], "asOf": …,
  /// "leftOut": …, "upTo": …, "changes": …, "questions": […]}`. `Schema/contradictions.schema.json`
  /// says it whole.
  ///
  /// - `summary`: `claims`, `reports`, `sources`, `questions`, `questionsWithFindings`, and for
  ///   `contradictions`, `tensions` and `notes` how many there are (`all`), stand (`open`), and were
  ///   found not to be resolvable (`unresolvable`).
  /// - `filters`: what it was narrowed to, in words. `asOf`: the date it stands as of, and `leftOut`:
  ///   how many claims that leaves out. `upTo`: the last entry of the journal that it takes in.
  /// - `changes`: what is different since an earlier moment, or null.
  /// - a question: `subject`, `predicate`, `words`, `conflictingPairs`, `positions`, `findings`,
  ///   `compared`, empty unless asked for, `claims` in their context (of a question with very many,
  ///   those that show findings and the first of each answer), and `origins`: who took from whom.
  /// - a position: `letter`, `answer`, `meaning`, `claims`, `sources`, `origins`, and
  ///   `originGroups`: the `reports` by the `sources` they lead back to.
  /// - a finding: `id`, `code`, `severity`, `scope`, `open`, what a reviewer made of it (`resolution`)
  ///   and of what it came of (`lapsed`), `reason`, `compared`, `caveats`, `settledBy`, `restsOn`,
  ///   `pairs`, its `sides`, and in `shownBy` one claim of each.
  package var json: JSONValue {
    var whole = head
    whole["questions"] = sections.json
    return .object(whole)
  }

  /// Writes `json`, one entry a line, question by question: a casebook may have very many.
  ///
  /// - Parameter put: takes UTF-8, piece by piece.
  package func writeJSON(_ put: ([UInt8]) throws -> Void) rethrows {
    var writer = JSONWriter(.pretty)
    try writer.append(head, with: sections.lazy.map(\.json), under: "questions", put)
  }

  /// All but the questions.
  private var head: JSONObject {
    [
      "format": "claimbench-contradictions", "version": 1, "summary": summary,
      "filters": .names(filters), "asOf": .text(asOf?.description), "leftOut": .integer(leftOut),
      "upTo": upTo?.json ?? .null, "changes": changes?.json ?? .null, "questions": [],
    ]
  }

  var summary: JSONValue {
    [
      "claims": .integer(claims), "reports": .integer(reports), "sources": .integer(sources),
      "questions": .integer(questions),
      "questionsWithFindings": .integer(sections.count { !$0.entries.isEmpty }),
      "contradictions": tally(.contradiction), "tensions": tally(.tension), "notes": tally(.note),
    ]
  }

  private func tally(_ severity: Severity) -> JSONValue {
    let (all, open, unresolvable) = count(severity)
    return [
      "all": .integer(all), "open": .integer(open), "unresolvable": .integer(unresolvable),
    ]
  }
}

extension ContradictionReport.Section: JSONConvertible {
  package var json: JSONValue {
    [
      "subject": .string(question.subject.text), "predicate": .string(question.predicate.text),
      "words": .string(words), "conflictingPairs": .integer(conflictingPairs),
      "positions": .array(stands.enumerated().map { $1.json(letter: Words.letter($0)) }),
      "findings": .array(entries.map { $0.json(letter: letter) }), "compared": passed.json,
      "claims": cards.json, "origins": origins.json,
    ]
  }
}

extension ContradictionReport.Stand {
  fileprivate func json(letter: String) -> JSONValue {
    let sources = zip(position.sources, sourceNames).map { id, name -> JSONValue in
      ["id": .string(id.text), "name": .string(name)]
    }
    return [
      "letter": .string(letter), "answer": .string(position.label),
      "meaning": .string(position.canonical), "claims": .names(position.claims),
      "sources": .array(sources), "origins": .integer(position.origins),
      "originGroups": .array(zip(position.groups, originNames).map(Self.json)),
    ]
  }

  private static func json(_ group: OriginGroup, _ names: [String]) -> JSONValue {
    let sources = zip(group.sources, names).map { id, name -> JSONValue in
      ["id": .string(id.text), "name": .string(name)]
    }
    return ["sources": .array(sources), "reports": .names(group.reports)]
  }
}

extension ContradictionReport.Entry: JSONConvertible {
  /// Outside its report, a side has no letter: its `position` is null.
  package var json: JSONValue { json { _ in nil } }

  /// - Parameter letter: the letter of the answer that a side gives, where it is listed.
  fileprivate func json(letter: (Position) -> String?) -> JSONValue {
    [
      "id": .text(id?.description), "code": .string(finding.code.text),
      "severity": .string(finding.severity.rawValue), "scope": .string(finding.scope.rawValue),
      "open": .bool(isOpen), "resolution": resolution?.json(side: accepted) ?? .null,
      "lapsed": lapsed.json, "reason": .string(finding.reason),
      "compared": .names(finding.compared), "caveats": .names(finding.caveats),
      "settledBy": .string(finding.settledBy), "restsOn": .names(finding.restsOn),
      "pairs": .integer(finding.pairs),
      "sides": .array(finding.sides.map { $0.json(letter: letter($0)) }),
      "shownBy": cards.json,
    ]
  }
}

extension Position {
  fileprivate func json(letter: String?) -> JSONValue {
    [
      "position": .text(letter), "answer": .string(label), "claims": .names(claims),
      "sources": .names(sources), "origins": .integer(origins),
    ]
  }
}

extension ContradictionReport.Passed: JSONConvertible {
  package var json: JSONValue {
    [
      "claims": .names([a, b]), "answers": .names([answerA, answerB]),
      "verdict": .string(verdict), "reason": .string(reason),
    ]
  }
}

extension ReconcileText {
  /// `{"format": "claimbench-reconciliation", "version": 1, "summary": …, "appeared": […],
  /// "went": […]}`: what is new whole, what is gone by number.
  package static func json(
    _ report: ContradictionReport, appeared: [FindingID], went: [FindingID]
  ) -> JSONValue {
    let new = Set(appeared)
    return [
      "format": "claimbench-reconciliation", "version": 1, "summary": report.summary,
      "appeared": report.sections.flatMap(\.entries).filter { $0.id.map(new.contains) ?? false }
        .json,
      "went": .names(went),
    ]
  }
}
