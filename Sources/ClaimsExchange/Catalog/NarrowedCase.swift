package import ClaimsModel

/// Some claims of a casebook, with the reports that they stand in and those that these took from.
package struct NarrowedCase: ExportedCase {
  private let whole: any ExportedCase
  private let claims: Set<String>
  private let reports: Set<String>

  /// - Parameter places: of the claims among those of the casebook, from 0.
  package init(_ whole: any ExportedCase, claimsAt places: Set<Int>) throws {
    self.whole = whole
    var (place, claims, open) = (0, Set<String>(), [String]())
    try whole.forEachClaim { claim in
      if places.contains(place) {
        claims.insert(claim.key)
        open.append(claim.report)
      }
      place += 1
    }
    let heads = try CaseIndex(whole).reports
    var reports: Set<String> = []
    while let key = open.popLast() {
      guard reports.insert(key).inserted else { continue }
      for case .report(let earlier) in heads[key]?.report.credits ?? [] { open.append(earlier) }
    }
    (self.claims, self.reports) = (claims, reports)
  }

  package func sources() throws -> [ExportedSource] { try whole.sources() }
  package func entities() throws -> [Entity] { try whole.entities() }
  package func predicates() throws -> [Predicate] { try whole.predicates() }
  package func history() throws -> CaseHistory { try whole.history() }

  package func forEachReport(_ body: (ExportedReport) throws -> Void) throws {
    try whole.forEachReport { if reports.contains($0.key) { try body($0) } }
  }

  package func forEachClaim(_ body: (ExportedClaim) throws -> Void) throws {
    try whole.forEachClaim { if claims.contains($0.key) { try body($0) } }
  }

  /// Those between claims that are all among them.
  package func forEachFinding(_ body: (ExportedFinding) throws -> Void) throws {
    try whole.forEachFinding { finding in
      if finding.sides.joined().allSatisfy(claims.contains) { try body(finding) }
    }
  }

  package func forEachContent(_ body: (CasefileContent) throws -> Void) throws {
    try whole.forEachContent(body)
  }
}
