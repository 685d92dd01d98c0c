import Testing

@testable import ClaimsModel

@Suite("Never and nowhere")
struct ClaimUniversalTests {
  private static func claim(
    _ polarity: Polarity, _ when: ClaimTime?, _ place: ClaimPlace?,
    _ value: ClaimValue = .flag(true)
  ) -> Claim {
    Claim(
      subject: EntityID(unchecked: "town"), predicate: PredicateID(unchecked: "p"), value: value,
      quote: Quote(start: 0, exact: "x"), polarity: polarity, when: when, place: place)
  }

  private static let never = ClaimTime.never(said: nil)

  @Test(
    "turn a yes into a no and a no into a yes, once",
    arguments: [
      (.affirmed, nil, nil, .affirmed), (.denied, nil, nil, .denied),
      (.affirmed, never, nil, .denied), (.denied, never, nil, .affirmed),
      (.affirmed, nil, .nowhere, .denied), (.denied, nil, .nowhere, .affirmed),
      (.affirmed, never, .nowhere, .denied), (.denied, never, .nowhere, .affirmed),
      (.affirmed, .unknown(said: nil), .unknown, .affirmed),
      (.denied, .unknown(said: nil), .unknown, .denied),
    ] as [(Polarity, ClaimTime?, ClaimPlace?, Polarity)])
  func netPolarity(polarity: Polarity, when: ClaimTime?, place: ClaimPlace?, net: Polarity) {
    #expect(Self.claim(polarity, when, place).netPolarity == net)
  }

  @Test("speak of all of time or place; denied, of some; otherwise a claim speaks of what it says")
  func extents() {
    let all = Self.claim(.affirmed, Self.never, .nowhere)
    #expect(all.temporalExtent == .all && all.spatialExtent == .all)
    let some = Self.claim(.denied, Self.never, .nowhere)
    #expect(some.temporalExtent == .some && some.spatialExtent == .some)
    let stated = Self.claim(.denied, .unknown(said: nil), .unknown)
    #expect(stated.temporalExtent == .stated && stated.spatialExtent == .stated)
    #expect(Self.claim(.affirmed, Self.never, nil).spatialExtent == .stated)
  }

  @Test(
    "deny a value, so there must be one", arguments: [ClaimValue.unknown, .notStated, .nothing])
  func hollow(value: ClaimValue) {
    #expect(Self.claim(.affirmed, Self.never, nil, value).isHollowDenial)
    #expect(Self.claim(.affirmed, nil, .nowhere, value).isHollowDenial)
    #expect(!Self.claim(.affirmed, .unknown(said: nil), .unknown, value).isHollowDenial)
    #expect(!Self.claim(.affirmed, Self.never, .nowhere).isHollowDenial)
  }
}
