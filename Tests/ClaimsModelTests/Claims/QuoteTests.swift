import Testing

@testable import ClaimsModel

@Suite("Quotes")
struct QuoteTests {
  private static let text = "سقطت 80 قرية — “80 villages” fell, 👨‍👩‍👧 80."

  @Test("stand where their words do, counted in UTF-8 bytes")
  func occurrences() {
    #expect(Quote.occurrences(of: "80", in: "80 and 80") == [0, 7])
    #expect(Quote.occurrences(of: "قرية", in: Self.text) == [12])
    let places = Quote.occurrences(of: "80", in: Self.text)
    #expect(places.count == 3)
    for place in places {
      #expect(Quote(start: place, exact: "80").isAnchored(in: Self.text))
    }
  }

  @Test(
    "may overlap, and are nowhere where the words are not",
    arguments: [
      ("aa", "aaaa", [0, 1, 2]), ("a", "", []), ("", "abc", []), ("abc", "ab", []),
      ("abc", "abc", [0]), ("é", "e\u{301}", []),  // the same to the eye, other bytes
    ])
  func edges(words: String, text: String, places: [Int]) {
    #expect(Quote.occurrences(of: words, in: text) == places)
  }

  @Test("end after their last byte")
  func end() {
    #expect(Quote(start: 3, exact: "قرية").end == 11)
  }

  @Test("show what stands around them, cut at a character’s edge", arguments: 0...40)
  func context(reach: Int) throws {
    let place = try #require(Quote.occurrences(of: "80", in: Self.text).dropFirst().first)
    let quote = Quote(start: place, exact: "80")
    let (before, after) = quote.context(in: Self.text, reach: reach)
    #expect(before.utf8.count <= reach && after.utf8.count <= reach)
    let around = Quote(start: place - before.utf8.count, exact: before + "80" + after)
    #expect(around.isAnchored(in: Self.text))
    #expect(!before.unicodeScalars.contains("\u{FFFD}"))
    #expect(!after.unicodeScalars.contains("\u{FFFD}"))
    #expect(before.utf8.count > reach - 4 || quote.start == before.utf8.count)
    #expect(after.utf8.count > reach - 4 || quote.end + after.utf8.count == Self.text.utf8.count)
  }

  @Test("show the whole of a short text, and nothing of one that ends before them")
  func wholeContext() {
    let whole = Quote(start: 3, exact: "80").context(in: "of 80 men", reach: 100)
    #expect(whole.before == "of " && whole.after == " men")
    let gone = Quote(start: 8, exact: "80").context(in: "of 80", reach: 100)
    #expect(gone.before.isEmpty && gone.after.isEmpty)
  }

  @Test(
    "hold while the text has the same bytes there",
    arguments: [
      (0, "80", "80 men", true), (1, "80", "80 men", false), (4, "men", "80 men", false),
      (3, "men", "80 men", true), (0, "é", "e\u{301}", false), (100, "80", "80", false),
    ])
  func anchored(start: Int, exact: String, text: String, isAnchored: Bool) {
    #expect(Quote(start: start, exact: exact).isAnchored(in: text) == isAnchored)
  }
}
