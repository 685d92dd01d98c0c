import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule actor-added")
struct ActorAddedTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("actor-added", statements)
  }

  private static func copy(_ actor: String) -> Statement {
    .claim("operated-by", .named(actor)).by("afp").quoting("sohr")
  }

  @Test(
    "finds the copy that names one where the original names none, or several to choose from",
    arguments: [
      ClaimValue.notStated, .unknown, .oneOf("russia", "army"), .oneOf("russia", "coalition"),
    ])
  func copies(open: ClaimValue) {
    #expect(
      found(.claim("operated-by", open), Self.copy("russia"))
        == [RuleFinding(.tension, [[2], [1]])])
  }

  @Test("finds the headline over a text that does not say who")
  func headline() {
    #expect(
      found(
        Statement.claim("operated-by", .named("army")).by("sohr", report: 3).sourced(.headline),
        Statement.claim("operated-by", .notStated).by("sohr", report: 3))
        == [RuleFinding(.tension, [[1], [2]])])
  }

  @Test(
    "passes over reports of their own, copies that add nobody, and questions that ask for no actor",
    arguments: [
      [.claim("operated-by", .unknown), .claim("operated-by", .named("russia")).by("afp")],
      [.claim("operated-by", .named("russia")), copy("russia")],
      [.claim("operated-by", .oneOf("russia", "army")), copy("isis")],
      [
        .claim("controlled-by", .unknown),
        Statement.claim("controlled-by", .named("army")).by("afp").quoting("sohr"),
      ],
      [Statement.claim("operated-by", .unknown).published("2018-02-12"), copy("russia")],
    ] as [[Statement]])
  func passedOver(statements: [Statement]) {
    #expect(ClaimsReconcileTests.found("actor-added", statements).isEmpty)
  }
}
