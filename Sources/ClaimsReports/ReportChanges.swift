package import ClaimsModel

/// What is different in a contradiction report since an earlier moment.
package struct ReportChanges: Hashable, Sendable {
  /// What the report is compared with.
  package enum Since: Hashable, Sendable {
    /// The last whole report that was written, at a second since 1970-01-01T00:00Z.
    case report(at: Int64)
    case date(EDTF)
  }

  /// A finding that is no more.
  package struct Gone: Hashable, Sendable {
    package let id: FindingID
    package let code: RuleCode
    package let severity: Severity
    /// Its question in words.
    package let question: String

    package init(id: FindingID, code: RuleCode, severity: Severity, question: String) {
      self.id = id
      self.code = code
      self.severity = severity
      self.question = question
    }
  }

  package let since: Since
  /// Findings that were not there then, in the order of their numbers, as are all of these.
  package let appeared: [FindingID]
  /// Findings that stood open then, and of which a side is refuted, or which are resolved, now.
  package let settled: [FindingID]
  /// Findings that were settled then, and stand open now.
  package let reopened: [FindingID]
  package let went: [Gone]

  package init(
    since: Since, appeared: [FindingID], settled: [FindingID] = [], reopened: [FindingID] = [],
    went: [Gone] = []
  ) {
    self.since = since
    self.appeared = appeared
    self.settled = settled
    self.reopened = reopened
    self.went = went
  }

  package var isEmpty: Bool {
    appeared.isEmpty && settled.isEmpty && reopened.isEmpty && went.isEmpty
  }
}
