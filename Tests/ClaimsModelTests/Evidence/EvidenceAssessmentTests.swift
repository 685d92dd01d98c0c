import Testing

@testable import ClaimsModel

@Suite("Assessments of where and when evidence was made")
struct EvidenceAssessmentTests {
  private func assessment(
    _ place: String?, _ date: String?, at second: Int64
  ) -> EvidenceAssessment {
    EvidenceAssessment(
      evidence: "k", place: place.map { EntityID(unchecked: $0) }, date: date.flatMap { EDTF($0) },
      assessor: "ben", because: "x", by: "ana", at: second)
  }

  @Test("the latest that says where stands, and the latest that says when")
  func standing() {
    let where1 = assessment("saraqib", nil, at: 1)
    let both = assessment("idlib", "2018", at: 2)
    let when = assessment(nil, "2018-02-09", at: 3)
    let all = EvidenceAssessment.Standing([where1, both, when])
    #expect(all.ofPlace == both && all.ofDate == when)
    #expect([where1, both, when].map(all.holds) == [false, true, true])
    #expect(EvidenceAssessment.Standing([where1]).ofDate == nil)
    #expect(EvidenceAssessment.Standing([]).ofPlace == nil)
  }

  @Test("time decides before the order in which they were kept, and that within one second")
  func order() {
    let (late, early) = (assessment("a", nil, at: 9), assessment("b", nil, at: 1))
    #expect(EvidenceAssessment.Standing([late, early]).ofPlace == late)
    let same = assessment("c", nil, at: 9)
    #expect(EvidenceAssessment.Standing([late, same]).ofPlace == same)
  }

  @Test("one that says neither says nothing")
  func nothing() {
    #expect(!assessment(nil, nil, at: 1).saysSomething)
    #expect(assessment(nil, "2018", at: 1).saysSomething)
    #expect(assessment("a", nil, at: 1).saysWhere)
    #expect(!assessment(nil, "2018", at: 1).saysWhere)
  }
}
