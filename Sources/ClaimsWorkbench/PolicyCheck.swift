import ClaimsModel
import ClaimsReports
import ClaimsStore

/// Holds decisions against the policy of the desk that stands.
struct PolicyCheck {
  private let workbench: Workbench
  private let casebook: StoreReader
  private let policy: Policy?

  init(_ workbench: Workbench, _ casebook: StoreReader) throws {
    self.workbench = workbench
    self.casebook = casebook
    policy = try casebook.policy()
  }

  /// What verifying a claim does under it.
  enum Verification {
    /// It gives the claim its status.
    case holds
    /// It waits for a second signature.
    case isFirst
    /// It is against the policy: whole sentences.
    case refused(String)
  }

  func verification(of claim: StoredClaim, _ standing: Standing) throws -> Verification {
    guard let policy else { return .holds }
    if let wanted = policy.origins {
      let (origins, names) = try origins(of: claim)
      if origins < wanted, try !hasEvidence(claim, of: policy.evidence) {
        let other =
          policy.evidence.isEmpty
          ? ""
          : ", or evidence of one of these kinds: "
            + policy.evidence.joined(separator: ", ")
        return .refused(
          "\(claim.id) stands on \(Self.count(origins)) (\(names)); to verify, the policy asks for "
            + "\(wanted)\(other).")
      }
    }
    guard policy.needsSecondSignature, standing.status != .verified else { return .holds }
    guard let first = standing.awaiting else { return .isFirst }
    if isSame(first.by) {
      return .refused(
        "The first signature on \(claim.id) is by \(first.by) as well; the policy asks for a second "
          + "person.")
    }
    if let logger = try casebook.logger(of: claim.id), isSame(logger) {
      return .refused(
        "\(claim.id) was logged by \(logger); the policy asks for somebody else's second signature."
      )
    }
    return .holds
  }

  /// What the policy has against a claim's credibility; nil where nothing.
  func objection(toCredibilityOf claim: StoredClaim) throws -> String? {
    guard claim.claim.credibility == .confirmed, let wanted = policy?.confirmedOrigins else {
      return nil
    }
    let (origins, names) = try origins(of: claim)
    guard origins < wanted else { return nil }
    return "Credibility 1 means confirmed by others, and the answer of \(claim.id) stands on "
      + "\(Self.count(origins)) (\(names)); the policy asks for \(wanted)."
  }

  private func isSame(_ name: String) -> Bool { Self.isOne(name, workbench.session.reviewer) }

  /// Whether two names are one reviewer's, however they are cased and spaced.
  static func isOne(_ a: String, _ b: String) -> Bool {
    TextFolding.folded(a) == TextFolding.folded(b)
  }

  private static func count(_ origins: Int) -> String {
    origins == 1 ? "1 independent origin" : "\(origins) independent origins"
  }

  /// The independent origins of the claims that give the same answer, and the names of their sources.
  private func origins(of claim: StoredClaim) throws -> (count: Int, names: String) {
    let found = try Reconciliation(ReportQuery(touching: claim.id), casebook)
    let position = found.answered.lazy.flatMap(\.positions).first { $0.claims.contains(claim.id) }
    guard let position else { return (0, "it takes no part") }
    let names = position.sources.map(found.index.name(of:)).joined(separator: ", ")
    return (position.groups.count, names)
  }

  /// Whether evidence of one of these kinds bears on the claim or its report.
  private func hasEvidence(_ claim: StoredClaim, of kinds: [String]) throws -> Bool {
    guard !kinds.isEmpty else { return false }
    let uses =
      try casebook.uses(on: .claim(claim.id)) + casebook.uses(on: .report(claim.report))
    return try uses.contains { use in
      try casebook.evidence(use.evidence).map { kinds.contains($0.evidence.kind.rawValue) } ?? false
    }
  }
}
