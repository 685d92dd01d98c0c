package import ClaimsJSON
import ClaimsModel

extension CasebookStatus: JSONConvertible {
  /// `{"format": "claimbench-status", "version": 1, "at": …, "claims": …, "findings": …, "people": […],
  /// "sources": …, "reports": …, "evidence": …, "lastEntry": …, "lastReport": …}`.
  ///
  /// `claims` is `{total, byStatus, awaitingSecondSignature, lapsed}`; `findings` has `contradiction` and
  /// `tension`, each `{open, openByAge, unassigned, settled, cannotBeResolved}`; a person is `{name, open,
  /// overdue, claims, findings, nextDue}`; `sources` is `{total, byReliability}`, where those that nobody
  /// has graded have null for theirs.
  package var json: JSONValue {
    var byStatus = JSONObject()
    for status in ReviewStatus.allCases {
      byStatus[status.rawValue] = .integer(claims[status] ?? 0)
    }
    return [
      "format": "claimbench-status", "version": 1, "at": .string(Instant.text(at)),
      "claims": [
        "total": .integer(claimCount), "byStatus": .object(byStatus),
        "awaitingSecondSignature": .integer(awaiting), "lapsed": .integer(lapsed),
      ],
      "findings": ["contradiction": contradictions.json, "tension": tensions.json],
      "people": people.json,
      "sources": ["total": .integer(sourceCount), "byReliability": gradings.json],
      "reports": .integer(reportCount), "evidence": .integer(evidence),
      "lastEntry": lastEntry?.json ?? .null, "lastReport": lastReport?.json ?? .null,
    ]
  }
}

extension CasebookStatus.Tally: JSONConvertible {
  package var json: JSONValue {
    [
      "open": .integer(open),
      "openByAge": [
        "under7Days": .integer(underWeek), "under30Days": .integer(underMonth),
        "older": .integer(older),
      ],
      "unassigned": .integer(unassigned), "settled": .integer(settled),
      "cannotBeResolved": .integer(unresolvable),
    ]
  }
}

extension CasebookStatus.Person: JSONConvertible {
  package var json: JSONValue {
    [
      "name": .string(name), "open": .integer(open), "overdue": .integer(overdue),
      "claims": .integer(claims), "findings": .integer(findings),
      "nextDue": .text(nextDue?.description),
    ]
  }
}

extension CasebookStatus.Grading: JSONConvertible {
  package var json: JSONValue {
    [
      "reliability": .text(reliability?.rawValue), "sources": .integer(sources),
      "reports": .integer(reports), "claims": .integer(claims),
    ]
  }
}

extension CasebookStatus.Entry: JSONConvertible {
  package var json: JSONValue {
    [
      "number": .integer(number), "at": .string(Instant.text(at)), "by": .string(by),
      "action": .string(action), "about": .string(about),
    ]
  }
}
