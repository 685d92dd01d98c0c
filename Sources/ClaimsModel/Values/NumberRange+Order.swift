extension NumberRange {
  /// Whether every number of this range is greater than every number of the other.
  package func isAbove(_ other: NumberRange) -> Bool {
    guard let low = lower.value, let high = other.upper.value else { return false }
    if low != high { return low > high }
    return lower != .closed(low) || other.upper != .closed(high)
  }
}
