import Testing

@testable import ClaimsText

@Suite("Wrapping and cutting")
struct TextWrapTests {
  @Test(
    "lines are filled with whole words",
    arguments: [
      ("", 10, [""]), ("one", 10, ["one"]), ("one two three", 7, ["one two", "three"]),
      ("one  two", 10, ["one two"]), (" one ", 10, ["one"]), ("a\nb", 10, ["a", "b"]),
      ("a\n\nb", 10, ["a", "", "b"]), ("exactly ten", 11, ["exactly ten"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefg h", 3, ["a", "bcd", "efg", "h"]),
      ("abcdef g", 3, ["abc", "def", "g"]), ("日本語の", 5, ["日本", "語の"]),
      ("убито сорок", 5, ["убито", "сорок"]), ("a\u{A0}b c", 4, ["a\u{A0}b", "c"]),
      ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4, ["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]), ("سقط أربعون", 6, ["سقط", "أربعون"]),
    ])
  func lines(text: String, width: Int, expected: [String]) {
    #expect(TextWrap.lines(text, width: width) == expected)
  }

  @Test("indents are part of the width")
  func indents() {
    #expect(TextWrap.lines("one two three", width: 9, indent: 2) == ["  one two", "  three"])
    #expect(
      TextWrap.lines("one two three four", width: 9, indent: 0, hanging: 4)
        == ["one two", "    three", "    four"])
    #expect(TextWrap.lines("a\n\nb", width: 9, indent: 2) == ["  a", "", "  b"])
  }

  @Test(
    "a text too long ends in an ellipsis",
    arguments: [
      ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("ab cd", 4, "ab…"), ("日本語", 5, "日本…"),
      ("日本語", 4, "日…"), ("日", 1, "…"), ("abc", 1, "…"), ("abc", 0, ""), ("", 0, ""),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("الطبقة", 4, "الط…"),
    ])
  func truncated(text: String, width: Int, expected: String) {
    #expect(TextWrap.truncated(text, to: width) == expected)
  }

  @Test("no line is too wide, and no letter is lost", arguments: [2, 3, 7, 20, 79])
  func property(width: Int) {
    var cells = RandomText(seed: UInt64(width))
    for _ in 0..<300 {
      let text = cells.next()
      let lines = TextWrap.lines(text, width: width)
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
      let letters = text.unicodeScalars.filter { $0 != " " }
      #expect(Array(lines.joined().unicodeScalars.filter { $0 != " " }) == Array(letters))
      #expect(DisplayWidth.columns(of: TextWrap.truncated(text, to: width)) <= width)
    }
  }
}
