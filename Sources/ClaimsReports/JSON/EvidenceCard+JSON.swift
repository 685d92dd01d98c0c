package import ClaimsJSON
import ClaimsModel

extension EvidenceCard: JSONConvertible {
  /// `{id, key, kind, name, sha256, size, mediaType, files, kept, title, created, capturedBy,
  /// capturedAt, tool, url, note, uses, assessments}`.
  ///
  /// `files` are those of a folder, `{path, sha256, size}`, null where it is one file; `title` and
  /// `created` are a web archive's own words. A use is `{on, by, at}`, an assessment `{place,
  /// placeName, location, date, assessor, because, by, at, standsOfPlace, standsOfDate}`.
  package var json: JSONValue {
    let files = evidence.manifest.map { manifest -> JSONValue in
      .array(
        manifest.files.map {
          [
            "path": .string($0.path.text), "sha256": .string($0.sha256),
            "size": .integer($0.size),
          ]
        })
    }
    return [
      "id": .string("\(id)"), "key": .string(evidence.key), "kind": .string(evidence.kind.rawValue),
      "name": .string(evidence.name), "sha256": .string(evidence.sha256),
      "size": .integer(evidence.size), "mediaType": .text(evidence.mediaType),
      "files": files ?? .null, "kept": .string(kept.rawValue), "title": .text(evidence.title),
      "created": .text(evidence.created), "capturedBy": .text(evidence.capturedBy),
      "capturedAt": .text(evidence.capturedAt?.description), "tool": .text(evidence.tool),
      "url": .text(evidence.url), "note": .text(evidence.note), "uses": uses.json,
      "assessments": assessments.json,
    ]
  }
}

extension EvidenceCard.Use: JSONConvertible {
  package var json: JSONValue {
    ["on": .string(on), "by": .string(by), "at": .string(Instant.text(at))]
  }
}

extension EvidenceCard.Assessed: JSONConvertible {
  package var json: JSONValue {
    [
      "place": .text(assessment.place?.text), "placeName": .text(placeName),
      "location": assessment.location?.json ?? .null,
      "date": .text(assessment.date?.description), "assessor": .string(assessment.assessor),
      "because": .string(assessment.because), "by": .string(assessment.by),
      "at": .string(Instant.text(assessment.at)), "standsOfPlace": .bool(standsOfPlace),
      "standsOfDate": .bool(standsOfDate),
    ]
  }
}
