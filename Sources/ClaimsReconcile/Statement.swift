package import ClaimsModel

/// A claim as the engine sees it: with who says it, since when, and whom it can be traced to.
package struct Statement: Hashable, Sendable {
  package var id: ClaimID
  package var claim: Claim
  package var report: ReportID
  /// Who published the report.
  package var source: SourceID
  /// The date of the report, where it is known.
  package var published: EDTF?
  /// The sources that the statement can be traced back to; never empty. See `Origins`.
  package var origins: Set<SourceID>
  /// The predicate the claim was logged under, where this statement only follows from it.
  package var via: PredicateID?

  package init(
    id: ClaimID, claim: Claim, report: ReportID, source: SourceID, published: EDTF?,
    origins: Set<SourceID>, via: PredicateID? = nil
  ) {
    self.id = id
    self.claim = claim
    self.report = report
    self.source = source
    self.published = published
    self.origins = origins
    self.via = via
  }

  /// Whose statement it is: the source that the report credits with it, else the report's own.
  package var speaker: SourceID {
    if case .source(let id) = claim.attribution { id } else { source }
  }
}
