import ClaimsModel

/// Compares the statements of one question kind by kind, and gathers by positions what the rules for
/// pairs report: exactly what comparing every two statements would come to.
///
/// Two answers that no rule reports at any time are compared once; of others, every two kinds that
/// can meet, whatever the number of their statements. Words are put together for the one pair that a
/// finding shows. O(answers² + kinds that meet) comparisons, and O(1) for every two statements of one
/// speaker that are in conflict.
struct PairGathering {
  /// A pair by places, the first below the second.
  private struct Pair: Comparable {
    let a: Int
    let b: Int

    static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
  }

  private struct Key: Hashable {
    let rule: Int
    let severity: Severity
    /// The lower side first.
    let sides: [Int]
  }

  /// Statements of one side.
  private struct Members {
    /// Kinds of which all take part. One may come several times.
    var kinds: [Int] = []
    /// Places of others. One may come several times.
    var places: [Int] = []

    /// - Parameter places: of those kinds; nil where all take part.
    mutating func add(_ members: (kinds: [Int], places: [Int]?)) {
      if let some = members.places { places += some } else { kinds += members.kinds }
    }
  }

  private struct Gathered {
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

    /// - Parameters:
    ///   - pair: the first that is chosen.
    ///   - isLow: whether the first of the kinds is of the lower side; nil where both are of one.
    mutating func add(
      _ pairing: KindPairing, _ choice: KindPairing.Choice, _ pair: Pair, beginsLow: Bool,
      doubts: Int, isLow: Bool?
    ) {
      pairs += pairing.count(choice)
      if scope < .acrossSources { scope = max(scope, pairing.scope(choice)) }
      if pair < first { (first, self.beginsLow) = (pair, beginsLow) }
      if (doubts, pair) < (best.doubts, best.pair) { best = (doubts, pair, beginsLow) }
      guard let isLow else {
        let (lower, higher) = pairing.membersByOrder(choice)
        low.places += lower
        high.places += higher
        return
      }
      let members = pairing.members(choice)
      let (a, b) = ((pairing.kindsOfA, members.a), (pairing.kindsOfB, members.b))
      low.add(isLow ? a : b)
      high.add(isLow ? b : a)
    }
  }

  private let kinds: StatementKinds
  private let comparer: Comparer
  private var sides: Interning<String>
  private var gathered: [Key: Gathered] = [:]
  private var verdicts: [Pair] = []
  /// How many pairs cannot both hold, under every reading or some.
  private(set) var conflicts = 0

  init(_ kinds: StatementKinds, _ comparer: Comparer) {
    self.kinds = kinds
    self.comparer = comparer
    sides = kinds.sides
    for a in kinds.answers.indices {
      for b in a..<kinds.answers.count { compare(answers: a, b) }
    }
  }

  // MARK: Comparing

  private mutating func compare(answers a: Int, _ b: Int) {
    let (some, others) = (kinds.answers[a], kinds.answers[b])
    let (x, y) = (some.first(of: kinds), others.first(of: kinds))
    let outcome = comparer.compareBesideTime(kinds.ordered[x], kinds.ordered[y])
    guard outcome.isConflict || RuleCatalog.rule(for: outcome) != nil else { return }
    if outcome.verdict == .differentScope {
      // Whenever it was.
      let pairing = KindPairing(kinds, answers: some, others)
      if let pairing { gather(outcome, pairing, .all) }
    } else if a == b {
      some.forEachMeeting { compare($0, $1) }
    } else {
      some.forEachMeeting(others) { compare($0, $1) }
    }
  }

  private mutating func compare(_ a: Int, _ b: Int) {
    guard var pairing = KindPairing(kinds, a, b) else { return }
    let first = pairing.first
    let outcome = comparer.compareWhatIsSaid(kinds.ordered[first.0], kinds.ordered[first.1])
    guard outcome.isConflict else { return gather(outcome, pairing, .all) }
    pairing.findSuperseded()
    conflicts += pairing.count(.standing)
    if pairing.superseded > 0 {
      gather(Comparison(.superseded, on: outcome.matter, because: ""), pairing, .superseded)
    }
    guard pairing.count(.standing) > 0 else { return }
    let choice: KindPairing.Choice = pairing.superseded > 0 ? .standing : .all
    gather(outcome, pairing, choice)
    if outcome.severity == .contradiction {
      verdicts += pairing.verified(choice).map { Pair(a: $0.0, b: $0.1) }
    }
  }

  private mutating func gather(
    _ outcome: Comparison, _ pairing: KindPairing, _ choice: KindPairing.Choice
  ) {
    guard let rule = RuleCatalog.pairRules.firstIndex(where: { $0.covers(outcome) }),
      let first = pairing.first(choice)
    else { return }
    let pair = Pair(a: first.0, b: first.1)
    let (x, y) = (side(of: pairing.kindsOfA[0], outcome), side(of: pairing.kindsOfB[0], outcome))
    let beginsLow = x == y || pairing.isOfA(pair.a) == (x < y)
    let doubts = outcome.caveats.count
    let key = Key(rule: rule, severity: outcome.severity, sides: [min(x, y), max(x, y)])
    // In place: what was gathered may be long.
    gathered[
      key, default: Gathered(first: pair, beginsLow: beginsLow, best: (doubts, pair, beginsLow))
    ].add(pairing, choice, pair, beginsLow: beginsLow, doubts: doubts, isLow: x == y ? nil : x < y)
  }

  /// What a kind is gathered by: its position, or only what it counts where that differs.
  private mutating func side(of place: Int, _ outcome: Comparison) -> Int {
    let kind = kinds.kinds[place]
    guard outcome.verdict == .differentScope,
      case .quantity(let quantity) = kinds.ordered[kind.members[0]].claim.value
    else { return kind.side }
    return sides.number(
      of: "\(quantity.unit ?? comparer.predicate.unit ?? "") (\(quantity.population ?? ""))")
  }

  // MARK: What came of it

  /// Puts the findings with what other rules found.
  func add(to findings: inout FindingGathering) {
    for (key, entry) in gathered { findings.add(finding(key, entry)) }
  }

  private func finding(_ key: Key, _ entry: Gathered) -> FindingGathering.Gathered {
    let best = entry.best.pair
    let (a, b) = (kinds.ordered[best.a], kinds.ordered[best.b])
    let comparison = comparer.compare(a, b)
    let names = key.sides.map { sides[$0] }
    let members = [entry.low, entry.high].map(statements)
    let isTurned = entry.best.beginsLow != entry.beginsLow
    return FindingGathering.Gathered(
      best: hit(
        RuleCatalog.pairRules[key.rule], isTurned ? b : a, isTurned ? a : b,
        sides: entry.beginsLow ? names : names.reversed(),
        isTurned ? comparison.mirrored : comparison),
      sides: entry.beginsLow ? members : members.reversed(), pairs: entry.pairs,
      scope: entry.scope)
  }

  private func statements(_ members: Members) -> [Statement] {
    let places = Set(members.kinds).flatMap { kinds.kinds[$0].members } + members.places
    return Set(places).sorted().map { kinds.ordered[$0] }
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

  /// Verified statements with those that contradict them, in the order of the pairs.
  var contradictedVerdicts: [QuestionView.ContradictedVerdict] {
    verdicts.sorted().flatMap { pair -> [QuestionView.ContradictedVerdict] in
      let (a, b) = (kinds.ordered[pair.a], kinds.ordered[pair.b])
      let comparison = comparer.compare(a, b)
      var found: [QuestionView.ContradictedVerdict] = []
      if a.status == .verified, b.status.isStanding {
        found.append(.init(verified: a, against: b, comparison: comparison))
      }
      if b.status == .verified, a.status.isStanding {
        found.append(.init(verified: b, against: a, comparison: comparison.mirrored))
      }
      return found
    }
  }
}
