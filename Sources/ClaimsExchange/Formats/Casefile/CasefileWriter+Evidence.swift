package import ClaimsJSON
package import ClaimsModel

extension CasefileWriter {
  /// Without where its bytes are kept, which is each casebook's own.
  package static func line(_ evidence: Evidence) -> JSONValue {
    var line = Line("evidence")
    line["id"] = .string(evidence.key)
    line["sha256"] = .string(evidence.sha256)
    line["size"] = .integer(evidence.size)
    line["name"] = .string(evidence.name)
    line["kind"] = .string(evidence.kind.rawValue)
    line.text("mediaType", evidence.mediaType)
    line.text("title", evidence.title)
    line.text("created", evidence.created)
    line.text("capturedBy", evidence.capturedBy)
    line.text("capturedAt", evidence.capturedAt?.description)
    line.text("tool", evidence.tool)
    line.text("url", evidence.url)
    line.text("note", evidence.note)
    if let manifest = evidence.manifest { line["files"] = files(manifest) }
    return line.value
  }

  /// The files of a folder as casefiles and `--json` write them.
  package static func files(_ manifest: EvidenceManifest) -> JSONValue {
    .array(
      manifest.files.map {
        [
          "path": .string($0.path.text), "sha256": .string($0.sha256), "size": .integer($0.size),
        ]
      })
  }

  package static func line(_ use: EvidenceUse) -> JSONValue {
    var line = Line("use")
    line["evidence"] = .string(use.evidence)
    switch use.target {
    case .claim(let key): line["on"] = ["claim": .string(key)]
    case .report(let key): line["on"] = ["report": .string(key)]
    }
    line["by"] = .string(use.by)
    line["at"] = .string(Instant.text(use.at))
    return line.value
  }

  package static func line(_ assessment: EvidenceAssessment) -> JSONValue {
    var line = Line("assessment")
    line["evidence"] = .string(assessment.evidence)
    line.text("place", assessment.place?.text)
    line["location"] = assessment.location.map { location($0) }
    line.text("date", assessment.date?.description)
    line["assessor"] = .string(assessment.assessor)
    line["because"] = .string(assessment.because)
    line["by"] = .string(assessment.by)
    line["at"] = .string(Instant.text(assessment.at))
    return line.value
  }
}
