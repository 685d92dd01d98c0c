import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule reviewers-disagree")
struct ReviewersDisagreeTests {
  private func found(_ verdicts: (by: String, status: ReviewStatus)...) -> [RuleFinding] {
    ClaimsReconcileTests.found(
      "reviewers-disagree", [Statement.claim("settlements-in", "80 villages").decided(verdicts)])
  }

  @Test("finds what one verified and another refuted, whoever came first: a tension")
  func opposite() {
    #expect(
      found(("ana", .verified), ("ben", .refuted)) == [RuleFinding(.tension, [[1]])])
    #expect(
      found(("ben", .refuted), ("eve", .disputed), ("ana", .verified))
        == [RuleFinding(.tension, [[1]])])
  }

  @Test("finds other decisions that differ: a note")
  func different() {
    #expect(found(("ana", .disputed), ("ben", .verified)) == [RuleFinding(.note, [[1]])])
    #expect(found(("ana", .refuted), ("ben", .unverifiable)) == [RuleFinding(.note, [[1]])])
  }

  @Test("says who decided what, when and why, and what the claim counts as")
  func reasons() {
    #expect(
      found(("ana", .verified), ("ben", .unverifiable)).first?.reason == """
        Of “80 villages”: ana verified it on 2018-02-09 (“Reason 1.”) and ben found that nobody can \
        verify it on 2018-02-10 (“Reason 2.”). It counts as unverifiable.
        """)
  }

  @Test("passes over one reviewer, reviewers who agree, and a claim that nobody decided")
  func passedOver() {
    #expect(found().isEmpty)
    #expect(found(("ana", .verified)).isEmpty)
    #expect(found(("ana", .refuted), ("ben", .refuted)).isEmpty)
  }

  @Test("another decision makes it another finding, so that what was resolved of it lapses")
  func sides() throws {
    func side(_ verdicts: (by: String, status: ReviewStatus)...) throws -> String {
      let statement = Statement.claim("settlements-in", "80 villages").decided(verdicts)
        .numbered(1)
      let found = Reconciler(entities: Vocabulary.entities).reconcile(
        statement.claim.question, Vocabulary.predicate(statement.claim.predicate), [statement])
      return try #require(found.findings.first?.sides.first?.canonical)
    }
    let first = try side(("ana", .verified), ("ben", .refuted))
    #expect(try side(("ana", .verified), ("ben", .refuted)) == first)
    #expect(try side(("ana", .verified), ("ben", .disputed)) != first)
    #expect(try side(("ana", .verified), ("eve", .refuted)) != first)
  }
}
