import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule credibility-unsupported")
struct CredibilityUnsupportedTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("credibility-unsupported", statements)
  }

  private static let graded = Statement.claim("killed", "12 people").graded(.confirmed)

  @Test("finds a 1 that nobody bears out, and one that only its own origin does")
  func unsupported() {
    #expect(found(Self.graded) == [RuleFinding(.tension, [[1]])])
    #expect(
      found(Self.graded, Statement.claim("killed", "12 people").by("afp").tracedTo("sohr"))
        == [RuleFinding(.tension, [[1]])])
    #expect(
      found(Self.graded, Statement.claim("killed", "13 people").by("afp"))
        == [RuleFinding(.tension, [[1]])])
    #expect(
      found(Self.graded, Statement.claim("killed", .unknown).by("afp"))
        == [RuleFinding(.tension, [[1]])])
  }

  @Test("passes over a 1 with a second origin, and other grades")
  func passedOver() {
    #expect(found(Self.graded, Statement.claim("killed", "12 people").by("afp")).isEmpty)
    #expect(found(Self.graded, Statement.claim("killed", "at least 10 people").by("afp")).isEmpty)
    #expect(found(Statement.claim("killed", "12 people").graded(.probablyTrue)).isEmpty)
    #expect(found(Statement.claim("killed", "12 people").graded(.cannotBeJudged)).isEmpty)
    #expect(found(.claim("killed", "12 people")).isEmpty)
  }
}
