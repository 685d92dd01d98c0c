import Testing

@testable import ClaimsModel

@Suite("The answer of a claim in words")
struct ClaimAnswerTests {
  private static func ids(_ texts: String...) -> [EntityID] {
    texts.map(EntityID.init(unchecked:))
  }

  private static func quantity(_ words: String, unit: String? = nil) throws -> ClaimValue {
    let read = try Quantity(reading: words)
    return .quantity(
      Quantity(said: words, readings: read.readings, unit: unit, population: read.population))
  }

  private func answer(
    _ value: ClaimValue, _ polarity: Polarity = .affirmed, when: ClaimTime? = nil,
    place: ClaimPlace? = nil
  ) -> String {
    Claim(
      subject: EntityID(unchecked: "pocket"), predicate: PredicateID(unchecked: "p"), value: value,
      quote: Quote(start: 0, exact: "x"), polarity: polarity, when: when, place: place
    ).answer { "<\($0)>" }
  }

  @Test(
    "names entities",
    arguments: [
      (.all(ids("a")), "<a>"), (.all(ids("a", "b")), "<a> and <b>"),
      (.all(ids("a", "b", "c")), "<a>, <b> and <c>"),
      (.oneOf(ids("a", "b")), "<a> or <b>, not known which"),
      (.oneOf(ids("a", "b", "c")), "<a>, <b> or <c>, not known which"),
    ] as [(EntityChoice, String)])
  func entities(choice: EntityChoice, words: String) {
    #expect(answer(.entities(choice)) == words)
  }

  @Test("keeps what was said, and adds the unit where the words do not hold it")
  func quantities() throws {
    #expect(answer(try Self.quantity("80 villages", unit: "villages")) == "80 villages")
    #expect(answer(try Self.quantity("80 Villages", unit: "villages")) == "80 Villages")
    #expect(answer(try Self.quantity("80", unit: "villages")) == "80 villages")
    #expect(answer(try Self.quantity("more than 80")) == "more than 80")
  }

  @Test("says yes, no, when, and that it is not known or not stated")
  func others() throws {
    let date = try #require(EDTF("2017-06"))
    #expect(answer(.flag(true)) == "yes")
    #expect(answer(.flag(false)) == "no")
    #expect(answer(.date(date, said: "mid 2017")) == "mid 2017 (2017-06)")
    #expect(answer(.date(date, said: nil)) == "2017-06")
    #expect(answer(.text("a deal")) == "a deal")
    #expect(answer(.unknown) == "not known")
    #expect(answer(.notStated) == "not stated")
    #expect(answer(.nothing) == "none")
  }

  @Test("says so where it is denied")
  func denied() {
    #expect(answer(.flag(true), .denied) == "no")
    #expect(answer(.nothing, .denied) == "denied: none")
  }

  @Test("says never and nowhere, and what their denial comes to")
  func universal() {
    let army = ClaimValue.entities(.all(Self.ids("army")))
    let never = ClaimTime.never(said: nil)
    #expect(answer(army, when: never) == "never: <army>")
    #expect(answer(army, place: .nowhere) == "nowhere: <army>")
    #expect(answer(army, when: never, place: .nowhere) == "never, nowhere: <army>")
    #expect(answer(army, .denied, when: never) == "at some time: <army>")
    #expect(answer(army, .denied, place: .nowhere) == "somewhere: <army>")
    #expect(answer(.flag(true), when: never) == "no, never")
    #expect(answer(.flag(true), .denied, when: never) == "yes, at some time")
    #expect(answer(army, when: .unknown(said: nil), place: .unknown) == "<army>")
  }
}
