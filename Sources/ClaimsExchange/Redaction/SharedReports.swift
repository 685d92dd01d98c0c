import ClaimsModel

/// Two reports of which one takes text from the other. When the texts are gone, nothing else would tell
/// that they are not independent.
package struct SharedReports: Hashable, Sendable {
  /// The key of the one that takes.
  package let report: String
  /// The key of the one that it takes from.
  package let earlier: String
  /// When the redaction is made, as it is said: seconds since 1970-01-01T00:00Z.
  package let at: Int64

  package init(report: String, earlier: String, at: Int64) {
    self.report = report
    self.earlier = earlier
    self.at = at
  }
}

extension Redaction {
  /// That one takes from the other, in the place of the texts that showed it.
  mutating func judgement(_ shared: SharedReports) -> OriginJudgement {
    ledger.leaveOut("text that two reports share")
    return OriginJudgement(
      report: key(of: shared.report), from: .report(key(of: shared.earlier)), verdict: .taken,
      because: "They share text, which is left out.", by: "redaction", at: shared.at)
  }
}
