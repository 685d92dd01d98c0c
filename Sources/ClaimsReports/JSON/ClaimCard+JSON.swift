package import ClaimsJSON
import ClaimsModel

extension ClaimCard: JSONConvertible {
  /// `{id, key, question, subject, subjectName, predicate, value, answer, polarity, when, place,
  /// placeName, hedge, sourcing, attribution, attributedTo, credibility, confidence, note, quote,
  /// report, source, status, decision, lapsed, digest}`.
  ///
  /// `question`, `answer`, `placeName` and `attributedTo` are in words; `place` is written as a casefile
  /// does. `quote` has the text on either side of it,
  /// and its offsets in UTF-8 bytes, start inclusive, end exclusive. `report` and `source` are
  /// objects that say what the reader is shown of them.
  package var json: JSONValue {
    var object: JSONObject = [
      "id": .string("\(id)"), "key": .string(key), "question": .string(question),
      "subject": .string(claim.subject.text), "subjectName": .string(subjectName),
      "predicate": .string(claim.predicate.text), "value": claim.value.json,
      "answer": .string(answer), "polarity": .string(claim.polarity.rawValue),
      "when": claim.when?.json ?? .null, "place": claim.place?.json ?? .null,
      "placeName": .text(placeName),
      "hedge": .string(claim.hedge.rawValue), "sourcing": .string(claim.sourcing.rawValue),
    ]
    object["attribution"] = claim.attribution?.json ?? .null
    object["attributedTo"] = .text(attributedTo)
    object["credibility"] = claim.credibility.map { .integer($0.rawValue) } ?? .null
    object["confidence"] = claim.confidence.map { .integer($0.percent) } ?? .null
    object["note"] = .text(claim.note)
    object["quote"] = quote
    object["report"] = [
      "id": .string("\(report)"), "title": .text(reportTitle), "url": .text(reportURL),
      "published": .text(published?.description),
    ]
    object["source"] = [
      "id": .string(source.text), "name": .string(sourceName),
      "reliability": .text(reliability?.rawValue),
    ]
    object["status"] = .string(standing.status.rawValue)
    object["decision"] = standing.decision?.json ?? .null
    object["lapsed"] = standing.lapsed.json
    object["digest"] = .string(digest)
    return .object(object)
  }

  private var quote: JSONValue {
    [
      "exact": .string(claim.quote.exact), "start": .integer(claim.quote.start),
      "end": .integer(claim.quote.end), "before": .string(before), "after": .string(after),
    ]
  }
}
