/// What a search found: claims whose quotes hold the words, best first, and reports that hold them.
package struct SearchResult: Hashable, Sendable {
  package let claims: [ClaimCard]
  package let reports: [ReportCard]
  /// How many there are in all, those that are not given included.
  package let claimCount: Int
  package let reportCount: Int

  /// - Parameters:
  ///   - claimCount: nil where all are given; so for reports.
  package init(
    claims: [ClaimCard], reports: [ReportCard], claimCount: Int? = nil, reportCount: Int? = nil
  ) {
    self.claims = claims
    self.reports = reports
    self.claimCount = claimCount ?? claims.count
    self.reportCount = reportCount ?? reports.count
  }
}
