import Testing

@testable import ClaimsExchange

@Suite("Encodings")
struct CharsetTests {
  @Test(
    "give the letters that their bytes stand for",
    arguments: [
      (Charset.windows1252, [0x93, 0x48, 0xE9, 0x94, 0x80], "“Hé”€"),
      (.windows1251, [0xD1, 0xE0, 0xF0, 0xE0, 0xEA, 0xE8, 0xE1], "Саракиб"),
      (.windows1256, [0xD3, 0xD1, 0xC7, 0xDE, 0xC8], "سراقب"),
      (.utf8, [0xEF, 0xBB, 0xBF, 0x61], "a"), (.utf8, [0xC3, 0xA9], "é"),
      (.utf16LittleEndian, [0xFF, 0xFE, 0x61, 0x00, 0x33, 0x06], "aس"),
      (.utf16BigEndian, [0x00, 0x61, 0xD8, 0x3D, 0xDE, 0x00], "a😀"),
      (.windows1251, [0x98], "\u{98}"), (.windows1252, [], ""),
    ] as [(Charset, [UInt8], String)])
  func reads(charset: Charset, bytes: [UInt8], text: String) {
    #expect(charset.text(bytes) == text)
  }

  @Test("refuse what is no text in them")
  func refuses() {
    #expect(Charset.utf8.text([0x61, 0xE9]) == nil)
    #expect(Charset.utf16LittleEndian.text([0x61]) == nil)
    #expect(Charset.utf16LittleEndian.text([0x00, 0xD8]) == nil)
  }

  @Test("keep ASCII as it is, and have a letter for every byte")
  func ascii() {
    for charset in [Charset.windows1252, .windows1251, .windows1256] {
      for byte in UInt8(0)...127 {
        #expect(charset.scalar(byte).value == UInt32(byte))
      }
      let upper = (UInt8(128)...255).map { charset.scalar($0) }
      #expect(Set(upper).count == 128 && !upper.contains("\u{FFFD}"))
    }
  }

  @Test("go by several names")
  func names() {
    for charset in Charset.allCases { #expect(Charset(named: charset.rawValue) == charset) }
    #expect(Charset(named: "ISO-8859-1") == .windows1252)
    #expect(Charset(named: "CP1256") == .windows1256)
    #expect(Charset(named: "koi8-r") == nil)
  }
}
