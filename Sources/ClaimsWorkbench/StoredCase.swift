import ClaimsExchange
import ClaimsModel
import ClaimsStore

/// A casebook as the writers of formats see it, inside one transaction.
struct StoredCase: ExportedCase {
  let casebook: StoreReader

  init(_ casebook: StoreReader) { self.casebook = casebook }

  func sources() throws -> [ExportedSource] {
    let stored = try casebook.sources()
    let grades = Dictionary(
      stored.map { ($0.source.id, $0.grade) }, uniquingKeysWith: { first, _ in first })
    return stored.map(\.source).publishersFirst.map {
      ExportedSource($0, grade: grades[$0.id] ?? nil)
    }
  }

  func entities() throws -> [Entity] { try casebook.entities().parentsFirst }

  func predicates() throws -> [Predicate] { try casebook.predicates().map(\.predicate) }

  func forEachReport(_ body: (ExportedReport) throws -> Void) throws {
    try casebook.forEachReport { stored in
      try body(
        ExportedReport(
          id: stored.id, key: stored.key, report: stored.report, sha256: stored.sha256))
    }
  }

  func forEachClaim(_ body: (ExportedClaim) throws -> Void) throws {
    let keys = try casebook.reportKeys()
    let decisions = Dictionary(grouping: try casebook.decisions(), by: \.claim)
    try casebook.forEachClaim { stored in
      try body(
        ExportedClaim(
          id: stored.id, key: stored.key, report: keys[stored.report] ?? "", claim: stored.claim,
          digest: stored.digest, decisions: decisions[stored.id] ?? []))
    }
  }

  func forEachFinding(_ body: (ExportedFinding) throws -> Void) throws {
    var keys: [ClaimID: String] = [:]
    try casebook.forEachClaim { keys[$0.id] = $0.key }
    let reconciliation = try Reconciliation(ReportQuery(), casebook)
    for question in reconciliation.answered {
      let words = reconciliation.index.question(question.question)
      for found in question.found {
        try body(
          ExportedFinding(
            fingerprint: found.fingerprint, finding: found.finding, question: words,
            sides: found.finding.sides.map { $0.claims.map { keys[$0] ?? "" } },
            stands: found.stands, resolution: found.resolution, acceptedSide: found.accepted))
      }
    }
  }
}
