import ClaimsJSON
import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// What is found, as lines of JSON: nothing is held.
struct FindingLines {
  private var writer = JSONWriter(.compact)

  var bytes: [UInt8] { writer.bytes }

  /// The line of a question in which something was found.
  mutating func append(_ question: Reconciler.Outcome, findings: Int) {
    let size = question.size
    writer.append(
      FindingLine.question(
        question.question, claims: size.claims, positions: size.positions,
        conflictingPairs: question.conflictingPairs, findings: findings))
    writer.endLine()
  }

  /// The line of a finding.
  ///
  /// - Parameter key: the casefile id of a claim.
  mutating func append(_ found: Reconciliation.Found, key: (ClaimID) -> String) {
    writer.append(
      FindingLine.finding(
        found.finding, fingerprint: found.fingerprint, stands: found.stands, key: key))
    writer.endLine()
  }
}

extension Workbench {
  /// Compares all claims, and writes what is found as lines of JSON. Nothing is kept.
  ///
  /// - Parameter write: takes whole lines.
  package func writeFindings(_ write: ([UInt8]) throws -> Void) throws {
    try store.read { casebook in
      try withoutActuallyEscaping(write) { write in
        let index = try CardIndex(casebook)
        let comparison = CaseComparison(index: index, write: write)
        var progress = ProgressTeller(
          "comparing", try casebook.claimCount(), "claims", tell: session.showProgress)
        defer { progress.finish() }
        try comparison.compareAll(in: casebook) { progress.advance(by: $0) }
        try comparison.finishLines()
      }
    }
  }
}
