/// Something kept as evidence, byte for byte: a file, or a folder with all its files.
package struct Evidence: Hashable, Sendable {
  /// Names it across casebooks.
  package var key: String
  /// Of a file's bytes, or of a folder's manifest; lower-case hexadecimal.
  package var sha256: String
  /// Of all its files, in bytes.
  package var size: Int
  /// The files of a folder; nil where it is a file.
  package var manifest: EvidenceManifest?
  /// What the file or folder was called when it was attached. May hold any character but "/" and
  /// U+0000.
  package var name: String
  package var kind: EvidenceKind
  /// As registered with IANA, where the bytes or the name show it.
  package var mediaType: String?
  /// What a web archive calls itself, in its own words.
  package var title: String?
  /// When a web archive says it was made, in its own words.
  package var created: String?
  /// Who captured it, in words.
  package var capturedBy: String?
  package var capturedAt: EDTF?
  /// With what it was captured: a program and its version, a camera.
  package var tool: String?
  /// Where it was found.
  package var url: String?
  package var note: String?

  package init(
    key: String, sha256: String, size: Int, manifest: EvidenceManifest? = nil, name: String,
    kind: EvidenceKind, mediaType: String? = nil, title: String? = nil, created: String? = nil,
    capturedBy: String? = nil, capturedAt: EDTF? = nil, tool: String? = nil, url: String? = nil,
    note: String? = nil
  ) {
    self.key = key
    self.sha256 = sha256
    self.size = size
    self.manifest = manifest
    self.name = name
    self.kind = kind
    self.mediaType = mediaType
    self.title = title
    self.created = created
    self.capturedBy = capturedBy
    self.capturedAt = capturedAt
    self.tool = tool
    self.url = url
    self.note = note
  }
}

/// Where the bytes of a piece of evidence are kept.
package enum EvidenceKeeping: String, CaseIterable, Sendable {
  /// In the folder beside the casebook, under their SHA-256.
  case beside
  /// In the casebook itself.
  case inside
  /// Not here: the casebook knows of it from a casefile, which holds no bytes.
  case elsewhere
}

/// That a piece of evidence bears on a claim or a report. Appended.
package struct EvidenceUse: Hashable, Sendable {
  /// By its key.
  package enum Target: Hashable, Sendable {
    case claim(String)
    case report(String)
  }

  /// The key of the evidence.
  package var evidence: String
  package var target: Target
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64

  package init(evidence: String, target: Target, by: String, at: Int64) {
    self.evidence = evidence
    self.target = target
    self.by = by
    self.at = at
  }
}
