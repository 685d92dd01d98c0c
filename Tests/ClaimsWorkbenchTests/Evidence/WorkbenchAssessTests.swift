import ClaimsModel
import ClaimsReports
import ClaimsStore
import Testing

@testable import ClaimsWorkbench

@Suite("Assessing evidence")
struct WorkbenchAssessTests {
  private func desk() throws -> EvidenceBench {
    let desk = try EvidenceBench()
    try desk.write("a.jpg", "abc")
    try desk.attach("a.jpg")
    return desk
  }

  @discardableResult
  private func assess(
    _ desk: EvidenceBench, by assessor: String = "Ben", because: String = "the minaret",
    _ change: (inout AssessmentRequest) -> Void
  ) throws -> AssessmentOutcome {
    var request = AssessmentRequest(assessor: assessor, because: because)
    change(&request)
    return try desk.bench.assess("e1", request)
  }

  @Test("keeps all; the latest that says where stands, and the latest that says when")
  func standing() throws {
    let desk = try desk()
    try assess(desk) { $0.place = "the pocket" }
    try assess(desk, by: "Cem") { $0.date = EDTF("2018-02-09") }
    let outcome = try assess(desk, by: "Dia") {
      $0.point = "35.5,36.9"
      $0.precision = 50
    }
    let assessed = outcome.card.assessments
    #expect(assessed.map(\.assessment.assessor) == ["Ben", "Cem", "Dia"])
    #expect(assessed.map(\.standsOfPlace) == [false, false, true])
    #expect(assessed.map(\.standsOfDate) == [false, true, false])
    #expect(assessed[0].placeName == "the pocket" && outcome.usualPrecision == nil)
    #expect(assessed[2].assessment.location?.precision.metres == 50)
    #expect(assessed.map(\.assessment.by) == ["ana", "ana", "ana"])
    let last = try desk.bench.store.read { try $0.journal().last }
    #expect(last?.action == "evidence assess" && last?.detail == "Dia: the minaret")
  }

  @Test("says what it takes for the precision of a point where nobody does")
  func usual() throws {
    let outcome = try assess(try desk()) { $0.point = "35.5,36.9" }
    #expect(outcome.usualPrecision == 7863)
  }

  @Test("refuses what says nothing, or nothing that there is")
  func refused() throws {
    let desk = try desk()
    #expect(
      refusal { try assess(desk) { _ in } }?.contains("Nothing was said of where or when") == true)
    #expect(refusal { try assess(desk) { $0.precision = 50 } }?.contains("no point") == true)
    #expect(
      refusal { try assess(desk, because: " ") { $0.place = "the pocket" } }?
        .contains("needs a reason") == true)
    #expect(
      refusal { try assess(desk, by: "") { $0.place = "the pocket" } }?.contains("--assessor")
        == true)
    #expect(refusal { try assess(desk) { $0.place = "nowhere" } } != nil)
    #expect(refusal { try assess(desk) { $0.point = "95,36" } }?.contains("degrees north") == true)
    #expect(
      refusal { _ = try desk.bench.evidence("e9") }?
        .contains("There is not a piece of evidence called “e9”") == true)
    #expect(try desk.bench.evidence("e1").assessments == [])
  }
}
