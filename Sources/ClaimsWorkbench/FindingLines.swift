import ClaimsJSON
import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore

/// What is found, as lines of JSON: nothing is held.
enum FindingLines {
  /// The questions in which anything was found, each followed by its findings.
  ///
  /// - Parameter claims: all that take part.
  static func bytes(
    of answered: [Reconciliation.Answered], _ claims: [StoredClaim]
  ) -> [UInt8] {
    let telling = answered.filter { !$0.found.isEmpty }
    guard !telling.isEmpty else { return [] }
    let keys = Dictionary(claims.map { ($0.id, $0.key) }, uniquingKeysWith: { first, _ in first })
    var writer = JSONWriter(.compact)
    for question in telling {
      writer.append(
        FindingLine.question(
          question.question, positions: question.positions,
          conflictingPairs: question.conflictingPairs, findings: question.found.count))
      writer.endLine()
      for found in question.found { writer.append(found, keys) }
    }
    return writer.bytes
  }

  /// - Parameter keys: the casefile ids of the claims.
  static func bytes(of found: [Reconciliation.Found], keys: [ClaimID: String]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    for found in found { writer.append(found, keys) }
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func append(_ found: Reconciliation.Found, _ keys: [ClaimID: String]) {
    append(
      FindingLine.finding(found.finding, fingerprint: found.fingerprint, stands: found.stands) {
        keys[$0] ?? ""
      })
    endLine()
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
        try casebook.forEachSubject(groups: index.entities.identity.groups) { _, claims in
          try comparison.compare(.rows(claims))
          progress.advance(by: claims.count)
        }
        try comparison.finishLines()
      }
    }
  }
}
