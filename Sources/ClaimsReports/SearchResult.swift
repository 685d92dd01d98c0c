/// What a search found: claims whose quotes hold the words, best first, and reports that hold them.
package struct SearchResult: Hashable, Sendable {
  package let claims: [ClaimCard]
  package let reports: [ReportCard]

  package init(claims: [ClaimCard], reports: [ReportCard]) {
    self.claims = claims
    self.reports = reports
  }
}
