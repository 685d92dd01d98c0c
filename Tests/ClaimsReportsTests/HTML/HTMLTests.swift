import Testing

@testable import ClaimsReports

@Suite("Markup")
struct HTMLTests {
  @Test(
    "escapes what is put into it",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
      ("' & '", "&#39; &amp; &#39;"),
      ("&amp;", "&amp;amp;"),
      ("\u{202E}txt.exe", "\\u{202E}txt.exe"),
      ("\u{0}\u{1B}[31m", "\\x00\\x1B[31m"),
      ("الطبقة", "الطبقة"),
      ("<\u{301}b>", "&lt;\u{301}b&gt;"),
    ])
  func escapes(text: String, expected: String) {
    let html: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(html.text == "<p title=\"\(expected)\">\(expected)</p>")
  }

  @Test("takes markup as it is")
  func nests() {
    let inner: HTML = "<b>\("<")</b>"
    let outer: HTML = "<p>\(inner) \(3)</p>"
    #expect(outer.text == "<p><b>&lt;</b> 3</p>")
  }
}
