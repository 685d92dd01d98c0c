import ClaimsModel
import GRDB
import Testing

@testable import ClaimsStore

@Suite("Evidence in the casebook")
struct EvidenceStoreTests {
  private static let digest = String(repeating: "cd", count: 32)

  private static func folder() throws -> Evidence {
    let files = try ["b", "a/c"].map {
      EvidenceManifest.File(path: try #require(EvidencePath($0)), sha256: digest, size: 4)
    }
    return Evidence(
      key: "e-1", sha256: Casebook.digest, size: 8, manifest: EvidenceManifest(files),
      name: "\n\u{202E}folder", kind: .satelliteImage, mediaType: "image/jp2", title: "t",
      created: "then", capturedBy: "Ada", capturedAt: EDTF("2018-02-09T10:00Z"), tool: "a 1",
      url: "u", note: "n")
  }

  private static let file = Evidence(
    key: "e-2", sha256: digest, size: 4, name: "photo.jpg", kind: .photo)

  private static func assessment(_ place: String?) -> EvidenceAssessment {
    EvidenceAssessment(
      evidence: "e-1", place: place.map { EntityID(unchecked: $0) },
      location: GeoPoint(latitude: 35.5, longitude: 36.9).map {
        Location(point: $0, precision: PlacePrecision(metres: 50) ?? .exact)
      }, date: EDTF("2018-02"), assessor: "Ben", because: "the minaret", by: "ana", at: 7)
  }

  private static func store() throws -> Store {
    let store = try Casebook.withOneClaim()
    try store.write { book in
      _ = try book.insert(folder(), kept: .beside)
      _ = try book.insert(file, kept: .elsewhere)
      try book.insertContent(Array("abcd".utf8), sha256: digest)
      try book.insert(EvidenceUse(evidence: "e-1", target: .claim("claim-1"), by: "ana", at: 5))
      try book.insert(EvidenceUse(evidence: "e-1", target: .report("report-1"), by: "ben", at: 6))
      try book.insert(assessment("town"))
    }
    return store
  }

  @Test("comes back as it was kept, by number, key and SHA-256")
  func kept() throws {
    let store = try Self.store()
    let folder = StoredEvidence(id: EvidenceID(1), evidence: try Self.folder(), kept: .beside)
    let file = StoredEvidence(id: EvidenceID(2), evidence: Self.file, kept: .elsewhere)
    try store.read { book in
      #expect(try book.evidence(EvidenceID(1)) == folder)
      #expect(try book.evidence(key: "e-2") == file)
      #expect(try book.evidence(sha256: Self.digest) == [file])
      var all: [StoredEvidence] = []
      try book.forEachEvidence { all.append($0) }
      #expect(all == [folder, file])
      #expect(try book.evidenceContent(sha256: Self.digest) == Array("abcd".utf8))
      #expect(try book.evidenceContents() == [Self.digest])
      #expect(try book.assessments(of: EvidenceID(1)) == [Self.assessment("town")])
      #expect(
        try book.uses(of: EvidenceID(1)).map(\.target) == [
          .claim(ClaimID(1)), .report(ReportID(1)),
        ])
      #expect(try book.uses(on: .report(ReportID(1))).map(\.by) == ["ben"])
    }
  }

  @Test("is told to the journal record by record")
  func changes() throws {
    let store = try Casebook.withOneClaim()
    let (evidence, uses, assessments, claims) = try store.write { book in
      let id = try book.insert(try Self.folder(), kept: .elsewhere)
      try book.insert(EvidenceUse(evidence: "e-1", target: .claim("claim-1"), by: "ana", at: 5))
      try book.insert(Self.assessment(nil))
      try book.keepHere(id, .inside)
      let numbers = book.changes.numbers(of:)
      return (numbers(.evidence), numbers(.use), numbers(.assessment), numbers(.claim))
    }
    #expect(evidence == [1] && uses == [1] && assessments == [1] && claims == [])
    #expect(try store.read { try $0.evidence(EvidenceID(1))?.kept } == .inside)
  }

  @Test(
    "cannot be changed or removed",
    arguments: [
      "UPDATE evidence SET note = 'other'", "UPDATE evidence SET sha256 = zeroblob(32)",
      "UPDATE evidence SET kept = 'elsewhere' WHERE id = 1", "DELETE FROM evidence",
      "UPDATE evidence_file SET path = 'd' WHERE path = 'b'", "DELETE FROM evidence_file",
      "UPDATE evidence_use SET at = 9", "DELETE FROM evidence_use",
      "UPDATE evidence_content SET bytes = x'00'", "DELETE FROM evidence_content",
      "UPDATE evidence_assessment SET date = '2019'", "DELETE FROM evidence_assessment",
    ])
  func appendOnly(statement: String) throws {
    let store = try Self.store()
    let refused = #expect(throws: DatabaseError.self) {
      try store.queue.write { try $0.execute(sql: statement) }
    }
    #expect(refused?.message?.contains("append-only") == true)
  }

  @Test(
    "is refused where it says nothing, or something that there is not",
    arguments: [
      "evidence (key, form, sha256, size, name, kind, kept) VALUES ('x', 'file', x'00', 1, 'n', 'photo', 'beside')",
      "evidence (key, form, sha256, size, name, kind, kept) VALUES ('x', 'file', zeroblob(32), 1, 'n', 'film', 'beside')",
      "evidence_use (evidence_id, claim_id, report_id, by, at) VALUES (2, 1, 1, 'a', 1)",
      "evidence_use (evidence_id, by, at) VALUES (2, 'a', 1)",
      "evidence_use (evidence_id, claim_id, by, at) VALUES (1, 1, 'a', 1)",
      "evidence_use (evidence_id, claim_id, by, at) VALUES (9, 1, 'a', 1)",
      "evidence_assessment (evidence_id, assessor, because, by, at) VALUES (1, 'a', 'b', 'c', 1)",
      "evidence_assessment (evidence_id, latitude, assessor, because, by, at) VALUES (1, 2, 'a', 'b', 'c', 1)",
      "evidence_assessment (evidence_id, date, precision, assessor, because, by, at) VALUES (1, '2018', 1, 'a', 'b', 'c', 1)",
      "evidence_content (sha256, bytes) VALUES (zeroblob(32), zeroblob(16777217))",
      "evidence_file (evidence_id, path, sha256, size) VALUES (1, '/etc', zeroblob(32), 1)",
    ])
  func refused(row: String) throws {
    let store = try Self.store()
    let refused = #expect(throws: DatabaseError.self) {
      try store.queue.write { try $0.execute(sql: "INSERT INTO \(row)") }
    }
    #expect(refused?.resultCode == .SQLITE_CONSTRAINT)
  }

  @Test("with a path that leads out is damage, not a path")
  func escaping() throws {
    let store = try Self.store()
    try store.queue.write {
      try $0.execute(
        sql: """
          INSERT INTO evidence_file (evidence_id, path, sha256, size)
          VALUES (1, 'a/../../b', zeroblob(32), 1)
          """)
    }
    #expect(throws: StoreError.self) { try store.read { _ = try $0.evidence(EvidenceID(1)) } }
  }
}
