import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("What follows from a statement")
struct ImplicationTests {
  private func consequences(
    of statement: Statement, _ manner: Predicate.Implication.Manner = .atLeast
  ) -> [Statement] {
    var predicate = Vocabulary.predicate(statement.claim.predicate)
    predicate.implies = [.init(PredicateID(unchecked: "settlements-in"), manner)]
    return Implication.consequences(of: statement.numbered(7)) {
      $0 == predicate.id ? predicate : nil
    }
  }

  @Test(
    "a part’s count is a floor for the whole",
    arguments: [
      ("80 villages", "at least 80 villages", "[80, ∞)"),
      ("more than 80 villages", "more than 80 villages", "(80, ∞)"),
      ("up to 80 villages", "up to 80 villages", "[0, ∞)"),
      ("about 400 villages", "about 400 villages", "[0, ∞)"),
    ])
  func floors(said: String, implied: String, hard: String) throws {
    let drawn = consequences(of: .claim("settlements-captured", said))
    let consequence = try #require(drawn.first)
    guard case .quantity(let quantity) = consequence.claim.value else {
      Issue.record("a count implies a count")
      return
    }
    #expect(drawn.count == 1)
    #expect(quantity.said == implied)
    #expect(quantity.readings[0].hard.description == hard)
    #expect(consequence.claim.predicate.text == "settlements-in")
    #expect(consequence.via?.text == "settlements-captured")
    #expect(consequence.id == ClaimID(7))
  }

  @Test("What is usually meant is a floor too: 100 in all sits ill with about 400 of a part")
  func softFloor() throws {
    let part = try #require(
      consequences(of: .claim("settlements-captured", "about 400 villages")).first)
    #expect(judge(part, .claim("settlements-in", "100 villages")) == .tension)
    #expect(judge(part, .claim("settlements-in", "1000 villages")) == .refines)
  }

  @Test("A number without a unit keeps its own predicate’s, whatever the other’s is")
  func unit() throws {
    let killed = try #require(consequences(of: .claim("killed", "12")).first)
    guard case .quantity(let quantity) = killed.claim.value else {
      Issue.record("a count implies a count")
      return
    }
    #expect(quantity.unit == "people")
    #expect(judge(killed, .claim("settlements-in", "3 villages")) == .differentScope)
  }

  @Test("The same value follows as it is")
  func same() throws {
    let value = ClaimValue.named("army")
    let drawn = try #require(consequences(of: .claim("controlled-by", value), .same).first)
    #expect(drawn.claim.value == value)
  }

  @Test("Nothing follows from a denial, an unknown, silence, or a floor of what is no number")
  func nothing() {
    #expect(consequences(of: Statement.claim("settlements-captured", "80").denied).isEmpty)
    #expect(consequences(of: .claim("settlements-captured", .unknown)).isEmpty)
    #expect(consequences(of: .claim("settlements-captured", .notStated), .same).isEmpty)
    #expect(consequences(of: Statement.claim("settlements-captured", "80").never).isEmpty)
    #expect(consequences(of: .claim("controlled-by", .nothing), .same).isEmpty)
    #expect(consequences(of: .claim("controlled-by", .named("army"))).isEmpty)
    let none = Implication.consequences(
      of: .claim("controlled-by", .named("army")), vocabulary: Vocabulary.predicate)
    #expect(none.isEmpty)
  }

  @Test("What excludes another denies the same value of it, and nothing follows from that")
  func excludes() throws {
    let vocabulary = [
      predicate("absent-from", [.init(PredicateID(unchecked: "present-in"), .excludes)]),
      predicate("present-in", [.init(PredicateID(unchecked: "seen-in"), .same)]),
    ]
    let drawn = Implication.consequences(of: .claim("absent-from", .named("idlib"))) { id in
      vocabulary.first { $0.id == id }
    }
    #expect(drawn.map(\.claim.predicate.text) == ["present-in"])
    #expect(drawn.first?.claim.polarity == .denied)
    #expect(drawn.first?.claim.value == .named("idlib"))
  }

  @Test("What follows in several steps names the predicate it came from; a ring is walked once")
  func steps() {
    let vocabulary = [
      predicate("expelled-from", [.init(PredicateID(unchecked: "left"), .same)]),
      predicate("left", [.init(PredicateID(unchecked: "absent-from"), .same)]),
      predicate("absent-from", [.init(PredicateID(unchecked: "expelled-from"), .same)]),
    ]
    let drawn = Implication.consequences(of: .claim("expelled-from", .named("idlib"))) { id in
      vocabulary.first { $0.id == id }
    }
    #expect(drawn.map(\.claim.predicate.text) == ["left", "absent-from"])
    #expect(drawn.map { $0.via?.text } == ["expelled-from", "expelled-from"])
  }

  private func predicate(_ id: String, _ implies: [Predicate.Implication]) -> Predicate {
    Predicate(
      id: PredicateID(unchecked: id), kind: .place, exclusivity: .none, aspect: .state,
      question: "{subject}?", definition: "A test’s predicate.", implies: implies)
  }
}
