/// What somebody found of where and when a piece of evidence was made, and why. Appended.
///
/// Where and when are found by different people on different days: of those that say where, the
/// latest stands, and of those that say when.
package struct EvidenceAssessment: Hashable, Sendable {
  /// The key of the evidence.
  package var evidence: String
  /// The place it shows or was made in.
  package var place: EntityID?
  /// The point, with how well it is known.
  package var location: Location?
  /// When it was made, as precisely as that is known.
  package var date: EDTF?
  /// Who found this out, in words.
  package var assessor: String
  package var because: String
  /// Who entered it.
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64

  package init(
    evidence: String, place: EntityID? = nil, location: Location? = nil, date: EDTF? = nil,
    assessor: String, because: String, by: String, at: Int64
  ) {
    self.evidence = evidence
    self.place = place
    self.location = location
    self.date = date
    self.assessor = assessor
    self.because = because
    self.by = by
    self.at = at
  }

  package var saysWhere: Bool { place != nil || location != nil }

  /// Whether it says anything of where or when.
  package var saysSomething: Bool { saysWhere || date != nil }

  /// What stands of the assessments of one piece of evidence.
  package struct Standing: Hashable, Sendable {
    /// The latest that says where.
    package let ofPlace: EvidenceAssessment?
    /// The latest that says when.
    package let ofDate: EvidenceAssessment?

    /// - Parameter assessments: in the order they were kept, which decides within one second.
    package init(_ assessments: [EvidenceAssessment]) {
      let inTime = assessments.enumerated()
        .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
      ofPlace = inTime.last(where: \.saysWhere)
      ofDate = inTime.last { $0.date != nil }
    }

    /// Whether anything that an assessment says stands.
    package func holds(_ assessment: EvidenceAssessment) -> Bool {
      assessment == ofPlace || assessment == ofDate
    }
  }
}
