package import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// What of the contradiction report is wanted.
package struct ReportQuery: Sendable {
  /// Only what this claim takes part in.
  package var touching: ClaimID?
  /// Only findings about, or with claims that name, this entity.
  package var about: String?
  package var rule: String?
  /// At least so serious.
  package var severity: Severity = .note
  /// Also what was compared and passed.
  package var includesCompared = false

  package init(touching: ClaimID? = nil) { self.touching = touching }
}

/// What reconciling changed.
package struct ReconcileOutcome: Sendable {
  package let report: ContradictionReport
  package let appeared: [FindingID]
  package let went: [FindingID]
}

extension Workbench {
  /// Compares all claims and keeps what was found. Doing it again changes nothing.
  package func reconcile() throws -> ReconcileOutcome {
    let (report, changes) = try reconciled(ReportQuery())
    return ReconcileOutcome(
      report: report, appeared: changes.appeared.sorted(), went: changes.went.sorted())
  }

  /// The contradictions as they stand now. Reconciles first, so that nothing in it is stale.
  package func contradictions(_ query: ReportQuery) throws -> ContradictionReport {
    try reconciled(query).0
  }

  private func reconciled(
    _ query: ReportQuery
  ) throws -> (ContradictionReport, FindingChanges) {
    let reconciliation = try store.read { try Reconciliation(query, $0) }
    let changes = try keep(reconciliation)
    let report = try store.read { casebook in
      try ReportAssembly(query, reconciliation, changes.numbers, workbench: self, casebook).report
    }
    return (report, changes)
  }

  /// Writes only where something changed, so that looking needs no right to write.
  private func keep(_ reconciliation: Reconciliation) throws -> FindingChanges {
    let rows = reconciliation.rows
    let subject = reconciliation.subject
    let before = try store.read { try $0.currentFindings(about: subject) }
    if before.count == rows.count, rows.allSatisfy({ before[$0.fingerprint] != nil }) {
      return FindingChanges(numbers: before)
    }
    return try store.write {
      try $0.replaceFindings(rows, about: subject, at: session.now())
    }
  }
}
