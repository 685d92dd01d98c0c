import Testing

@testable import ClaimsModel

/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators": the same numbers on
/// every run.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Any text at all")
struct EDTFFuzzTests {
  private static let signs = Array("0123456789012345678901234567890-X?~%/.[]{},YESTZ:+ -é")

  private static let seeds = [
    "2016-05-31", "2016-05-31T10:30:45.5+02:00", "2016~/2017-05?", "156X-12-25", "-0044-03-15",
    "[..1760-12-03,1780,1790-01..]", "{1670..1672, 1680}", "Y-17E7S1", "1950S2", "2004?-~06-%11",
    "2016-29/..", "/199~", "19/20", "Y9E17S18", "XXXX-XX-3X", "2016-41%", "9999-12-31T24:00:00-14",
  ]

  @Test("is either refused in words or read and printed back as itself")
  func randomTexts() {
    var random = SplitMix64(state: 2016)
    var read = 0
    for _ in 0..<10_000 {
      let length = Int.random(in: 0...24, using: &random)
      read += check(String((0..<length).map { _ in sign(using: &random) })) ? 1 : 0
    }
    #expect(read > 20, "Random signs should now and then make a date.")
  }

  @Test("that was a date before a few signs were changed keeps to that too")
  func mutations() {
    var random = SplitMix64(state: 1985)
    var read = 0
    for _ in 0..<20_000 {
      var text = Array(Self.seeds.randomElement(using: &random) ?? "")
      for _ in 0..<Int.random(in: 0...3, using: &random) { mutate(&text, using: &random) }
      read += check(String(text)) ? 1 : 0
    }
    #expect(read > 4_000, "Most small changes should leave some dates.")
  }

  @Test("may be long, and is read in time that grows with its length")
  func longTexts() {
    for sign in Self.signs { _ = check(String(repeating: sign, count: 20_000)) }
    let years = (0..<5_000).map { _ in "2016~" }.joined(separator: ",")
    #expect(check("[\(years)]"))
    #expect(check("{\(years)}"))
  }

  private func sign(using random: inout SplitMix64) -> Character {
    Self.signs[Int.random(in: 0..<Self.signs.count, using: &random)]
  }

  private func mutate(_ text: inout [Character], using random: inout SplitMix64) {
    let place = Int.random(in: 0...text.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: text.insert(sign(using: &random), at: place)
    case 1 where place < text.count: text[place] = sign(using: &random)
    default: if place < text.count { text.remove(at: place) }
    }
  }

  /// Whether the text was read. Records an issue where something does not hold of it.
  private func check(_ text: String) -> Bool {
    do throws(EDTFProblem) {
      let date = try EDTF(parsing: text)
      #expect(EDTF(date.description) == date, "\(text)")
      #expect((0...2).contains(date.level), "\(text)")
      #expect(date.possible.contains(date.bounds), "\(text)")
      if let certain = date.certain { #expect(date.bounds.contains(certain), "\(text)") }
      #expect(!date.isDisjoint(from: date), "\(text)")
      _ = date.precision
      return true
    } catch {
      #expect((0...text.utf8.count).contains(error.offset), "\(text)")
      #expect(error.reason.hasSuffix(".") && error.remedy.hasSuffix("."), "\(text)")
      return false
    }
  }
}
