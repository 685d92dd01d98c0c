import ClaimsExchange
package import ClaimsModel
package import ClaimsReports
import ClaimsStore
import ClaimsText

/// What somebody found of where and when a piece of evidence was made, as typed.
package struct AssessmentRequest: Sendable {
  package var assessor: String
  package var because: String
  /// Id or name of a place.
  package var place: String?
  /// Degrees north and east: "35.59,36.98".
  package var point: String?
  /// In metres.
  package var precision: Double?
  package var date: EDTF?

  package init(assessor: String, because: String) {
    self.assessor = assessor
    self.because = because
  }
}

/// What came of an assessment.
package struct AssessmentOutcome: Sendable {
  package let card: EvidenceCard
  /// What was taken for how well the point is known, where nobody said; in metres.
  package let usualPrecision: Double?
}

extension Workbench {
  /// The evidence of a claim or report, or all of it, in the order it was attached.
  package func evidence(of name: String?) throws -> [EvidenceCard] {
    try store.read { casebook in
      if let name { return try evidence(on: target(name, in: casebook).target, in: casebook) }
      var ids: [EvidenceID] = []
      try casebook.forEachEvidence { ids.append($0.id) }
      return try ids.map { try evidenceCard($0, in: casebook) }
    }
  }

  /// One piece of evidence with what it bears on and all that was found of it.
  package func evidence(_ name: String) throws -> EvidenceCard {
    try store.read { try evidenceCard(find(evidence: name, in: $0).id, in: $0) }
  }

  func evidence(
    on target: StoredUse.Target, in casebook: StoreReader
  ) throws -> [EvidenceCard] {
    try casebook.uses(on: target).map { try evidenceCard($0.evidence, in: casebook) }
  }

  /// Keeps what somebody found of where and when evidence was made. Earlier assessments are kept; the
  /// latest that says where stands, and the latest that says when.
  package func assess(_ name: String, _ request: AssessmentRequest) throws -> AssessmentOutcome {
    guard request.because.filled != nil else { throw Refusal.reasonMissing("An assessment") }
    guard let assessor = request.assessor.filled else {
      throw Refusal("An assessment needs a name.", remedy: "Say who found it: --assessor NAME")
    }
    return try write { casebook in
      let stored = try find(evidence: name, in: casebook.reader)
      let place = try request.place.map { try Self.find(entity: $0, in: casebook.reader).id }
      let (location, usual) = try Self.location(request)
      let before = try casebook.reader.assessments(of: stored.id)
      let assessment = EvidenceAssessment(
        evidence: stored.evidence.key, place: place, location: location, date: request.date,
        assessor: assessor, because: request.because, by: session.reviewer,
        // Never before what it follows, whatever the clock says: the latest is to stand.
        at: max(session.now(), before.map(\.at).max() ?? .min))
      guard assessment.saysSomething else {
        throw Refusal(
          "Nothing was said of where or when it was made.",
          remedy: "Give --place, --at or --date.")
      }
      try casebook.insert(assessment)
      try record(
        casebook, "evidence assess", about: "\(stored.id)",
        detail: "\(assessor): \(request.because)")
      return AssessmentOutcome(
        card: try evidenceCard(stored.id, in: casebook.reader), usualPrecision: usual)
    }
  }

  private static func location(
    _ request: AssessmentRequest
  ) throws -> (location: Location?, usual: Double?) {
    let precision = try request.precision.map { try Self.precision(.metres($0)) }
    guard let text = request.point else {
      guard precision == nil else {
        throw Refusal(
          "There is no point that this could be the precision of.",
          remedy: "Give the point too: --at \"35.59,36.98\".")
      }
      return (nil, nil)
    }
    let typed = try point(text)
    return (
      Location(point: typed.point, precision: precision ?? typed.usualPrecision),
      precision == nil ? typed.usualPrecision.metres : nil
    )
  }

  func evidenceCard(_ id: EvidenceID, in casebook: StoreReader) throws -> EvidenceCard {
    guard let stored = try casebook.evidence(id) else {
      throw StoreError.damaged(detail: "the evidence \(id) is missing")
    }
    let assessments = try casebook.assessments(of: id)
    let standing = EvidenceAssessment.Standing(assessments)
    return EvidenceCard(
      id: id, evidence: stored.evidence, kept: stored.kept,
      uses: try casebook.uses(of: id).map {
        EvidenceCard.Use(on: "\($0.target)", by: $0.by, at: $0.at)
      },
      assessments: try assessments.map { assessment in
        EvidenceCard.Assessed(
          assessment: assessment,
          placeName: try assessment.place.map { try casebook.entity($0)?.name ?? $0.text },
          standsOfPlace: assessment == standing.ofPlace,
          standsOfDate: assessment == standing.ofDate)
      })
  }

  /// The evidence of this number or casefile id.
  func find(evidence name: String, in casebook: StoreReader) throws -> StoredEvidence {
    let byNumber = try EvidenceID(text: name).flatMap { try casebook.evidence($0) }
    let byKey = try casebook.evidence(key: name.composed)
    if let byNumber, let byKey, byNumber.id != byKey.id {
      throw Refusal.twoOf(name, "\(byNumber.id)", "\(byKey.id)", byKey.evidence.key)
    }
    if let found = byNumber ?? byKey { return found }
    throw Refusal.unknown("piece of evidence", name, likely: [], list: "claims evidence list")
  }
}
