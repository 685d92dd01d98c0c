import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule circular-sourcing")
struct CircularSourcingTests {
  private func found(_ statements: Statement...) -> [RuleFinding] {
    ClaimsReconcileTests.found("circular-sourcing", statements)
  }

  @Test("finds reports that say the same and lead back to one origin")
  func oneOrigin() {
    #expect(
      found(
        .claim("killed", "12 people"),
        Statement.claim("killed", "12 people").by("afp").tracedTo("sohr"),
        Statement.claim("killed", "twelve people").by("blog").tracedTo("sohr"))
        == [RuleFinding(.note, [[1, 2, 3]])])
  }

  @Test("finds each group of reports that lead back to one origin, beside others that do not")
  func groups() {
    #expect(
      found(
        .claim("killed", "12 people"),
        Statement.claim("killed", "12 people").by("afp").tracedTo("sohr"),
        Statement.claim("killed", "12 people").by("tass"),
        Statement.claim("killed", "12 people").by("blog").tracedTo("tass"),
        Statement.claim("killed", "12 people").by("sana"))
        == [RuleFinding(.note, [[1, 2]]), RuleFinding(.note, [[3, 4]])])
  }

  @Test("finds reports that credit one another in a ring: worse than one origin")
  func ring() {
    let book = ReportBook(["afp-1": ["tass-1"], "tass-1": ["afp-1"]])
    #expect(
      ClaimsReconcileTests.found(
        "circular-sourcing", [book.statement("afp-1"), book.statement("tass-1")],
        origins: book.origins) == [RuleFinding(.tension, [[1], [2]])],
      "a side for each report, so that the words of all are shown")
  }

  @Test(
    "passes over two origins, one report, other answers and what is not said",
    arguments: [
      [.claim("killed", "12 people"), .claim("killed", "12 people").by("afp")],
      [
        Statement.claim("killed", "12 people").by("sohr", report: 4),
        Statement.claim("killed", "twelve people").by("sohr", report: 4),
      ],
      [
        .claim("killed", "12 people"),
        Statement.claim("killed", "13 people").by("afp").tracedTo("sohr"),
      ],
      [
        .claim("killed", .notStated),
        Statement.claim("killed", .notStated).by("afp").tracedTo("sohr"),
      ],
      [
        Statement.claim("killed", "12 people").denied,
        Statement.claim("killed", "12 people").by("afp").tracedTo("sohr").denied,
      ],
    ] as [[Statement]])
  func passedOver(statements: [Statement]) {
    #expect(ClaimsReconcileTests.found("circular-sourcing", statements).isEmpty)
  }
}
