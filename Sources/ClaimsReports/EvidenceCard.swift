package import ClaimsModel

/// A piece of evidence with what it bears on, and what was found of where and when it was made.
package struct EvidenceCard: Hashable, Sendable {
  package struct Use: Hashable, Sendable {
    /// The number of a claim or report: "c12".
    package let on: String
    package let by: String
    /// Seconds since 1970-01-01T00:00Z.
    package let at: Int64

    package init(on: String, by: String, at: Int64) {
      self.on = on
      self.by = by
      self.at = at
    }
  }

  package struct Assessed: Hashable, Sendable {
    package let assessment: EvidenceAssessment
    package let placeName: String?
    /// Whether it is the latest that says where, and the latest that says when.
    package let standsOfPlace: Bool
    package let standsOfDate: Bool

    package init(
      assessment: EvidenceAssessment, placeName: String?, standsOfPlace: Bool, standsOfDate: Bool
    ) {
      self.assessment = assessment
      self.placeName = placeName
      self.standsOfPlace = standsOfPlace
      self.standsOfDate = standsOfDate
    }

    package var stands: Bool { standsOfPlace || standsOfDate }
  }

  package let id: EvidenceID
  package let evidence: Evidence
  package let kept: EvidenceKeeping
  /// In the order it was attached.
  package let uses: [Use]
  /// Oldest first.
  package let assessments: [Assessed]

  package init(
    id: EvidenceID, evidence: Evidence, kept: EvidenceKeeping, uses: [Use],
    assessments: [Assessed]
  ) {
    self.id = id
    self.evidence = evidence
    self.kept = kept
    self.uses = uses
    self.assessments = assessments
  }
}
