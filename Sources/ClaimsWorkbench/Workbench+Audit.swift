package import ClaimsReports
import ClaimsSealing
import ClaimsStore

extension Workbench {
  /// Checks everything that the casebook holds against its journal, its texts and digests, and what
  /// lies beside it against its evidence. Changes nothing.
  ///
  /// - Parameters:
  ///   - checkpoints: that the journal must continue.
  ///   - keys: public parts of the keys that may have signed them.
  package func audit(
    against checkpoints: [KeptCheckpoint] = [], signedBy keys: [String] = []
  ) throws -> AuditReport {
    let keys = try keys.map(Self.verifierKey)
    let evidence = try EvidenceAudit(evidenceFolder)
    var (report, files) = try store.read { casebook in
      var audit = CasebookAudit(casebook, showProgress: session.showProgress)
      audit.run()
      var report = audit.report
      if !checkpoints.isEmpty {
        let check = CheckpointCheck(
          origin: try Self.origin(of: casebook), leaves: audit.leaves, keys: keys)
        for kept in checkpoints { Self.add(check.check(kept), of: kept, to: &report) }
      }
      return (report, audit.evidenceFiles)
    }
    evidence.check(files, into: &report)
    return report
  }

  private static func add(
    _ found: (outcome: CheckpointCheck.Outcome, unchecked: String?), of kept: KeptCheckpoint,
    to report: inout AuditReport
  ) {
    switch found.outcome {
    case .continues(let words): report.continues.append(words)
    case .trouble(let reason):
      report.troubles.append(AuditReport.Trouble(.checkpoint, kept.name, reason))
    }
    if let unchecked = found.unchecked { report.unchecked.append(unchecked) }
  }
}
