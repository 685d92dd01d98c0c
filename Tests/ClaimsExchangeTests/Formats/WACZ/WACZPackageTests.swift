import Testing

@testable import ClaimsExchange

@Suite("What a web archive says of itself")
struct WACZPackageTests {
  private static let said = #"{"title":"Saraqib","created":"2018-02-09T10:00:00Z","extra":[1]}"#

  private func package(_ bytes: [UInt8]) -> WACZPackage? {
    WACZPackage(size: bytes.count) { offset, count in
      Array(bytes.dropFirst(offset).prefix(count))
    }
  }

  private func zip(_ description: String = said, isStored: Bool = true) -> ZipFile {
    ZipFile([
      ("archive/data.warc.gz", "WARC", true), ("datapackage.json", description, isStored),
    ])
  }

  @Test("is read where it is stored as it is")
  func read() {
    let found = package(zip().bytes)
    #expect(found?.description == .said(title: "Saraqib", created: "2018-02-09T10:00:00Z"))
    var commented = zip()
    commented.comment = "PK\u{5}\u{6} a comment"
    #expect(package(commented.bytes)?.description == found?.description)
  }

  @Test("is left out where it is compressed, or is no JSON object")
  func unread() {
    #expect(package(zip(isStored: false).bytes)?.description == .unread)
    #expect(package(zip("{").bytes)?.description == .unread)
    #expect(package(zip("[]").bytes)?.description == .unread)
  }

  @Test(
    "holds nothing that is no text, is empty, or is too long",
    arguments: [
      #"{"title":1}"#, #"{"title":""}"#, #"{"title":" "}"#, #"{"title":"a\u0000"}"#,
      #"{"title":"\#(String(repeating: "a", count: 1001))"}"#,
    ])
  func unfit(description: String) {
    #expect(package(zip(description).bytes)?.description == .said(title: nil, created: nil))
  }

  @Test("is nothing where the file is no WACZ")
  func other() {
    #expect(package([]) == nil)
    #expect(package(Array("PK\u{3}\u{4}".utf8)) == nil)
    #expect(package(ZipFile([("datapackage.json", Self.said, true)]).bytes) == nil)
    #expect(package(ZipFile([("archive/a", "", true)]).bytes) == nil)
  }

  @Test("is never read outside the file, however it is cut or changed")
  func damaged() {
    let whole = zip().bytes
    for length in whole.indices { #expect(package(Array(whole.prefix(length))) == nil) }
    for index in whole.indices {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] = value
        let size = bytes.count
        _ = WACZPackage(size: size) { offset, count in
          #expect(offset >= 0 && count >= 0 && count <= 1 << 24)
          return Array(bytes.dropFirst(offset).prefix(count))
        }
      }
    }
  }
}

/// A ZIP file as plain tools write it; what is not stored only says so.
private struct ZipFile {
  private let entries: [(name: String, content: String, isStored: Bool)]
  var comment = ""

  init(_ entries: [(name: String, content: String, isStored: Bool)]) {
    self.entries = entries
  }

  var bytes: [UInt8] {
    var (files, directory) = ([UInt8](), [UInt8]())
    for entry in entries {
      let (name, content) = (Array(entry.name.utf8), Array(entry.content.utf8))
      let method = entry.isStored ? 0 : 8
      let sizes = number(content.count, 4) + number(content.count, 4) + number(name.count, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + number(0, 2) + number(method, 2)
        + number(0, 8) + sizes + number(0, 12) + number(files.count, 4) + name
      files +=
        [0x50, 0x4B, 3, 4] + number(20, 2) + number(0, 2) + number(method, 2) + number(0, 8)
        + sizes + number(0, 2) + name + content
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(directory.count, 4) + number(files.count, 4) + number(comment.utf8.count, 2)
    return files + directory + end + Array(comment.utf8)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
