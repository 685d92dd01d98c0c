import ClaimsModel

/// Compares the statements of one question kind by kind, and gathers by positions what the rules for
/// pairs report: exactly what comparing every two statements would come to.
///
/// Two answers that no rule reports at any time are compared once, or not at all where their numbers
/// show it (see `CommonNumbers`). Of others, kinds that can meet are compared once for each way in
/// which their times stand to each other (see `TimePairs`), whatever the number of their statements,
/// and gathered one by one. O(answers² · ways) comparisons, fewer where times keep answers apart (see
/// `AnswerPairs`), O(1) for every two kinds that meet, and O(1) for every two statements of one speaker
/// that are in conflict.
struct PairGathering {
  private let kinds: StatementKinds
  private let comparer: Comparer
  private var times: TimePairs
  /// What came of kinds of the two answers that are being compared, by how their times stand to each
  /// other, twice, and one more where the lower statement is of the first answer.
  private var known: [PairOutcome?] = []
  private(set) var gathered: GatheredPairs
  private var verdicts: [GatheredPairs.Pair] = []
  /// How many pairs cannot both hold, under every reading or some.
  private(set) var conflicts = 0

  init(_ kinds: StatementKinds, _ comparer: Comparer) {
    self.kinds = kinds
    self.comparer = comparer
    times = TimePairs(kinds, of: comparer.predicate)
    gathered = GatheredPairs(kinds, comparer)
    AnswerPairs(kinds).forEach { compare(answers: $0, $1, areComparable: $2) }
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
    let outcome = PairOutcome(comparer.compareBesideTime(x, y))
    guard outcome.verdict == .differentScope else {
      return outcome.isConflict || outcome.rule != nil
    }
    if outcome.rule != nil,
      let pairing = KindPairing(
        kinds, answers: kinds.meetingKinds(of: a), kinds.meetingKinds(of: b))
    {
      gathered.add(outcome, pairing, .all)
    }
    return false
  }

  /// - Parameter isOnce: whether no other kinds of the two answers are compared.
  private mutating func compare(_ a: Int, _ b: Int, isOnce: Bool) {
    guard kinds.arePaired(a, b) else { return }
    let outcome = isOnce ? compareFirst(a, b) : self.outcome(a, b)
    guard outcome.isConflict || outcome.rule != nil else { return }
    if a != b, kinds.kinds[a].members.isOne, kinds.kinds[b].members.isOne {
      return add(outcome, only: a, b)
    }
    guard var pairing = KindPairing(kinds, a, b) else { return }
    guard outcome.isConflict else { return gathered.add(outcome, pairing, .all) }
    pairing.findSuperseded()
    conflicts += pairing.count(.standing)
    if pairing.superseded > 0 { gathered.add(outcome.superseded, pairing, .superseded) }
    guard pairing.count(.standing) > 0 else { return }
    let choice: KindPairing.Choice = pairing.superseded > 0 ? .standing : .all
    gathered.add(outcome, pairing, choice)
    if outcome.severity == .contradiction {
      verdicts += pairing.verified(choice).map { GatheredPairs.Pair(a: $0.0, b: $0.1) }
    }
  }

  /// The same for two kinds of one statement each: most are.
  private mutating func add(_ outcome: PairOutcome, only a: Int, _ b: Int) {
    let (x, y) = (kinds.kinds[a].members.first, kinds.kinds[b].members.first)
    guard outcome.isConflict else { return gathered.add(outcome, only: a, b) }
    if kinds.supersedes(x, y) { return gathered.add(outcome.superseded, only: a, b) }
    conflicts += 1
    gathered.add(outcome, only: a, b)
    guard outcome.severity == .contradiction,
      kinds.kinds[a].isVerified || kinds.kinds[b].isVerified,
      kinds.ordered[x].status.isStanding, kinds.ordered[y].status.isStanding
    else { return }
    verdicts.append(GatheredPairs.Pair(a: min(x, y), b: max(x, y)))
  }

  /// What the first statements of two kinds come to: all others of theirs come to the same.
  ///
  /// Kinds of one answer differ in their times alone, and times that stand to each other alike come to
  /// the same: so that of two answers few are compared.
  private mutating func outcome(_ a: Int, _ b: Int) -> PairOutcome {
    let beginsWithFirst = kinds.kinds[a].members.first <= kinds.kinds[b].members.first
    let number = times.number(of: beginsWithFirst ? a : b, beginsWithFirst ? b : a)
    let place = 2 * number + (beginsWithFirst ? 1 : 0)
    if place < known.count, let outcome = known[place] { return outcome }
    let outcome = compareFirst(a, b)
    while known.count <= place { known.append(nil) }
    known[place] = outcome
    return outcome
  }

  private func compareFirst(_ a: Int, _ b: Int) -> PairOutcome {
    let (x, y) = (kinds.kinds[a].members.first, kinds.kinds[b].members.first)
    let pair = a == b ? (x, kinds.kinds[a].members.all[1]) : (min(x, y), max(x, y))
    return PairOutcome(comparer.compareWhatIsSaid(kinds.ordered[pair.0], kinds.ordered[pair.1]))
  }

  // MARK: What came of it

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
