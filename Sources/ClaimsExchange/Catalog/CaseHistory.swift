package import ClaimsModel

/// When what a casebook holds was brought in, and when it was last changed.
package struct CaseHistory: Sendable {
  /// An entry of the journal.
  package struct Act: Hashable, Sendable {
    package let number: Int64
    /// What was done, in one word: `log`, `import`.
    package let action: String
    package let by: String
    /// Seconds since 1970-01-01T00:00Z.
    package let at: Int64

    package init(number: Int64, action: String, by: String, at: Int64) {
      self.number = number
      self.action = action
      self.by = by
      self.at = at
    }
  }

  /// What became of one record.
  package struct Record: Hashable, Sendable {
    package let added: Act
    /// The same where it was never changed.
    package let changed: Act

    package init(added: Act, changed: Act) {
      self.added = added
      self.changed = changed
    }
  }

  package var sources: [SourceID: Record]
  package var entities: [EntityID: Record]
  package var reports: [ReportID: Record]
  package var claims: [ClaimID: Record]
  /// The casebook itself: from its making to the last thing that was done to it.
  package var casebook: Record

  package init(
    casebook: Record, sources: [SourceID: Record] = [:], entities: [EntityID: Record] = [:],
    reports: [ReportID: Record] = [:], claims: [ClaimID: Record] = [:]
  ) {
    self.casebook = casebook
    self.sources = sources
    self.entities = entities
    self.reports = reports
    self.claims = claims
  }
}
