import ClaimsModel

/// All pairs of a statement of one kind and one of another, or of two of one kind, told apart by
/// whether one speaker corrects itself in them. Pairs are of places, the lower first.
///
/// Some kinds of one answer may stand in the place of one.
struct KindPairing {
  typealias Pair = (Int, Int)

  /// Which of the pairs.
  enum Choice {
    case all
    /// Those of which one statement takes the place of the other. See `StatementKinds.supersedes`.
    case superseded
    /// The others.
    case standing
  }

  let kindsOfA: [Int]
  let kindsOfB: [Int]
  private let kinds: StatementKinds
  private let a: [Int]
  private let b: [Int]
  private let isOneKind: Bool
  /// How many of its pairs each statement that is superseded is so in.
  private var partners: [Int: Int] = [:]
  private var firstSuperseded: Pair?
  private(set) var superseded = 0

  /// Nil where there is no pair, or the two are not held against each other.
  init?(_ kinds: StatementKinds, _ a: Int, _ b: Int) {
    let (x, y) = (kinds.kinds[a], kinds.kinds[b])
    isOneKind = a == b
    guard isOneKind ? x.via == nil && x.members.count > 1 : kinds.meet(x, y) else { return nil }
    self.kinds = kinds
    (kindsOfA, kindsOfB) = ([a], [b])
    (self.a, self.b) = (x.members, y.members)
  }

  /// All kinds of one answer against all of another.
  init?(_ kinds: StatementKinds, answers a: MeetingKinds, _ b: MeetingKinds) {
    (kindsOfA, kindsOfB) = (a.all, b.all)
    guard kinds.meet(kinds.kinds[kindsOfA[0]], kinds.kinds[kindsOfB[0]]) else { return nil }
    isOneKind = false
    self.kinds = kinds
    self.a = kindsOfA.flatMap { kinds.kinds[$0].members }.sorted()
    self.b = kindsOfB.flatMap { kinds.kinds[$0].members }.sorted()
  }

  func isOfA(_ place: Int) -> Bool { a.contains(place) }

  /// The first of all pairs. Of two kinds, that of their first statements.
  var first: Pair { isOneKind ? (a[0], a[1]) : (min(a[0], b[0]), max(a[0], b[0])) }

  var count: Int { isOneKind ? a.count * (a.count - 1) / 2 : a.count * b.count }

  func count(_ choice: Choice) -> Int {
    switch choice {
    case .all: count
    case .superseded: superseded
    case .standing: count - superseded
    }
  }

  // MARK: Who corrects itself

  /// Finds the pairs that are superseded. O(1) for each two of one speaker.
  mutating func findSuperseded() {
    if a.count * b.count <= 64 {
      for x in a { for y in b where !isOneKind || x < y { note(x, y) } }
      return
    }
    let bySpeaker = Dictionary(grouping: b) { kinds.speakers[$0] }
    for x in a {
      for y in bySpeaker[kinds.speakers[x]] ?? [] where !isOneKind || x < y { note(x, y) }
    }
  }

  private mutating func note(_ x: Int, _ y: Int) {
    guard kinds.supersedes(x, y) else { return }
    superseded += 1
    partners[x, default: 0] += 1
    partners[y, default: 0] += 1
    let pair = (min(x, y), max(x, y))
    if firstSuperseded.map({ pair < $0 }) ?? true { firstSuperseded = pair }
  }

  /// The first pair that is chosen; nil where none is.
  func first(_ choice: Choice) -> Pair? {
    switch choice {
    case .all: return first
    case .superseded: return firstSuperseded
    case .standing:
      let isOfA = Set(a)
      for x in isOneKind ? a : (a + b).sorted() {
        let others = isOfA.contains(x) ? b : a
        guard partners[x, default: 0] < others.count - (isOneKind ? 1 : 0) else { continue }
        if let y = others.first(where: { $0 > x && !kinds.supersedes(x, $0) }) { return (x, y) }
      }
      return nil
    }
  }

  // MARK: Who takes part

  /// The statements of either kind that are in a chosen pair; nil for all of them.
  func members(_ choice: Choice) -> (a: [Int]?, b: [Int]?) {
    func chosen(_ members: [Int], of others: Int) -> [Int] {
      members.filter {
        choice == .superseded ? partners[$0] != nil : partners[$0, default: 0] < others
      }
    }
    guard choice != .all else { return (nil, nil) }
    let own = isOneKind ? 1 : 0
    return (chosen(a, of: b.count - own), chosen(b, of: a.count - own))
  }

  /// The lower statements of the chosen pairs, and the higher ones. O(pairs).
  func membersByOrder(_ choice: Choice) -> (low: [Int], high: [Int]) {
    var (low, high): (Set<Int>, Set<Int>) = ([], [])
    for x in a {
      for y in b where x != y && isChosen(x, y, choice) {
        low.insert(min(x, y))
        high.insert(max(x, y))
      }
    }
    return (low.sorted(), high.sorted())
  }

  private func isChosen(_ x: Int, _ y: Int, _ choice: Choice) -> Bool {
    choice == .all || kinds.supersedes(x, y) == (choice == .superseded)
  }

  /// The widest scope of a chosen pair. Ends at the first pair across sources.
  func scope(_ choice: Choice) -> FindingScope {
    if choice == .superseded { return .insideSource }
    var scope = FindingScope.insideReport
    let (report, speaker) = (kinds.ordered[a[0]].report, kinds.speakers[a[0]])
    let all = [a, b].joined()
    if all.allSatisfy({ kinds.ordered[$0].report == report }) { return scope }
    let isOneVoice = all.allSatisfy { kinds.speakers[$0] == speaker }
    for x in a {
      for y in b where kinds.ordered[x].report != kinds.ordered[y].report {
        if kinds.speakers[x] != kinds.speakers[y] { return .acrossSources }
        if isChosen(x, y, choice) { scope = .insideSource }
        if isOneVoice, scope == .insideSource { return scope }
      }
    }
    return scope
  }

  /// The chosen pairs of a verified statement and one that still stands.
  func verified(_ choice: Choice) -> [Pair] {
    func pairs(_ graded: [Int], _ others: [Int]) -> [Pair] {
      graded.filter { kinds.ordered[$0].status == .verified }.flatMap { x in
        others.filter { y in
          // Of two that are verified, the pair is found once.
          x != y && kinds.ordered[y].status.isStanding && isChosen(x, y, choice)
            && (x < y || kinds.ordered[y].status != .verified)
        }.map { (min(x, $0), max(x, $0)) }
      }
    }
    return isOneKind ? pairs(a, a) : pairs(a, b) + pairs(b, a)
  }
}
