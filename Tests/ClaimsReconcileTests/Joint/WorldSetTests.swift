import Testing

@testable import ClaimsReconcile

@Suite("The smallest impossible choice of sets")
struct WorldSetTests {
  private func sets(_ lists: [[Int]], worlds: Int) -> [WorldSet] {
    lists.map { list in WorldSet(worlds: worlds) { list.contains($0) } }
  }

  private func smallest(_ lists: [[Int]], worlds: Int = 4) -> [Int]? {
    WorldSet.smallestImpossible(sets(lists, worlds: worlds)) { _, _ in true }
  }

  @Test("is three where three of which each two share a world share none")
  func three() {
    #expect(smallest([[0, 1], [1, 2], [0, 2]]) == [0, 1, 2])
    #expect(smallest([[0, 1, 2, 3], [0, 1], [1, 2], [3, 0, 1], [0, 2]]) == [1, 2, 4])
  }

  @Test("is four where no three are impossible")
  func four() {
    #expect(smallest([[0, 1, 2], [1, 2, 3], [0, 2, 3], [0, 1, 3]]) == [0, 1, 2, 3])
  }

  @Test("is none where a world is left, where a pair says enough, or where two do not meet")
  func none() {
    #expect(smallest([[0, 1], [1, 2], [1, 3]]) == nil)
    #expect(smallest([[0], [1], [0, 1]]) == nil)
    #expect(smallest([[0, 1], [1, 2]]) == nil)
    let triple = sets([[0, 1], [1, 2], [0, 2]], worlds: 3)
    #expect(WorldSet.smallestImpossible(triple) { a, b in (a, b) != (0, 2) } == nil)
  }

  @Test("stops at its budget")
  func budget() {
    let many = (0..<40).map { skip in WorldSet(worlds: 41) { $0 != skip } }
    #expect(WorldSet.smallestImpossible(many, budget: 1_000) { _, _ in true } == nil)
  }

  @Test("is what trying every choice finds", arguments: 1...4)
  func oracle(seed: UInt64) {
    var random = RandomStatements(seed: seed)
    var found = 0
    for _ in 0..<400 {
      let worlds = 3 + random.below(4)
      let lists = (0..<(3 + random.below(5))).map { _ in
        (0..<worlds).filter { _ in random.below(3) > 0 }
      }
      let expected = Self.bruteForce(sets(lists, worlds: worlds))
      #expect(smallest(lists, worlds: worlds) == expected, "\(lists)")
      found += expected == nil ? 0 : 1
    }
    #expect(found > 40)
  }

  private static func bruteForce(_ sets: [WorldSet]) -> [Int]? {
    let choices = (0..<(1 << sets.count)).map { mask in
      sets.indices.filter { mask & (1 << $0) != 0 }
    }.filter { (3...6).contains($0.count) }
    let impossible = choices.filter { choice in
      choice.dropFirst().reduce(sets[choice[0]]) { $0.intersection(sets[$1]) }.isEmpty
        && choice.allSatisfy { a in
          choice.allSatisfy { a == $0 || !sets[a].isDisjoint(with: sets[$0]) }
        }
    }
    return impossible.min { ($0.count, $0) < ($1.count, $1) }
  }
}

/// Shorter first, then by the numbers.
private func < (a: (Int, [Int]), b: (Int, [Int])) -> Bool {
  a.0 != b.0 ? a.0 < b.0 : a.1.lexicographicallyPrecedes(b.1)
}
