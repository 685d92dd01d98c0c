/// "Did you mean …?"
package enum Suggestion {
  /// The candidates that `name` may be a slip for: up to three, the likeliest first, equals in the
  /// order given.
  ///
  /// A slip is a letter too many, too few, wrong or swapped with its neighbour, whatever its case; one
  /// is allowed for every three letters of `name`, and one in a name of two. The measure is the optimal
  /// string alignment distance.
  package static func closest(to name: String, among candidates: [String]) -> [String] {
    let wanted = Array(name.lowercased())
    let limit = wanted.count < 2 ? 0 : max(1, wanted.count / 3)
    let near = candidates.enumerated().compactMap { (order, candidate) -> Near? in
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= limit else { return nil }
      let slips = distance(from: wanted, to: letters)
      return slips <= limit ? Near(candidate: candidate, slips: slips, order: order) : nil
    }
    return near.sorted { ($0.slips, $0.order) < ($1.slips, $1.order) }.prefix(3).map(\.candidate)
  }

  private struct Near {
    let candidate: String
    let slips: Int
    let order: Int
  }

  /// The optimal string alignment distance. O(n·m) time, O(m) space.
  static func distance<Letter: Equatable>(from source: [Letter], to target: [Letter]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let isSame = source[row] == target[column]
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column]
        {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count]
  }
}
