import ClaimsModel

/// Compares the statements of one question kind by kind, and gathers by positions what the rules for
/// pairs report: exactly what comparing every two statements would come to.
///
/// Two answers that no rule reports at any time are compared once, or not at all where their numbers
/// show it (see `CommonNumbers`). Of others, kinds that can meet are
/// compared once for each way in which their times stand to each other (see `TimePairs`), whatever the
/// number of their statements, and gathered one by one. Words are put together for the one pair that a
/// finding shows. O(answers² · ways) comparisons, O(1) for every two kinds that meet, and O(1) for
/// every two statements of one speaker that are in conflict.
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
    let lowSide: Int
    let highSide: Int
  }

  /// What comes of comparing a statement of one kind with one of another, as far as it is gathered.
  private struct Outcome {
    let isConflict: Bool
    let verdict: Comparison.Verdict
    let matter: Comparison.Matter
    let severity: Severity
    let doubts: Int
    /// Who reports it: a place in `RuleCatalog.pairRules`.
    let rule: Int?

    init(_ comparison: Comparison) {
      isConflict = comparison.isConflict
      (verdict, matter, severity) = (comparison.verdict, comparison.matter, comparison.severity)
      doubts = comparison.caveats.count
      rule = RuleCatalog.pairRules.firstIndex { $0.covers(comparison) }
    }

    /// Where one of the two takes the place of the other.
    var superseded: Outcome { Outcome(Comparison(.superseded, on: matter, because: "")) }
  }

  /// What the outcome for kinds of two answers depends on.
  private struct Setting: Hashable {
    let times: Int
    /// Whether the lower statement is of the first answer.
    let beginsWithFirst: Bool
  }

  /// Statements of one side.
  private struct Members {
    /// Kinds of which all take part. One may come several times.
    var kinds: [Int] = []
    /// Places of others. One may come several times.
    var places: [Int] = []

    /// - Parameter places: of those kinds; nil where all take part.
    mutating func add(_ kinds: @autoclosure () -> [Int], _ places: [Int]?) {
      if let places { self.places += places } else { self.kinds += kinds() }
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
  /// What is counted, where a finding gathers by that: the sides whose numbers come after those of
  /// `kinds`.
  private var scopes = Interning<String>()
  private var times: TimePairs
  /// What came of kinds of the two answers that are being compared.
  private var known: [Setting: Outcome] = [:]
  private var gathered: [Key: Gathered] = [:]
  private var verdicts: [Pair] = []
  /// How many pairs cannot both hold, under every reading or some.
  private(set) var conflicts = 0

  init(_ kinds: StatementKinds, _ comparer: Comparer) {
    self.kinds = kinds
    self.comparer = comparer
    times = TimePairs(kinds, of: comparer.predicate)
    let numbers = kinds.answers.map(\.numbers)
    for a in numbers.indices {
      for b in a..<numbers.count {
        if let x = numbers[a], let y = numbers[b] {
          if x.surelyAgree(with: y) { continue }
          compare(answers: a, b, areComparable: x.areComparable(with: y))
        } else {
          compare(answers: a, b, areComparable: false)
        }
      }
    }
  }

  // MARK: Comparing

  /// - Parameter areComparable: whether only their times can keep them apart.
  private mutating func compare(answers a: Int, _ b: Int, areComparable: Bool) {
    guard areComparable || isReported(answers: a, b) else { return }
    if a != b, let one = kinds.onlyKind(of: a), let other = kinds.onlyKind(of: b) {
      if kinds.canMeet(one, other) { compare(one, other, isOnce: true) }
      return
    }
    known.removeAll(keepingCapacity: true)
    let (some, others) = (kinds.meetingKinds(of: a), kinds.meetingKinds(of: b))
    if a == b {
      some.forEachMeeting { compare($0, $1, isOnce: some.isOne) }
    } else {
      some.forEachMeeting(others) { compare($0, $1, isOnce: false) }
    }
  }

  /// Whether any rule reports two answers, at some time. What is reported whenever it was is gathered.
  private mutating func isReported(answers a: Int, _ b: Int) -> Bool {
    let (x, y) = (kinds.ordered[kinds.answers[a].first], kinds.ordered[kinds.answers[b].first])
    let outcome = Outcome(comparer.compareBesideTime(x, y))
    guard outcome.verdict == .differentScope else {
      return outcome.isConflict || outcome.rule != nil
    }
    if outcome.rule != nil,
      let pairing = KindPairing(
        kinds, answers: kinds.meetingKinds(of: a), kinds.meetingKinds(of: b))
    {
      gather(outcome, pairing, .all)
    }
    return false
  }

  /// - Parameter isOnce: whether no other kinds of the two answers are compared.
  private mutating func compare(_ a: Int, _ b: Int, isOnce: Bool) {
    guard kinds.arePaired(a, b) else { return }
    let outcome = isOnce ? compareFirst(a, b) : self.outcome(a, b)
    guard outcome.isConflict || outcome.rule != nil, var pairing = KindPairing(kinds, a, b) else {
      return
    }
    guard outcome.isConflict else { return gather(outcome, pairing, .all) }
    pairing.findSuperseded()
    conflicts += pairing.count(.standing)
    if pairing.superseded > 0 { gather(outcome.superseded, pairing, .superseded) }
    guard pairing.count(.standing) > 0 else { return }
    let choice: KindPairing.Choice = pairing.superseded > 0 ? .standing : .all
    gather(outcome, pairing, choice)
    if outcome.severity == .contradiction {
      verdicts += pairing.verified(choice).map { Pair(a: $0.0, b: $0.1) }
    }
  }

  /// What the first statements of two kinds come to: all others of theirs come to the same.
  ///
  /// Kinds of one answer differ in their times alone, and times that stand to each other alike come to
  /// the same: so that of two answers few are compared.
  private mutating func outcome(_ a: Int, _ b: Int) -> Outcome {
    let (x, y) = (kinds.kinds[a], kinds.kinds[b])
    let beginsWithFirst = x.members[0] <= y.members[0]
    let setting = Setting(
      times: times.number(of: beginsWithFirst ? a : b, beginsWithFirst ? b : a),
      beginsWithFirst: beginsWithFirst)
    if let outcome = known[setting] { return outcome }
    let outcome = compareFirst(a, b)
    known[setting] = outcome
    return outcome
  }

  private func compareFirst(_ a: Int, _ b: Int) -> Outcome {
    let (x, y) = (kinds.kinds[a].members, kinds.kinds[b].members)
    let pair = a == b ? (x[0], x[1]) : (min(x[0], y[0]), max(x[0], y[0]))
    return Outcome(comparer.compareWhatIsSaid(kinds.ordered[pair.0], kinds.ordered[pair.1]))
  }

  private mutating func gather(
    _ outcome: Outcome, _ pairing: KindPairing, _ choice: KindPairing.Choice
  ) {
    guard let rule = outcome.rule, let first = pairing.first(choice) else { return }
    let pair = Pair(a: first.0, b: first.1)
    let (x, y) = (side(of: pairing.kindOfA, outcome), side(of: pairing.kindOfB, outcome))
    let beginsLow = x == y || pairing.isOfA(pair.a) == (x < y)
    let key = Key(
      rule: rule, severity: outcome.severity, lowSide: min(x, y), highSide: max(x, y))
    // In place: what was gathered may be long.
    gathered[
      key,
      default: Gathered(
        first: pair, beginsLow: beginsLow, best: (outcome.doubts, pair, beginsLow))
    ].add(
      pairing, choice, pair, beginsLow: beginsLow, doubts: outcome.doubts,
      isLow: x == y ? nil : x < y)
  }

  /// What a kind is gathered by: its position, or only what it counts where that differs.
  private mutating func side(of place: Int, _ outcome: Outcome) -> Int {
    guard outcome.verdict == .differentScope,
      case .quantity(let quantity) = kinds.ordered[kinds.kinds[place].members[0]].claim.value
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
    var sides = SidesMade()
    for (key, entry) in gathered { findings.add(finding(key, entry, &sides)) }
  }

  /// Sides that findings share: of a question much disputed, each stands against many others.
  private struct SidesMade {
    struct Key: Hashable {
      let side: Int
      let places: [Int]
    }

    var made: [Key: FindingGathering.Side] = [:]
    private var words: [Int: String] = [:]

    mutating func words(ofSide side: Int, _ make: (Int) -> String) -> String {
      if let known = words[side] { return known }
      let made = make(side)
      words[side] = made
      return made
    }
  }

  private func finding(
    _ key: Key, _ entry: Gathered, _ made: inout SidesMade
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
    let all = Set(members.kinds).flatMap { kinds.kinds[$0].members } + members.places
    let key = SidesMade.Key(side: number, places: Set(all).sorted())
    if let side = made.made[key] { return side }
    let side = FindingGathering.Side(
      key.places.map { kinds.ordered[$0] }, canonical: made.words(ofSide: number, words),
      entities: comparer.entities)
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
