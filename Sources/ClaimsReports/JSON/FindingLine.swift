package import ClaimsJSON
package import ClaimsModel

/// What was found, a line of JSON each: for programs that read it as it comes.
package enum FindingLine {
  /// `{"type": "question", "subject": …, "predicate": …, "claims": …, "positions": …,
  /// "conflictingPairs": …, "findings": …}`: before the findings in it. Only questions in which
  /// something was found have one.
  package static func question(
    _ question: Question, claims: Int, positions: Int, conflictingPairs: Int, findings: Int
  ) -> JSONValue {
    [
      "type": "question", "subject": .string(question.subject.text),
      "predicate": .string(question.predicate.text), "claims": .integer(claims),
      "positions": .integer(positions), "conflictingPairs": .integer(conflictingPairs),
      "findings": .integer(findings),
    ]
  }

  /// `{"type": "finding", "rule": …, "severity": …, "scope": …, "subject": …, "predicate": …,
  /// "fingerprint": …, "stands": …, "pairs": …, "reason": …, "compared": […], "caveats": […],
  /// "settledBy": …, "restsOn": […], "shownBy": […], "sides": [{"answer": …, "claims": […],
  /// "sources": […], "origins": …}]}`: claims by their casefile ids, of `shownBy` one a side;
  /// `stands` where no side is refuted as a whole.
  package static func finding(
    _ finding: Finding, fingerprint: String, stands: Bool, key: (ClaimID) -> String
  ) -> JSONValue {
    [
      "type": "finding", "rule": .string(finding.code.text),
      "severity": .string(finding.severity.rawValue), "scope": .string(finding.scope.rawValue),
      "subject": .string(finding.question.subject.text),
      "predicate": .string(finding.question.predicate.text),
      "fingerprint": .string(fingerprint), "stands": .bool(stands),
      "pairs": .integer(finding.pairs), "reason": .string(finding.reason),
      "compared": .names(finding.compared), "caveats": .names(finding.caveats),
      "settledBy": .string(finding.settledBy), "restsOn": .names(finding.restsOn),
      "shownBy": .names(finding.shownBy.map(key)),
      "sides": .array(
        finding.sides.map { side in
          [
            "answer": .string(side.label), "claims": .names(side.claims.map(key)),
            "sources": .names(side.sources), "origins": .integer(side.origins),
          ]
        }),
    ]
  }
}
