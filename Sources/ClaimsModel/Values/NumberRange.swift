/// A set of real numbers between two ends, each open, closed or unbounded; never empty.
///
/// "80" is `[80, 80]`, "more than 80" is `(80, ∞)`. Equal ranges hold the same numbers. All
/// operations take constant time.
package struct NumberRange: Hashable, Sendable {
  package typealias Bound = NumberBound

  package let lower: Bound
  package let upper: Bound

  /// The range between two ends; nil where it would hold no number, or where an end is NaN or
  /// infinite.
  package init?(lower: Bound, upper: Bound) {
    // Adding zero turns -0 into 0, so that one range has one notation.
    let lower = lower.map { $0 + 0 }
    let upper = upper.map { $0 + 0 }
    guard lower.value?.isFinite ?? true, upper.value?.isFinite ?? true else { return nil }
    if let low = lower.value, let high = upper.value {
      let isPoint = lower == .closed(low) && upper == .closed(high)
      guard low < high || (low == high && isPoint) else { return nil }
    }
    self.init(lower, upper)
  }

  /// For ends known to be finite, in order, and not to enclose nothing.
  private init(_ lower: Bound, _ upper: Bound) {
    self.lower = lower
    self.upper = upper
  }

  package static let everything = NumberRange(.unbounded, .unbounded)
  /// Zero and above.
  package static let nonNegative = NumberRange(.closed(0), .unbounded)

  /// The one number `value`.
  /// - Precondition: `value` is finite.
  package static func exactly(_ value: Double) -> NumberRange {
    precondition(value.isFinite, "a range's end is a finite number")
    return NumberRange(.closed(value + 0), .closed(value + 0))
  }
}

extension NumberRange {
  /// The numbers in both ranges; nil where there is none.
  package func intersection(_ other: NumberRange) -> NumberRange? {
    NumberRange(
      lower: lower.lowerOrder < other.lower.lowerOrder ? other.lower : lower,
      upper: upper.upperOrder < other.upper.upperOrder ? upper : other.upper)
  }

  /// Whether some number is in both ranges.
  package func intersects(_ other: NumberRange) -> Bool {
    intersection(other) != nil
  }

  /// Whether every number of `other` is in this range; a range contains itself.
  package func contains(_ other: NumberRange) -> Bool {
    lower.lowerOrder <= other.lower.lowerOrder && other.upper.upperOrder <= upper.upperOrder
  }

  /// The smallest range that contains both, with whatever lies between them.
  package func hull(_ other: NumberRange) -> NumberRange {
    NumberRange(
      lower.lowerOrder < other.lower.lowerOrder ? lower : other.lower,
      upper.upperOrder < other.upper.upperOrder ? other.upper : upper)
  }

  /// The whole numbers in it, as the closed range from the first to the last: (80, ∞) is
  /// [81, ∞), [78.5, 90] is [79, 90]; nil where it holds no whole number.
  package func wholeNumbers() -> NumberRange? {
    NumberRange(lower: Self.firstWhole(from: lower), upper: Self.lastWhole(to: upper))
  }

  /// The range with each number multiplied by `factor`, ends rounded to the nearest `Double`.
  ///
  /// Ends that round to one number give that number alone; ends past the greatest `Double` stop
  /// there.
  /// - Precondition: `factor` is finite and above zero.
  package func scaled(by factor: Double) -> NumberRange {
    precondition(factor.isFinite && factor > 0, "a scale is a finite number above zero")
    let limit = Double.greatestFiniteMagnitude
    let scale = { (value: Double) in min(max(value * factor, -limit), limit) }
    let (low, high) = (lower.map(scale), upper.map(scale))
    if let range = NumberRange(lower: low, upper: high) { return range }
    // Scaling keeps order, so only ends that met can have left nothing between them.
    return .exactly(low.value ?? 0)
  }

  private static func firstWhole(from bound: Bound) -> Bound {
    switch bound {
    case .unbounded: .unbounded
    case .closed(let value): .closed(value.rounded(.up))
    // Above 2^53 one more is no longer another Double: the next Double is whole.
    case .open(let value):
      .closed(value == value.rounded() ? max(value + 1, value.nextUp) : value.rounded(.up))
    }
  }

  private static func lastWhole(to bound: Bound) -> Bound {
    switch bound {
    case .unbounded: .unbounded
    case .closed(let value): .closed(value.rounded(.down))
    case .open(let value):
      .closed(value == value.rounded() ? min(value - 1, value.nextDown) : value.rounded(.down))
    }
  }
}
