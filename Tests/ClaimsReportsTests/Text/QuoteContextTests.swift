import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("A quote in its context")
struct QuoteContextTests {
  private func context(
    _ text: String, columns: Int = 30, changing: (inout ClaimCard) -> Void = { _ in }
  ) -> String {
    let card = SampleCase.card(1, text, says: "80 villages", changing: changing)
    return QuoteContext(card, columns: columns).runs.map(\.text).joined()
  }

  @Test("a short text stays whole, its line breaks as spaces")
  func whole() {
    #expect(context("They hold\n[80 villages] now.\n") == "They hold [80 villages] now. ")
  }

  @Test(
    "what is left out is marked, at words, on either side",
    arguments: [
      (
        "One two three four five six seven eight nine [80 villages] ten eleven twelve thirteen.",
        "…seven eight nine [80 villages] ten eleven twelve…"
      ),
      (
        "[80 villages] one two three four five six seven eight nine ten eleven twelve.",
        "[80 villages] one two three four five six seven eight…"
      ),
      (
        "One two three four five six seven eight nine ten eleven [80 villages]",
        "…five six seven eight nine ten eleven [80 villages]"
      ),
    ])
  func cut(text: String, shown: String) {
    #expect(context(text) == shown)
  }

  @Test("a text that goes on is not shown as if it ended there")
  func unfinished() {
    #expect(context("They hold [80 villages] and more") == "They hold [80 villages] and more…")
    let inside = context("hold [80 villages].") {
      $0.claim.quote = Quote(start: 400, exact: "80 villages")
    }
    #expect(inside == "…hold [80 villages].")
  }

  @Test("a long quote loses its middle, and says how much")
  func longQuote() {
    let words = (1...60).map { "word\($0)" }.joined(separator: " ")
    #expect(
      context("[\(words)].")
        == "[word1 word2 word3 word4 word5 … (354 characters left out) … word57 word58 word59 word60]."
    )
  }

  @Test("a line of right-to-left text is laid out as one, brackets and all")
  func rightToLeft() {
    let card = SampleCase.card(1, "قالت مصادر إن [طائرات حربية] قصفت القرية.", says: "80")
    var page = TextPage(TextLayout(width: 80, colour: false))
    ClaimSpan.quote(card, to: &page, indent: 2)
    #expect(page.text == "  │ \u{2068}قالت مصادر إن [طائرات حربية] قصفت القرية.\u{2069}")
  }

  @Test("a mark cut off from its letter stands on a sign of its own")
  func strayMark() {
    let runs = [TextRun("e"), TextRun("\u{301}x")].apart
    #expect(runs.map(\.text) == ["e", "◌\u{301}x"])
    #expect([TextRun("e"), TextRun("x")].apart.map(\.text) == ["e", "x"])
  }
}
