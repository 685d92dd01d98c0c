import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Rule order-violated")
struct OrderViolatedTests {
  private static func dated(_ event: String, _ date: String, _ predicate: String = "happened-on")
    -> Statement
  {
    Statement.claim(predicate, .dated(date)).about(event).undated
  }

  private static func order(_ event: String, _ relation: String, _ other: String) -> Statement {
    Statement.claim(relation, .named(other)).about(event).undated
  }

  private static func took(_ event: String, _ words: String) -> Statement {
    Statement.claim("took", words).about(event).undated
  }

  private func found(_ statements: [Statement]) -> [RuleFinding] {
    ClaimsReconcileTests.found("order-violated", statements)
  }

  @Test(
    "finds the chain that cannot hold",
    arguments: [
      [
        dated("siege", "2018-05-03", "finished-on"), order("convoy", "after", "siege"),
        dated("convoy", "2018-05-01"),
      ],
      [order("siege", "before", "convoy"), order("convoy", "before", "siege")],
      [
        dated("siege", "2018-05", "started-on"), took("siege", "at least 90 days"),
        dated("siege", "2018-06-10", "finished-on"),
      ],
      [
        order("raid", "within", "siege"), dated("raid", "2018-07"),
        dated("siege", "2018-05/2018-06"),
      ],
      [
        order("raid", "before", "siege"), order("siege", "before", "convoy"),
        order("convoy", "before", "raid"),
      ],
    ] as [[Statement]])
  func found(statements: [Statement]) {
    let found = found(statements)
    #expect(found.map(\.severity) == [.contradiction])
    #expect(Set(found.first?.sides.flatMap(\.self) ?? []) == Set(1...Int64(statements.count)))
  }

  @Test(
    "passes over what some course of events fits",
    arguments: [
      [
        dated("siege", "2018-05", "finished-on"), order("convoy", "after", "siege"),
        dated("convoy", "2018-05-20"),
      ],
      [order("siege", "before", "convoy"), order("convoy", "before", "raid")],
      [
        dated("siege", "2018-05", "started-on"), took("siege", "about 40 days"),
        dated("siege", "2018-06-10", "finished-on"),
      ],
      [
        dated("siege", "2018-05-03", "finished-on"),
        order("convoy", "after", "siege").hedged(.predicted), dated("convoy", "2018-05-01"),
      ],
      [
        dated("siege", "2018-05-03", "finished-on"), order("convoy", "after", "siege").denied,
        dated("convoy", "2018-05-01"),
      ],
      [
        dated("siege", "2018-05-03", "finished-on"),
        Statement.claim("after", .oneOf("siege", "raid")).about("convoy"),
        dated("convoy", "2018-05-01"),
      ],
      [dated("siege", "2018-05-03"), dated("siege", "2018-05-01")],
    ] as [[Statement]])
  func passedOver(statements: [Statement]) {
    #expect(found(statements).isEmpty)
  }

  @Test("weighs less what only approximate dates or reserves bring about")
  func tensions() {
    let chain = [
      Self.dated("siege", "2018-05-03~", "finished-on"), Self.order("convoy", "after", "siege"),
      Self.dated("convoy", "2018-05-02"),
    ]
    #expect(found(chain).map(\.severity) == [.tension])
    let doubted = [
      Self.dated("siege", "2018-05-03", "finished-on"),
      Self.order("convoy", "after", "siege").hedged(.possible), Self.dated("convoy", "2018-05-01"),
    ]
    #expect(found(doubted).map(\.severity) == [.tension])
  }

  @Test("A contested date hides no other chain, and is tried on its own")
  func contested() {
    let found = found([
      Self.dated("siege", "2018-05-03", "finished-on"),
      Self.dated("siege", "2018-04-20", "finished-on").by("sana"),
      Self.order("convoy", "after", "siege"), Self.dated("convoy", "2018-05-01"),
    ])
    #expect(found.map { Set($0.sides.flatMap(\.self)) } == [[1, 3, 4]])
  }

  @Test("A ring has no length to miss by; a date is told as it is read, not as it is worded")
  func wording() throws {
    let ring = try #require(
      found([Self.order("siege", "before", "convoy"), Self.order("convoy", "before", "siege")])
        .first)
    #expect(ring.reason.hasSuffix("(c2). Together they put an event before itself."))
    let worded = ClaimValue.date(edtf("2018-05-01"), said: "on 1 May")
    let dated = try #require(
      found([
        Self.dated("siege", "2018-05-03", "finished-on"), Self.order("convoy", "after", "siege"),
        Statement.claim("happened-on", worded).about("convoy").undated,
      ]).first)
    #expect(dated.reason.contains("“convoy” took place on 2018-05-01 (c3)"), "\(dated.reason)")
  }

  @Test("All who say the same stand on one side; the chain is told in words")
  func words() throws {
    let found = found([
      Self.dated("siege", "2018-05-03", "finished-on"), Self.order("convoy", "after", "siege"),
      Self.dated("convoy", "2018-05-01"),
      Self.dated("siege", "2018-05-03", "finished-on").by("sana"),
    ])
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.sides.contains([1, 4]))
    #expect(finding.reason.contains("“siege” ended on 2018-05-03 (c1)"), "\(finding.reason)")
    #expect(finding.reason.contains("“convoy” came after “siege” (c2)"))
    #expect(finding.reason.hasSuffix("miss one another by 1 day."), "\(finding.reason)")
  }
}
