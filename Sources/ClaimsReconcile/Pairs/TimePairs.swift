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

  private let kinds: StatementKinds
  private let predicate: Predicate
  private var relations = Numbering<Relation>()
  /// Of every two times, the number of their relation; empty until first asked, and where there are
  /// too many.
  private var table: [UInt16] = []

  init(_ kinds: StatementKinds, of predicate: Predicate) {
    self.kinds = kinds
    self.predicate = predicate
  }

  /// The number of how the first statement of one kind stands to that of another.
  mutating func number(of a: Int, _ b: Int) -> Int {
    let (x, y) = (kinds.kinds[a], kinds.kinds[b])
    let count = kinds.timeCount
    guard count <= Self.most else { return relations.number(of: relation(x, y)) }
    if table.isEmpty { table = Array(repeating: Self.unknown, count: count * count) }
    let place = x.time * count + y.time
    if table[place] != Self.unknown { return Int(table[place]) }
    let number = relations.number(of: relation(x, y))
    // There are few: as many as there are sentences of doubt.
    if let short = UInt16(exactly: number) { table[place] = short }
    return number
  }

  private func relation(_ x: StatementKinds.Kind, _ y: StatementKinds.Kind) -> Relation {
    let (a, b) = (kinds.ordered[x.members[0]], kinds.ordered[y.members[0]])
    return Relation(
      order: TimeComparison.compare(a, b, of: predicate),
      isUncertain: a.claim.when?.date?.isUncertain == true
        || b.claim.when?.date?.isUncertain == true)
  }
}
