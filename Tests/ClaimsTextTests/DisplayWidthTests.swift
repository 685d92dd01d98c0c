import Testing

@testable import ClaimsText

@Suite("Columns of a text")
struct DisplayWidthTests {
  @Test(
    "letters take one column, wide ones two, marks none",
    arguments: [
      ("", 0), ("abc", 3), ("Кобани", 6), ("الطبقة", 6), ("עברית", 5), ("日本語", 6), ("한국", 4),
      ("ｆｕｌｌ", 8), ("ﾊﾝｶｸ", 4), ("。", 2), ("é", 1), ("e\u{301}", 1), ("مُحَمَّد", 4), ("Z͑͗͏̴a", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("กำ", 2), ("±§·…—“”", 7), ("\u{A0}", 1), ("a\u{AD}b", 3),
    ])
  func scripts(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(
    "an emoji takes two columns, however it is put together",
    arguments: [
      "😀", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇸🇾", "1️⃣", "❤️", "☎️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🧑🏿‍🚒",
    ])
  func emoji(text: String) {
    #expect(text.count == 1)
    #expect(DisplayWidth.columns(of: text) == 2)
  }

  @Test(
    "a sign that is text unless it is asked to be an emoji takes one", arguments: ["❤", "☎", "1"])
  func textSigns(text: String) {
    #expect(DisplayWidth.columns(of: text) == 1)
  }

  @Test(
    "what has no shape takes none",
    arguments: [
      "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{2068}", "\u{2069}",
      "\u{202E}",
      "\u{FE0F}", "\u{E0041}", "\u{7}", "\n", "\u{9B}",
    ])
  func shapeless(text: String) {
    #expect(DisplayWidth.columns(of: text) == 0)
  }

  @Test("the table of wide letters has its ends right")
  func table() {
    let wide: [UInt32] = [0x1100, 0x115F, 0x3000, 0x4E00, 0xFF60, 0x1F600, 0x20000, 0x3FFFD]
    let narrow: [UInt32] = [0x10FF, 0x1160, 0x303F, 0xFF61, 0x1F5FA, 0x1FFFF, 0x3FFFE, 0x41]
    #expect(wide.allSatisfy(WideRanges.contains))
    #expect(!narrow.contains(where: WideRanges.contains))
  }
}
