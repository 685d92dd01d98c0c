import ClaimsModel
import ClaimsReconcile
import ClaimsStore

/// Turns stored claims into the engine's statements, on any core.
struct StatementMaker: Sendable {
  let entities: EntityDirectory
  let origins: Origins
  let reports: ReportColumns
  let decisions: [ClaimID: [Decision]]

  private static let undecided = Standing(decisions: [], digest: "")

  /// - Parameter digest: of what the claim says now.
  func standing(of claim: ClaimID, digest: String) -> Standing {
    decisions[claim].map { Standing(decisions: $0, digest: digest) } ?? Self.undecided
  }

  /// Where a claim stood at a baseline, had it been what it is.
  func standing(of claim: StoredClaim, at baseline: Baseline) -> Standing {
    let made = (decisions[claim.id] ?? []).filter { baseline.isAfter(act: $0.act, at: $0.at) }
    return Standing(decisions: made, digest: claim.digest)
  }

  func statement(_ stored: StoredClaim, _ standing: Standing) -> Statement {
    let source = reports.source(of: stored.report) ?? SourceID(unchecked: "unknown")
    let (claim, judged) = entities.read(stored.claim)
    let quote = stored.claim.quote
    return Statement(
      id: stored.id, claim: claim, report: stored.report, source: source,
      published: reports.published(of: stored.report),
      origins: origins.roots(
        ofReport: stored.report, attribution: stored.claim.attribution,
        quote: quote.start..<quote.end),
      status: standing.status, verdicts: standing.verdicts, judged: judged)
  }
}
