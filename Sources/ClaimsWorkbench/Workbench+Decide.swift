package import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// Everything that was decided on a claim.
package struct ClaimHistory: Sendable {
  package let card: ClaimCard
  /// In the order they were made.
  package let decisions: [Decision]
  package let revisions: [RevisionCard]
  /// What was resolved on findings that it took part in, in the order it was.
  package let resolutions: [ResolutionState.Stated]
  package let work: WorkLog
}

/// What was taken back: a decision, with the claims as they stand now, a resolution, or that drafts
/// were dropped.
package enum Undone: Sendable {
  case decision([ClaimCard])
  case resolution(FindingCard)
  case drafts([DraftCard])
}

extension Workbench {
  /// Decides on claims: one act, bound to the content of each as it stands now.
  ///
  /// Where the policy asks for a second signature, a first verification only waits for it.
  ///
  /// - Parameter overriding: decides even against the policy, and keeps what it had against it.
  /// - Returns: the claims with their new standing, in the order given.
  package func decide(
    _ names: [String], _ status: ReviewStatus, because: String, overriding: Bool = false
  ) throws -> [ClaimCard] {
    guard because.filled != nil else {
      throw Refusal.reasonMissing("A decision")
    }
    return try write { casebook in
      let claims = try distinct(names.map { try find(claim: $0, in: casebook.reader) })
      var decisions = claims.map {
        Decision(
          claim: $0.id, status: status, because: because, by: session.reviewer, at: session.now(),
          digest: $0.digest, act: 0)
      }
      if status == .verified {
        try apply(
          PolicyCheck(self, casebook.reader), to: &decisions, of: claims, overriding, casebook)
      }
      let act = try record(
        casebook, Self.verb(status), about: claims.map(\.id.description).joined(separator: " "),
        detail: because)
      for decision in decisions {
        var decision = decision
        decision.act = act
        try casebook.insert(decision)
      }
      let index = try CardIndex(cardsOf: claims, casebook.reader)
      return try claims.map { try index.card($0) }
    }
  }

  /// Takes back the reviewer's own latest act, on all the claims it decided or the finding it
  /// resolved or the drafts it dropped; or, where one of these is named, the latest on that alone,
  /// whoever made it.
  ///
  /// Undoing is an act too: nothing is removed.
  package func undo(_ name: String?, because: String?) throws -> Undone {
    if let name, try namesFinding(name) {
      return .resolution(
        try write { try undo(finding: name, because: because, $0) })
    }
    return try write { casebook in
      let reader = casebook.reader
      if let name, try namesDraft(name, in: reader) {
        return .drafts(try undo(draft: name, because: because, casebook))
      }
      let claim = try name.map { try find(claim: $0, in: reader).id }
      let taken = try reader.latestAct(by: claim == nil ? session.reviewer : nil, on: claim)
      if claim == nil, let drops = try latestDrop(after: taken.first?.act ?? 0, reader) {
        return .drafts(try takeBack(drops, because: because, casebook))
      }
      if claim == nil,
        let resolution = try reader.latestResolution(by: session.reviewer, on: nil),
        resolution.act > taken.first?.act ?? 0
      {
        return .resolution(try takeBack(resolution, because: because, casebook))
      }
      guard let act = taken.first?.act else {
        throw Refusal(
          claim.map { "Nothing that was decided on \($0) still stands." }
            ?? "\(session.reviewer) has decided nothing that still stands.",
          remedy: "See what was decided: claims history \(claim?.description ?? "ID")",
          kind: .notFound)
      }
      let reason = because?.filled ?? "undo of \(Self.verb(taken[0].status)): \(taken[0].because)"
      let ids = taken.map(\.claim)
      let entry = try record(
        casebook, "undo", about: ids.map(\.description).joined(separator: " "), detail: reason)
      let claims = try ids.compactMap { try reader.claim($0) }
      let now = session.now()
      for claim in claims {
        try casebook.insert(
          Decision(
            claim: claim.id, status: .unreviewed, because: reason, by: session.reviewer, at: now,
            digest: claim.digest, act: entry, undoes: act))
      }
      let index = try CardIndex(cardsOf: claims, reader)
      return .decision(try claims.map { try index.card($0) })
    }
  }

  /// The drafts that the reviewer dropped last; nil where a decision or a resolution came after it.
  private func latestDrop(after act: Int64, _ casebook: StoreReader) throws -> [DraftVerdict]? {
    let drops = try casebook.latestDrop(by: session.reviewer)
    let resolved = try casebook.latestResolution(by: session.reviewer, on: nil)?.act ?? 0
    return (drops.first?.act ?? 0) > max(act, resolved) ? drops : nil
  }

  /// All decisions on one claim and what was resolved of its findings, with what lapsed or was taken
  /// back.
  package func history(_ name: String) throws -> ClaimHistory {
    try store.read { casebook in
      let claim = try find(claim: name, in: casebook)
      // What a claim was before may name anything.
      let isChanged = try !casebook.revisions(of: claim.id).isEmpty
      let index =
        isChanged ? try CardIndex(casebook) : try CardIndex(cardsOf: [claim], casebook)
      return ClaimHistory(
        card: try index.card(claim), decisions: try casebook.decisions(on: claim.id),
        revisions: try index.revisions(of: claim),
        resolutions: try resolutions(naming: claim.id, casebook),
        work: try work(on: .claim(claim.key), in: casebook) {
          $0.isDone(by: index.standing(of: claim))
        })
    }
  }

  /// Holds verifications against the policy: some only wait for a second signature by it.
  ///
  /// - Throws: `Refusal` where one is against it and is not to override it.
  private func apply(
    _ check: PolicyCheck, to decisions: inout [Decision], of claims: [StoredClaim],
    _ overriding: Bool, _ casebook: StoreWriter
  ) throws {
    let index = try CardIndex(cardsOf: claims, casebook.reader)
    for (place, claim) in claims.enumerated() {
      switch try check.verification(of: claim, index.standing(of: claim)) {
      case .holds: break
      case .isFirst where overriding:
        decisions[place].overrides = "The policy asks for a second signature."
      case .isFirst: decisions[place].isFirstSignature = true
      case .refused(let reason) where overriding: decisions[place].overrides = reason
      case .refused(let reason):
        throw Refusal(
          reason,
          remedy:
            "Meet the policy (claims policy show), or go against it and have that kept: claims "
            + "verify \(claim.id) --override --because \"…\"")
      }
    }
  }

  private func resolutions(
    naming claim: ClaimID, _ casebook: StoreReader
  ) throws -> [ResolutionState.Stated] {
    let resolutions = try casebook.resolutions(naming: claim)
    guard !resolutions.isEmpty else { return [] }
    let found = try Reconciliation(ReportQuery(touching: claim), casebook)
      .answered.flatMap(\.found).map(\.fingerprint)
    return ResolutionState.states(of: resolutions, isFound: Set(found).contains)
  }

  private func distinct(_ claims: [StoredClaim]) -> [StoredClaim] {
    var seen: Set<ClaimID> = []
    return claims.filter { seen.insert($0.id).inserted }
  }

  /// The word for deciding so, as commands and the journal use it.
  package static func verb(_ status: ReviewStatus) -> String {
    switch status {
    case .unreviewed: "reopen"
    case .verified: "verify"
    case .disputed: "dispute"
    case .refuted: "refute"
    case .unverifiable: "unverifiable"
    case .retracted: "retract"
    }
  }
}
