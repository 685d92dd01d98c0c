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
  func standing(of claim: ClaimID, digest: @autoclosure () -> String) -> Standing {
    decisions[claim].map { Standing(decisions: $0, digest: digest()) } ?? Self.undecided
  }

  /// Where a claim stood at a baseline, had it been what it is.
  func standing(of claim: StoredClaim, at baseline: Baseline) -> Standing {
    let made = (decisions[claim.id] ?? []).filter { baseline.isAfter(act: $0.act, at: $0.at) }
    return Standing(decisions: made, digest: claim.digest)
  }

  /// - Parameter own: the claim's report, where it is none of `reports`.
  func statement(
    _ stored: StoredClaim, _ standing: Standing, in own: ReportColumns.Entry? = nil
  ) -> Statement {
    let source = own?.source ?? reports.source(of: stored.report) ?? SourceID(unchecked: "unknown")
    let (claim, judged) = entities.read(stored.claim)
    let (quote, attribution) = (stored.claim.quote, stored.claim.attribution)
    return Statement(
      id: stored.id, claim: claim, report: stored.report, source: source,
      published: own.map(\.published) ?? reports.published(of: stored.report),
      origins: own.map { origins.roots(ofReportBy: $0.source, attribution: attribution) }
        ?? origins.roots(
          ofReport: stored.report, attribution: attribution, quote: quote.start..<quote.end),
      status: standing.status, verdicts: standing.verdicts, judged: judged)
  }
}
