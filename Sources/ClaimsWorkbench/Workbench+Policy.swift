package import ClaimsModel
import ClaimsStore

/// What of the policy is to be changed; what is nil stays.
package struct PolicyRequest: Sendable {
  /// 0 asks for none.
  package var origins: Int?
  /// Empty asks for none.
  package var evidence: [String]?
  package var needsSecondSignature: Bool?
  /// 0 asks for none.
  package var confirmedOrigins: Int?

  package init() {}
}

extension Workbench {
  /// Every policy that was set, the one that stands last.
  package func policies() throws -> [Policy] {
    try store.read { casebook in
      try casebook.policies().enumerated()
        .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
  }

  /// Sets what decisions have to meet from now on. Those that were made stay as they are.
  package func setPolicy(_ request: PolicyRequest, because: String) throws -> Policy {
    guard because.filled != nil else { throw Refusal.reasonMissing("A policy") }
    guard (request.confirmedOrigins ?? 0) != 1 else {
      throw Refusal(
        "Credibility 1 means confirmed by others: one origin is no confirmation.",
        remedy: "Ask for 2 or more, or for none with 0.")
    }
    return try write { casebook in
      let old = try casebook.reader.policy()
      var policy = old ?? Policy(because: because, by: session.reviewer, at: session.now())
      policy.origins = (request.origins ?? old?.origins).flatMap { $0 > 0 ? $0 : nil }
      policy.evidence = request.evidence ?? policy.evidence
      policy.needsSecondSignature = request.needsSecondSignature ?? policy.needsSecondSignature
      policy.confirmedOrigins = (request.confirmedOrigins ?? old?.confirmedOrigins)
        .flatMap { $0 > 0 ? $0 : nil }
      guard old == nil || old.map(policy.asksSame) == false else {
        throw Refusal(
          "The policy asks for this already.", remedy: "See it: claims policy show")
      }
      guard policy.evidence.isEmpty || policy.origins != nil else {
        throw Refusal(
          "Evidence stands for origins, and none are asked for.", remedy: "Give --origins as well.")
      }
      policy.because = because
      policy.by = session.reviewer
      // Never before the one it follows, whatever the clock says: the latest is to stand.
      policy.at = max(session.now(), old?.at ?? .min)
      policy.act = try record(
        casebook, "policy set", about: "policy", detail: "\(policy.words): \(because)")
      try casebook.insert(policy)
      return policy
    }
  }
}
