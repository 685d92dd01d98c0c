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

  /// The first kind of either.
  let kindOfA: Int
  let kindOfB: Int
  /// All kinds of either, where they are answers.
  private let kindsOfAnswers: (a: [Int], b: [Int])?
  private let kinds: StatementKinds
  private let a: [Int]
  private let b: [Int]
  private let isOneKind: Bool
  /// In how many of its pairs each statement of either is superseded, by its place among them; empty
  /// where none is. Of one kind, all are counted with the first.
  private var partnersOfA: [Int] = []
  private var partnersOfB: [Int] = []
  private var firstSuperseded: Pair?
  private(set) var superseded = 0

  /// Nil where there is no pair, or the two are not held against each other.
  init?(_ kinds: StatementKinds, _ a: Int, _ b: Int) {
    isOneKind = a == b
    guard kinds.arePaired(a, b) else { return nil }
    self.kinds = kinds
    (kindOfA, kindOfB, kindsOfAnswers) = (a, b, nil)
    (self.a, self.b) = (kinds.kinds[a].members.all, kinds.kinds[b].members.all)
  }

  /// All kinds of one answer against all of another.
  init?(_ kinds: StatementKinds, answers a: MeetingKinds, _ b: MeetingKinds) {
    let (some, others) = (a.all, b.all)
    (kindOfA, kindOfB, kindsOfAnswers) = (some[0], others[0], (some, others))
    guard kinds.meet(kinds.kinds[kindOfA], kinds.kinds[kindOfB]) else { return nil }
    isOneKind = false
    self.kinds = kinds
    self.a = some.flatMap { kinds.kinds[$0].members.all }.sorted()
    self.b = others.flatMap { kinds.kinds[$0].members.all }.sorted()
  }

  var kindsOfA: [Int] { kindsOfAnswers?.a ?? [kindOfA] }
  var kindsOfB: [Int] { kindsOfAnswers?.b ?? [kindOfB] }

  func isOfA(_ place: Int) -> Bool {
    let kind = kinds.kind(of: place)
    return kindsOfAnswers?.a.contains(kind) ?? (kind == kindOfA)
  }

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

  /// Finds the pairs that are superseded, among two kinds. O(statements), and O(1) for each two of one
  /// speaker.
  mutating func findSuperseded() {
    if a.count * b.count <= 64 {
      for i in a.indices {
        for j in (isOneKind ? i + 1 : 0)..<b.count { note(i, j) }
      }
      return
    }
    let (some, others) = (kinds.byVoice(of: kindOfA), kinds.byVoice(of: kindOfB))
    var (i, j) = (0, 0)
    while i < some.count, j < others.count {
      let (x, y) = (kinds.speakers[a[some[i]]], kinds.speakers[b[others[j]]])
      guard x == y else {
        if x < y { i += 1 } else { j += 1 }
        continue
      }
      var (endOfSome, endOfOthers) = (i + 1, j + 1)
      while endOfSome < some.count, kinds.speakers[a[some[endOfSome]]] == x { endOfSome += 1 }
      while endOfOthers < others.count, kinds.speakers[b[others[endOfOthers]]] == x {
        endOfOthers += 1
      }
      for one in i..<endOfSome {
        for other in (isOneKind ? one + 1 : j)..<endOfOthers { note(some[one], others[other]) }
      }
      (i, j) = (endOfSome, endOfOthers)
    }
  }

  /// - Parameters: places among the statements of either.
  private mutating func note(_ i: Int, _ j: Int) {
    guard kinds.supersedes(a[i], b[j]) else { return }
    if superseded == 0 {
      partnersOfA = Array(repeating: 0, count: a.count)
      if !isOneKind { partnersOfB = Array(repeating: 0, count: b.count) }
    }
    superseded += 1
    partnersOfA[i] += 1
    if isOneKind { partnersOfA[j] += 1 } else { partnersOfB[j] += 1 }
    let pair = (min(a[i], b[j]), max(a[i], b[j]))
    if firstSuperseded.map({ pair < $0 }) ?? true { firstSuperseded = pair }
  }

  /// The first pair that is chosen; nil where none is.
  func first(_ choice: Choice) -> Pair? {
    switch choice {
    case .all: first
    case .superseded: firstSuperseded
    case .standing: superseded == 0 ? first : isOneKind ? firstStandingOfOneKind : firstStanding
    }
  }

  private var firstStandingOfOneKind: Pair? {
    for i in a.indices where partnersOfA[i] < a.count - 1 {
      if let y = a[(i + 1)...].first(where: { !kinds.supersedes(a[i], $0) }) { return (a[i], y) }
    }
    return nil
  }

  /// Goes through the statements of both in their order: of those that come later, the first that is
  /// not superseded.
  private var firstStanding: Pair? {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let isOfA = a[i] < b[j]
      let (x, others) = isOfA ? (a[i], b[j...]) : (b[j], a[i...])
      let isStanding = isOfA ? partnersOfA[i] < b.count : partnersOfB[j] < a.count
      if isStanding, let y = others.first(where: { !kinds.supersedes(x, $0) }) { return (x, y) }
      if isOfA { i += 1 } else { j += 1 }
    }
    return nil
  }

  // MARK: Who takes part

  /// The statements of either of two kinds that are in a chosen pair; nil for all of them.
  func members(_ choice: Choice) -> (a: [Int]?, b: [Int]?) {
    func chosen(_ members: [Int], _ partners: [Int], of others: Int) -> [Int]? {
      let isChosen = { (place: Int) in
        choice == .superseded ? partners[place] > 0 : partners[place] < others
      }
      guard let first = members.indices.first(where: { !isChosen($0) }) else { return nil }
      return members[..<first] + members.indices[first...].filter(isChosen).map { members[$0] }
    }
    guard choice != .all, superseded > 0 else { return (nil, nil) }
    return (chosen(a, partnersOfA, of: b.count), chosen(b, partnersOfB, of: a.count))
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
    guard kinds.kinds[kindOfA].isVerified || kinds.kinds[kindOfB].isVerified else { return [] }
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
