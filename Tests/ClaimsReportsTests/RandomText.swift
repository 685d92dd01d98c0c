/// Texts of many scripts and of hostile make, the same for the same seed (splitmix64).
struct RandomText {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Words, and what a terminal would obey or hide.
  static let pieces = [
    "a", "word", "Kobanî", " ", " ", "  ", "\n", "\r\n", "Табка", "الطبقة", "عين عيسى", "日本", "語",
    "👨‍👩‍👧", "🇸", "🇾", "❤️", "\u{301}", "\u{200D}", "👧", "क्ष्म्य", "\u{94D}", "ष", "\u{1161}",
    "1", "\u{FE0F}\u{20E3}", "a-very-long-word-that-no-narrow-column-holds-at-all-however-broken",
    "\u{1B}]52;c;ZXZpbA==\u{7}", "\u{1B}]8;;http://evil/\u{1B}\\link", "\u{1B}[6n", "\u{1B}[2J",
    "\u{9B}31m", "\u{9D}0;title\u{9C}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200B}", "\0",
    "\u{7F}",
    "\t", "\r", "\u{8}", "\u{2028}", "\u{E0041}", "%s", "\\u001b", "<script>", "“", "…", "\u{A0}",
  ]

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func next(upTo length: Int = 12) -> String {
    let count = number(below: length)
    return (0..<count).map { _ in Self.pieces[number(below: Self.pieces.count)] }.joined()
  }

  mutating func maybe() -> String? { number(below: 3) == 0 ? nil : next() }
}
