package import ClaimsModel
import Foundation
import GRDB

/// That a piece of evidence bears on a claim or a report, by their numbers.
package struct StoredUse: Hashable, Sendable {
  package enum Target: Hashable, Comparable, Sendable {
    case claim(ClaimID)
    case report(ReportID)
  }

  package let evidence: EvidenceID
  package let target: Target
  package let by: String
  /// Seconds since 1970-01-01T00:00Z.
  package let at: Int64
}

extension StoreReader {
  package func evidence(_ id: EvidenceID) throws -> StoredEvidence? {
    try db.row(StoredEvidence.select + " WHERE e.id = ?", [id.number]).map(evidence(of:))
  }

  package func evidence(key: String) throws -> StoredEvidence? {
    try db.row(StoredEvidence.select + " WHERE e.key = ?", [key]).map(evidence(of:))
  }

  /// What has this SHA-256, oldest first: several captures may have the same bytes.
  package func evidence(sha256: String) throws -> [StoredEvidence] {
    try db.rows(
      StoredEvidence.select + " WHERE e.sha256 = ? ORDER BY e.id", [Hex.data(sha256)]
    ).map(evidence(of:))
  }

  /// Calls `body` with each piece of evidence, in the order they were attached: one in memory at a
  /// time.
  package func forEachEvidence(_ body: (StoredEvidence) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: StoredEvidence.select + " ORDER BY e.id")
    while let row = try rows.next() { try body(try evidence(of: row)) }
  }

  /// The evidence of a row of its own select, with its files.
  func evidence(of row: Row) throws -> StoredEvidence {
    guard row["form"] == "folder" else { return try StoredEvidence(row: row, files: nil) }
    let files = try db.rows(
      "SELECT path, sha256, size FROM evidence_file WHERE evidence_id = ? ORDER BY path",
      [row["id"] as Int64])
    return try StoredEvidence(row: row, files: files)
  }

  /// What evidence bears on, in the order it was attached.
  ///
  /// - Parameter evidence: the one that is wanted; nil for all.
  package func uses(of evidence: EvidenceID? = nil) throws -> [StoredUse] {
    try db.rows(
      "SELECT * FROM evidence_use \(evidence == nil ? "" : "WHERE evidence_id = ?") ORDER BY id",
      evidence.map { [$0.number] } ?? []
    ).map(StoredUse.init(row:))
  }

  /// The evidence that bears on a claim or a report, in the order it was attached.
  package func uses(on target: StoredUse.Target) throws -> [StoredUse] {
    let (column, number) =
      switch target {
      case .claim(let id): ("claim_id", id.number)
      case .report(let id): ("report_id", id.number)
      }
    return try db.rows("SELECT * FROM evidence_use WHERE \(column) = ? ORDER BY id", [number])
      .map(StoredUse.init(row:))
  }

  /// What was found of where and when a piece of evidence was made, in the order it was kept.
  package func assessments(of evidence: EvidenceID) throws -> [EvidenceAssessment] {
    try db.rows(
      EvidenceAssessment.select + " WHERE a.evidence_id = ? ORDER BY a.id", [evidence.number]
    ).map(EvidenceAssessment.init(row:))
  }

  /// Bytes that the casebook itself keeps; nil where it does not.
  package func evidenceContent(sha256: String) throws -> [UInt8]? {
    let bytes: Data? = try db.row(
      "SELECT bytes FROM evidence_content WHERE sha256 = ?", [Hex.data(sha256)])?["bytes"]
    return bytes.map { Array($0) }
  }

  /// The SHA-256 of everything that the casebook itself keeps the bytes of, in ascending order.
  package func evidenceContents() throws -> [String] {
    try db.rows("SELECT sha256 FROM evidence_content ORDER BY sha256").map {
      Hex.text($0["sha256"])
    }
  }
}

extension StoreWriter {
  /// Keeps a piece of evidence; its bytes are kept apart.
  package func insert(_ evidence: Evidence, kept: EvidenceKeeping) throws -> EvidenceID {
    let number = try db.insert(
      """
      INSERT INTO evidence (key, form, sha256, size, name, kind, media_type, title, created,
        captured_by, captured_at, tool, url, note, kept)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        evidence.key, evidence.manifest == nil ? "file" : "folder", Hex.data(evidence.sha256),
        evidence.size, evidence.name, evidence.kind.rawValue, evidence.mediaType, evidence.title,
        evidence.created, evidence.capturedBy, evidence.capturedAt?.description, evidence.tool,
        evidence.url, evidence.note, kept.rawValue,
      ])
    for file in evidence.manifest?.files ?? [] {
      try db.change(
        "INSERT INTO evidence_file (evidence_id, path, sha256, size) VALUES (?, ?, ?, ?)",
        [number, file.path.text, Hex.data(file.sha256), file.size])
    }
    changes.add(.evidence, number)
    return EvidenceID(number)
  }

  /// Says that bytes which were not here are kept here now.
  package func keepHere(_ evidence: EvidenceID, _ kept: EvidenceKeeping) throws {
    try db.change(
      "UPDATE evidence SET kept = ? WHERE id = ?", [kept.rawValue, evidence.number])
    changes.add(.evidence, evidence.number)
  }

  /// Keeps bytes in the casebook itself, once.
  package func insertContent(_ bytes: [UInt8], sha256: String) throws {
    try db.change(
      "INSERT INTO evidence_content (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING",
      [Hex.data(sha256), Data(bytes)])
  }

  /// Keeps what evidence bears on; both must be there.
  package func insert(_ use: EvidenceUse) throws {
    var (claim, report): (String?, String?)
    switch use.target {
    case .claim(let key): claim = key
    case .report(let key): report = key
    }
    let number = try db.insert(
      """
      INSERT INTO evidence_use (evidence_id, claim_id, report_id, "by", at)
      VALUES ((SELECT id FROM evidence WHERE key = ?), (SELECT id FROM claim WHERE key = ?),
        (SELECT id FROM report WHERE key = ?), ?, ?)
      """, [use.evidence, claim, report, use.by, use.at])
    changes.add(.use, number)
  }

  /// Keeps an assessment; the evidence and the place that it names must be there.
  package func insert(_ assessment: EvidenceAssessment) throws {
    let number = try db.insert(
      """
      INSERT INTO evidence_assessment (evidence_id, place_id, latitude, longitude, precision, date,
        assessor, because, "by", at)
      VALUES ((SELECT id FROM evidence WHERE key = ?), (SELECT id FROM entity WHERE slug = ?),
        ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [assessment.evidence, assessment.place?.text] + Self.columns(of: assessment.location)
        + [
          assessment.date?.description, assessment.assessor, assessment.because, assessment.by,
          assessment.at,
        ])
    changes.add(.assessment, number)
  }
}

extension StoredUse {
  init(row: Row) {
    let claim = (row["claim_id"] as Int64?).map { Target.claim(ClaimID($0)) }
    self.init(
      evidence: EvidenceID(row["evidence_id"]),
      target: claim ?? .report(ReportID(row["report_id"] ?? 0)), by: row["by"], at: row["at"])
  }
}
