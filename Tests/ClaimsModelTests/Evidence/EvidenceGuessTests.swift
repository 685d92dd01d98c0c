import Testing

@testable import ClaimsModel

@Suite("What a file looks to be")
struct EvidenceGuessTests {
  @Test(
    "is told by its first bytes, whatever it is called",
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], .photo, "image/jpeg"),
      ([0x89] + Array("PNG\r\n\u{1A}\n".utf8), .photo, "image/png"),
      (Array("%PDF-1.7".utf8), .document, "application/pdf"),
      (Array("\0\0\0\u{18}ftypisom".utf8), .video, "video/mp4"),
      (Array("\0\0\0\u{18}ftypheic".utf8), .photo, "image/heic"),
      (Array("\0\0\0\u{18}ftypM4A ".utf8), .audio, "audio/mp4"),
      (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), .photo, "image/webp"),
      (Array("RIFF\0\0\0\0WAVEfmt ".utf8), .audio, "audio/vnd.wave"),
      (Array("WARC/1.1\r\n".utf8), .webArchive, "application/warc"),
      (Array("SQLite format 3\0".utf8), .dataSet, "application/vnd.sqlite3"),
    ] as [([UInt8], EvidenceKind, String)])
  func bytes(head: [UInt8], kind: EvidenceKind, type: String) {
    let guess = EvidenceGuess(name: "table.csv", head: head)
    #expect(guess == EvidenceGuess(kind: kind, mediaType: type, basis: .bytes))
  }

  @Test(
    "else by the end of its name",
    arguments: [
      ("a.WACZ", .webArchive), ("crawl.warc.gz", .webArchive), ("scene.jp2", .satelliteImage),
      ("events.csv", .dataSet), ("letter.docx", .document), ("clip.MOV", .video),
    ] as [(String, EvidenceKind)])
  func names(name: String, kind: EvidenceKind) {
    let guess = EvidenceGuess(name: name, head: Array("PK\u{3}\u{4}".utf8))
    #expect(guess.kind == kind && guess.basis == .name)
  }

  @Test(
    "else by nothing", arguments: ["jpg", "photo.jpg.exe", "", "gz", "x.gz", "RIFF"])
  func nothing(name: String) {
    for head in ["", "RIFF", "RIFF\0\0\0\0ABCD", "\u{1F}\u{8B}", "abc"] {
      let guess = EvidenceGuess(name: name, head: Array(head.utf8))
      #expect(guess == EvidenceGuess(kind: .other, mediaType: nil, basis: .nothing))
    }
  }

  @Test("of a folder: a web archive where one is in it, else what all of its files are")
  func folder() {
    func kind(_ names: String...) -> EvidenceKind {
      EvidenceGuess(folderOf: names.map { EvidenceGuess(name: $0, head: []) }).kind
    }
    #expect(kind("a.jpg", "b.png") == .photo)
    #expect(kind("a.jpg", "b.json") == .other)
    #expect(kind("a.jpg", "b.wacz", "c.json") == .webArchive)
    #expect(kind("a") == .other)
  }
}

@Suite("Numbers of bytes in words")
struct ByteCountTests {
  @Test(
    "are rounded by thousands",
    arguments: [
      (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1 kB"), (1234, "1.2 kB"),
      (9_949, "9.9 kB"), (9_960, "10 kB"), (999_499, "999 kB"), (999_500, "1 MB"),
      (35_400_000, "35 MB"), (100_000_000_000, "100 GB"), (Int.max, "9.2 EB"),
    ])
  func words(bytes: Int, words: String) {
    #expect(ByteCount.words(bytes) == words)
  }
}
