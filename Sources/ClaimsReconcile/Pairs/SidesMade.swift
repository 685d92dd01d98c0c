import ClaimsModel

/// Sides that findings share: of a question much disputed, each stands against many others.
struct SidesMade {
  struct Key: Hashable {
    let side: Int
    let places: [Int]
  }

  var made: [Key: FindingGathering.Side] = [:]
  private var words: [Int: String] = [:]
  /// Of each kind, the last round in which it came.
  private var rounds: [Int]
  private var round = 0
  /// Of all statements of the question.
  var index: SourceIndex

  init(_ kinds: StatementKinds) {
    rounds = Array(repeating: 0, count: kinds.kinds.count)
    index = SourceIndex(kinds.ordered)
  }

  /// Kinds, each where it first comes.
  mutating func eachOnce(_ kinds: [Int]) -> [Int] {
    round += 1
    return kinds.filter { kind in
      if rounds[kind] == round { return false }
      rounds[kind] = round
      return true
    }
  }

  /// What the statements of a side share, made once.
  mutating func words(ofSide side: Int, _ make: (Int) -> String) -> String {
    if let known = words[side] { return known }
    let made = make(side)
    words[side] = made
    return made
  }
}
