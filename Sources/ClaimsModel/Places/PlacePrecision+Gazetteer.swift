/// How far from GeoNames' one point a place of the gazetteer may reach.
///
/// | what | metres |
/// | --- | --- |
/// | country (PCL…) | no bound |
/// | division of the first, second, third, fourth, fifth order (ADM1–5, historic ones too) | 300 000, 100 000, 50 000, 25 000, 10 000 |
/// | another division or zone (class A) | 300 000 |
/// | capital of a country (PPLC) | 25 000 |
/// | seat of a first-order division (PPLA) | 15 000 |
/// | part of a town (PPLX) | 2 000 |
/// | another town or village (class P) | 5 000 |
/// | airport or air base (AIR…) | 5 000 |
/// | another building or spot (class S) | 1 000 |
/// | hill, mountain, peak, pass (HLL, MT, PK, PASS) | 5 000 |
/// | spring, well (SPNG, WLL) | 1 000 |
/// | road junction (RDJCT) | 1 000 |
/// | anything else: rivers, roads, ranges, areas without sharp edges | no bound |
///
/// The metres are ours, on the large side, since what is too small would make two reports of one
/// event disagree; for divisions and towns they are those of UCDP's codes.
extension PlacePrecision {
  package init(of entry: GazetteerEntry) {
    self = Self.metres(entry).flatMap { PlacePrecision(metres: $0) } ?? .unbounded
  }

  private static let byCode: [String: Double] = [
    "ADM1": 300_000, "ADM2": 100_000, "ADM3": 50_000, "ADM4": 25_000, "ADM5": 10_000,
    "PPLC": 25_000, "PPLA": 15_000, "PPLX": 2_000,
    "HLL": 5_000, "MT": 5_000, "PK": 5_000, "PASS": 5_000,
    "SPNG": 1_000, "WLL": 1_000, "RDJCT": 1_000,
  ]

  private static func metres(_ entry: GazetteerEntry) -> Double? {
    let code = entry.featureCode ?? ""
    let isHistoric = code.hasPrefix("ADM") && code.hasSuffix("H")
    if let metres = byCode[isHistoric ? String(code.dropLast()) : code] { return metres }
    switch entry.featureClass {
    case .administrative: return code.hasPrefix("PCL") ? nil : 300_000
    case .populated: return 5_000
    case .spot: return code.hasPrefix("AIR") ? 5_000 : 1_000
    case .water, .area, .road, .mountain, .undersea, .vegetation, nil: return nil
    }
  }
}
