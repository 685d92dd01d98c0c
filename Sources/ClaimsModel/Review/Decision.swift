/// What a reviewer said of a claim. Appended, never changed.
package struct Decision: Hashable, Sendable {
  package var claim: ClaimID
  package var status: ReviewStatus
  package var because: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64
  /// The digest of the claim as the reviewer saw it, lower-case hexadecimal.
  package var digest: String
  /// The act it belongs to: one command may decide several claims.
  package var act: Int64
  /// The act that this decision takes back, where it is an undo.
  package var undoes: Int64?

  package init(
    claim: ClaimID, status: ReviewStatus, because: String, by: String, at: Int64, digest: String,
    act: Int64, undoes: Int64? = nil
  ) {
    self.claim = claim
    self.status = status
    self.because = because
    self.by = by
    self.at = at
    self.digest = digest
    self.act = act
    self.undoes = undoes
  }
}

/// Where a claim stands, out of all that was decided on it.
package struct Standing: Hashable, Sendable {
  package let status: ReviewStatus
  /// The decision that gave the status; nil while nobody has decided.
  package let decision: Decision?
  /// Decisions not taken back that no longer hold, because the claim changed after them.
  package let lapsed: [Decision]

  /// Reads the decisions on one claim, in the order they were kept.
  ///
  /// The latest decision that was not taken back and was made on this very content stands.
  package init(decisions: [Decision], digest: String) {
    let undone = Set(decisions.compactMap(\.undoes))
    // By the time they were made: one that is imported later may be older.
    let valid = decisions.filter { $0.undoes == nil && !undone.contains($0.act) }
      .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
    let holding = valid.last { $0.digest == digest }
    decision = holding
    status = holding?.status ?? .unreviewed
    lapsed = valid.filter { $0.digest != digest }
  }
}
