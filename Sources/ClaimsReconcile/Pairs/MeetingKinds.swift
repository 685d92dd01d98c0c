/// Kinds of statement by the time of which they speak, for finding those that can meet.
struct MeetingKinds {
  typealias Timed = (number: Int, reach: ClosedRange<Int64>)

  /// Those that may meet any.
  private let always: [Int]
  /// The others, in the order in which their stretches begin.
  private let timed: [Timed]

  /// - Parameter kinds: one at least.
  init(_ kinds: [(number: Int, reach: ClosedRange<Int64>?)]) {
    always = kinds.filter { $0.reach == nil }.map(\.number)
    timed = kinds.compactMap { kind in kind.reach.map { (kind.number, $0) } }
      .sorted { ($0.reach.lowerBound, $0.number) < ($1.reach.lowerBound, $1.number) }
  }

  /// All of them; never empty.
  var all: [Int] { always + timed.map(\.number) }

  /// Whether it is one kind.
  var isOne: Bool { always.count + timed.count == 1 }

  /// Calls `body` with each two of these and others that can meet, once. O(n log n) beside the calls:
  /// of two stretches that meet, one begins within the other.
  func forEachMeeting(_ others: MeetingKinds, _ body: (Int, Int) -> Void) {
    let all = others.all
    for a in always { for b in all { body(a, b) } }
    for b in others.always { for a in timed { body(a.number, b) } }
    for a in timed {
      for b in others.beginning(in: a.reach) { body(a.number, b.number) }
    }
    for b in others.timed {
      for a in beginning(in: b.reach) where a.reach.lowerBound > b.reach.lowerBound {
        body(a.number, b.number)
      }
    }
  }

  /// The same of every two of these, and of each with itself.
  func forEachMeeting(_ body: (Int, Int) -> Void) {
    let all = all
    for (index, a) in always.enumerated() { for b in all[index...] { body(a, b) } }
    for (index, a) in timed.enumerated() {
      for b in timed[index...] {
        guard b.reach.lowerBound <= a.reach.upperBound else { break }
        body(a.number, b.number)
      }
    }
  }

  /// How often that calls its body. O(n log n).
  var meetings: Int {
    let ofAlways = always.count * timed.count + always.count * (always.count + 1) / 2
    return timed.indices.reduce(ofAlways) { sum, index in
      sum + firstPlace { $0 > timed[index].reach.upperBound } - index
    }
  }

  private func beginning(in reach: ClosedRange<Int64>) -> ArraySlice<Timed> {
    let first = firstPlace { $0 >= reach.lowerBound }
    return timed[first..<max(first, firstPlace { $0 > reach.upperBound })]
  }

  /// The first place whose stretch begins so; the end where none does.
  private func firstPlace(where begins: (Int64) -> Bool) -> Int {
    var (low, high) = (0, timed.count)
    while low < high {
      let middle = (low + high) / 2
      if begins(timed[middle].reach.lowerBound) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
