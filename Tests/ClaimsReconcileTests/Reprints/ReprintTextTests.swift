import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("A text as words to compare")
struct ReprintTextTests {
  private func hashes(_ text: String) -> [UInt64] { ReprintText(text).words.map(\.hash) }

  @Test(
    "is the same however it is set",
    arguments: [
      ("The army took 80 villages.", "the ARMY took — 79 — villages"),
      ("more than 1,100 km²", "more than 850 km²"), ("on 2018-02-09 at dawn", "on 9 at dawn"),
      ("the outlet's own words", "the outlet’s own\n\twords!"), ("Régime", "Re\u{301}gime"),
      ("كَتَبَ", "كتب"), ("Ещё ДЕРЕВНЯ", "еще деревня"),
      ("see https://a.org/b_1 now", "see www.x.com now"),
      ("٨٠ قرية", "79 قرية"), ("Straße", "STRASSE"), ("叙利亚，人权", "叙利亚人权"),
    ])
  func same(a: String, b: String) { #expect(hashes(a) == hashes(b)) }

  @Test(
    "is another where the words are",
    arguments: [
      ("the army took villages", "the army left villages"), ("80 villages", "eighty villages"),
      ("took two", "two took"), ("A320", "A340"), ("叙利亚", "叙利亞"), ("كتب", "كتاب"),
    ])
  func other(a: String, b: String) { #expect(hashes(a) != hashes(b)) }

  @Test(
    "knows where each word stands",
    arguments: [
      ("ab cd", [0..<2, 3..<5]), ("  «Да», 80 ", [4..<8, 12..<14]),
      ("80, 81-82 x", [0..<9, 10..<11]),
      ("叙利", [0..<3, 3..<6]), ("http://x.y/z) b", [0..<12, 14..<15]), ("", []), (" .,-", []),
      ("ไป", [0..<3, 3..<6]),
    ] as [(String, [Range<Int>])])
  func places(text: String, places: [Range<Int>]) {
    #expect(ReprintText(text).words.map { $0.start..<$0.end } == places)
  }

  @Test("counts characters of a script without spaces half")
  func length() {
    #expect(ReprintText("one two three").length == 3)
    #expect(ReprintText("叙利亚人权观察组织").length == 5)
    #expect(ReprintText("").length == 0)
  }

  @Test("gives the same fingerprints in every run")
  func stable() {
    let text =
      "Regime forces capture a ring of 80 villages, and the group spreads into rural Idlib."
    #expect(ReprintText(text).fingerprints == Self.recorded)
  }

  private static let recorded: [UInt64] = [6_369_277_240_958_553_728]

  @Test("shares a fingerprint with every text that holds sixteen of its words in a row")
  func winnowed() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<400 {
      let run = RandomWords.words(ReprintTable.passage, &random)
      let texts = (0..<2).map { _ in
        RandomWords.words(Int.random(in: 0...60, using: &random), &random) + run
          + RandomWords.words(Int.random(in: 0...60, using: &random), &random)
      }.map { ReprintText($0.joined(separator: " ")).fingerprints }
      #expect(!Set(texts[0]).isDisjoint(with: texts[1]))
    }
  }

  @Test("keeps about two runs of words in twelve")
  func density() {
    var random = SplitMix64(seed: 8)
    let text = ReprintText(RandomWords.words(10_000, of: 5_000, &random).joined(separator: " "))
    #expect((1_500...1_900).contains(text.fingerprints.count))
  }

  @Test(
    "takes any text",
    arguments: [
      "", " ", "one", "!!!", String(repeating: "x", count: 1 << 20),
      String(repeating: "x ", count: 1 << 17), String(repeating: "叙", count: 1 << 16),
      String(repeating: "\u{301}", count: 1000), "\u{10FFFF}\u{FEFF}\u{202E}abc",
      "https://" + String(repeating: "a", count: 1 << 16),
    ])
  func hostile(text: String) {
    let words = ReprintText(text)
    #expect(words.words.allSatisfy { $0.start < $0.end && $0.end <= text.utf8.count })
    #expect(words.fingerprints.count <= 1)
    let shared = SharedText(words, words)
    #expect(shared.passages.isEmpty == (words.words.count < ReprintTable.shingle))
  }
}

/// Words for tests of texts: few, so that they come again.
enum RandomWords {
  static func words(_ count: Int, of all: Int = 40, _ random: inout SplitMix64) -> [String] {
    (0..<count).map { _ in "w" + letters(Int.random(in: 0..<all, using: &random)) }
  }

  private static func letters(_ number: Int) -> String {
    String(String(number).map { "abcdefghij"[$0] })
  }
}

extension String {
  fileprivate subscript(digit: Character) -> Character {
    self[index(startIndex, offsetBy: digit.wholeNumberValue ?? 0)]
  }
}
