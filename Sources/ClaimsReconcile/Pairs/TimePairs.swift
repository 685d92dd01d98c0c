import ClaimsModel

/// How the times of every two kinds stand to each other, by numbers: kinds of the same two answers
/// whose times have one number compare alike.
struct TimePairs {
  private struct Relation: Hashable {
    let order: TimeComparison
    let isUncertain: Bool
  }

  /// Of so many times, every two are remembered.
  private static let most = 2048
  private static let unknown: UInt16 = .max
  /// How many numbers two given times take: an order, certain or not.
  private static let ofGiven = 8

  private let kinds: StatementKinds
  private let predicate: Predicate
  /// By time; nil for what is not given.
  private lazy var given = kinds.firstOfTimes.map {
    GivenTime(kinds.ordered[$0], of: predicate)
  }
  private var relations = Numbering<Relation>()
  /// Of every two times of which one is not given, the number of their relation; empty until first
  /// asked, and where there are too many.
  private var table: [UInt16] = []

  init(_ kinds: StatementKinds, of predicate: Predicate) {
    self.kinds = kinds
    self.predicate = predicate
  }

  /// The number of how the first statement of one kind stands to that of another.
  mutating func number(of a: Int, _ b: Int) -> Int {
    let (x, y) = (kinds.kinds[a].time, kinds.kinds[b].time)
    if let one = given[x], let other = given[y] {
      return 2 * one.order(to: other).rawValue + (one.isUncertain || other.isUncertain ? 1 : 0)
    }
    let count = kinds.firstOfTimes.count
    guard count <= Self.most else { return number(ofRelation: a, b) }
    if table.isEmpty { table = Array(repeating: Self.unknown, count: count * count) }
    let place = x * count + y
    if table[place] != Self.unknown { return Int(table[place]) }
    let number = number(ofRelation: a, b)
    // There are few: as many as there are sentences of doubt.
    if let short = UInt16(exactly: number) { table[place] = short }
    return number
  }

  private mutating func number(ofRelation x: Int, _ y: Int) -> Int {
    let (a, b) = (
      kinds.ordered[kinds.kinds[x].members.first], kinds.ordered[kinds.kinds[y].members.first]
    )
    let isUncertain =
      a.claim.when?.date?.isUncertain == true || b.claim.when?.date?.isUncertain == true
    let order = TimeComparison.compare(a, b, of: predicate)
    return Self.ofGiven + relations.number(of: Relation(order: order, isUncertain: isUncertain))
  }
}
