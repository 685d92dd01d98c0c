import Testing

@testable import ClaimsModel

@Suite("The conversion of units")
struct UnitConversionTests {
  @Test(
    "is exact within one dimension",
    arguments: [
      ("km²", "hectares", 100), ("hectares", "km²", 0.01), ("km", "m", 1000), ("m", "km", 0.001),
      ("miles", "km", 1.609344), ("square miles", "km²", 2.589988110336),
      ("villages", "villages", 1),
    ])
  func factors(from: String, to: String, factor: Double) {
    #expect(UnitConversion.exact(from: from, to: to) == factor)
  }

  @Test(
    "is refused between things that differ",
    arguments: [
      ("km", "km²"), ("fighters", "people"), ("towns and villages", "villages"), ("km", "%"),
      ("dunams", "hectares"), ("", "km"),
    ])
  func refusals(from: String, to: String) {
    #expect(UnitConversion.exact(from: from, to: to) == nil)
  }
}
