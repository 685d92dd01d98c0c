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
}
