import ClaimsModel
import ClaimsReading
import ClaimsReports
import Testing

@testable import ClaimsStore
@testable import ClaimsWorkbench

@Suite("Judging drafts")
struct JudgeDraftsTests {
  private func refusal(_ body: () throws -> Void) throws -> Refusal {
    try #require(#expect(throws: Refusal.self) { try body() })
  }

  @Test(
    "An accepted draft is the claim that typing it would have logged, and is told what it contradicts"
  )
  func accept() throws {
    let bench = try DraftBench.read()
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    let accepted = try bench.accept(draft: "d1")
    let card = accepted.outcome.card
    #expect(card.id == ClaimID(2) && card.claim.quote == DraftBench.pocket.quote)
    #expect(card.answer == "80 villages" && card.report == ReportID(1))
    #expect(accepted.outcome.against.map(\.finding.code.text) == ["quantities-disjoint"])
    #expect(try bench.draft("d1").verdict?.outcome == .accepted(ClaimID(2)))
    #expect(try bench.drafts().map(\.id) == [DraftID(2)])
    let typed = try Bench.withTwoReports()
    try typed.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", start: 14)
    }
    #expect(try typed.show("c1").card.digest == card.digest)
    #expect(try bench.audit().troubles.isEmpty)
    let entry = try #require(try bench.store.read { try $0.journal() }.last)
    #expect(entry.action == "draft accept" && entry.about == "d1 c2")
  }

  @Test("What is open must be said, and then it is logged so; the draft stays as it was")
  func open() throws {
    let bench = try DraftBench.read()
    let refused = try refusal { _ = try bench.accept(draft: "d2") }
    #expect(refused.reason.contains("“They”: it may be “the army” or “the pocket”"))
    #expect(refused.remedy.contains("claims drafts edit d2 --about"))
    var acceptance = DraftAcceptance()
    acceptance.edit.about = "the pocket"
    acceptance.edit.hedge = .alleged
    acceptance.edit.note = "the source repeats itself"
    let claim = try bench.accept(draft: "d2", acceptance).outcome.card.claim
    #expect(claim.subject.text == "the-pocket" && claim.hedge == .alleged)
    #expect(claim.note == "the source repeats itself")
    #expect(try bench.draft("d2").draft == DraftBench.they)
  }

  @Test("Fields that a draft has can be emptied and replaced")
  func cleared() throws {
    let bench = try Bench.withTwoReports()
    let draft = DraftBench.draft("80 villages", at: 14) {
      $0.when = DraftTime("some day long ago")
      $0.place = .at("nowhere land")
      $0.attribution = "they"
    }
    _ = try bench.read(report: "r1", with: DraftScript().proposing([draft]))
    #expect(throws: Refusal.self) { try bench.accept(draft: "d1") }
    var acceptance = DraftAcceptance()
    acceptance.edit.cleared = [.when, .place]
    acceptance.edit.attribution = "River Agency"
    let claim = try bench.accept(draft: "d1", acceptance).outcome.card.claim
    #expect(claim.when == nil && claim.place == nil)
    #expect(claim.attribution == .source(SourceID(unchecked: "agency")))
  }

  @Test("A refused one changes nothing, not even the entities that were made for it")
  func refused() throws {
    let bench = try Bench.withTwoReports()
    let draft = DraftBench.draft("80 villages", at: 14) {
      $0.value = .words("a number", unit: nil)
    }
    _ = try bench.read(report: "r1", with: DraftScript().proposing([draft]))
    let before = try bench.store.read { try $0.journal().count }
    _ = try refusal { _ = try bench.accept(draft: "d1") }
    #expect(try bench.entities().isEmpty)
    #expect(try bench.store.read { try $0.journal().count } == before)
    #expect(try bench.draft("d1").isWaiting)
  }

  @Test("Names like known ones need a word, as they do for a typed claim")
  func nearNames() throws {
    let bench = try DraftBench.read()
    _ = try bench.addEntity(name: "the pockets")
    let refused = try refusal { _ = try bench.accept(draft: "d1") }
    #expect(refused.remedy.contains("--new-entity"))
    var acceptance = DraftAcceptance()
    acceptance.edit.allowsNewEntities = true
    #expect(
      try bench.accept(draft: "d1", acceptance).outcome.newEntities.map(\.name) == ["the pocket"])
  }

  @Test("Of several each is accepted by itself")
  func several() throws {
    let bench = try DraftBench.read()
    let outcome = try bench.accept(drafts: ["d2", "d1", "D1", "d9"])
    #expect(outcome.accepted.map(\.id) == [DraftID(1)])
    #expect(outcome.refused.map(\.name) == ["d2", "d9"])
  }

  @Test("A draft is judged once, until that is taken back")
  func once() throws {
    let bench = try DraftBench.read()
    #expect(try bench.drop(drafts: ["d2", "d2"], because: "no").count == 1)
    #expect(try refusal { _ = try bench.accept(draft: "d2") }.remedy.contains("claims undo d2"))
    _ = try bench.accept(draft: "d1")
    #expect(try refusal { _ = try bench.drop(drafts: ["d1"]) }.reason.contains("as c1"))
    #expect(try refusal { _ = try bench.drop(drafts: ["d9"]) }.kind == .notFound)
  }

  @Test("Dropping is taken back by name, or as what was done last; accepting is not")
  func undo() throws {
    let bench = try DraftBench.read()
    _ = try bench.drop(drafts: ["d1", "d2"])
    guard case .drafts(let both) = try bench.undo(nil, because: nil) else {
      Issue.record("something else was taken back")
      return
    }
    #expect(both.map(\.isWaiting) == [true, true])
    _ = try bench.drop(drafts: ["d1"])
    _ = try bench.drop(drafts: ["d2"])
    _ = try bench.undo("d1", because: "read again")
    #expect(try bench.drafts().map(\.id) == [DraftID(1)])
    _ = try bench.accept(draft: "d1")
    let refused = try refusal { _ = try bench.undo("d1", because: nil) }
    #expect(refused.remedy.contains("claims retract c1"))
    _ = try bench.undo(nil, because: nil)
    #expect(try bench.drafts().map(\.id) == [DraftID(2)])
    #expect(throws: Refusal.self) { try bench.undo(nil, because: nil) }
    #expect(try bench.audit().troubles.isEmpty)
  }

  @Test("A decision that came after it is what was done last")
  func undoOrder() throws {
    let bench = try DraftBench.read()
    _ = try bench.accept(draft: "d1")
    _ = try bench.drop(drafts: ["d2"])
    _ = try bench.decide(["c1"], .verified, because: "seen")
    guard case .decision = try bench.undo(nil, because: nil) else {
      Issue.record("the draft was taken back first")
      return
    }
    #expect(try bench.draft("d2").verdict?.outcome == .dropped)
  }

  @Test("They are listed by report, score and what they name")
  func list() throws {
    let bench = try DraftBench.read()
    func ids(_ change: (inout DraftQuery) -> Void) throws -> [String] {
      var query = DraftQuery()
      change(&query)
      return try bench.drafts(query).compactMap { $0.id?.description }
    }
    #expect(try ids { _ in } == ["d1", "d2"])
    #expect(try ids { $0.above = 41 } == ["d1"])
    #expect(try ids { $0.report = "r2" } == [])
    #expect(try ids { $0.about = "The  Pocket" } == ["d1"])
    _ = try bench.addEntity(name: "Pocket of Idlib", aliases: ["the pocket"])
    #expect(try ids { $0.about = "pocket-of-idlib" } == ["d1"])
  }

  @Test("They come before claims that nobody has decided on, and after contradictions")
  func queue() throws {
    let bench = try DraftBench.read()
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    _ = try bench.accept(draft: "d1")
    let needs = try bench.reviewQueue().map(\.need)
    #expect(needs == [.contradiction, .draft, .undecided, .undecided])
    #expect(try bench.reviewQueue()[1].subject == .draft(DraftID(2)))
  }

  @Test("They do not go with an export, and what was accepted does")
  func export() throws {
    let bench = try DraftBench.read()
    _ = try bench.accept(draft: "d1")
    let types = try bench.exported().matches(of: /"type":"(\w+)"/).map { String($0.1) }
    #expect(!types.contains("draft") && types.contains("claim"))
  }
}
