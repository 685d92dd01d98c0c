import ClaimsModel
import ClaimsReports
import ClaimsStore

extension CasebookAudit {
  /// Holds the lists of folders against their SHA-256, hashes what is kept inside, and gathers what
  /// should lie beside the casebook. O(bytes kept inside).
  mutating func checkEvidence() throws {
    var files: [String: EvidenceAudit.File] = [:]
    var inside: [String: String] = [:]
    try casebook.forEachEvidence { stored in
      let evidence = stored.evidence
      if let manifest = evidence.manifest,
        SHA256Digest.of(manifest.canonicalForm) != evidence.sha256
      {
        add(.content, "\(stored.id)", "Its list of files is not that of its SHA-256.")
      }
      for part in evidence.parts {
        let about = part.path.map { "\(stored.id) \($0)" } ?? "\(stored.id) \(evidence.name)"
        if stored.kept == .inside { inside[part.sha256] = inside[part.sha256] ?? about }
        let must = stored.kept == .beside
        var file =
          files[part.sha256]
          ?? EvidenceAudit.File(
            sha256: part.sha256, size: part.size, about: about, mustBeThere: must, ids: [])
        // Where one of several must be there, it is that one that misses it.
        if must, !file.mustBeThere { (file.about, file.mustBeThere) = (about, true) }
        if stored.kept == .elsewhere { file.ids.append(stored.id) }
        files[part.sha256] = file
      }
    }
    for (sha256, about) in inside.sorted(by: { $0.key < $1.key }) {
      guard let bytes = try casebook.evidenceContent(sha256: sha256) else {
        add(.evidence, about, "Its bytes are gone from the casebook.")
        continue
      }
      report.extent.files += 1
      report.extent.bytes += bytes.count
      let found = SHA256Digest.of(bytes)
      if found != sha256 {
        add(.evidence, about, "Its bytes in the casebook are not what was kept: \(found).")
      }
    }
    evidenceFiles = files.values.sorted { $0.sha256 < $1.sha256 }
  }
}

extension Evidence {
  /// The files whose bytes it is: itself, or those of the folder.
  var parts: [(path: EvidencePath?, sha256: String, size: Int)] {
    manifest.map { $0.files.map { ($0.path, $0.sha256, $0.size) } } ?? [(nil, sha256, size)]
  }
}
