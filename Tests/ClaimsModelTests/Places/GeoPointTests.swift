import Testing

@testable import ClaimsModel

@Suite("A point on the earth")
struct GeoPointTests {
  private func point(_ latitude: Double, _ longitude: Double) throws -> GeoPoint {
    try #require(GeoPoint(latitude: latitude, longitude: longitude))
  }

  @Test(
    "lies between the poles and within half a turn of Greenwich, the ends included",
    arguments: [(90.0, 180.0), (-90, -180), (0, 0), (35.93, 36.63), (-0.0, -0.0)])
  func known(latitude: Double, longitude: Double) throws {
    let point = try point(latitude, longitude)
    #expect(point.latitude == latitude)
    #expect(point.longitude == longitude)
  }

  @Test(
    "is not made of anything else",
    arguments: [
      (90.000_1, 0.0), (-90.000_1, 0), (0, 180.000_1), (0, -180.000_1), (.nan, 0), (0, .nan),
      (.infinity, 0), (0, -.infinity), (136.63, 35.93),
    ])
  func refused(latitude: Double, longitude: Double) {
    #expect(GeoPoint(latitude: latitude, longitude: longitude) == nil)
  }

  /// Geodesics of WGS 84, in metres (Vincenty).
  @Test(
    "is as far from another as the geodesic, within 0.5 %",
    arguments: [
      ("Aleppo–Damascus", (36.2012, 37.1612), (33.5102, 36.2913), 308_947.0),
      ("Idlib–Hama", (35.9306, 36.6339), (35.1318, 36.7578), 89_337),
      ("London–New York", (51.5074, -0.1278), (40.7128, -74.0060), 5_585_234),
      ("Damascus–Moscow", (33.5102, 36.2913), (55.7558, 37.6173), 2_474_167),
      ("Suva–Apia, over the date line", (-18.1416, 178.4419), (-13.8333, -171.7667), 1_151_052),
      ("Sydney–Santiago", (-33.8688, 151.2093), (-33.4489, -70.6693), 11_368_984),
      ("Quito–Nairobi", (-0.1807, -78.4678), (-1.2921, 36.8219), 12_832_706),
    ] as [(String, (Double, Double), (Double, Double), Double)])
  func cities(
    name: String, a: (Double, Double), b: (Double, Double), metres: Double
  ) throws {
    let (a, b) = (try point(a.0, a.1), try point(b.0, b.1))
    #expect(abs(a.distance(to: b) / metres - 1) < 0.005, "\(name)")
    #expect(a.distance(to: b) == b.distance(to: a), "\(name)")
  }

  @Test("The meridian of 180 degrees is one, from either side")
  func dateLine() throws {
    #expect(try point(10, 180).distance(to: point(10, -180)) < 0.001)
    let across = try point(0, 179.9).distance(to: point(0, -179.9))
    #expect(abs(across - 22_239) < 1)
  }

  @Test("A pole is one point, whatever the longitude, and half a turn from the other")
  func poles() throws {
    #expect(try point(90, 0).distance(to: point(90, 123)) < 0.001)
    #expect(try point(-90, 0).distance(to: point(-90, 180)) < 0.001)
    #expect(abs(try point(90, 0).distance(to: point(-90, 77)) - 20_015_115) < 1)
    #expect(abs(try point(12, 34).distance(to: point(-12, -146)) - 20_015_115) < 1)
  }

  @Test("is no distance from itself, and a metre is still a metre")
  func near() throws {
    let town = try point(35.9306, 36.6339)
    #expect(town.distance(to: town) == 0)
    let step = try town.distance(to: point(35.930_609, 36.6339))
    #expect(abs(step - 1) < 0.01)
  }
}
