import ClaimsJSON
import ClaimsModel

extension CasefileDecoder {
  static func evidence(_ node: JSONNode) throws(JSONProblem) -> Evidence {
    try fields(node, "evidence") { (fields) throws(JSONProblem) in
      let key = try fields.required("id", .key)
      let sha256 = try fields.required("sha256", .digest)
      let size = try fields.required("size", .integer(in: 0...Int.max))
      let name = try fields.required("name", .filled)
      let kind = try fields.required("kind", .word(EvidenceKind.self))
      let manifest = try fields.optional("files", read: manifest)
      if let manifest, manifest.size != size {
        throw fields.problem(
          at: "size", reason: "The files have \(manifest.size) bytes together, not \(size).",
          remedy: "Correct it, or the sizes of the files.")
      }
      return Evidence(
        key: key, sha256: sha256, size: size, manifest: manifest, name: name, kind: kind,
        mediaType: try fields.optional("mediaType", .filled),
        title: try fields.optional("title", .filled),
        created: try fields.optional("created", .filled),
        capturedBy: try fields.optional("capturedBy", .filled),
        capturedAt: try fields.optional("capturedAt", read: date),
        tool: try fields.optional("tool", .filled), url: try fields.optional("url", .filled),
        note: try fields.optional("note", .filled))
    }
  }

  private static func manifest(_ node: JSONNode) throws(JSONProblem) -> EvidenceManifest {
    let files = try list(node, "the files") { (node) throws(JSONProblem) in
      try fields(node, "a file", typed: false) { (fields) throws(JSONProblem) in
        EvidenceManifest.File(
          path: try fields.required("path", .path),
          sha256: try fields.required("sha256", .digest),
          size: try fields.required("size", .integer(in: 0...Int.max)))
      }
    }
    guard let manifest = EvidenceManifest(files) else {
      throw JSONProblem(
        offset: node.offset,
        reason: "There is no file, or two have one path, or one lies where another's folder is.",
        remedy: "List each file of the folder once.")
    }
    return manifest
  }

  static func use(_ node: JSONNode) throws(JSONProblem) -> EvidenceUse {
    try fields(node, "a use of evidence") { (fields) throws(JSONProblem) in
      EvidenceUse(
        evidence: try fields.required("evidence", .key),
        target: try fields.required("on", read: target), by: try fields.required("by", .filled),
        at: try fields.required("at", .instant))
    }
  }

  private static func target(_ node: JSONNode) throws(JSONProblem) -> EvidenceUse.Target {
    try fields(node, "what it bears on", typed: false) { (fields) throws(JSONProblem) in
      if let claim = try fields.optional("claim", .key) { return .claim(claim) }
      return .report(try fields.required("report", .key))
    }
  }

  static func assessment(_ node: JSONNode) throws(JSONProblem) -> EvidenceAssessment {
    try fields(node, "an assessment") { (fields) throws(JSONProblem) in
      let assessment = EvidenceAssessment(
        evidence: try fields.required("evidence", .key),
        place: try fields.optional("place", .slug(EntityID.self)),
        location: try fields.optional("location", read: location),
        date: try fields.optional("date", read: date),
        assessor: try fields.required("assessor", .filled),
        because: try fields.required("because", .filled), by: try fields.required("by", .filled),
        at: try fields.required("at", .instant))
      guard assessment.saysSomething else {
        throw fields.problem(
          at: "place", reason: "This assessment says neither “place” nor “location” nor “date”.",
          remedy: "Give one of them.")
      }
      return assessment
    }
  }
}

extension JSONType<EvidencePath> {
  fileprivate static var path: Self {
    Self("a path within the folder: names joined by “/”, none of them “.” or “..”") {
      $0.string.flatMap { EvidencePath($0) }
    }
  }
}
