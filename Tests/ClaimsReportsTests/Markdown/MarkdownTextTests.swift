import ClaimsText
import Testing

@testable import ClaimsReports

@Suite("Text in Markdown")
struct MarkdownTextTests {
  @Test(
    "shows as it is, whatever Markdown would make of it",
    arguments: [
      ("80 villages, at 10:30 – a well-known place (it says).", nil),
      ("*b* _i_ `c` ~~d~~", "\\*b\\* \\_i\\_ \\`c\\` \\~\\~d\\~\\~"),
      ("[a](b) ![c](d)", "\\[a\\](b) \\!\\[c\\](d)"),
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("&amp; | \\", "&amp;amp; &#124; \\\\"), ("$x$", "\\$x\\$"),
      ("# title", "\\# title"), ("see #12", "see \\#&#8203;12"),
      ("- item", "\\- item"), ("+ item", "\\+ item"), ("===", "\\=\\=\\="), ("---", "\\-\\-\\-"),
      ("1. item", "1\\. item"), ("12) item", "12\\) item"), ("at 12. then", "at 12\\. then"),
      ("http://x.org", "http\\://x.org"), ("www.x.org", "www\\.x.org"), ("a@b.c", "a@&#8203;b.c"),
      ("mailto:a", "mailto\\:&#8203;a"), (":smile:", "\\:&#8203;smile:"), ("@ana", "@&#8203;ana"),
      ("a\nb\tc", "a b c"), ("    code", " code"), ("a\u{1B}[2Jb", "a\\\\x1B\\[2Jb"),
      ("\u{202E}x", "\\\\u{202E}x"), ("قرية", "\u{2068}قرية\u{2069}"),
    ] as [(String, String?)])
  func escaped(text: String, source: String?) {
    #expect(MarkdownText(text).source == source ?? text)
  }

  @Test("what is put into our own text is escaped, and ours is not")
  func interpolation() {
    let name = "*x*"
    #expect(
      ("**\(name)** \(3) \(MarkdownText(name))" as MarkdownText).source
        == "**\\*x\\*** 3 \\*x\\*")
  }

  @Test("a marked span is bold, the spaces at its ends outside of the stars")
  func bold() {
    let runs = [TextRun("a ["), TextRun(" b* ", .underline), TextRun("]")]
    #expect(MarkdownText.line(runs).source == "a \\[ **b\\*** \\]")
    #expect(MarkdownText.line([TextRun(" ", .underline)]).source == " ")
  }

  @Test("a line with letters from the right is set apart as one")
  func rightToLeft() {
    let runs = [TextRun("قبل "), TextRun("قرية", .underline)]
    #expect(MarkdownText.line(runs).source == "\u{2068}قبل **قرية**\u{2069}")
  }

  @Test("of hostile text nothing is left that Markdown obeys")
  func hostile() {
    let pieces = Array(#"*_[]<>&`|#~!\@:$-+=.) 1w"#.map(String.init)) + RandomText.pieces
    var random = RandomText(seed: 7)
    for _ in 0..<400 {
      let text = (0..<12).map { _ in pieces[random.number(below: pieces.count)] }.joined()
      let source = MarkdownText(text).source
      #expect(Self.obeyed(source) == [], "\(text)")
      #expect(!source.contains { $0.isNewline } && !source.contains("  "))
      let bare = source.replacing("\\:", with: "").replacing("\\.", with: "")
      #expect(!bare.contains("://") && !bare.contains("www."), "\(text)")
    }
  }

  /// The signs of Markdown that are not escaped.
  private static func obeyed(_ source: String) -> [Character] {
    var rest = source.unicodeScalars[...]
    var found: [Character] = []
    while let scalar = rest.popFirst() {
      if scalar == "\\" {
        rest = rest.dropFirst()
      } else if scalar == "&" {
        let name = String(String.UnicodeScalarView(rest.prefix { $0 != ";" }))
        if !["lt", "gt", "amp", "#124", "#8203"].contains(name) { found.append("&") }
        rest = rest.dropFirst(name.unicodeScalars.count)
      } else if "*_[]<>`|#~!$".unicodeScalars.contains(scalar) {
        found.append(Character(scalar))
      }
    }
    return found
  }
}
