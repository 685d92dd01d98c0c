import Testing

@testable import ClaimsModel

@Suite("Entities")
struct EntityTests {
  @Test("keep other names sorted and once, their own name left out")
  func aliases() {
    let isis = Entity(
      id: EntityID(unchecked: "isis"), name: "ISIS", aliases: ["Daesh", "ISIS", "IS", "Daesh"])
    #expect(isis.aliases == ["Daesh", "IS"])
  }

  @Test("keep what is known of their other names, and nothing of names that say no more")
  func origins() {
    let arabic = NameOrigin(language: "ar", giver: .gazetteer)
    let isis = Entity(
      id: EntityID(unchecked: "isis"), name: "ISIS", aliases: ["داعش", "Daesh"],
      origins: ["داعش": arabic, "Daesh": NameOrigin(), "ISIS": arabic])
    #expect(isis.origins == ["داعش": arabic])
  }

  @Test(
    "come after what they lie in, and else in their order",
    arguments: [
      (["a", "b", "c"], ["a", "b", "c"]),
      (["a<b", "b<c", "c"], ["c", "b", "a"]),
      (["x", "a<c", "b<c", "c", "d"], ["x", "c", "a", "b", "d"]),
      (["a<gone", "b"], ["a", "b"]),
      (["a<b", "b<a"], ["b", "a"]),  // a ring is walked once
    ])
  func parentsFirst(told: [String], expected: [String]) {
    let entities = told.map { text in
      let names = text.split(separator: "<").map { EntityID(unchecked: String($0)) }
      return Entity(id: names[0], name: "\(names[0])", parent: names.dropFirst().first)
    }
    #expect(entities.parentsFirst.map(\.id.text) == expected)
  }
}
