/// What a person made of a draft. Appended, never changed: the latest stands.
package struct DraftVerdict: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// It was logged as this claim.
    case accepted(ClaimID)
    case dropped
    /// The verdict of this act was taken back: the draft waits again.
    case undone(act: Int64)
  }

  package var draft: DraftID
  package var outcome: Outcome
  package var because: String?
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64
  /// The journal's entry that it was made with.
  package var act: Int64

  package init(
    _ draft: DraftID, _ outcome: Outcome, because: String? = nil, by: String, at: Int64, act: Int64
  ) {
    self.draft = draft
    self.outcome = outcome
    self.because = because
    self.by = by
    self.at = at
    self.act = act
  }

  /// Of all verdicts on one draft, in the order they were made, the one that stands; nil where it
  /// waits for one.
  package static func standing(among verdicts: [DraftVerdict]) -> DraftVerdict? {
    guard let last = verdicts.last else { return nil }
    if case .undone = last.outcome { return nil }
    return last
  }
}
