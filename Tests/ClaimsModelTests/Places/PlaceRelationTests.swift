import Testing

@testable import ClaimsModel

@Suite("How one place lies to another")
struct PlaceRelationTests {
  private static let tree = EntityTree([
    Entity(
      id: EntityID(unchecked: "saraqib"), name: "Saraqib", parent: EntityID(unchecked: "idlib")),
    Entity(id: EntityID(unchecked: "idlib"), name: "Idlib", parent: EntityID(unchecked: "syria")),
    Entity(id: EntityID(unchecked: "hama"), name: "Hama", parent: EntityID(unchecked: "syria")),
  ])

  private func place(_ entity: String) -> Place { Place(entity: EntityID(unchecked: entity)) }

  private func place(
    _ latitude: Double, _ longitude: Double, within metres: Double, named entity: String? = nil
  ) throws -> Place {
    Place(
      entity: entity.map(EntityID.init(unchecked:)),
      location: Location(
        point: try #require(GeoPoint(latitude: latitude, longitude: longitude)),
        precision: try #require(PlacePrecision(metres: metres))))
  }

  /// The relation, once it is known to hold the other way round as well.
  private func relation(_ a: Place, _ b: Place) -> PlaceRelation {
    let relation = PlaceRelation(of: a, to: b, in: Self.tree)
    #expect(PlaceRelation(of: b, to: a, in: Self.tree) == relation.reversed)
    return relation
  }

  private func reason(_ a: Place, _ b: Place) -> String? {
    guard case .notComparable(let reason) = relation(a, b) else { return nil }
    return reason
  }

  @Test("is told by the tree of places")
  func entities() {
    #expect(relation(place("idlib"), place("idlib")) == .same)
    #expect(relation(place("saraqib"), place("idlib")) == .inside)
    #expect(relation(place("saraqib"), place("syria")) == .inside)
    #expect(relation(place("syria"), place("saraqib")) == .contains)
  }

  @Test("is not told by two branches of the tree: areas may overlap")
  func branches() {
    #expect(
      reason(place("saraqib"), place("hama"))
        == "Neither place is recorded as lying within the other, and not both have coordinates.")
  }

  @Test("is not told where one place is not known at all")
  func unknown() throws {
    let expected = "One of the places is not recorded, and not both have coordinates."
    #expect(reason(Place(), place("hama")) == expected)
    #expect(reason(Place(), Place()) == expected)
    #expect(reason(try place(35, 36, within: 0), place("hama")) == expected)
  }

  @Test("Discs apart are disjoint")
  func apart() throws {
    let idlib = try place(35.9306, 36.6339, within: 5_000)
    #expect(relation(idlib, try place(35.1318, 36.7578, within: 5_000)) == .disjoint)
    #expect(relation(idlib, try place(35.1318, 36.7578, within: 84_000)) == .disjoint)
    #expect(relation(try place(35, 36, within: 0), try place(35, 36.001, within: 0)) == .disjoint)
  }

  @Test("Discs that meet say nothing, even about one and the same point")
  func overlapping() throws {
    let idlib = try place(35.9306, 36.6339, within: 5_000)
    #expect(
      reason(idlib, try place(35.1318, 36.7578, within: 100_000))
        == "The points lie 90 km apart, known to within 5 km and 100 km.")
    #expect(
      reason(idlib, try place(35.9306, 36.64, within: 5_000))
        == "The points lie 549 m apart, each known to within 5 km.")
    #expect(reason(idlib, idlib) == "The points lie 0 m apart, each known to within 5 km.")
    #expect(
      reason(idlib, try place(-35, -140, within: .infinity))
        == "Where one of the places lies is not bounded, so they may meet.")
    #expect(reason(try place(0, 0, within: 1e300), try place(0, 0, within: 1e301)) != nil)
  }

  @Test("Discs meet over the date line and around a pole")
  func edges() throws {
    let west = try place(0, 179.9, within: 12_000)
    #expect(reason(west, try place(0, -179.9, within: 12_000)) != nil)
    #expect(relation(west, try place(0, -179.9, within: 1_000)) == .disjoint)
    let pole = try place(89.99, 0, within: 2_000)
    #expect(reason(pole, try place(89.99, 180, within: 2_000)) != nil)
    #expect(relation(pole, try place(89.9, 180, within: 2_000)) == .disjoint)
  }

  @Test("What the tree says goes before what the points say")
  func both() throws {
    let town = try place(35.8644, 36.8058, within: 0, named: "saraqib")
    #expect(relation(town, try place(35.9306, 36.6339, within: 0, named: "idlib")) == .inside)
    #expect(relation(town, try place(35.1318, 36.7578, within: 5_000, named: "hama")) == .disjoint)
    #expect(relation(town, try place(0, 0, within: 0, named: "saraqib")) == .same)
  }
}
