package import ClaimsJSON
package import ClaimsModel

/// A casebook as the writers of formats see it: what is large goes by one at a time.
///
/// All of it is in the order of the casebook, the same at every call. The keys of reports and claims
/// are those of casefiles: they stay the same in every casebook.
package protocol ExportedCase {
  /// Each after the house it belongs to.
  func sources() throws -> [ExportedSource]
  /// Each after what it lies in.
  func entities() throws -> [Entity]
  /// Those of the program included.
  func predicates() throws -> [Predicate]
  func forEachReport(_ body: (ExportedReport) throws -> Void) throws
  func forEachClaim(_ body: (ExportedClaim) throws -> Void) throws
  /// What is found now, question by question.
  func forEachFinding(_ body: (ExportedFinding) throws -> Void) throws
  /// When all of it was brought in and changed.
  func history() throws -> CaseHistory
  /// What the lines of the whole casebook's casefile say, the header included.
  func forEachContent(_ body: (CasefileContent) throws -> Void) throws
}

extension ExportedCase {
  /// The lines of the whole casebook's casefile.
  package func forEachCasefileLine(_ body: (JSONValue) throws -> Void) throws {
    try forEachContent { try body(CasefileWriter.line($0)) }
  }
}

package struct ExportedSource: Hashable, Sendable {
  package var source: Source
  /// The grade that stands; nil where it is not graded.
  package var grade: SourceGrade?

  package init(_ source: Source, grade: SourceGrade? = nil) {
    self.source = source
    self.grade = grade
  }
}

package struct ExportedReport: Hashable, Sendable {
  /// Its number in this casebook.
  package var id: ReportID
  package var key: String
  package var report: Report
  /// Of its text, lower-case hexadecimal.
  package var sha256: String

  package init(id: ReportID, key: String, report: Report, sha256: String) {
    self.id = id
    self.key = key
    self.report = report
    self.sha256 = sha256
  }
}

package struct ExportedClaim: Hashable, Sendable {
  /// Its number in this casebook.
  package var id: ClaimID
  package var key: String
  /// The key of its report.
  package var report: String
  package var claim: Claim
  /// SHA-256 of its content, lower-case hexadecimal.
  package var digest: String
  /// All that was decided on it, in the order it was kept.
  package var decisions: [Decision]

  package init(
    id: ClaimID, key: String, report: String, claim: Claim, digest: String,
    decisions: [Decision] = []
  ) {
    self.id = id
    self.key = key
    self.report = report
    self.claim = claim
    self.digest = digest
    self.decisions = decisions
  }

  /// Where its review stands.
  package var standing: Standing { Standing(decisions: decisions, digest: digest) }
}

package struct ExportedFinding: Hashable, Sendable {
  /// Lower-case hexadecimal.
  package var fingerprint: String
  package var finding: Finding
  /// The question it is listed under, in words.
  package var question: String
  /// The keys of the claims of each side, in the order of `finding.sides`.
  package var sides: [[String]]
  /// Whether all sides stand: none has all its claims refuted.
  package var stands: Bool
  /// What a reviewer made of it; nil where nobody did.
  package var resolution: Resolution?
  /// Of its sides, the one that the resolution accepts, by its place; nil where it accepts none.
  package var acceptedSide: Int?

  package init(
    fingerprint: String, finding: Finding, question: String, sides: [[String]], stands: Bool,
    resolution: Resolution? = nil, acceptedSide: Int? = nil
  ) {
    self.fingerprint = fingerprint
    self.finding = finding
    self.question = question
    self.sides = sides
    self.stands = stands
    self.resolution = resolution
    self.acceptedSide = acceptedSide
  }

  /// Whether nobody has settled it.
  package var isOpen: Bool { stands && resolution == nil }
}
