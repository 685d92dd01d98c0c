import ClaimsModel
import Testing

@testable import ClaimsReading

@Suite("Any text at all")
struct RobustnessTests {
  /// A plain generator, so that a failure can be run again.
  private struct Noise: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func read(_ text: String) {
    let reader = ReportReader.testing()
    let drafts = reader.drafts(of: text, published: EDTF("2018-02-09"), source: "A Monitor")
    #expect(drafts.allSatisfy { $0.quote.isAnchored(in: text) })
    #expect(drafts == reader.drafts(of: text, published: EDTF("2018-02-09"), source: "A Monitor"))
    for name in ReportReader.names(in: text) { #expect(!name.isEmpty) }
  }

  @Test("Random bytes", arguments: 1...40)
  func bytes(seed: UInt64) {
    var noise = Noise(state: seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: .min ... .max, using: &noise) }
    read(String(decoding: bytes, as: UTF8.self))
  }

  @Test("The words of dispatches in random order", arguments: 1...120)
  func shuffled(seed: UInt64) {
    var noise = Noise(state: seed)
    let words = Dispatches.all.joined(separator: " , and which to \n “ ” ( ; ’s 12 of in by or ")
      .split(separator: " ").shuffled(using: &noise)
    read(words.prefix(160).joined(separator: " "))
  }

  @Test(
    "Texts of marks, breaks and one word",
    arguments: [
      "", " ", "\r\n\r\n", "....", ",,,;;;", "“", "[[[[", "a", "of of of of", "killed", "80",
      "which which which", "by by", "’s ’s", "in , in , in", "not not killed not",
    ])
  func degenerate(text: String) {
    read(text)
  }
}
