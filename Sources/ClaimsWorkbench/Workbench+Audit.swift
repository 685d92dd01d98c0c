package import ClaimsReports
import ClaimsStore

extension Workbench {
  /// Checks everything that the casebook holds against its journal, its texts and digests. Changes
  /// nothing.
  package func audit() throws -> AuditReport {
    try store.read { casebook in
      var audit = CasebookAudit(casebook)
      audit.run()
      return audit.report
    }
  }
}
