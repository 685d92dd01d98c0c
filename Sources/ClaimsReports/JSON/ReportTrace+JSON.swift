package import ClaimsJSON
import ClaimsModel

extension ReportView: JSONConvertible {
  /// The report's fields, then `judgements`, `reprints`, `origin` and `evidence`, which is as `claims
  /// evidence show` gives it.
  ///
  /// - a judgement: `report`, `from`, `verdict`, `because`, `by`, `at`, and whether it `stands`.
  /// - a reprint: the other `report`, whether it is of the `sameSource`, its `bearing` (`taken`,
  ///   `given`, `open`, `form`, `judged`), `containment`, `otherContainment` and `jaccard` in percent,
  ///   and `passages`: `words`, and the bytes of both texts.
  /// - the origin: `sources`, and all `reports` that lead back to them.
  package var json: JSONValue {
    guard case .object(var object) = card.json else { return card.json }
    object["judgements"] = trace.judged.json
    object["reprints"] = trace.shared.json
    let sources = zip(trace.origin.sources, trace.originNames).map { id, name -> JSONValue in
      ["id": .string(id.text), "name": .string(name)]
    }
    object["origin"] = ["sources": .array(sources), "reports": .names(trace.origin.reports)]
    object["evidence"] = evidence.json
    return .object(object)
  }
}

extension ReportTrace.Judged: JSONConvertible {
  package var json: JSONValue {
    guard case .object(var object) = judgement.json else { return judgement.json }
    object["stands"] = .bool(isStanding)
    return .object(object)
  }
}

extension OriginJudgement: JSONConvertible {
  /// `{report, from, verdict, because, by, at}`; reports by their ids in casefiles.
  package var json: JSONValue {
    [
      "report": .string(report), "from": from.json, "verdict": .string(verdict.rawValue),
      "because": .string(because), "by": .string(by), "at": .string(Instant.text(at)),
    ]
  }
}

extension ReportTrace.Shared: JSONConvertible {
  package var json: JSONValue {
    let passages = reprint.passages.map { passage -> JSONValue in
      [
        "words": .integer(passage.words), "start": .integer(passage.here.lowerBound),
        "end": .integer(passage.here.upperBound), "otherStart": .integer(passage.there.lowerBound),
        "otherEnd": .integer(passage.there.upperBound),
      ]
    }
    return [
      "report": .string("\(reprint.other)"), "sameSource": .bool(isOfOneSource),
      "bearing": .string(bearing.rawValue), "containment": .integer(reprint.containment),
      "otherContainment": .integer(reprint.otherContainment),
      "jaccard": .integer(reprint.jaccard), "passages": .array(passages),
    ]
  }
}
