import Testing

@testable import ClaimsText

@Suite("Text made safe for a terminal")
struct TerminalTextTests {
  @Test(
    "what a terminal would obey is shown instead",
    arguments: [
      ("\u{1B}]52;c;cm0gLXJm\u{07}", #"\x1B]52;c;cm0gLXJm\x07"#),  // Writes the clipboard.
      ("\u{1B}]8;;http://evil\u{1B}\\here", #"\x1B]8;;http://evil\x1B\here"#),  // Hides a link.
      ("\u{1B}[6n", #"\x1B[6n"#),  // Makes the terminal type an answer.
      ("\u{9B}2J", #"\x9B2J"#), ("\u{90}q\u{9C}", #"\x90q\x9C"#),
      ("a\u{08}\u{7F}b", #"a\x08\x7Fb"#),
      ("safe\rEVIL", #"safe\x0DEVIL"#), ("\0", #"\x00"#), ("\u{85}", #"\x85"#),
    ])
  func controls(text: String, shown: String) {
    #expect(TerminalText.escaped(text) == shown)
  }

  @Test(
    "what would hide or reorder text is shown",
    arguments: [
      ("a\u{202E}cba\u{202C}", #"a\u{202E}cba\u{202C}"#),
      ("\u{2066}x\u{2069}", #"\u{2066}x\u{2069}"#),
      ("\u{200E}\u{200F}\u{061C}", #"\u{200E}\u{200F}\u{061C}"#), ("a\u{200B}b", #"a\u{200B}b"#),
      ("\u{FEFF}a\u{2060}", #"\u{FEFF}a\u{2060}"#), ("\u{E0041}", #"\u{E0041}"#),
    ])
  func hidden(text: String, shown: String) {
    #expect(TerminalText.escaped(text) == shown)
  }

  @Test(
    "line breaks and tabs become a space each",
    arguments: [
      ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\n\nb", "a  b"), ("a\tb", "a b"),
      ("a\u{2028}b", "a b"),
      ("\r\r\n", "\\x0D "), ("a\n", "a "),
    ])
  func breaks(text: String, shown: String) {
    #expect(TerminalText.escaped(text) == shown)
  }

  @Test(
    "text of any script stays as it is",
    arguments: [
      "", "plain", "Кобани", "الطَّبقة", "می‌خواهم", "日本語", "👨‍👩‍👧", "❤️", "क्ष", "e\u{301}", "\u{E000}",
      "back\\slash", "\u{A0}",
    ])
  func untouched(text: String) {
    #expect(Array(TerminalText.escaped(text).utf8) == Array(text.utf8))
  }

  @Test("escaping twice is escaping once, and leaves no control, over all of Unicode")
  func everyScalar() {
    for scalar in (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init(_:)) {
      let escaped = TerminalText.escaped(String(scalar))
      #expect(TerminalText.escaped(escaped) == escaped)
      #expect(
        !escaped.unicodeScalars.contains {
          $0.properties.generalCategory == .control || $0.properties.isBidiControl
        })
    }
  }

  @Test(
    "text with a right-to-left letter is isolated",
    arguments: ["الطبقة", "in الطبقة", "עברית", "ދިވެހި", "\u{FEDF}", "𞤀"])
  func isolated(text: String) {
    #expect(TerminalText.isolated(text) == "\u{2068}\(text)\u{2069}")
  }

  @Test(
    "other text is not", arguments: ["", "Tabqa", "Табка", "日本", "٣٤", "،", "\u{FEFF}", "\u{64B}"])
  func notIsolated(text: String) {
    #expect(TerminalText.isolated(text) == text)
  }
}
