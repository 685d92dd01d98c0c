import Testing

@testable import ClaimsModel

@Suite("A point as typed")
struct TypedPointTests {
  @Test(
    "is degrees north, then east",
    arguments: [
      ("35.59,36.98", 35.59, 36.98), ("35.59, 36.98", 35.59, 36.98),
      (" 35.59 36.98 ", 35.59, 36.98),
      ("-33,+151.2", -33, 151.2), ("90,-180", 90, -180), ("0,0", 0, 0),
    ])
  func readable(text: String, latitude: Double, longitude: Double) throws {
    let point = try TypedPoint(text).point
    #expect(point == GeoPoint(latitude: latitude, longitude: longitude))
    #expect(try TypedPoint(point.description).point == point)
  }

  @Test(
    "is nothing else",
    arguments: [
      ("", .unreadable), ("35.59", .unreadable), ("35,59,36,98", .unreadable),
      ("north,south", .unreadable), ("35.,36", .unreadable), (".5,36", .unreadable),
      ("3e1,36", .unreadable), ("0x10,36", .unreadable), ("nan,inf", .unreadable),
      ("35°N,36°E", .unreadable), ("٣٥,٣٦", .unreadable), ("--1,2", .unreadable),
      ("136.98,35.59", .latitude), ("90.1,0", .latitude), ("35.59,180.1", .longitude),
    ] as [(String, TypedPoint.Problem)])
  func unreadable(text: String, problem: TypedPoint.Problem) {
    #expect(throws: problem) { try TypedPoint(text) }
  }

  @Test(
    "is taken for a town's, or for no better than its digits",
    arguments: [
      ("35.59,36.98", 5_000), ("35.593811,36.98", 5_000), ("35.5,36.98", 7_863),
      ("35,36.98", 78_627), ("35,36", 78_627),
    ] as [(String, Double)])
  func precision(text: String, metres: Double) throws {
    #expect(try TypedPoint(text).usualPrecision.metres == metres)
  }
}

@Suite("A location in words")
struct LocationTests {
  @Test("gives the point and how well it is known")
  func words() throws {
    let point = try #require(GeoPoint(latitude: 35.59, longitude: 36.98))
    let town = Location(point: point, precision: try #require(PlacePrecision(metres: 5_000)))
    #expect("\(town)" == "35.59,36.98 to within 5 km")
    let anywhere = Location(point: point, precision: .unbounded)
    #expect("\(anywhere)" == "35.59,36.98, its bounds not known")
    #expect(town.distanceInWords(to: town) == "0 m apart, each known to within 5 km")
    #expect(
      town.distanceInWords(to: anywhere)
        == "0 m apart, but where one of them lies is not bounded")
  }
}
