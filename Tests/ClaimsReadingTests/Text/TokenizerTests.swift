import Testing

@testable import ClaimsReading

@Suite("Tokens")
struct TokenizerTests {
  @Test(
    "Words, numbers and marks are told apart",
    arguments: [
      ("The U.S. army left.", ["the", "u.s.", "army", "left", "."]),
      ("at 3.5 km, 1,100 men", ["at", "3.5", "km", ",", "1,100", "men"]),
      ("Assad’s forces don’t", ["assad", "'s", "forces", "don't"]),
      ("Hayat Tahrir al-Sham", ["hayat", "tahrir", "al-sham"]),
      ("Khan Sheikhun - seen", ["khan", "sheikhun", "-", "seen"]),
      ("“Islamic State”", ["“", "islamic", "state", "”"]),
      ("left... then", ["left", "...", "then"]),
      ("قوات النظام، اليوم", ["قوات", "النظام", "،", "اليوم"]),
      ("", []),
      (" \r\n\t ", []),
    ])
  func words(text: String, expected: [String]) {
    #expect(Tokenizer.tokens(of: text).map(\.text) == expected)
  }

  @Test(
    "Each token's span holds its bytes, in texts of any script",
    arguments: [
      "“Curly” quotes’ apostrophes — and dashes…", "سيطرت قوات النظام على 80 قرية.",
      "line one\r\nline two\r\n\r\nline three", "emoji 👩‍👩‍👧 and e\u{301} marks", "\u{FEFF}BOM first",
    ])
  func spans(text: String) {
    let bytes = Array(text.utf8)
    for token in Tokenizer.tokens(of: text) {
      let exact = String(decoding: bytes[token.span], as: UTF8.self)
      #expect(text.utf8.count >= token.end)
      #expect(
        exact.lowercased().replacing("’", with: "'").replacing("‘", with: "'") == token.text)
    }
  }

  @Test("Line breaks are counted, and a carriage return with its line feed is one")
  func breaks() {
    let tokens = Tokenizer.tokens(of: "one\r\ntwo\n\nthree four")
    #expect(tokens.map(\.breaksBefore) == [0, 1, 2, 0])
  }

  @Test("Acronyms are told from words by their capitals")
  func acronyms() {
    let tokens = Tokenizer.tokens(of: "ISIS and HTS in U.S. Idlib")
    #expect(tokens.map(\.isAcronym) == [true, false, true, false, true, false])
  }
}
