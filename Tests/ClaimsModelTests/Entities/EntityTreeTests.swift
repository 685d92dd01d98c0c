import Testing

@testable import ClaimsModel

@Suite("Which entity lies within which")
struct EntityTreeTests {
  private static let tree = EntityTree(
    parents([
      ("saraqib", "idlib"), ("idlib", "syria"), ("hama", "syria"),
      ("x", "y"), ("y", "z"), ("z", "x"), ("own", "own"), ("tail", "x"),
    ]))

  private static func parents(_ pairs: [(String, String)]) -> [EntityID: EntityID] {
    Dictionary(
      uniqueKeysWithValues: pairs.map { (EntityID(unchecked: $0), EntityID(unchecked: $1)) })
  }

  @Test(
    "goes up any number of steps, and never counts an entity within itself",
    arguments: [
      ("saraqib", "idlib", true), ("saraqib", "syria", true), ("idlib", "saraqib", false),
      ("saraqib", "hama", false), ("saraqib", "saraqib", false), ("nowhere", "syria", false),
      ("syria", "nowhere", false),
    ])
  func inside(inner: String, outer: String, expected: Bool) {
    #expect(
      Self.tree.isInside(EntityID(unchecked: inner), EntityID(unchecked: outer)) == expected)
  }

  @Test(
    "ends in a ring of parents too",
    arguments: [
      ("x", "z", true), ("z", "y", true), ("x", "x", false), ("own", "own", false),
      ("tail", "z", true), ("x", "tail", false), ("x", "syria", false), ("own", "x", false),
    ])
  func rings(inner: String, outer: String, expected: Bool) {
    #expect(
      Self.tree.isInside(EntityID(unchecked: inner), EntityID(unchecked: outer)) == expected)
  }

  @Test("Related are an entity and itself, and what lies within either way")
  func related() {
    let (town, country) = (EntityID(unchecked: "saraqib"), EntityID(unchecked: "syria"))
    #expect(Self.tree.areRelated(town, country))
    #expect(Self.tree.areRelated(country, town))
    #expect(Self.tree.areRelated(town, town))
    #expect(!Self.tree.areRelated(town, EntityID(unchecked: "hama")))
  }

  @Test("is read off the entities")
  func entities() {
    let tree = EntityTree([
      Entity(id: EntityID(unchecked: "a"), name: "A", parent: EntityID(unchecked: "b")),
      Entity(id: EntityID(unchecked: "b"), name: "B"),
    ])
    #expect(tree.isInside(EntityID(unchecked: "a"), EntityID(unchecked: "b")))
    #expect(!tree.isInside(EntityID(unchecked: "b"), EntityID(unchecked: "a")))
  }
}
