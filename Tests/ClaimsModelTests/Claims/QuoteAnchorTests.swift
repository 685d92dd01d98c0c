import Testing

@testable import ClaimsModel

@Suite("Finding a quote in its report")
struct QuoteAnchorTests {
  private static let text = "قرية: 80 here, 80 there"  // 80 stands at 10 and 19

  @Test(
    "by its words alone, its place, or which of several it is",
    arguments: [
      (QuoteAnchor("here,"), 13), (QuoteAnchor("قرية"), 0), (QuoteAnchor("80", start: 19), 19),
      (QuoteAnchor("80", occurrence: 1), 10), (QuoteAnchor("80", occurrence: 2), 19),
      (QuoteAnchor("80", start: 19, occurrence: 1), 19),  // the place is the surer of the two
      (QuoteAnchor("there", occurrence: 1), 22),
    ])
  func found(anchor: QuoteAnchor, start: Int) throws {
    let quote = try anchor.resolve(in: Self.text)
    #expect(quote == Quote(start: start, exact: anchor.exact))
    #expect(quote.isAnchored(in: Self.text))
  }

  @Test(
    "or it is said why not",
    arguments: [
      (QuoteAnchor(""), .empty), (QuoteAnchor("82"), .absent),
      (QuoteAnchor("82", start: 10), .absent), (QuoteAnchor("80"), .ambiguous(at: [10, 19])),
      (QuoteAnchor("80", start: 11), .elsewhere(at: [10, 19])),
      (QuoteAnchor("80", start: -1), .elsewhere(at: [10, 19])),
      (QuoteAnchor("80", start: .max), .elsewhere(at: [10, 19])),
      (QuoteAnchor("80", occurrence: 3), .fewer(count: 2)),
      (QuoteAnchor("80", occurrence: 0), .fewer(count: 2)),
      (QuoteAnchor("80", occurrence: .min), .fewer(count: 2)),
    ] as [(QuoteAnchor, QuoteAnchor.Failure)])
  func failures(anchor: QuoteAnchor, failure: QuoteAnchor.Failure) {
    #expect(throws: failure) { try anchor.resolve(in: Self.text) }
  }
}
