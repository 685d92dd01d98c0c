import Testing

@testable import ClaimsModel

@Suite("Which entities a claim names")
struct EntityChoiceTests {
  private static let army = EntityID(unchecked: "army")
  private static let russia = EntityID(unchecked: "russia")

  @Test("are sorted and named once")
  func normalized() {
    let named = [Self.russia, Self.army, Self.russia]
    #expect(EntityChoice.all(of: named) == .all([Self.army, Self.russia]))
    #expect(EntityChoice.one(of: named) == .oneOf([Self.army, Self.russia]))
    #expect(EntityChoice.all(of: named)?.entities == [Self.army, Self.russia])
    #expect(EntityChoice.one(of: named)?.entities == [Self.army, Self.russia])
  }

  @Test("One of one is known; one of none is nothing")
  func degenerate() {
    #expect(EntityChoice.one(of: [Self.army, Self.army]) == .all([Self.army]))
    #expect(EntityChoice.one(of: []) == nil)
    #expect(EntityChoice.all(of: []) == nil)
  }
}
