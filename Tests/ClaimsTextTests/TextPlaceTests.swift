import Testing

@testable import ClaimsText

@Suite("A place in a file")
struct TextPlaceTests {
  /// The place that "‸" marks in a text.
  private func place(_ marked: String, window: Int = 72) throws -> TextPlace {
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
    try #require(parts.count == 2, "one mark a text")
    return TextPlace(offset: parts[0].utf8.count, in: parts.joined().utf8, window: window)
  }

  @Test(
    "line and column count from one, in scalars",
    arguments: [
      ("‸", 1, 1), ("ab‸c", 1, 3), ("a\n‸b", 2, 1), ("a\r\n\r\nb‸", 3, 2), ("a‸\nb", 1, 2),
      ("a\n‸", 2, 1), ("الطب‸قة", 1, 5), ("日本‸語", 1, 3), ("e\u{301}‸x", 1, 3), ("😀‸", 1, 2),
    ])
  func lineAndColumn(marked: String, line: Int, column: Int) throws {
    let place = try place(marked)
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test(
    "the excerpt is the line, with a caret under the place",
    arguments: [
      ("a\n{\"x\": ‸01}\r\nb", "{\"x\": 01}", "      ^"), ("日本‸語", "日本語", "    ^"),
      ("e\u{301}‸x", "e\u{301}x", " ^"), ("\tx‸y", " xy", "  ^"), ("abc‸\n", "abc", "   ^"),
      ("abc‸\r\n", "abc", "   ^"), ("‸\n", "", "^"), ("\u{1B}[6n‸x", "\\x1B[6nx", "       ^"),
    ])
  func excerpt(marked: String, line: String, caret: String) throws {
    let place = try place(marked)
    #expect(place.excerpt == line)
    #expect(place.caret == caret)
  }

  @Test("a long line is cut on both sides, and the caret still points at the place")
  func window() throws {
    let long = String(repeating: "0123456789", count: 1000)
    let place = try place(long + "‸X" + long, window: 30)
    #expect(place.excerpt == "…1234567890123456789X01234567…")
    #expect(place.caret.utf8.count == 21)
    #expect(place.column == 10_001)
  }

  @Test("an offset within a scalar means that scalar")
  func withinScalar() {
    let bytes = Array("a日b".utf8)
    let places = (1...3).map { TextPlace(offset: $0, in: bytes) }
    #expect(Set(places).count == 1)
    #expect(places[0].column == 2)
  }

  @Test("a part of a file is counted from its own first line")
  func firstLine() {
    #expect(TextPlace(offset: 1, in: "abc".utf8, firstLine: 700).line == 700)
  }

  @Test("any bytes at any offset give a place that fits its window")
  func property() {
    var random = RandomText(seed: 7)
    for _ in 0..<60 {
      var bytes = (0..<8).flatMap { _ in
        Array(random.next().utf8) + Array("\r\n".utf8.prefix(random.number(below: 3)))
      }
      for _ in 0..<random.number(below: 4) where !bytes.isEmpty {
        bytes[random.number(below: bytes.count)] = UInt8(random.number(below: 256))
      }
      for offset in 0...bytes.count {
        let place = TextPlace(offset: offset, in: bytes, window: 24)
        #expect(DisplayWidth.columns(of: place.excerpt) <= 24)
        #expect(place.caret.utf8.count <= 24)
        #expect(place.column >= 1 && place.line >= 1)
      }
    }
  }
}
