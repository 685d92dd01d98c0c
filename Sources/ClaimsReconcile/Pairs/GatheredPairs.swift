import ClaimsModel

/// What pairs come to, gathered by the sides that stand against each other and the rule that reports
/// it. Words are put together for the one pair that a finding shows.
struct GatheredPairs {
  /// A pair by places, the first below the second.
  struct Pair: Comparable {
    let a: Int
    let b: Int

    static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
  }

  private struct Key: Hashable {
    let rule: Int
    let severity: Severity
    let lowSide: Int
    let highSide: Int

    func hash(into hasher: inout Hasher) {
      hasher.combine(lowSide)
      hasher.combine(highSide)
    }
  }

  /// Statements of one side.
  private struct Members {
    /// Kinds of which all take part. One may come several times.
    var kinds: [Int] = []
    /// Places of others. One may come several times.
    var places: [Int] = []

    mutating func add(_ kind: Int) { if kinds.last != kind { kinds.append(kind) } }

    /// - Parameter places: of those kinds; nil where all take part.
    mutating func add(_ kinds: @autoclosure () -> [Int], _ places: [Int]?) {
      if let places { self.places += places } else { self.kinds += kinds() }
    }
  }

  private struct Entry {
    var pairs = 0
    var scope = FindingScope.insideReport
    /// The first pair: it says which side comes first.
    var first: Pair
    /// Whether the first pair begins with the lower side.
    var beginsLow: Bool
    /// The first of those with the fewest doubts, how many these are, and whether it begins with the
    /// lower side.
    var best: (doubts: Int, pair: Pair, beginsLow: Bool)
    var low = Members()
    var high = Members()

    mutating func add(_ pair: Pair, beginsLow: Bool, doubts: Int) {
      if pair < first { (first, self.beginsLow) = (pair, beginsLow) }
      if (doubts, pair) < (best.doubts, best.pair) { best = (doubts, pair, beginsLow) }
    }

    /// - Parameter isLow: whether the first of the kinds is of the lower side; nil where both are of
    ///   one.
    mutating func add(_ pairing: KindPairing, _ choice: KindPairing.Choice, isLow: Bool?) {
      pairs += pairing.count(choice)
      if scope < .acrossSources { scope = max(scope, pairing.scope(choice)) }
      guard let isLow else {
        let (lower, higher) = pairing.membersByOrder(choice)
        low.places += lower
        high.places += higher
        return
      }
      let members = pairing.members(choice)
      if isLow {
        low.add(pairing.kindsOfA, members.a)
        high.add(pairing.kindsOfB, members.b)
      } else {
        low.add(pairing.kindsOfB, members.b)
        high.add(pairing.kindsOfA, members.a)
      }
    }
  }

  private let kinds: StatementKinds
  private let comparer: Comparer
  private var numbers = Numbering<Key>()
  private var keys: [Key] = []
  private var entries: [Entry] = []
  /// What is counted, where a finding gathers by that: the sides whose numbers come after those of
  /// `kinds`.
  private var scopes = Interning<String>()

  init(_ kinds: StatementKinds, _ comparer: Comparer) {
    self.kinds = kinds
    self.comparer = comparer
  }

  /// Adds the chosen pairs of two kinds, all of one outcome.
  mutating func add(_ outcome: PairOutcome, _ pairing: KindPairing, _ choice: KindPairing.Choice) {
    guard let rule = outcome.rule, let first = pairing.first(choice) else { return }
    let pair = Pair(a: first.0, b: first.1)
    let sides = (side(of: pairing.kindOfA, outcome), side(of: pairing.kindOfB, outcome))
    let entry = entry(rule, outcome, sides, pair, beginsWithFirst: pairing.isOfA(pair.a))
    entries[entry].add(pairing, choice, isLow: sides.0 == sides.1 ? nil : sides.0 < sides.1)
  }

  /// Adds the one pair of two kinds of a statement each.
  mutating func add(_ outcome: PairOutcome, only a: Int, _ b: Int) {
    guard let rule = outcome.rule else { return }
    let (x, y) = (kinds.kinds[a].members.first, kinds.kinds[b].members.first)
    let sides = (side(of: a, outcome), side(of: b, outcome))
    let pair = Pair(a: min(x, y), b: max(x, y))
    let place = entry(rule, outcome, sides, pair, beginsWithFirst: x < y)
    entries[place].pairs += 1
    if entries[place].scope < .acrossSources {
      entries[place].scope = max(entries[place].scope, scope(x, y))
    }
    if sides.0 == sides.1 {
      entries[place].low.places.append(pair.a)
      entries[place].high.places.append(pair.b)
    } else {
      entries[place].low.add(sides.0 < sides.1 ? a : b)
      entries[place].high.add(sides.0 < sides.1 ? b : a)
    }
  }

  private func scope(_ x: Int, _ y: Int) -> FindingScope {
    if kinds.ordered[x].report == kinds.ordered[y].report { return .insideReport }
    return kinds.speakers[x] == kinds.speakers[y] ? .insideSource : .acrossSources
  }

  /// The place of what is gathered of two sides, a pair of them noted.
  ///
  /// - Parameter beginsWithFirst: whether the lower statement is of the first side.
  private mutating func entry(
    _ rule: Int, _ outcome: PairOutcome, _ sides: (Int, Int), _ pair: Pair, beginsWithFirst: Bool
  ) -> Int {
    let beginsLow = sides.0 == sides.1 || beginsWithFirst == (sides.0 < sides.1)
    let key = Key(
      rule: rule, severity: outcome.severity, lowSide: min(sides.0, sides.1),
      highSide: max(sides.0, sides.1))
    let place = numbers.number(of: key)
    if place == entries.count {
      keys.append(key)
      entries.append(
        Entry(first: pair, beginsLow: beginsLow, best: (outcome.doubts, pair, beginsLow)))
    } else {
      entries[place].add(pair, beginsLow: beginsLow, doubts: outcome.doubts)
    }
    return place
  }

  /// What a kind is gathered by: its position, or only what it counts where that differs.
  private mutating func side(of place: Int, _ outcome: PairOutcome) -> Int {
    guard outcome.verdict == .differentScope,
      case .quantity(let quantity) = kinds.ordered[kinds.kinds[place].members.first].claim.value
    else { return kinds.side(of: place) }
    return kinds.sideCount
      + scopes.number(
        of: "\(quantity.unit ?? comparer.predicate.unit ?? "") (\(quantity.population ?? ""))")
  }

  // MARK: What came of it

  private func words(ofSide side: Int) -> String {
    side < kinds.sideCount ? kinds.sideKey(side) : scopes[side - kinds.sideCount]
  }

  /// Puts the findings with what other rules found.
  func add(to findings: inout FindingGathering) {
    guard !entries.isEmpty else { return }
    var sides = SidesMade(kinds)
    for (key, entry) in zip(keys, entries) { findings.add(finding(key, entry, &sides)) }
  }

  private func finding(
    _ key: Key, _ entry: Entry, _ made: inout SidesMade
  ) -> FindingGathering.Gathered {
    let best = entry.best.pair
    let (a, b) = (kinds.ordered[best.a], kinds.ordered[best.b])
    let comparison = comparer.compare(a, b)
    let names = [key.lowSide, key.highSide].map { made.words(ofSide: $0, words) }
    let members = [
      side(key.lowSide, entry.low, &made), side(key.highSide, entry.high, &made),
    ]
    let isTurned = entry.best.beginsLow != entry.beginsLow
    return FindingGathering.Gathered(
      best: hit(
        RuleCatalog.pairRules[key.rule], isTurned ? b : a, isTurned ? a : b,
        sides: entry.beginsLow ? names : names.reversed(),
        isTurned ? comparison.mirrored : comparison),
      sides: [], pairs: entry.pairs, scope: entry.scope,
      made: entry.beginsLow ? members : members.reversed())
  }

  private func side(
    _ number: Int, _ members: Members, _ made: inout SidesMade
  ) -> FindingGathering.Side {
    var places = members.places
    for kind in made.eachOnce(members.kinds) { kinds.kinds[kind].members.append(to: &places) }
    places.sort()
    let key = SidesMade.Key(side: number, places: kinds.lastOfClaims(places.ascendingOnce))
    if let side = made.made[key] { return side }
    let statements = key.places.map { kinds.ordered[$0] }
    let side = FindingGathering.Side(
      Position(
        statements, by: made.index.publishers(of: key.places), made.index.groups(of: key.places),
        canonical: made.words(ofSide: number, words), entities: comparer.entities),
      of: statements)
    made.made[key] = side
    return side
  }

  private func hit(
    _ rule: any PairRule.Type, _ a: Statement, _ b: Statement, sides: [String],
    _ comparison: Comparison
  ) -> Hit {
    let name = comparer.entities.name
    return Hit(
      rule, comparison.severity, [a, b], sides: sides,
      because: rule.sentence(a.claim.answer(names: name), b.claim.answer(names: name), comparison),
      comparing: comparison.compared, caveats: comparison.caveats)
  }
}
