/// What a desk asks before a decision holds. Appended, never changed: the latest stands.
package struct Policy: Hashable, Sendable {
  /// To verify a claim, so many independent origins must give its answer; nil asks for none. From 1
  /// up.
  package var origins: Int?
  /// Kinds of evidence any of which stands for the origins; empty where none does.
  package var evidence: [String]
  /// Whether verifying takes two people: the second neither logged the claim nor signed first.
  package var needsSecondSignature: Bool
  /// For credibility 1, “confirmed by other sources”, so many independent origins must give the
  /// claim's answer; nil asks for none. From 2 up.
  package var confirmedOrigins: Int?
  package var because: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64
  /// The act it belongs to, in the journal.
  package var act: Int64

  package init(
    origins: Int? = nil, evidence: [String] = [], needsSecondSignature: Bool = false,
    confirmedOrigins: Int? = nil, because: String, by: String, at: Int64, act: Int64 = 0
  ) {
    self.origins = origins
    self.evidence = evidence
    self.needsSecondSignature = needsSecondSignature
    self.confirmedOrigins = confirmedOrigins
    self.because = because
    self.by = by
    self.at = at
    self.act = act
  }

  /// Whether the two say the same, whatever acts they belong to.
  package func saysSame(as other: Policy) -> Bool {
    var same = other
    same.act = act
    return same == self
  }

  /// Whether it asks for the same, whoever made it.
  package func asksSame(as other: Policy) -> Bool {
    origins == other.origins && evidence == other.evidence
      && needsSecondSignature == other.needsSecondSignature
      && confirmedOrigins == other.confirmedOrigins
  }
}
