package import ClaimsReports
import ClaimsSealing
import ClaimsStore

extension Workbench {
  /// Checks everything that the casebook holds against its journal, its texts and digests. Changes
  /// nothing.
  ///
  /// - Parameters:
  ///   - checkpoints: that the journal must continue.
  ///   - keys: public parts of the keys that may have signed them.
  package func audit(
    against checkpoints: [KeptCheckpoint] = [], signedBy keys: [String] = []
  ) throws -> AuditReport {
    let keys = try keys.map(Self.verifierKey)
    return try store.read { casebook in
      var audit = CasebookAudit(casebook)
      audit.run()
      var report = audit.report
      guard !checkpoints.isEmpty else { return report }
      let check = CheckpointCheck(
        origin: try Self.origin(of: casebook), leaves: audit.leaves, keys: keys)
      for kept in checkpoints {
        let (outcome, unchecked) = check.check(kept)
        switch outcome {
        case .continues(let words): report.continues.append(words)
        case .trouble(let reason):
          report.troubles.append(AuditReport.Trouble(.checkpoint, kept.name, reason))
        }
        if let unchecked { report.unchecked.append(unchecked) }
      }
      return report
    }
  }
}
