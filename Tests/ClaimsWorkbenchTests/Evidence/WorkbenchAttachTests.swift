import ClaimsModel
import ClaimsReports
import ClaimsStore
import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("Attaching evidence")
struct WorkbenchAttachTests {
  @Test("keeps a file beside the casebook under its SHA-256, with what is known of it")
  func file() throws {
    let desk = try EvidenceBench()
    try desk.write("letter.txt", "abc")
    let outcome = try desk.attach("letter.txt", to: "c1", "r1", "c1") {
      $0.kind = .testimony
      $0.capturedBy = "Ada"
      $0.capturedAt = EDTF("2018-02-09T10:00Z")
      $0.tool = "scanner"
      $0.url = " "
    }
    #expect(outcome.isNew && outcome.attached == ["c1", "r1"] && outcome.guessedFrom == nil)
    let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      outcome.card.evidence
        == Evidence(
          key: "key-ana-3", sha256: sha256, size: 3, name: "letter.txt", kind: .testimony,
          mediaType: "text/plain", capturedBy: "Ada", capturedAt: EDTF("2018-02-09T10:00Z"),
          tool: "scanner"))
    #expect(try desk.names == ["ba/\(sha256)"])
    #expect(try desk.text("claims.db.evidence/ba/\(sha256)") == "abc")
    let journal = try desk.bench.store.read { try $0.journal() }
    #expect(journal.last?.action == "attach" && journal.last?.about == "e1 c1 r1")
    #expect(journal.last?.detail == "SHA-256 \(sha256)")
    #expect(try desk.bench.show("c1").evidence == [outcome.card])
    #expect(try desk.bench.reportView("r1").evidence == [outcome.card])
    #expect(try desk.bench.evidence(of: "c1") == [outcome.card])
  }

  @Test("says what it took the kind from")
  func guessed() throws {
    let desk = try EvidenceBench()
    try desk.write("a.pdf", "x")
    try desk.write("b", "%PDF-1.4")
    try desk.write("c", "x2")
    #expect(try desk.attach("a.pdf").guessedFrom == .name)
    #expect(try desk.attach("b").guessedFrom == .bytes)
    let outcome = try desk.attach("c")
    #expect(outcome.guessedFrom == .nothing && outcome.card.evidence.kind == .other)
  }

  @Test("uses the same bytes again, whatever the file is called, and keeps them once")
  func twice() throws {
    let desk = try EvidenceBench()
    try desk.write("a.txt", "abc")
    try desk.write("b.txt", "abc")
    let first = try desk.attach("a.txt") { $0.note = "n" }
    let second = try desk.attach("b.txt", to: "r1") { $0.note = "n" }
    #expect(!second.isNew && second.card.id == first.card.id && second.attached == ["r1"])
    #expect(second.card.evidence == first.card.evidence)
    #expect(try desk.names.count == 1)
    #expect(
      refusal { try desk.attach("a.txt") }?.hasPrefix("These bytes are attached there") == true)
    #expect(try desk.bench.evidence(of: nil).count == 1)
  }

  @Test("loses nothing that is said of the same bytes: it refuses, or keeps a capture of its own")
  func another() throws {
    let desk = try EvidenceBench()
    try desk.write("a.txt", "abc")
    try desk.attach("a.txt") { $0.capturedBy = "Ada" }
    let refused = refusal {
      try desk.attach("a.txt", to: "r1") {
        $0.capturedBy = "Ben"
        $0.kind = .photo
      }
    }
    #expect(
      refused?.contains("kept as e1, of which something else was said: --kind, --captured-by.")
        == true)
    let other = try desk.attach("a.txt", to: "r1") {
      $0.capturedBy = "Ben"
      $0.isAnother = true
    }
    #expect(other.isNew && other.card.id == EvidenceID(2))
    #expect(try desk.names.count == 1)
    // Each is found again by what is said of it.
    #expect(try desk.attach("a.txt", to: "c1") { $0.capturedBy = "Ben" }.card.id == EvidenceID(2))
  }

  @Test("keeps every file of a folder with its path, as one piece")
  func folder() throws {
    let desk = try EvidenceBench()
    let long = String(repeating: "ن", count: 127)
    for (name, text) in [
      ("b.jpg", "1"), ("sub/deep/a\n\u{1B}[31m.jpg", "2"), ("sub/\u{202E}gpj.exe", ""),
      (long, "3"), (".hidden", "1"), ("é", "4"), ("e\u{301}", "5"),
    ] { try desk.write("out/\(name)", text) }
    let card = try desk.attach("out/").card
    let files = try #require(card.evidence.manifest).files
    #expect(
      files.map(\.path.text.utf8).map(Array.init)
        == [
          ".hidden", "b.jpg", "e\u{301}", "sub/deep/a\n\u{1B}[31m.jpg", "sub/\u{202E}gpj.exe", "é",
          long,
        ].map { Array($0.utf8) })
    #expect(card.evidence.name == "out" && card.evidence.size == 6)
    // “1” is there twice and kept once.
    #expect(try desk.names.count == 6)
    try desk.extract("e1", to: "again")
    for file in files {
      #expect(try desk.text("again/\(file.path)") == desk.text("out/\(file.path)"))
    }
    #expect(!(try desk.attach("again", to: "r1").isNew))
    #expect(try desk.bench.audit().troubles == [])
  }

  @Test(
    "gives a folder the SHA-256 that other tools give it",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum")))
  func manifestByOthers() throws {
    let desk = try EvidenceBench()
    for name in ["-z", "b", "a\nb", "sub/é", "sub-", "Z", "\\"] {
      try desk.write("out/\(name)", name)
    }
    let sha256 = try desk.attach("out").card.evidence.sha256
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = desk.folder.appending(path: "out")
    process.arguments = [
      "-c",
      "find . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum -z -- | sha256sum",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let printed = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: printed, as: UTF8.self).hasPrefix(sha256))
  }

  @Test("refuses what is no regular file, and keeps nothing of the folder")
  func special() throws {
    let desk = try EvidenceBench()
    try desk.write("out/a", "1")
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("out/sub"), withDestinationPath: "/etc")
    #expect(refusal { try desk.attach("out") }?.contains("out/sub is a symbolic link") == true)
    try FileManager.default.removeItem(atPath: desk.path("out/sub"))
    try #require(mkfifo(desk.path("out/pipe"), 0o600) == 0)
    #expect(refusal { try desk.attach("out") }?.contains("out/pipe is a pipe") == true)
    #expect(refusal { try desk.attach("out/pipe") }?.contains("is a pipe") == true)
    #expect(try desk.names == [])
    // The name that was given may be a link: it was chosen.
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("link"), withDestinationPath: desk.path("out/a"))
    #expect(try desk.attach("link").card.evidence.name == "link")
  }

  @Test("refuses names that are no text, what is empty, what is not there, and the casebook itself")
  func refused() throws {
    let desk = try EvidenceBench()
    try desk.write("out/sub/a", "1")
    let name = desk.path("out/sub/").utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0]
    let made = Array(name).withUnsafeBufferPointer { open($0.baseAddress!, O_CREAT, 0o600) }
    try #require(made >= 0)
    close(made)
    #expect(refusal { try desk.attach("out") }?.contains("has a name that is not UTF-8") == true)
    try desk.write("empty", "")
    #expect(refusal { try desk.attach("empty") }?.contains("is empty") == true)
    try FileManager.default.createDirectory(
      atPath: desk.path("nothing/inner"), withIntermediateDirectories: true)
    #expect(refusal { try desk.attach("nothing") }?.contains("holds no file") == true)
    let missing = #expect(throws: CasebookTrouble.self) { try desk.attach("nowhere") }
    #expect(missing?.status == 66)
    for name in ["claims.db", "claims.db-wal", "."] {
      #expect(
        refusal { try desk.attach(name) }?.contains("belongs to the casebook") == true, "\(name)")
    }
    #expect(throws: Refusal.self) { try desk.attach("out/sub/a", to: "c9") }
    #expect(throws: Refusal.self) { try desk.attach("out/sub/a", to: "nobody") }
    #expect(try desk.bench.evidence(of: nil) == [] && desk.names == [])
  }

  @Test("has limits, and says which one is passed before anything is copied")
  func limits() throws {
    let desk = try EvidenceBench()
    try desk.write("large/a", "1")
    try #require(truncate(desk.path("large/a"), EvidenceInput.mostBytes) == 0)
    try desk.write("large/b", "1")
    #expect(refusal { try desk.attach("large") }?.contains("has more than 100 GB") == true)
    let deep = "deep/" + String(repeating: "d/", count: EvidenceInput.mostDepth + 1)
    try desk.write(deep + "a", "1")
    #expect(refusal { try desk.attach("deep") }?.contains("more than 64 deep") == true)
    #expect(try desk.attach("deep/d").isNew)
    for number in 0...EvidenceInput.mostFiles { try desk.write("many/\(number)", "1") }
    #expect(refusal { try desk.attach("many") }?.contains("more than 10000 files") == true)
    #expect(try desk.names.count == 1)
  }

  @Test("keeps bytes in the casebook where that is asked for, up to a limit")
  func inside() throws {
    let desk = try EvidenceBench()
    try desk.write("out/a", "1")
    try desk.write("out/b", "2")
    let outcome = try desk.attach("out") { $0.isInside = true }
    #expect(outcome.card.kept == .inside)
    #expect(try desk.names == [])
    #expect(try desk.bench.store.read { try $0.evidenceContents().count } == 2)
    try desk.extract("e1", to: "again")
    #expect(try desk.text("again/b") == "2")
    let large = String(repeating: "a", count: EvidenceTaking.mostInside)
    try desk.write("out/c", large)
    #expect(
      refusal { try desk.attach("out") { $0.isInside = true } }?
        .contains("a casebook takes 17 MB of one piece") == true)
    #expect(try desk.attach("out/c", to: "r1") { $0.isInside = true }.card.evidence.size == 1 << 24)
  }

  @Test("recognises a web archive, and says where its own words cannot be read")
  func webArchive() throws {
    let desk = try EvidenceBench()
    try desk.write("broken.wacz", "PK\u{3}\u{4}")
    let broken = try desk.attach("broken.wacz")
    #expect(broken.package == .inNameOnly && broken.card.evidence.kind == .webArchive)
    let zip = try #require(Data(base64Encoded: Self.wacz))
    try zip.write(to: desk.folder.appending(path: "page.zip"))
    let page = try desk.attach("page.zip")
    #expect(page.package == .described && page.guessedFrom == .bytes)
    #expect(page.card.evidence.kind == .webArchive)
    #expect(page.card.evidence.mediaType == "application/wacz")
    #expect(page.card.evidence.title == "Saraqib" && page.card.evidence.created == "2018-02-09")
    #expect(page.card.evidence.capturedAt == nil)
  }

  /// A ZIP file of `archive/a.warc` and a stored `datapackage.json`, made by Python's zipfile.
  private static let wacz = """
    UEsDBBQAAAAAAAAASUzH6YkBCAAAAAgAAAAOAAAAYXJjaGl2ZS9hLndhcmNXQVJDLzEuMVBLAwQUAAAA\
    AAAAAElMdXDDayoAAAAqAAAAEAAAAGRhdGFwYWNrYWdlLmpzb257InRpdGxlIjoiU2FyYXFpYiIsImNy\
    ZWF0ZWQiOiIyMDE4LTAyLTA5In1QSwECFAMUAAAAAAAAAElMx+mJAQgAAAAIAAAADgAAAAAAAAAAAAAA\
    gAEAAAAAYXJjaGl2ZS9hLndhcmNQSwECFAMUAAAAAAAAAElMdXDDayoAAAAqAAAAEAAAAAAAAAAAAAAA\
    gAE0AAAAZGF0YXBhY2thZ2UuanNvblBLBQYAAAAAAgACAHoAAACMAAAAAAA=
    """

  @Test("puts right what was lost or altered beside the casebook, and says so")
  func restored() throws {
    let desk = try EvidenceBench()
    try desk.write("a.txt", "abc")
    try desk.attach("a.txt")
    try desk.alter("abc", to: "abd")
    let again = try desk.attach("a.txt")
    #expect(again.restored == 1 && !again.isNew && again.attached == [])
    try FileManager.default.removeItem(atPath: desk.kept("abc"))
    #expect(try desk.attach("a.txt").restored == 1)
    #expect(try desk.bench.audit().troubles == [])
    #expect(throws: Refusal.self) { try desk.attach("a.txt") }
  }

  @Test("uses a file that a broken-off attach left, after checking it")
  func stray() throws {
    let desk = try EvidenceBench()
    try desk.write("a.txt", "abc")
    _ = try desk.bench.evidenceFolder.keep { try $0(Array("abc".utf8)) }
    #expect(try desk.attach("a.txt").restored == 0)
    #expect(try desk.names.count == 1)
    // Where there was something else under the name, it is replaced.
    _ = try desk.bench.evidenceFolder.keep { try $0(Array("xyz".utf8)) }
    try desk.alter("xyz", to: "xy")
    try desk.write("b.txt", "xyz")
    #expect(try desk.attach("b.txt").restored == 1)
    #expect(try desk.bench.audit().troubles == [])
  }

  @Test("leaves no part of a file whose reading fails")
  func broken() throws {
    struct Stop: Error {}
    let desk = try EvidenceBench()
    #expect(throws: Stop.self) {
      _ = try desk.bench.evidenceFolder.keep { put in
        try put([1, 2, 3])
        throw Stop()
      }
    }
    #expect(try desk.names == [])
  }
}
