import Testing

@testable import ClaimsModel

@Suite("Where a claim says that it was so")
struct ClaimPlaceTests {
  private static let hama = EntityID(unchecked: "hama")
  private static let idlib = EntityID(unchecked: "idlib")

  @Test("Alternatives are sorted and named once; one of one is known, one of none is nothing")
  func alternatives() {
    #expect(
      ClaimPlace.one(of: [Self.idlib, Self.hama, Self.idlib]) == .oneOf([Self.hama, Self.idlib]))
    #expect(ClaimPlace.one(of: [Self.hama, Self.hama]) == .at(Self.hama))
    #expect(ClaimPlace.one(of: []) == nil)
  }

  @Test("Only what is named is an entity")
  func entities() {
    #expect(ClaimPlace.at(Self.hama).entities == [Self.hama])
    #expect(ClaimPlace.oneOf([Self.hama, Self.idlib]).entities == [Self.hama, Self.idlib])
    #expect(ClaimPlace.unknown.entities.isEmpty && ClaimPlace.nowhere.entities.isEmpty)
  }

  @Test(
    "is said in words",
    arguments: [
      (.at(hama), "<hama>"), (.oneOf([hama, idlib]), "<hama> or <idlib>, not known which"),
      (.unknown, "not known"), (.nowhere, "nowhere"),
    ] as [(ClaimPlace, String)])
  func words(place: ClaimPlace, words: String) {
    #expect(place.answer { "<\($0)>" } == words)
  }
}
