import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("Reconciling claim by claim")
struct OneByOneTests {
  @Test("comes to what reconciling all at once does", arguments: 1...6)
  func likeAll(seed: UInt64) throws {
    var random = SystemOfCases(seed: seed)
    let bench = try random.bench()
    for _ in 0..<24 { _ = try bench.log(random.claim()) }
    let again = try bench.reconcile()
    #expect(again.appeared.isEmpty, "what logging missed")
    #expect(again.went.isEmpty, "what logging left behind")
    #expect(again.report.sections.flatMap(\.entries).count > 3)
  }

  @Test("and undoing, editing and deciding in between leaves nothing stale", arguments: 1...4)
  func changes(seed: UInt64) throws {
    var random = SystemOfCases(seed: seed &* 101)
    let bench = try random.bench()
    var claims: [ClaimID] = []
    for step in 0..<24 {
      claims.append(try bench.log(random.claim()).card.id)
      guard step % 5 == 4, let claim = claims.randomElement(using: &random.numbers) else {
        continue
      }
      _ = try bench.decide(["\(claim)"], .retracted, because: "logged by mistake")
      if step % 10 == 9 { _ = try bench.undo(nil, because: nil) }
    }
    let first = try bench.reconcile()
    let second = try bench.reconcile()
    #expect(second.appeared.isEmpty && second.went.isEmpty)
    #expect(first.report == second.report)
  }
}

/// Small casebooks of places within places, events in an order, and counts that add up.
struct SystemOfCases {
  var numbers: Numbers

  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  init(seed: UInt64) { numbers = Numbers(state: seed) }

  func bench() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    _ = try bench.report("On 8 February the army took 70 villages.", by: "agency", on: "2018-02-08")
    _ = try bench.addEntity(name: "country", kind: .place)
    let within = [("north", "country"), ("south", "country"), ("town", "north"), ("hill", "north")]
    for (name, parent) in within {
      _ = try bench.addEntity(name: name, kind: .place, place: .within(parent))
    }
    for name in ["siege", "convoy", "raid"] { _ = try bench.addEntity(name: name, kind: .event) }
    try bench.addPredicate(
      Predicate(
        id: PredicateID(unchecked: "retaliated-for"), kind: .entity, exclusivity: .none,
        aspect: .timeless, isCumulative: false, granule: .day, isWhole: false, unit: nil,
        namesActor: false, isAdditive: false, ordering: nil,
        question: "What did {subject} retaliate for?", definition: "It came of it.",
        implies: [.init(PredicateID(unchecked: "happened-after"), .same)]))
    return bench
  }

  mutating func claim() -> LogRequest {
    let (report, quote) = pick([
      ("r1", "took 80 villages"), ("r2", "More than 80 villages"), ("r3", "took 70 villages"),
    ])
    if pick([true, false, false]) {
      let relation = pick([
        "happened-before", "happened-after", "retaliated-for", "took-place-on", "took-place-on",
      ])
      let value =
        relation == "took-place-on"
        ? pick(["2018-02-03", "2018-02-05", "2018-02-08~"]) : pick(["siege", "convoy", "raid"])
      return request(report, quote, pick(["siege", "convoy", "raid"]), relation, value)
    }
    let says = pick(["killed", "injured", "casualties", "settlements-captured"])
    return request(
      report, quote, pick(["country", "north", "south", "town", "hill"]), says,
      "\(pick([2, 5, 9, 12, 20]))")
  }

  private mutating func request(
    _ report: String, _ quote: String, _ about: String, _ says: String, _ value: String
  ) -> LogRequest {
    var request = LogRequest(
      report: report, anchor: QuoteAnchor(quote), about: about, says: says)
    request.stated.values = [value]
    request.when = StatedTime("2018-02-09")
    // No claim twice: what is logged already is refused.
    request.confidence = Confidence(Int.random(in: 0...100, using: &numbers))
    request.attribution = "source \(Int.random(in: 0...1_000_000, using: &numbers))"
    return request
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &numbers)]
  }
}
