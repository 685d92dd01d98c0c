import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule verified-yet-contradicted")
struct VerifiedYetContradictedTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("verified-yet-contradicted", statements)
  }

  private func pair(_ a: ReviewStatus, _ b: ReviewStatus) -> [RuleFinding] {
    found(
      Statement.claim("settlements-in", "80 villages").standing(a),
      Statement.claim("settlements-in", "more than 80 villages").by("sana").standing(b))
  }

  @Test("finds the verified claim that another, not refuted, contradicts")
  func found() {
    #expect(pair(.verified, .unreviewed) == [RuleFinding(.note, [[1], [2]])])
    #expect(pair(.disputed, .verified) == [RuleFinding(.note, [[2], [1]])])
    #expect(pair(.verified, .verified) == [RuleFinding(.tension, [[1], [2]])])
  }

  @Test("says which of the two is verified, or that both are")
  func reasons() {
    #expect(
      pair(.verified, .unreviewed).first?.reason == """
        “80 villages” is verified, and yet “more than 80 villages” stands against it, which is \
        unreviewed. No number is in both.
        """)
    #expect(
      pair(.verified, .verified).first?.reason == """
        “80 villages” and “more than 80 villages” are both verified, and cannot both be true. No \
        number is in both.
        """)
  }

  @Test("passes over what is refuted, what nobody verified, and what is only in tension")
  func passedOver() {
    #expect(pair(.verified, .refuted).isEmpty)
    #expect(pair(.unreviewed, .disputed).isEmpty)
    #expect(
      found(
        Statement.claim("missing", "about 250 people").standing(.verified),
        Statement.claim("missing", "400 people").by("sana")
      ).isEmpty)
  }
}
