import ClaimsModel
import ClaimsReports
import ClaimsText
import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("Auditing evidence")
struct EvidenceAuditTests {
  /// A file beside the casebook, one in it, and a folder, all assessed or used.
  private static func withAll() throws -> EvidenceBench {
    let desk = try EvidenceBench()
    try desk.write("a.txt", "abc")
    try desk.write("in.txt", "inside")
    try desk.write("out/b", "1")
    try desk.write("out/c", "2")
    try desk.attach("a.txt", to: "c1", "r1")
    try desk.attach("in.txt") { $0.isInside = true }
    try desk.attach("out")
    var request = AssessmentRequest(assessor: "Ben", because: "the minaret")
    request.place = "the pocket"
    _ = try desk.bench.assess("e1", request)
    return desk
  }

  @Test("hashes everything anew, and every record is answered for")
  func sound() throws {
    let desk = try Self.withAll()
    let report = try desk.bench.audit()
    #expect(report.troubles == [] && report.unchecked == [])
    #expect(report.extent.files == 4 && report.extent.bytes == 11)
    // 1 source, report, claim, entity and assessment, 3 pieces of evidence and 4 uses of them.
    #expect(report.extent.records == 12)
  }

  @Test("names a file that was changed, cut, emptied, replaced by a link, or removed")
  func altered() throws {
    let changes: [(change: (EvidenceBench) throws -> Void, says: String)] = [
      ({ try $0.alter("abc", to: "abd") }, "its SHA-256 is a52d159f"),
      ({ try $0.alter("abc", to: "ab") }, "it has 2 bytes instead of 3 bytes"),
      ({ try $0.alter("abc", to: "") }, "it has 0 bytes"),
      (
        {
          try FileManager.default.removeItem(atPath: $0.kept("abc"))
          try FileManager.default.createSymbolicLink(
            atPath: $0.kept("abc"), withDestinationPath: $0.path("a.txt"))
        }, "it is a link to another file"
      ),
      ({ try FileManager.default.removeItem(atPath: $0.kept("abc")) }, "Is gone: there is no ba/"),
      (
        {
          try FileManager.default.removeItem(atPath: $0.kept("abc"))
          try FileManager.default.createDirectory(
            atPath: $0.kept("abc"), withIntermediateDirectories: false)
        }, "it is no regular file"
      ),
    ]
    for (change, says) in changes {
      let desk = try Self.withAll()
      try change(desk)
      let troubles = try desk.bench.audit().troubles
      #expect(troubles.map(\.kind) == [.evidence] && troubles.map(\.about) == ["e1 a.txt"])
      #expect(troubles.first?.reason.contains(says) == true, "\(troubles)")
      #expect(throws: Refusal.self) { try desk.extract("e1", to: "copy") }
    }
  }

  @Test("names the file of a folder, and the folder beside the casebook where all of it is gone")
  func folder() throws {
    let desk = try Self.withAll()
    try desk.alter("2", to: "3")
    #expect(try desk.bench.audit().troubles.map(\.about) == ["e3 c"])
    try FileManager.default.removeItem(atPath: desk.path("claims.db.evidence"))
    let troubles = try desk.bench.audit().troubles
    #expect(Set(troubles.map(\.about)) == ["e1 a.txt", "e3 b", "e3 c"])
    #expect(throws: Refusal.self) { try desk.extract("e3", to: "copy") }
    #expect(!FileManager.default.fileExists(atPath: desk.path("copy")))
  }

  @Test("names what was altered past the program in the casebook itself")
  func tampered() throws {
    let alterations: [(sql: String, about: String, says: String)] = [
      ("UPDATE evidence_content SET bytes = x'00'", "e2 in.txt", "not what was kept"),
      ("DELETE FROM evidence_content", "e2 in.txt", "gone from the casebook"),
      ("UPDATE evidence SET captured_by = 'Eve' WHERE id = 1", "e1", "is not what entry"),
      // To hide that the bytes are gone.
      ("UPDATE evidence SET kept = 'elsewhere' WHERE id = 1", "e1", "is not what entry"),
      ("UPDATE evidence_file SET size = 9 WHERE path = 'b'", "e3", "is not what entry"),
      ("UPDATE evidence_file SET path = 'z' WHERE path = 'b'", "e3", "list of files"),
      ("DELETE FROM evidence_file WHERE path = 'b'", "e3", "list of files"),
      ("DELETE FROM evidence_use WHERE id = 1", "use number 1", "Is gone"),
      ("UPDATE evidence_assessment SET date = '2019'", "assessment number 1", "is not what"),
    ]
    for (sql, about, says) in alterations {
      let desk = try Self.withAll()
      try Tampering.run(sql, on: desk.bench.path)
      let troubles = try desk.bench.audit().troubles
      #expect(
        troubles.contains {
          $0.about == about && $0.reason.lowercased().contains(says.lowercased())
        }, "\(sql): \(troubles)")
    }
  }

  @Test("mentions what belongs to no evidence, and does not hold it for altered")
  func strays() throws {
    let desk = try Self.withAll()
    _ = try desk.bench.evidenceFolder.keep { try $0(Array("left".utf8)) }
    try desk.write("claims.db.evidence/.x.part", "half")
    try desk.write("claims.db.evidence/notes.txt", "of somebody's own")
    let report = try desk.bench.audit()
    #expect(report.isSound && report.unchecked.count == 1)
    let stray = EvidenceFolder.name(of: SHA256Digest.of("left"))
    #expect(
      report.unchecked.first?.hasPrefix(
        "Beside the casebook, .x.part, \(stray), notes.txt belong to no evidence.") == true)
  }

  @Test("tells what a casefile brought from what was lost, and finds it where it was carried along")
  func imported() throws {
    let desk = try Self.withAll()
    let lines = try desk.bench.exported()
    let other = try EvidenceBench()
    let bench = try Workbench.create(at: other.path("b.db"), session: Bench.session())
    #expect(try bench.import1(lines).problems.isEmpty)
    #expect(try bench.exported() == lines)
    #expect(try bench.import1(lines).unchanged > 0)
    #expect(try bench.exported() == lines)
    let report = try bench.audit()
    #expect(report.isSound && report.extent.files == 0)
    #expect(report.unchecked.first?.hasPrefix("The bytes of e1, e2, e3 are not kept here") == true)
    #expect(
      refusal { try bench.extract("e1", to: other.path("copy")) }?
        .contains("are not kept here") == true)
    // The folder is carried along, all but what was inside, which is attached again.
    try FileManager.default.copyItem(
      atPath: desk.path("claims.db.evidence"), toPath: other.path("b.db.evidence"))
    let carried = try bench.audit()
    #expect(carried.isSound && carried.extent.files == 3)
    #expect(carried.unchecked.first?.hasPrefix("The bytes of e2 are not kept here") == true)
    let again = try bench.attach(AttachRequest(targets: ["c1"], file: desk.path("in.txt")))
    #expect(again.isBack && again.attached == [] && again.card.kept == .beside)
    #expect(try bench.audit().unchecked == [] && bench.audit().troubles == [])
    #expect(try bench.exported() == lines)
  }

  @Test("is spared lines that do not hold up: they are problems with their place")
  func badLines() throws {
    let desk = try Self.withAll()
    let lines = try desk.bench.exported().split(separator: "\n").map(String.init)
    let start = lines.prefix { !$0.contains(#""type":"evidence""#) }
    let line = try #require(lines.first { $0.contains(#""name":"out""#) })
    for (change, says) in [
      (line.replacing(#""path":"b""#, with: #""path":"../b""#), "should be a path within"),
      (line.replacing(#""path":"b""#, with: #""path":"x""#), "do not come to this SHA-256"),
      (line.replacing(#""size":2,"#, with: #""size":3,"#), "have 2 bytes together, not 3"),
      (
        #"{"type":"use","evidence":"none","on":{"claim":"x"},"by":"a","at":"2018-02-10T08:00:00Z"}"#,
        "There is no evidence “none”"
      ),
    ] {
      let bench = try Workbench.create(
        at: desk.path("\(UUID().uuidString).db"), session: Bench.session())
      let outcome = try bench.import1((start + [change]).joined(separator: "\n"))
      #expect(outcome.problems.count == 1)
      #expect(outcome.problems.first?.reason.contains(says) == true, "\(outcome.problems)")
    }
  }
}
