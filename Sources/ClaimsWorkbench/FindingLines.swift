import ClaimsJSON
import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// What is found, as lines of JSON, in pieces: where there are very many, one text of all would be
/// copied each time it outgrows its place.
struct FindingLines {
  private static let piece = 1 << 16

  /// Whole lines each, UTF-8.
  private(set) var pieces: [[UInt8]] = []
  private var writer = JSONWriter(.compact)

  /// The line of a question in which something was found.
  mutating func append(_ question: Reconciler.Outcome, findings: Int) {
    let size = question.size
    writer.append(
      FindingLine.question(
        question.question, claims: size.claims, positions: size.positions,
        conflictingPairs: question.conflictingPairs, findings: findings))
    endLine()
  }

  /// The line of a finding.
  ///
  /// - Parameter key: the casefile id of a claim.
  mutating func append(_ found: Reconciliation.Found, key: (ClaimID) -> String) {
    writer.append(
      FindingLine.finding(
        found.finding, fingerprint: found.fingerprint, stands: found.stands, key: key))
    endLine()
  }

  private mutating func endLine() {
    writer.endLine()
    if writer.bytes.count >= Self.piece { finish() }
  }

  /// Puts what was written last with the pieces.
  mutating func finish() {
    guard !writer.bytes.isEmpty else { return }
    // A copy takes up no more than it holds.
    pieces.append(writer.bytes.withUnsafeBytes { Array($0) })
    writer.bytes.removeAll(keepingCapacity: true)
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
