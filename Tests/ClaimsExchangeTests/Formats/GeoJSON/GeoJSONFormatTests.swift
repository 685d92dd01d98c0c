import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import Testing

@Suite("GeoJSON")
struct GeoJSONFormatTests {
  private func collection(_ made: MadeCase) throws -> JSONValue {
    try JSONParser.parse(Array(try written(made, as: .geoJSON).utf8)).value
  }

  private func features(_ made: MadeCase) throws -> [JSONValue] {
    guard case .array(let features) = try collection(made)["features"] else { return [] }
    return features
  }

  @Test("puts longitude before latitude, with the precision in metres")
  func point() throws {
    let feature = try #require(try features(.villages()).first)
    #expect(feature["geometry"] == ["type": "Point", "coordinates": [36.7539, 35.6406]])
    #expect(feature["properties"]?["precision"] == 5000)
    #expect(feature["properties"]?["placedBy"] == "place")
    #expect(feature["properties"]?["place"] == "Al-Khwin")
  }

  @Test("says what is claimed, when, by whom and how it stands")
  func properties() throws {
    let properties = try #require(try features(.villages()).first?["properties"])
    #expect(properties["question"] == "How many villages did The army take?")
    #expect(properties["answer"] == "80")
    #expect(properties["time"] == "2018-02")
    #expect(properties["timeSaid"] == "this month")
    #expect(properties["earliest"] == "2018-02-01T00:00:00Z")
    #expect(properties["latest"] == "2018-02-28T23:59:59Z")
    #expect(properties["source"] == "The Observatory")
    #expect(properties["status"] == "verified")
    #expect(properties["quote"] == "80 villages fell.")
  }

  @Test("places a claim that names no place where its subject lies")
  func subject() throws {
    let feature = try #require(try features(.villages()).last)
    #expect(feature["id"] == "c3")
    #expect(feature["properties"]?["placedBy"] == "subject")
    #expect(feature["properties"]?["polarity"] == "denied")
  }

  @Test("leaves out and counts what has no coordinates: those of what it lies in are not its own")
  func leftOut() throws {
    var made = MadeCase.villages()
    made.madeEntities[2].parent = "khwin"
    let collection = try collection(made)
    #expect(try features(made).map { $0["id"] } == ["c1", "c3"])
    #expect(collection["leftOut"] == 1)
    #expect(collection["type"] == "FeatureCollection")
  }

  @Test("gives all points of a place that is one of several, none where one has none")
  func oneOf() throws {
    var made = MadeCase.villages()
    made.claims[0].claim.place = ClaimPlace.one(of: ["khwin", "pocket"])
    #expect(try features(made).map { $0["id"] } == ["c3"])
    made.madeEntities[2].location = Location(
      point: try #require(GeoPoint(latitude: 35.5, longitude: 37)), precision: .unbounded)
    let feature = try #require(try features(made).first)
    #expect(
      feature["geometry"] == [
        "type": "MultiPoint", "coordinates": [[36.7539, 35.6406], [37, 35.5]],
      ])
    #expect(feature["properties"]?["precision"] == .null)
    #expect(feature["properties"]?["place"] == "Al-Khwin or The pocket")
  }

  @Test("does not place what a report says was nowhere", arguments: [ClaimPlace.nowhere, .unknown])
  func nowhere(place: ClaimPlace) throws {
    var made = MadeCase.villages()
    made.claims[2].claim.place = place
    #expect(try features(made).map { $0["id"] } == ["c1"])
  }

  @Test("is whole where there is nothing to show")
  func empty() throws {
    let text = try written(MadeCase(), as: .geoJSON)
    #expect(text == "{\"type\":\"FeatureCollection\",\"features\":[\n],\"leftOut\":0}\n")
  }
}
