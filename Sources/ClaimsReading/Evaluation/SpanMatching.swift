/// Pairs of spans of two lists, one to one, the greatest overlap first.
struct SpanMatching {
  /// Places in the first and the second list, in the order of the second.
  private(set) var pairs: [(first: Int, second: Int)] = []

  init(_ first: [Range<Int>], _ second: [Range<Int>], _ matching: Evaluation.Matching) {
    var candidates = Self.overlaps(first, second).filter { matching == .overlapping || $0.isSame }
    candidates.sort { a, b in
      // Shares are compared as fractions, so that no rounding decides.
      let (left, right) = (a.shared * b.covered, b.shared * a.covered)
      return left != right ? left > right : (a.second, a.first) < (b.second, b.first)
    }
    var (taken, met): (Set<Int>, Set<Int>) = ([], [])
    for candidate in candidates
    where !taken.contains(candidate.first) && !met.contains(candidate.second) {
      taken.insert(candidate.first)
      met.insert(candidate.second)
      pairs.append((candidate.first, candidate.second))
    }
    pairs.sort { $0.second < $1.second }
  }

  private struct Overlap {
    let first: Int
    let second: Int
    /// In bytes: what both cover, and what either does.
    let shared: Int
    let covered: Int

    var isSame: Bool { shared == covered }
    var isHalf: Bool { shared * 2 >= covered }
  }

  /// Every two spans of which at least half is shared.
  private static func overlaps(_ first: [Range<Int>], _ second: [Range<Int>]) -> [Overlap] {
    let order = second.indices.sorted { second[$0].lowerBound < second[$1].lowerBound }
    let longest = second.map(\.count).max() ?? 0
    var found: [Overlap] = []
    for (index, span) in first.enumerated() {
      // No span that begins further back can reach this one.
      var next = order.partition(from: span.lowerBound - longest) { second[$0].lowerBound }
      while next < order.count, second[order[next]].lowerBound < span.upperBound {
        let other = second[order[next]]
        let shared = min(span.upperBound, other.upperBound) - max(span.lowerBound, other.lowerBound)
        let overlap = Overlap(
          first: index, second: order[next], shared: shared,
          covered: span.count + other.count - shared)
        if shared > 0, overlap.isHalf { found.append(overlap) }
        next += 1
      }
    }
    return found
  }
}

extension [Int] {
  /// The first place at which a key is not below a bound, where keys rise. O(log n).
  fileprivate func partition(from bound: Int, key: (Int) -> Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
