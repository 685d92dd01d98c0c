import Testing

@testable import ClaimsModel

@Suite("Which entities are one")
struct EntityIdentityTests {
  private static let added = ["b", "a", "c", "d", "e", "f"].map(EntityID.init(unchecked:))

  private func identity(_ judgements: AliasJudgement...) -> EntityIdentity {
    EntityIdentity(judgements, added: Self.added)
  }

  private func groups(_ judgements: AliasJudgement...) -> [String] {
    EntityIdentity(judgements, added: Self.added).groups.map { $0.map(\.text).joined() }
  }

  @Test("Nobody has judged: each is one by itself")
  func none() {
    let identity = identity()
    #expect(identity == .none)
    #expect(identity.groups.isEmpty)
    #expect(identity.representative(of: id("a")) == id("a"))
    #expect(identity.group(of: id("a")) == [id("a")])
  }

  @Test("Those judged the same are one through one another; the earliest added stands for them")
  func groups() {
    let identity = identity(.same("c", "a"), .same("d", "e"), .same("b", "c"))
    #expect(identity.groups.map { $0.map(\.text) } == [["b", "a", "c"], ["d", "e"]])
    #expect(identity.representative(of: id("c")) == id("b"))
    #expect(identity.group(of: id("e")) == [id("d"), id("e")])
    #expect(identity.areOne(id("a"), id("b")) && !identity.areOne(id("a"), id("d")))
  }

  @Test("Different and unsure join nothing; the latest on a pair stands")
  func verdicts() {
    #expect(groups(.different("a", "b"), .unsure("c", "d")).isEmpty)
    #expect(groups(.same("a", "b"), .different("b", "a")).isEmpty)
    #expect(groups(.same("a", "b"), .unsure("a", "b")).isEmpty)
    #expect(groups(.unsure("a", "b"), .same("a", "b")) == ["ba"])
    #expect(groups(.different("a", "b"), .unsure("a", "b"), .same("a", "b")) == ["ba"])
  }

  @Test("What is withdrawn gives the word back to the judgement before; of the only one, to none")
  func withdrawn() {
    #expect(groups(.same("a", "b"), .withdrawn("b", "a")).isEmpty)
    #expect(groups(.same("a", "b"), .unsure("a", "b"), .withdrawn("a", "b")) == ["ba"])
    #expect(groups(.different("a", "b"), .withdrawn("a", "b"), .same("a", "b")) == ["ba"])
    #expect(groups(.withdrawn("a", "b"), .same("a", "b")) == ["ba"])
  }

  @Test("The time counts, not the order of keeping: an older one may be imported later")
  func older() {
    #expect(groups(.unsure("a", "b").at(5), .same("a", "b").at(3)).isEmpty)
    #expect(groups(.withdrawn("a", "b").at(5), .same("a", "b").at(3)).isEmpty)
  }

  @Test("Each judgement says what has become of it")
  func states() {
    let judged = identity(
      .same("a", "b").at(1), .unsure("a", "b").at(2), .same("c", "d").at(3),
      .withdrawn("c", "d").at(4), .different("a", "c").at(5), .same("c", "b").at(6),
      .same("a", "b").at(7)
    ).judged
    #expect(
      judged.map(\.state)
        == [.replaced, .replaced, .takenBack, .withdrawal, .stands, .stands, .contradicted])
    #expect(judged[6].against.map(\.pair) == [pair("a", "c"), pair("b", "c")])
  }

  @Test(
    "Two that are judged different are not joined: directly, through others, whatever came first")
  func contradicted() {
    let direct = identity(.different("a", "b").at(1), .same("a", "b").at(2))
    #expect(direct.groups.isEmpty)
    #expect(direct.contradicted.map(\.against) == [[.different("a", "b").at(1)]])
    #expect(direct.standing == [.different("a", "b").at(1)])
    let through = identity(
      .same("a", "b").at(1), .same("b", "c").at(2), .different("a", "c").at(3))
    #expect(through.groups.map { $0.map(\.text) } == [["b", "a"]])
    #expect(through.contradicted.map(\.judgement) == [.same("b", "c").at(2)])
    #expect(
      through.contradicted[0].against == [.same("a", "b").at(1), .different("a", "c").at(3)])
  }

  @Test("Who says again what stands takes no word from others")
  func again() {
    let judged = identity(
      .same("a", "b").at(1), .same("b", "c").at(2), .different("a", "c").at(3),
      .same("a", "b").at(4))
    #expect(judged.contradicted.map(\.judgement) == [.same("b", "c").at(2)])
    #expect(judged.standing.last == .same("a", "b").at(4))
  }

  @Test("An objection names the chain from the one to the other")
  func objection() {
    let judged = identity(
      .same("a", "b").at(1), .same("b", "c").at(2), .different("c", "d").at(3),
      .same("d", "e").at(4))
    #expect(
      judged.objection(to: .same, on: pair("a", "e")).map(\.pair)
        == [pair("a", "b"), pair("b", "c"), pair("c", "d"), pair("d", "e")])
    #expect(
      judged.objection(to: .same, on: pair("c", "d")).map(\.verdict) == [.different])
    #expect(
      judged.objection(to: .different, on: pair("a", "c")).map(\.pair)
        == [pair("a", "b"), pair("b", "c")])
    #expect(judged.areApart(id("a"), id("e")) && !judged.areApart(id("a"), id("f")))
  }

  @Test("Nothing objects to joining strangers, to replacing a judgement, and to doubt")
  func noObjection() {
    let judged = identity(.same("a", "b"), .different("c", "d"))
    #expect(judged.objection(to: .same, on: pair("b", "c")).isEmpty)
    #expect(judged.objection(to: .same, on: pair("a", "b")).isEmpty)
    #expect(judged.objection(to: .different, on: pair("a", "b")).isEmpty)
    #expect(judged.objection(to: .different, on: pair("e", "f")).isEmpty)
    #expect(judged.objection(to: .unsure, on: pair("c", "d")).isEmpty)
  }

  @Test("A chain is as short as can be")
  func chain() {
    let judged = identity(
      .same("a", "b").at(1), .same("b", "c").at(2), .same("c", "d").at(3), .same("a", "d").at(4))
    #expect(judged.chain(from: id("a"), to: id("d")).map(\.pair) == [pair("a", "d")])
    #expect(judged.chain(from: id("d"), to: id("b")).count == 2)
    #expect(judged.chain(from: id("a"), to: id("a")).isEmpty)
    #expect(judged.chain(from: id("a"), to: id("e")).isEmpty)
  }

  // MARK: Laws

  @Test(
    "Whatever is judged and then withdrawn leaves what was there",
    arguments: 1...60 as ClosedRange<UInt64>)
  func reversible(seed: UInt64) {
    var random = RandomJudgements(seed: seed)
    let first = random.several(upTo: 12)
    let more = random.several(upTo: 12, from: 100)
    let back = more.reversed().enumerated().map { step, judgement in
      AliasJudgement.withdrawn(judgement.pair.a.text, judgement.pair.b.text).at(200 + Int64(step))
    }
    let before = EntityIdentity(first, added: Self.added)
    let after = EntityIdentity(first + more + back, added: Self.added)
    #expect(after.groups == before.groups)
    #expect(after.standing == before.standing)
    #expect(after.contradicted == before.contradicted)
  }

  @Test(
    "The order of keeping plays no part where the times differ",
    arguments: 1...60 as ClosedRange<UInt64>)
  func orderless(seed: UInt64) {
    var random = RandomJudgements(seed: seed)
    let judgements = random.several(upTo: 20, withdrawing: true)
    let shuffled = judgements.shuffled(using: &random.numbers)
    #expect(
      EntityIdentity(judgements, added: Self.added) == EntityIdentity(shuffled, added: Self.added))
  }

  @Test(
    "Without contradiction, groups are the same in whatever order they came about",
    arguments: 1...60 as ClosedRange<UInt64>)
  func timeless(seed: UInt64) {
    var random = RandomJudgements(seed: seed)
    let joining = random.several(upTo: 8).filter { $0.verdict == .same }
    let later = joining.shuffled(using: &random.numbers).enumerated().map { $1.at(Int64($0)) }
    #expect(
      EntityIdentity(joining, added: Self.added).groups
        == EntityIdentity(later, added: Self.added).groups)
  }

  @Test(
    "No group holds two that are apart, and what contradicts a judgement is a chain that stands",
    arguments: 1...200 as ClosedRange<UInt64>)
  func sound(seed: UInt64) {
    var random = RandomJudgements(seed: seed)
    let identity = EntityIdentity(
      random.several(upTo: 25, withdrawing: true), added: Self.added)
    let standing = identity.standing
    for judgement in standing {
      let areOne = identity.areOne(judgement.pair.a, judgement.pair.b)
      switch judgement.verdict {
      case .same: #expect(areOne)
      case .different: #expect(!areOne)
      case .unsure: break
      case .withdrawn: Issue.record("a withdrawal stands")
      }
    }
    for contradicted in identity.contradicted {
      let against = contradicted.against
      #expect(against.count { $0.verdict == .different } == 1)
      #expect(against.allSatisfy { standing.contains($0) })
      #expect(Self.isChain(against, contradicted.judgement.pair))
      #expect(!identity.areOne(contradicted.judgement.pair.a, contradicted.judgement.pair.b))
    }
    // Nothing objects exactly where judging so leaves nothing new contradicted.
    let two = random.pair()
    let after = EntityIdentity(
      identity.judged.map(\.judgement)
        + [AliasJudgement(two, .same, because: "x", by: "x", at: 10_000)], added: Self.added)
    #expect(
      identity.objection(to: .same, on: two).isEmpty
        == (after.contradicted.count
          == identity.contradicted.filter { $0.judgement.pair != two }.count))
  }

  private static func isChain(_ links: [AliasJudgement], _ ends: EntityPair) -> Bool {
    var here = ends.a
    for link in links {
      guard link.pair.a == here || link.pair.b == here else { return false }
      here = link.pair.a == here ? link.pair.b : link.pair.a
    }
    return here == ends.b
  }
}

private func id(_ text: String) -> EntityID { EntityID(unchecked: text) }

private func pair(_ a: String, _ b: String) -> EntityPair { .of(a, b) }

extension EntityPair {
  fileprivate static func of(_ a: String, _ b: String) -> EntityPair {
    guard let pair = EntityPair(id(a), id(b)) else { preconditionFailure("\(a) is no pair") }
    return pair
  }
}

extension AliasJudgement {
  fileprivate static func same(_ a: String, _ b: String) -> Self { judged(a, b, .same) }
  fileprivate static func different(_ a: String, _ b: String) -> Self { judged(a, b, .different) }
  fileprivate static func unsure(_ a: String, _ b: String) -> Self { judged(a, b, .unsure) }
  fileprivate static func withdrawn(_ a: String, _ b: String) -> Self { judged(a, b, .withdrawn) }

  private static func judged(_ a: String, _ b: String, _ verdict: Verdict) -> Self {
    AliasJudgement(.of(a, b), verdict, because: "maps", by: "amal", at: 0)
  }

  fileprivate func at(_ second: Int64) -> Self {
    var copy = self
    copy.at = second
    return copy
  }
}

/// Judgements on six entities, a second apart; the same for the same seed.
private struct RandomJudgements {
  var numbers: SeededRandom

  init(seed: UInt64) { numbers = SeededRandom(seed: seed) }

  mutating func several(
    upTo most: Int, from start: Int64 = 0, withdrawing: Bool = false
  ) -> [AliasJudgement] {
    (0..<Int.random(in: 0...most, using: &numbers)).map { step in
      let verdicts = AliasJudgement.Verdict.allCases.filter { withdrawing || $0 != .withdrawn }
      let likely = verdicts + [.same, .same]
      return AliasJudgement(
        pair(), likely.randomElement(using: &numbers) ?? .same, because: "maps", by: "amal",
        at: start + Int64(step))
    }
  }

  mutating func pair() -> EntityPair {
    let two = ["a", "b", "c", "d", "e", "f"].shuffled(using: &numbers)
    return .of(two[0], two[1])
  }
}
