package import ClaimsJSON
import ClaimsReading

extension EvaluationReport: JSONConvertible {
  /// `{format, version, texts, proposed, marked, strict: {spans: {precision, recall, f1, accuracy,
  /// right, marked}, subject: …}, overlapping}`.
  package var json: JSONValue {
    var object: JSONObject = [
      "format": "claimbench-evaluation", "version": 1, "texts": .integer(texts),
      "proposed": .integer(proposed), "marked": .integer(marked),
    ]
    for matching in Evaluation.Matching.allCases {
      var fields = JSONObject()
      for row in rows[matching] ?? [] { fields[row.name] = row.json }
      object[matching.rawValue] = .object(fields)
    }
    return .object(object)
  }
}

extension EvaluationReport.Row: JSONConvertible {
  package var json: JSONValue {
    [
      "precision": Self.number(precision), "recall": Self.number(recall), "f1": Self.number(f1),
      "accuracy": Self.number(accuracy), "right": .integer(hits), "marked": .integer(marked),
    ]
  }

  private static func number(_ share: Double?) -> JSONValue { share.map { .double($0) } ?? .null }
}
