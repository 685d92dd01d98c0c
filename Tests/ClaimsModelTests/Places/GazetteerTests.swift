import Testing

@testable import ClaimsModel

@Suite("A place of the gazetteer")
struct GazetteerTests {
  private func precision(
    _ featureClass: GazetteerEntry.FeatureClass?, _ code: String?
  ) throws -> Double {
    let point = try #require(GeoPoint(latitude: 35, longitude: 36))
    return PlacePrecision(
      of: GazetteerEntry(
        geonameID: 1, name: "X", point: point, featureClass: featureClass, featureCode: code)
    ).metres
  }

  @Test(
    "reaches as far as its kind does",
    arguments: [
      (.administrative, "ADM1", 300_000), (.administrative, "ADM2", 100_000),
      (.administrative, "ADM3H", 50_000), (.administrative, "PCLI", .infinity),
      (.administrative, "ZN", 300_000), (.populated, "PPLC", 25_000), (.populated, "PPLA", 15_000),
      (.populated, "PPLA3", 5_000), (.populated, "PPL", 5_000), (.populated, "PPLX", 2_000),
      (.spot, "AIRB", 5_000), (.spot, "MSQE", 1_000), (.mountain, "HLL", 5_000),
      (.mountain, "MTS", .infinity), (.water, "STM", .infinity), (.road, "RD", .infinity),
      (.administrative, nil, 300_000), (nil, nil, .infinity),
    ] as [(GazetteerEntry.FeatureClass?, String?, Double)])
  func reach(featureClass: GazetteerEntry.FeatureClass?, code: String?, metres: Double) throws {
    #expect(try precision(featureClass, code) == metres)
  }

  @Test(
    "has names in languages, and GeoNames' own words for what is none",
    arguments: [
      ("ar", "ar"), ("ku-Arab", "ku-Arab"), ("abbr", nil), ("piny", nil), ("fr_1793", nil),
      (nil, nil),
    ] as [(String?, String?)])
  func languages(written: String?, tag: String?) {
    let name = GazetteerName(alternateNameID: 1, geonameID: 1, language: written, name: "X")
    #expect(name.languageTag == tag)
  }
}
