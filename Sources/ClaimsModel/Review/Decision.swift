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
  /// Whether it gives no status by itself: the policy asks for a second signature.
  package var isFirstSignature: Bool
  /// What the policy held against it, where it was made all the same; nil where nothing was.
  package var overrides: String?

  package init(
    claim: ClaimID, status: ReviewStatus, because: String, by: String, at: Int64, digest: String,
    act: Int64, undoes: Int64? = nil, isFirstSignature: Bool = false, overrides: String? = nil
  ) {
    self.claim = claim
    self.status = status
    self.because = because
    self.by = by
    self.at = at
    self.digest = digest
    self.act = act
    self.undoes = undoes
    self.isFirstSignature = isFirstSignature
    self.overrides = overrides
  }
}

/// Where a claim stands, out of all that was decided on it.
package struct Standing: Hashable, Sendable {
  package let status: ReviewStatus
  /// The decision that gave the status; nil while nobody has decided.
  package let decision: Decision?
  /// Decisions not taken back that no longer hold, because the claim changed after them.
  package let lapsed: [Decision]
  /// The signature that still waits for a second one; nil where none does.
  package let awaiting: Decision?
  /// The latest decision of each person, first signatures included, that holds and after which the
  /// claim was not reopened; in the order they were made.
  package let verdicts: [Decision]

  /// Reads the decisions on one claim, in the order they were kept.
  ///
  /// The latest decision that was not taken back and was made on this very content stands. A first
  /// signature gives no status: it waits until a later decision gives one.
  package init(decisions: [Decision], digest: String) {
    let undone = Set(decisions.compactMap(\.undoes))
    // By the time they were made: one that is imported later may be older.
    let valid = decisions.filter { $0.undoes == nil && !undone.contains($0.act) }
      .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
    let latest = valid.last { $0.digest == digest }
    let holding = valid.last { $0.digest == digest && !$0.isFirstSignature }
    decision = holding
    status = holding?.status ?? .unreviewed
    awaiting = latest.flatMap { $0.isFirstSignature ? $0 : nil }
    lapsed = valid.filter { $0.digest != digest }
    verdicts = Self.latestOfEach(valid.filter { $0.digest == digest })
  }

  /// - Parameter decisions: in the order they were made.
  private static func latestOfEach(_ decisions: [Decision]) -> [Decision] {
    let latest = decisions.split { $0.status == .unreviewed }.last ?? []
    let isReopened = decisions.last?.status == .unreviewed
    var people: Set<String> = []
    return isReopened ? [] : latest.reversed().filter { people.insert($0.by).inserted }.reversed()
  }
}
