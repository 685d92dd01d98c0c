import ClaimsModel

extension Comparison {
  /// The outcome of two statements of which one at least speaks of all, or of some, of time or place.
  ///
  /// What is denied of all meets any other statement. What is said only of some need not speak of
  /// what the other speaks of, unless the other speaks of all.
  ///
  /// - Parameter matter: `.period` or `.location`.
  func across(_ a: ClaimExtent, _ b: ClaimExtent, _ matter: Matter) -> Comparison {
    let isTime = matter == .period
    if isConflict, a != .all, b != .all, a == .some || b == .some {
      return Comparison(
        .compatible, on: matter,
        because: isTime
          ? "One side says only that it was so at some time."
          : "One side says only that it was so somewhere.", comparing: compared)
    }
    guard verdict == .same, a != b else { return self }
    var outcome = self
    outcome.verdict = .refines
    return outcome.because(
      isTime
        ? "Both say the same, of more and of less time."
        : "Both say the same, of more and fewer places.")
  }
}
