@testable import ClaimsText

/// Texts of many scripts, the same for the same seed (splitmix64).
struct RandomText {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private static let pieces = [
    "a", "word", "Kobanî", " ", " ", " ", "Табка", "الطبقة", "عين عيسى", "日本", "語", "👨‍👩‍👧", "🇸🇾",
    "❤️", "e\u{301}", "क्ष्म्य", "नि", "한", "\u{1112}\u{1161}", "\u{301}", "\u{FE0F}", "\u{200D}", "1️⃣", "0",
    "a-very-long-word-that-no-narrow-column-holds",
  ]

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func next() -> String {
    let count = number(below: 12)
    return (0..<count).map { _ in Self.pieces[number(below: Self.pieces.count)] }.joined()
  }
}
