import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("One question, and one claim, whole")
struct WorkbenchQuestionTests {
  private func bench() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    return bench
  }

  @Test("has its answers, claims, findings and origins")
  func whole() throws {
    let card = try bench().question("The Pocket", "settlements-captured")
    #expect(card.section.words == "How many settlements of the pocket were captured?")
    #expect(card.section.stands.map(\.position.label) == ["80 villages", "more than 80 villages"])
    #expect(card.section.cards.map(\.id) == [ClaimID(1), ClaimID(2)])
    #expect(card.section.entries.map(\.finding.code.text) == ["quantities-disjoint"])
    #expect(card.section.origins.reports.map(\.id) == [ReportID(1), ReportID(2)])
    #expect(card.section.passed.isEmpty && card.reviews.isEmpty && card.others.isEmpty)
  }

  @Test("is whole where nothing contradicts, and lists what was compared where that is asked for")
  func clean() throws {
    let bench = try bench()
    try bench.log("r2", "no road was opened", "passage-granted", "yes") { $0.polarity = .denied }
    let alone = try bench.question("the pocket", "passage-granted")
    #expect(alone.section.entries.isEmpty && alone.section.cards.map(\.id) == [ClaimID(3)])
    try bench.log("r1", "They say", "passage-granted", "yes") { $0.polarity = .denied }
    let compared = try bench.question("the pocket", "passage-granted", includesCompared: true)
    #expect(compared.section.passed.map { [$0.a, $0.b] } == [[ClaimID(3), ClaimID(4)]])
  }

  @Test("has what was decided and changed, and the retracted apart")
  func review() throws {
    let bench = try bench()
    _ = try bench.decide(["c2"], .retracted, because: "typed wrong")
    _ = try bench.decide(["c1"], .disputed, because: "rounded")
    let card = try bench.question("the pocket", "settlements-captured")
    #expect(card.retracted.map(\.id) == [ClaimID(2)])
    #expect(card.section.cards.map(\.id) == [ClaimID(1)])
    #expect(card.reviews.map(\.claim) == [ClaimID(1), ClaimID(2)])
    #expect(card.reviews[0].decisions.map(\.because) == ["rounded"])
  }

  @Test("of a subject that another is one with is one question under either name")
  func identity() throws {
    let bench = try bench()
    try bench.log("r1", "was 80 villages", "settlements-captured", "81 villages") {
      $0.about = "the ring"
    }
    _ = try bench.judge("the pocket", "the ring", .same, because: "one map")
    let card = try bench.question("the ring", "settlements-captured")
    #expect(card.section.cards.map(\.id) == [ClaimID(1), ClaimID(2), ClaimID(3)])
    #expect(try bench.question("the pocket", "settlements-captured") == card)
    #expect(try bench.show("c3").others.map(\.id) == [ClaimID(1), ClaimID(2)])
  }

  @Test("that nothing answers names the other questions of its subject")
  func unanswered() throws {
    let card = try bench().question("the pocket", "killed")
    #expect(card.section.stands.isEmpty && card.section.cards.isEmpty)
    #expect(card.others.map(\.question.predicate.text) == ["settlements-captured"])
    #expect(card.others.map(\.claims) == [2])
  }

  @Test("has the findings of its claims that are listed under other questions")
  func elsewhere() throws {
    let bench = try Bench.withSampleCase()
    let card = try bench.question("the-pocket", "settlements-captured")
    let report = try bench.contradictions(ReportQuery())
    let listed = try #require(report.sections.first { $0.question == card.section.question })
    #expect(card.section.entries == listed.entries)
    let codes = Set(card.elsewhere.map(\.finding.code.text))
    #expect(codes.contains("part-exceeds-whole"))
    let claims = Set(card.section.stands.flatMap(\.position.claims))
    #expect(
      card.elsewhere.allSatisfy { entry in
        entry.finding.question != card.section.question
          && entry.finding.sides.contains { !claims.isDisjoint(with: $0.claims) }
      })
  }

  @Test("a name that is not there gets a hint")
  func unknown() throws {
    let bench = try bench()
    #expect(
      refusal { _ = try bench.question("the pockt", "killed") }?.contains("“the pocket”") ?? false)
    #expect(
      refusal { _ = try bench.question("the pocket", "kiled") }?.contains("“killed”") ?? false)
  }

  @Test("a claim is shown with the others of its question and the origins of its report")
  func claim() throws {
    let view = try bench().show("c1")
    #expect(view.others.map(\.id) == [ClaimID(2)])
    #expect(view.origins.reports.map(\.id) == [ReportID(1)])
  }
}
