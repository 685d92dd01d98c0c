import Testing

@testable import ClaimsModel

@Suite("How well a place is known")
struct PlacePrecisionTests {
  @Test("is a number of metres from 0 up, or unbounded")
  func metres() {
    #expect(PlacePrecision(metres: 0) == .exact)
    #expect(PlacePrecision(metres: .infinity) == .unbounded)
    #expect(PlacePrecision(metres: 12.5)?.metres == 12.5)
    #expect(PlacePrecision(metres: -1) == nil)
    #expect(PlacePrecision(metres: .nan) == nil)
    #expect(PlacePrecision.exact < .unbounded)
  }

  @Test(
    "is read from UCDP's where_prec",
    arguments: [
      (1, 5_000.0), (2, 25_000), (3, 100_000), (4, 300_000), (5, .infinity), (6, .infinity),
      (7, .infinity),
    ])
  func ucdp(code: Int, metres: Double) {
    #expect(PlacePrecision(ucdpCode: code)?.metres == metres)
  }

  @Test("is read from ACLED's geo_precision", arguments: [(1, 5_000.0), (2, 50_000), (3, 300_000)])
  func acled(code: Int, metres: Double) {
    #expect(PlacePrecision(acledCode: code)?.metres == metres)
  }

  @Test("is not read from other numbers", arguments: [.min, -1, 0, 8, 99, .max])
  func otherCodes(code: Int) {
    #expect(PlacePrecision(ucdpCode: code) == nil)
    #expect(PlacePrecision(acledCode: code) == nil)
  }

  @Test("is not read from UCDP's codes as ACLED's", arguments: 4...7)
  func foreignCodes(code: Int) {
    #expect(PlacePrecision(acledCode: code) == nil)
  }

  @Test(
    "is written as the finest code that is wide enough; none says “anywhere”",
    arguments: [
      (0.0, 1, 1), (5_000, 1, 1), (5_000.1, 2, 2), (25_000, 2, 2), (25_001, 3, 2),
      (50_001, 3, 3), (100_000, 3, 3), (100_001, 4, 3), (300_000, 4, 3), (300_001, nil, nil),
      (.infinity, nil, nil),
    ] as [(Double, Int?, Int?)])
  func codes(metres: Double, ucdp: Int?, acled: Int?) throws {
    let precision = try #require(PlacePrecision(metres: metres))
    #expect(precision.ucdpCode == ucdp)
    #expect(precision.acledCode == acled)
  }

  @Test("A code with metres of its own reads back as itself")
  func roundTrip() {
    for code in 1...4 { #expect(PlacePrecision(ucdpCode: code)?.ucdpCode == code) }
    for code in 1...3 { #expect(PlacePrecision(acledCode: code)?.acledCode == code) }
  }
}
