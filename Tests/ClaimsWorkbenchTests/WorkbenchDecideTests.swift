import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("Deciding on claims")
struct WorkbenchDecideTests {
  private func bench() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    return bench
  }

  private func statuses(_ bench: Workbench) throws -> [ReviewStatus] {
    try bench.list(ListQuery()).map(\.standing.status)
  }

  @Test("sets the status, keeps the reason, and binds to the content seen")
  func decides() throws {
    let bench = try bench()
    _ = try bench.decide(["c1"], .verified, because: "names checked")
    #expect(try statuses(bench) == [.verified, .unreviewed])
    let history = try bench.history("c1")
    #expect(history.decisions.map(\.because) == ["names checked"])
    #expect(history.decisions.map(\.by) == ["ana"])
    #expect(history.decisions[0].digest == history.card.digest)
  }

  @Test(
    "takes any status after any other",
    arguments: ReviewStatus.allCases, ReviewStatus.allCases)
  func anyToAny(first: ReviewStatus, second: ReviewStatus) throws {
    let bench = try bench()
    _ = try bench.decide(["c1"], first, because: "one")
    _ = try bench.decide(["c1"], second, because: "two")
    #expect(try statuses(bench)[0] == second)
  }

  @Test("undoes a whole act, then the one before it, and then says that nothing is left")
  func undoes() throws {
    let bench = try bench()
    _ = try bench.decide(["c1"], .disputed, because: "one")
    _ = try bench.decide(["c1", "c2"], .verified, because: "both")
    _ = try bench.undo(nil, because: nil)
    #expect(try statuses(bench) == [.disputed, .unreviewed])
    _ = try bench.undo(nil, because: nil)
    #expect(try statuses(bench) == [.unreviewed, .unreviewed])
    #expect(refusal { _ = try bench.undo(nil, because: nil) }?.contains("nothing") == true)
    #expect(try bench.history("c1").decisions.count == 4)
  }

  @Test("undoes only one's own, unless a claim is named")
  func undoesOwn() throws {
    let bench = try bench()
    let other = try Workbench.open(at: bench.path, session: Bench.session(reviewer: "ben"))
    _ = try bench.decide(["c1"], .verified, because: "ana's")
    #expect(refusal { _ = try other.undo(nil, because: nil) } != nil)
    _ = try other.undo("c1", because: "agreed with ana")
    #expect(try statuses(bench)[0] == .unreviewed)
  }

  @Test("undoes only the claim that is named, not its fellows of the same act")
  func undoesOne() throws {
    let bench = try bench()
    _ = try bench.decide(["c1", "c2"], .verified, because: "both")
    _ = try bench.undo("c1", because: nil)
    #expect(try statuses(bench) == [.unreviewed, .verified])
    _ = try bench.undo(nil, because: nil)
    #expect(try statuses(bench) == [.unreviewed, .unreviewed])
  }

  @Test("refuses without a reason, and for a claim that is not there, and then decides nothing")
  func refused() throws {
    let bench = try bench()
    #expect(
      refusal { _ = try bench.decide(["c1"], .verified, because: " ") }?.contains("reason") == true)
    #expect(
      refusal { _ = try bench.decide(["c1", "c9"], .verified, because: "x") }?.contains("c9")
        == true)
    #expect(
      refusal { _ = try bench.decide(["2"], .verified, because: "x") }?.contains("“c2”") == true)
    #expect(try statuses(bench) == [.unreviewed, .unreviewed])
  }

  @Test("refuting one side settles a contradiction, reopening opens it again")
  func settles() throws {
    let bench = try bench()
    #expect(try bench.contradictions(ReportQuery()).hasOpenContradiction)
    _ = try bench.decide(["c1"], .refuted, because: "list has 83 names")
    let settled = try bench.contradictions(ReportQuery())
    #expect(!settled.hasOpenContradiction)
    #expect(settled.count(.contradiction).all == 1)
    _ = try bench.decide(["c1"], .unreviewed, because: "list was of another month")
    #expect(try bench.contradictions(ReportQuery()).hasOpenContradiction)
  }

  @Test("a retracted claim takes part in nothing")
  func retracted() throws {
    let bench = try bench()
    _ = try bench.decide(["c2"], .retracted, because: "typed wrong")
    #expect(try bench.contradictions(ReportQuery()).sections.isEmpty)
  }
}
