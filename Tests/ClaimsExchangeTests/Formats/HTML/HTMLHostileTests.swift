import Testing

@testable import ClaimsExchange

@Suite("A hostile web page")
struct HTMLHostileTests {
  private static let many = 20_000

  /// Some hundred kilobytes each, of what costs a careless reader the square of that, or its stack.
  private static let pages: [String: String] = [
    "deep nesting": String(repeating: "<div>", count: many) + "x",
    "deep and closed": String(repeating: "<div>", count: many) + "x"
      + String(repeating: "</div>", count: many),
    "ends without beginnings": String(repeating: "</section>", count: many) + "x",
    "ends of what is far above": "<section>" + String(repeating: "<div></section>", count: many)
      + "x",
    "skipped and open": "x" + String(repeating: "<nav>", count: many),
    "tags cut short": "x" + String(repeating: "<a b=\"", count: many),
    "comments cut short": "x" + String(repeating: "<!--", count: many),
    "ends of raw text": "x<script>" + String(repeating: "</scrip", count: many),
    "raw text": "x" + String(repeating: "<script></script>", count: many),
    "a huge attribute": "<p a=\"" + String(repeating: "b", count: 10 * many) + "\">x",
    "attributes": "<div " + String(repeating: "a=b ", count: 3 * many) + ">x",
    "references": String(repeating: "&am", count: many) + "x",
    "numbers": "x" + String(repeating: "&#x1", count: many),
    "brackets": String(repeating: "<", count: 10 * many) + " x",
    "breaks": "x" + String(repeating: "<br>", count: many),
    "paragraphs": String(repeating: "<p>x", count: many),
    "articles": String(repeating: "<article>x", count: many),
    "metas": String(repeating: "<meta name=a content=b>", count: many) + "x",
  ]

  @Test("is read in a moment, whatever it is made of", arguments: pages.keys.sorted())
  func linear(name: String) throws {
    let bytes = Array(try #require(Self.pages[name]).utf8)
    let clock = ContinuousClock()
    let half = clock.measure { _ = HTMLPage(Array(bytes.prefix(bytes.count / 4))) }
    var page: HTMLPage?
    let whole = clock.measure { page = HTMLPage(bytes) }
    #expect(page?.text.contains("x") == true)
    // Four times the bytes take sixteen times as long where they are gone over again and again.
    #expect(whole < half * 10 + .milliseconds(200), "\(half) \(whole)")
  }

  @Test("gives text in UTF-8 from any bytes, and the same each time")
  func anyBytes() {
    var state: UInt64 = 7
    func random() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let pieces = [
      "<", ">", "/", "!--", "-->", "\"", "'", "=", "&", "#", ";", "script", "p", "div", "article",
      " ", "\n", "title", "x", "\u{0}", "é",
    ]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<(random() % 60) {
        if random() % 8 == 0 {
          bytes.append(UInt8(truncatingIfNeeded: random()))
        } else {
          bytes += Array(pieces[Int(random() % UInt64(pieces.count))].utf8)
        }
      }
      let page = HTMLPage(bytes)
      #expect(page == HTMLPage(bytes))
      #expect(!page.text.utf8.contains(0))
    }
  }
}
