import Testing

@testable import ClaimsModel

@Suite("Numbers in a text")
struct NumbersInTextTests {
  private static let numbers = [
    "82", "1,099", "1.5", "007", "7", "12'000", "twelve", "No-one", "a few", "dozens",
    "twenty-five", "99999999999999999999", "٨٢", "",
  ]
  private static let wordings = [
    "", "between 39 and ", "  up  to\t", "ten of ", "v_lo: ", "≥ ",
  ]

  @Test("that are seen by bytes are those that are found by words and digits")
  func plainly() {
    var (plain, found) = (0, 0)
    for text in Self.texts(["v_lo: "], ["", " v_hi: 1,099 Tanks"]) {
      for said in Self.texts(Self.wordings, ["", " Tanks"]) {
        let isFound = NumbersInText(text).holds(said)
        let isPlain = NumbersInText.plainly(text, holds: said)
        #expect(isFound || !isPlain, "“\(said)” in “\(text)”")
        if isFound { found += 1 }
        if isPlain { plain += 1 }
      }
    }
    #expect(plain > found / 3)
  }

  @Test(
    "are seen by bytes where the words or the digits stand in it",
    arguments: [
      ("82", "v_lo: 82 v_hi: 82", true), ("between 39 and 41", "v_lo: 39 v_hi: 41", true),
      ("1,099", "1099 of them", true), ("MORE than 80", "more than 80", true),
      ("82", "v_lo: 821", true), ("82", "8 and 2", false), ("twelve", "12 of them", false),
      ("no villages", "some villages", false), ("82", "82 — seen", false),
    ])
  func examples(said: String, text: String, isPlain: Bool) {
    #expect(NumbersInText.plainly(text, holds: said) == isPlain)
  }

  /// Every number between every two wordings.
  private static func texts(_ before: [String], _ after: [String]) -> [String] {
    before.flatMap { before in
      numbers.flatMap { number in after.map { before + number + $0 } }
    }
  }
}
