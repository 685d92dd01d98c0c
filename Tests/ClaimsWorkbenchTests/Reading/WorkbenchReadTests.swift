import ClaimsModel
import ClaimsReading
import ClaimsReports
import ClaimsText
import Testing

@testable import ClaimsStore
@testable import ClaimsWorkbench

@Suite("Reading a report")
struct WorkbenchReadTests {
  private func ids(_ outcome: ReadOutcome) -> [String] {
    outcome.cards.map { $0.id?.description ?? "-" }
  }

  @Test("keeps what is proposed as drafts, in the order of the quotes, and logs nothing")
  func keeps() throws {
    let bench = try Bench.withTwoReports()
    let outcome = try bench.read(
      report: "r1", with: DraftScript().proposing([DraftBench.they, DraftBench.pocket]))
    #expect(ids(outcome) == ["d1", "d2"])
    #expect(outcome.new == 2 && outcome.gone == 0 && outcome.problems.isEmpty)
    let cards = try bench.drafts()
    #expect(cards.map(\.draft) == [DraftBench.pocket, DraftBench.they])
    #expect(cards[0].question == "How many settlements of the pocket were captured?")
    #expect(cards[0].before == "The army took " && cards[1].openWords == ["They"])
    #expect(try bench.list(ListQuery()).isEmpty)
    #expect(try bench.audit().troubles.isEmpty)
    let entry = try #require(try bench.store.read { try $0.journal() }.last)
    #expect(entry.action == "read" && entry.about == "r1")
    #expect(entry.detail.hasPrefix("2 drafts by cat ") && entry.detail.contains("SHA-256 "))
  }

  @Test("again proposes the same under the same numbers, and writes nothing")
  func again() throws {
    let bench = try Bench.withTwoReports()
    let script = try DraftScript()
    let first = try bench.read(report: "r1", with: script.proposing([DraftBench.pocket]))
    let length = try bench.store.read { try $0.journal().count }
    let second = try bench.read(report: "r1", with: script.proposing([DraftBench.pocket]))
    #expect(ids(first) == ids(second) && second.new == 0)
    #expect(try bench.store.read { try $0.journal().count } == length)
  }

  @Test("leaves alone what was judged, and lets go what is proposed no more until it comes back")
  func changes() throws {
    let bench = try Bench.withTwoReports()
    let script = try DraftScript()
    let third = DraftBench.draft("villages", at: 17)
    _ = try bench.read(
      report: "r1", with: script.proposing([DraftBench.pocket, DraftBench.they, third]))
    _ = try bench.drop(drafts: ["d1"])
    var better = DraftBench.pocket
    better.parts = [ScorePart("read better", 90)]
    let outcome = try bench.read(report: "r1", with: script.proposing([better]))
    #expect(outcome.new == 0 && outcome.gone == 2)
    #expect(try bench.draft("d1").draft == DraftBench.pocket)
    #expect(try bench.drafts().isEmpty)
    var all = DraftQuery()
    all.includesJudged = true
    #expect(try bench.drafts(all).count == 3)
    let back = try bench.read(report: "r1", with: script.proposing([DraftBench.they]))
    #expect(ids(back) == [try #require(try bench.drafts().first?.id).description])
  }

  @Test("takes over what another reading says besides what it proposes")
  func rescored() throws {
    let bench = try Bench.withTwoReports()
    let script = try DraftScript()
    _ = try bench.read(report: "r1", with: script.proposing([DraftBench.pocket]))
    var better = DraftBench.pocket
    better.parts = [ScorePart("read better", 90)]
    _ = try bench.read(report: "r1", with: script.proposing([better]))
    #expect(try bench.draft("d1").draft == better)
  }

  @Test("keeps nothing where it is only tried, of a report or of any text")
  func trial() throws {
    let bench = try Bench.withTwoReports()
    let script = try DraftScript()
    let tried = try bench.read(
      report: "r1", with: script.proposing([DraftBench.pocket]), isTrial: true)
    #expect(ids(tried) == ["-"] && tried.cards[0].report == ReportID(1))
    let text = try bench.tryReading(
      DraftBench.text, published: nil, source: nil, with: script.proposing([DraftBench.pocket]))
    #expect(text.cards[0].report == nil && text.cards[0].draft == DraftBench.pocket)
    #expect(try bench.drafts().isEmpty)
  }

  @Test("The own reader gives the same drafts each time, and never fails")
  func own() throws {
    let bench = try Bench.withTwoReports()
    #expect(ids(try bench.read(report: "r2")) == ids(try bench.read(report: "r2")))
  }

  @Test("The reader is told all names of what is one, and the places that the text names")
  func knowledge() throws {
    let bench = try Bench.withTwoReports()
    _ = try bench.addEntity(name: "Saraqib", kind: .place, aliases: ["Sarakeb"])
    _ = try bench.addEntity(name: "Serakib", kind: .place)
    _ = try bench.judge("saraqib", "serakib", .same, because: "One map.")
    _ = try bench.addEntity(name: "Ali", id: "ali-1", kind: .person)
    _ = try bench.addEntity(name: "Ali", id: "ali-2", kind: .person)
    let names = try bench.store.read { try $0.knowledge(for: "x") }.names
    let all = names.map { "\($0.words): \($0.entity)" }
    #expect(
      all.sorted() == [
        "Ali: ali-1", "Ali: ali-2", "Sarakeb: Saraqib", "Saraqib: Saraqib", "Serakib: Saraqib",
      ])
  }

  @Test("Another program's bad lines are problems, and its good ones are taken")
  func problems() throws {
    let bench = try Bench.withTwoReports()
    let good =
      #"{"quote":{"exact":"The army"},"subject":"x","predicate":"stated","value":{"words":"y"}}"#
    let outcome = try bench.read(
      report: "r1",
      with: DraftScript().writing(["no", good, good.replacing("The army", with: "No army")]))
    #expect(outcome.cards.count == 1)
    #expect(outcome.problems.map(\.place.line) == [1, 3])
    #expect(outcome.problems[1].reason == "The quote does not stand in the report.")
  }

  @Test("Another program that fails leaves nothing behind")
  func failing() throws {
    let bench = try Bench.withTwoReports()
    let before = try bench.store.read { try $0.journal().count }
    #expect(throws: Refusal.self) {
      try bench.read(report: "r1", with: .command(ExtractorCommand(["false"])))
    }
    #expect(throws: Refusal.self) { try bench.read(report: "r9") }
    #expect(throws: Refusal.self) { try ExtractorCommand([]) }
    #expect(throws: Refusal.self) { try ExtractorCommand(["cat"], timeout: 0) }
    #expect(try bench.store.read { try $0.journal().count } == before)
  }
}
