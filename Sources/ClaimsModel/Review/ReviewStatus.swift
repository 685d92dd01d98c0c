/// Where the review of a claim stands. Any status may follow any other, by a decision with a reason.
package enum ReviewStatus: String, CaseIterable, Sendable {
  case unreviewed, verified, disputed, refuted, unverifiable, retracted

  /// Whether a claim of this status still stands against others: a refuted one has lost, a
  /// retracted one was logged by mistake.
  package var isStanding: Bool { self != .refuted && self != .retracted }

  /// What whoever gave it did, about a claim: "ana refuted it".
  package var deed: String {
    switch self {
    case .unreviewed: "reopened it"
    case .unverifiable: "found that nobody can verify it"
    case .verified, .disputed, .refuted, .retracted: "\(rawValue) it"
    }
  }
}
