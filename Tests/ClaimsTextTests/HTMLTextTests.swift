import ClaimsText
import Testing

@Suite("Text in HTML")
struct HTMLTextTests {
  @Test(
    "cannot break out of where it stands",
    arguments: [
      ("80 villages", "80 villages"), ("", ""), ("الخوين", "الخوين"),
      ("<b>a & b</b>", "&lt;b&gt;a &amp; b&lt;/b&gt;"), ("\"'", "&quot;&#39;"),
      ("a\u{202E}b", "a\\u{202E}b"), ("a\nb\u{0}", "a b\\x00"),
    ])
  func escaped(text: String, html: String) {
    #expect(HTMLText.escaped(text) == html)
  }
}
