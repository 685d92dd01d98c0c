/// How far long work has come.
package struct WorkProgress: Hashable, Sendable {
  /// "comparing".
  package let doing: String
  /// From 0 to `total`, both inclusive.
  package let done: Int
  /// Above 0.
  package let total: Int
  /// What is counted: "claims".
  package let unit: String
}

/// Tells of long work as it goes: each hundredth of it at the most.
struct ProgressTeller {
  private let tell: (WorkProgress?) -> Void
  private let doing: String
  private let total: Int
  private let unit: String
  private var done = 0
  private var told = 0

  init(
    _ doing: String, _ total: Int, _ unit: String, tell: @escaping (WorkProgress?) -> Void
  ) {
    (self.tell, self.doing, self.total, self.unit) = (tell, doing, total, unit)
  }

  mutating func advance(by count: Int = 1) {
    done += count
    guard total > 0, (done - told) * 100 >= total else { return }
    told = done
    tell(WorkProgress(doing: doing, done: min(done, total), total: total, unit: unit))
  }

  /// The work is at its end, or was given up.
  func finish() { tell(nil) }
}
