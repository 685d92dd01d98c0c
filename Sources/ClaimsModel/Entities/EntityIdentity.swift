/// Which entities are one, out of all that reviewers judged.
///
/// Entities and claims stay as they are, so that withdrawing a judgement gives back exactly what was
/// there. The latest judgement on two stands until it is withdrawn. Two that are judged different are
/// never joined: a judgement that would join them, directly or through others, is contradicted and
/// joins nothing, until one of those that speak against it is withdrawn.
package struct EntityIdentity: Hashable, Sendable {
  /// What has become of a judgement.
  package enum State: String, CaseIterable, Sendable {
    case stands
    /// A later judgement on the same two took its place.
    case replaced
    /// It says that two are one whom others hold apart: it joins nothing.
    case contradicted
    case takenBack = "taken-back"
    /// It takes back another.
    case withdrawal
  }

  package struct Judged: Hashable, Sendable {
    package let judgement: AliasJudgement
    package fileprivate(set) var state: State
    /// What speaks against one that is contradicted, as a chain from the one entity to the other:
    /// of its links one says “different”, all others “same”.
    package fileprivate(set) var against: [AliasJudgement] = []
  }

  /// Every judgement, by the time it was made; of the same second, in the order they were kept.
  package let judged: [Judged]
  /// The entities that are one, two or more a group, the earliest added first; the groups by their
  /// representatives in the same order.
  package let groups: [[EntityID]]
  private let places: [EntityID: Int]
  /// Representatives of what is judged different.
  private let apart: Set<EntityPair>

  /// Nobody has judged anything.
  package static let none = EntityIdentity([], added: [])

  /// - Parameter entities: in the order they were added; of those that are not among them, by id.
  package init(_ judgements: some Sequence<AliasJudgement>, added entities: [EntityID]) {
    // By the time they were made: one that is imported later may be older.
    let inTime = judgements.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element)
    var (judged, joiners) = Self.review(inTime)
    var joining = EntityJoining(
      apart: judged.filter { $0.state == .stands }.map(\.judgement).filter {
        $0.verdict == .different
      })
    for place in joiners {
      let against = joining.join(judged[place].judgement)
      guard !against.isEmpty else { continue }
      judged[place].state = .contradicted
      judged[place].against = against
    }
    self.judged = judged

    let named = Set(inTime.flatMap { [$0.pair.a, $0.pair.b] })
    let ranks = Dictionary(
      zip(entities.lazy.filter(named.contains), 0...), uniquingKeysWith: { first, _ in first })
    func precedes(_ a: EntityID, _ b: EntityID) -> Bool {
      let (x, y) = (ranks[a] ?? .max, ranks[b] ?? .max)
      return x != y ? x < y : a < b
    }
    let groups = joining.groups.map { $0.sorted(by: precedes) }.sorted { precedes($0[0], $1[0]) }
    self.groups = groups
    let places = Dictionary(
      groups.enumerated().flatMap { place, group in group.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    self.places = places
    func representative(_ id: EntityID) -> EntityID { places[id].map { groups[$0][0] } ?? id }
    apart = Set(
      judged.lazy.filter { $0.state == .stands && $0.judgement.verdict == .different }.compactMap {
        EntityPair(representative($0.judgement.pair.a), representative($0.judgement.pair.b))
      })
  }

  /// What stands, each pair by itself; and of that the places of what joins, by the time since which
  /// the two have been judged the same: who says it again takes no word from others.
  private static func review(_ inTime: [AliasJudgement]) -> (judged: [Judged], joiners: [Int]) {
    var judged = inTime.map { Judged(judgement: $0, state: .replaced) }
    var piles: [EntityPair: [Int]] = [:]
    for (place, judgement) in inTime.enumerated() {
      guard judgement.verdict == .withdrawn else {
        piles[judgement.pair, default: []].append(place)
        continue
      }
      judged[place].state = .withdrawal
      if let last = piles[judgement.pair]?.popLast() { judged[last].state = .takenBack }
    }
    var joiners: [(since: Int, place: Int)] = []
    for pile in piles.values {
      guard let last = pile.last else { continue }
      let saysSame = pile.reversed().prefix { inTime[$0].verdict == .same }
      let before = pile.dropLast(saysSame.count).last
      // A “same” does not override a “different”: that has to be withdrawn first.
      if !saysSame.isEmpty, let before, inTime[before].verdict == .different {
        judged[before].state = .stands
        judged[last].state = .contradicted
        judged[last].against = [inTime[before]]
        continue
      }
      judged[last].state = .stands
      if let since = saysSame.last { joiners.append((since, last)) }
    }
    return (judged, joiners.sorted { $0.since < $1.since }.map(\.place))
  }

  // MARK: Who is who

  /// The earliest added of those that are one, or the entity itself: whatever joins later, the name
  /// that claims are compared under stays.
  package func representative(of id: EntityID) -> EntityID {
    places[id].map { groups[$0][0] } ?? id
  }

  /// All that are one with it, itself among them, the earliest added first.
  package func group(of id: EntityID) -> [EntityID] { places[id].map { groups[$0] } ?? [id] }

  package func areOne(_ a: EntityID, _ b: EntityID) -> Bool {
    representative(of: a) == representative(of: b)
  }

  /// Whether they were judged different, directly or through what they are one with.
  package func areApart(_ a: EntityID, _ b: EntityID) -> Bool {
    EntityPair(representative(of: a), representative(of: b)).map(apart.contains) ?? false
  }

  /// The judgements that stand, one a pair, oldest first.
  package var standing: [AliasJudgement] {
    judged.filter { $0.state == .stands }.map(\.judgement)
  }

  /// The judgement on these two that stands.
  package func standing(on pair: EntityPair) -> AliasJudgement? {
    standing.first { $0.pair == pair }
  }

  /// Judgements that others speak against, oldest first.
  package var contradicted: [Judged] { judged.filter { $0.state == .contradicted } }

  // MARK: Chains

  /// The judgements through which two are one, from the one to the other, as few as there can be;
  /// empty where they are not, and for an entity and itself.
  package func chain(from a: EntityID, to b: EntityID) -> [AliasJudgement] {
    areOne(a, b) ? EntityChain.path(from: a, to: b, through: joiners) : []
  }

  /// What speaks against a new judgement on two, as a chain from the one to the other; empty where
  /// nothing does.
  ///
  /// Against “same”: that they, or two that they are one with, are different. Against “different”:
  /// that they are one through others; a judgement on the two themselves would be replaced.
  package func objection(
    to verdict: AliasJudgement.Verdict, on pair: EntityPair
  ) -> [AliasJudgement] {
    switch verdict {
    case .same:
      guard areApart(pair.a, pair.b),
        let different = standing.first(where: { holdsApart($0, pair) })
      else { return [] }
      let isTurned = !areOne(different.pair.a, pair.a)
      let near = isTurned ? different.pair.b : different.pair.a
      let far = isTurned ? different.pair.a : different.pair.b
      return chain(from: pair.a, to: near) + [different] + chain(from: far, to: pair.b)
    case .different:
      guard areOne(pair.a, pair.b) else { return [] }
      return EntityChain.path(
        from: pair.a, to: pair.b, through: joiners.filter { $0.pair != pair })
    case .unsure, .withdrawn: return []
    }
  }

  private var joiners: [AliasJudgement] { standing.filter { $0.verdict == .same } }

  private func holdsApart(_ judgement: AliasJudgement, _ pair: EntityPair) -> Bool {
    let ends = EntityPair(
      representative(of: judgement.pair.a), representative(of: judgement.pair.b))
    return judgement.verdict == .different
      && ends == EntityPair(representative(of: pair.a), representative(of: pair.b))
  }
}
