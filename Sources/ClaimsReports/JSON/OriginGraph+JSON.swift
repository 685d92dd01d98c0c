package import ClaimsJSON
import ClaimsModel

extension OriginGraph: JSONConvertible {
  /// `{reports, edges}`.
  ///
  /// - a report: `id`, `source` by name, `title`, `published`, and whether it stands `behindAnswer`.
  /// - an edge: the `report` that took, `from` what, on which `ground` (`credit`, `attribution`,
  ///   `shared`, `judgement`), and whether it is `ordered`: surely taken, rather than one origin.
  ///   `claims`, `words`, `percent` and `by` are null where the ground has no such thing.
  package var json: JSONValue {
    ["reports": .array(reports.map(\.json)), "edges": .array(edges.map(\.json))]
  }
}

extension OriginGraph.Report {
  fileprivate var json: JSONValue {
    [
      "id": .string("\(id)"), "source": .string(sourceName), "title": .text(title),
      "published": .text(published?.description), "behindAnswer": .bool(isBehindAnswer),
    ]
  }
}

extension OriginGraph.Edge {
  fileprivate var json: JSONValue {
    var object: JSONObject = [
      "report": .string("\(report)"), "from": giver.json, "ordered": .bool(isOrdered),
      "ground": .null, "claims": .null, "words": .null, "percent": .null, "by": .null,
    ]
    switch ground {
    case .credit: object["ground"] = "credit"
    case .attribution(let claims):
      object["ground"] = "attribution"
      object["claims"] = .integer(claims)
    case .shared(let words, let percent):
      object["ground"] = "shared"
      object["words"] = .integer(words)
      object["percent"] = .integer(percent)
    case .judgement(let reviewer):
      object["ground"] = "judgement"
      object["by"] = .string(reviewer)
    }
    return .object(object)
  }
}

extension OriginGraph.Giver {
  /// One of the two is null.
  fileprivate var json: JSONValue {
    switch self {
    case .report(let id): ["report": .string("\(id)"), "source": .null]
    case .source(let name): ["report": .null, "source": .string(name)]
    }
  }
}
