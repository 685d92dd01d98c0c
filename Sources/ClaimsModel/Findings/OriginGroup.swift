/// Reports behind a position that lead back to one origin: however many, they corroborate once.
package struct OriginGroup: Hashable, Sendable {
  /// The sources that the reports can be traced back to, sorted; several where a report took from
  /// several, or where it is not known which of two took from the other.
  package let sources: [SourceID]
  /// In ascending order.
  package let reports: [ReportID]

  package init(sources: [SourceID], reports: [ReportID]) {
    self.sources = sources
    self.reports = reports
  }
}
