import Testing

@testable import ClaimsModel

@Suite("The files of a folder that is evidence")
struct EvidenceManifestTests {
  private static let digest = String(repeating: "0a", count: 32)

  private func manifest(_ paths: String..., size: Int = 1) throws -> EvidenceManifest? {
    EvidenceManifest(
      try paths.map {
        EvidenceManifest.File(
          path: try #require(EvidencePath($0)), sha256: Self.digest, size: size)
      })
  }

  @Test(
    "lie at paths that lead nowhere else",
    arguments: [
      "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a/..", "a\0b",
      String(repeating: "a", count: 256),
      Array(repeating: String(repeating: "a", count: 255), count: 17).joined(separator: "/"),
    ])
  func refusedPaths(path: String) {
    #expect(EvidencePath(path) == nil)
  }

  @Test(
    "may have any other name",
    arguments: [
      "a", "a/b", "...", ".hidden", "a b", "-rf", "\n\u{1B}[31m", "\u{202E}gpj", "سراقب.jpg",
      "back\\slash", String(repeating: "é", count: 127),
    ])
  func paths(path: String) {
    #expect(EvidencePath(path)?.text == path)
  }

  @Test("lie within folders")
  func folders() {
    #expect(EvidencePath("a/bc/d")?.folders == ["a", "a/bc"])
    #expect(EvidencePath("a")?.folders == [])
  }

  @Test("are listed by the bytes of their paths, whatever order they came in")
  func order() throws {
    // Bytes, not letters: “-” and “/” come before “a”, “é” (C3 A9) after “e” with an accent (65 CC).
    let listed = try manifest("é", "b", "a/c", "a-", "e\u{301}", "a/b", "Z")
    #expect(
      listed?.files.map(\.path.text.utf8).map(Array.init)
        == ["Z", "a-", "a/b", "a/c", "b", "e\u{301}", "é"].map { Array($0.utf8) })
    #expect(listed?.size == 7)
  }

  @Test("are one or more, each once, none where another's folder is")
  func sound() throws {
    #expect(EvidenceManifest([]) == nil)
    #expect(try manifest("a", "a") == nil)
    #expect(try manifest("a", "a/b") == nil)
    #expect(try manifest("a/b/c", "a/b") == nil)
    #expect(try manifest("a/b", "ab", "a-b") != nil)
    // Two names on the disk, though Swift holds them for one.
    #expect(try manifest("é", "e\u{301}") != nil)
    #expect(try manifest("a", "b", size: .max) == nil)
  }

  @Test("are written out with their SHA-256, as sha256sum -z does")
  func canonical() throws {
    #expect(
      try manifest("b", "a\n")?.canonicalForm == "\(Self.digest)  a\n\0\(Self.digest)  b\0")
  }
}
