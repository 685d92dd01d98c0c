package import ClaimsModel
import GRDB

/// A piece of evidence as it is kept.
package struct StoredEvidence: Hashable, Sendable {
  package let id: EvidenceID
  package let evidence: Evidence
  package let kept: EvidenceKeeping

  package init(id: EvidenceID, evidence: Evidence, kept: EvidenceKeeping) {
    self.id = id
    self.evidence = evidence
    self.kept = kept
  }
}

extension StoredEvidence {
  static let select = "SELECT e.* FROM evidence e"

  /// - Parameter files: rows of `evidence_file`; nil where it is a file itself.
  init(row: Row, files: [Row]?) throws {
    let (key, kept): (String, String) = (row["key"], row["kept"])
    func damaged() -> StoreError { .damaged(detail: "the evidence \(key) cannot be read") }
    let manifest = try files.map { rows in
      let files = rows.compactMap(EvidenceManifest.File.init(row:))
      guard files.count == rows.count, let manifest = EvidenceManifest(files) else {
        throw damaged()
      }
      return manifest
    }
    guard let kind = EvidenceKind(rawValue: row["kind"]), let kept = EvidenceKeeping(rawValue: kept)
    else { throw damaged() }
    let captured: String? = row["captured_at"]
    id = EvidenceID(row["id"])
    evidence = Evidence(
      key: key, sha256: Hex.text(row["sha256"]), size: row["size"], manifest: manifest,
      name: row["name"], kind: kind, mediaType: row["media_type"], title: row["title"],
      created: row["created"], capturedBy: row["captured_by"],
      capturedAt: captured.flatMap { EDTF($0) }, tool: row["tool"], url: row["url"],
      note: row["note"])
    self.kept = kept
  }
}

extension EvidenceManifest.File {
  fileprivate init?(row: Row) {
    guard let path = EvidencePath(row["path"]) else { return nil }
    self.init(path: path, sha256: Hex.text(row["sha256"]), size: row["size"])
  }
}

extension EvidenceUse {
  static let select = """
    SELECT u.*, e.key AS evidence, c.key AS claim, r.key AS report FROM evidence_use u
    JOIN evidence e ON e.id = u.evidence_id
    LEFT JOIN claim c ON c.id = u.claim_id LEFT JOIN report r ON r.id = u.report_id
    """

  init(row: Row) {
    let claim = (row["claim"] as String?).map(Target.claim)
    self.init(
      evidence: row["evidence"], target: claim ?? .report(row["report"] ?? ""), by: row["by"],
      at: row["at"])
  }
}

extension EvidenceAssessment {
  static let select = """
    SELECT a.*, e.key AS evidence, p.slug AS place FROM evidence_assessment a
    JOIN evidence e ON e.id = a.evidence_id LEFT JOIN entity p ON p.id = a.place_id
    """

  init(row: Row) {
    let date: String? = row["date"]
    self.init(
      evidence: row["evidence"], place: (row["place"] as String?).map(EntityID.init(unchecked:)),
      location: Location(row: row), date: date.flatMap { EDTF($0) }, assessor: row["assessor"],
      because: row["because"], by: row["by"], at: row["at"])
  }
}
