/// Which of some numbered worlds a statement leaves possible.
struct WorldSet: Hashable {
  private var words: [UInt64]

  /// - Parameter worlds: how many there are.
  init(worlds: Int, where holds: (Int) -> Bool) {
    words = Array(repeating: 0, count: (worlds + 63) / 64)
    for world in 0..<worlds where holds(world) { words[world / 64] |= 1 << UInt64(world % 64) }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func intersection(_ other: WorldSet) -> WorldSet {
    var copy = self
    for index in copy.words.indices { copy.words[index] &= other.words[index] }
    return copy
  }

  func isDisjoint(with other: WorldSet) -> Bool { intersection(other).isEmpty }
}

extension WorldSet {
  /// The smallest choice of sets, three at least, that share no world although every two of them do;
  /// of several the one whose places come first. Nil where there is none.
  ///
  /// Tries choices of three, then of four, up to `most`; the work is bounded by `budget` choices, so
  /// that a casebook made to be slow cannot be.
  ///
  /// - Parameter mayMeet: whether two sets speak of one thing at all.
  static func smallestImpossible(
    _ sets: [WorldSet], most: Int = 6, budget: Int = 200_000, mayMeet: (Int, Int) -> Bool
  ) -> [Int]? {
    guard sets.count > 2 else { return nil }
    var search = Search(sets: sets, budget: budget, mayMeet: mayMeet)
    for size in 3...max(3, most) {
      if let found = search.choose(size) { return found }
    }
    return nil
  }

  private struct Search {
    let sets: [WorldSet]
    /// Pairs that share a world and may meet.
    private let fits: [[Bool]]
    private var budget: Int

    init(sets: [WorldSet], budget: Int, mayMeet: (Int, Int) -> Bool) {
      self.sets = sets
      self.budget = budget
      fits = sets.indices.map { a in
        sets.indices.map { b in
          a == b || (!sets[a].isDisjoint(with: sets[b]) && mayMeet(min(a, b), max(a, b)))
        }
      }
    }

    mutating func choose(_ size: Int) -> [Int]? { extend([], nil, from: 0, size) }

    private mutating func extend(
      _ chosen: [Int], _ left: WorldSet?, from first: Int, _ size: Int
    ) -> [Int]? {
      if chosen.count == size { return left?.isEmpty == true ? chosen : nil }
      guard first < sets.count else { return nil }
      for next in first..<sets.count where chosen.allSatisfy({ fits[$0][next] }) {
        guard budget > 0 else { return nil }
        budget -= 1
        let rest = left.map { $0.intersection(sets[next]) } ?? sets[next]
        // One that takes nothing away belongs to no smallest choice.
        if let left, rest == left { continue }
        if let found = extend(chosen + [next], rest, from: next + 1, size) { return found }
      }
      return nil
    }
  }
}
