import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("Changing a claim")
struct WorkbenchEditTests {
  private func bench() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    return bench
  }

  private func edit(
    _ bench: Workbench, _ id: String = "c1", because: String = "read again",
    change: (inout EditRequest) -> Void
  ) throws -> LogOutcome {
    var request = EditRequest()
    change(&request)
    return try bench.edit(id, request, because: because)
  }

  @Test("keeps what it was with the reason, and says what changed")
  func keeps() throws {
    let bench = try bench()
    let outcome = try edit(bench) { $0.stated.values = ["at least 80 villages"] }
    #expect(outcome.card.answer == "at least 80 villages")
    #expect(outcome.against.isEmpty)
    let revisions = try bench.history("c1").revisions
    #expect(revisions.map(\.because) == ["read again"])
    #expect(
      revisions[0].changes.first
        == ClaimChange(field: "answer", before: "80 villages", after: "at least 80 villages"))
  }

  @Test("makes decisions lapse, and hold again where the content comes back")
  func lapses() throws {
    let bench = try bench()
    _ = try bench.decide(["c1"], .verified, because: "seen")
    let changed = try edit(bench) { $0.hedge = .alleged }
    #expect(changed.card.standing.status == .unreviewed)
    #expect(changed.card.standing.lapsed.count == 1)
    let back = try edit(bench) { $0.hedge = .asserted }
    #expect(back.card.standing.status == .verified)
    #expect(back.card.standing.lapsed.isEmpty)
  }

  @Test("of a remark leaves decisions standing")
  func remark() throws {
    let bench = try bench()
    _ = try bench.decide(["c1"], .verified, because: "seen")
    #expect(try edit(bench) { $0.note = "film kept" }.card.standing.status == .verified)
  }

  @Test("empties fields, and finds the claim by its new words only")
  func empties() throws {
    let bench = try bench()
    _ = try edit(bench) { $0.anchor = QuoteAnchor("The army took") }
    #expect(try edit(bench) { $0.cleared = [.when] }.card.claim.when == nil)
    #expect(try bench.search("army", ListQuery()).claims.map(\.id) == [ClaimID(1)])
    #expect(try bench.search("villages", ListQuery()).claims.map(\.id) == [ClaimID(2)])
  }

  @Test("moves it to another question, with the entities it names")
  func moves() throws {
    let bench = try bench()
    let moved = try edit(bench) {
      $0.says = "controlled-by"
      $0.about = "Saraqib"
      $0.stated.values = ["the army"]
    }
    #expect(moved.newEntities.map(\.name) == ["Saraqib", "the army"])
    var query = ListQuery()
    query.about = "the army"
    #expect(try bench.list(query).map(\.id) == [ClaimID(1)])
    query.about = "the pocket"
    #expect(try bench.list(query).map(\.id) == [ClaimID(2)])
    #expect(try bench.contradictions(ReportQuery()).sections.isEmpty)
  }

  @Test("says in words what became of when and where")
  func circumstances() throws {
    let bench = try bench()
    _ = try edit(bench) {
      $0.when = .unknown(said: nil)
      $0.place = .nowhere
    }
    let changes = try bench.history("c1").revisions[0].changes
    #expect(changes.contains(ClaimChange(field: "when", before: "2018-02-09", after: "not known")))
    #expect(changes.contains(ClaimChange(field: "where", before: nil, after: "nowhere")))
    #expect(try edit(bench) { $0.cleared = [.when, .place] }.card.claim.place == nil)
    let hollow = refusal {
      _ = try edit(bench) {
        $0.says = "operated-by"
        $0.stated.absent = .nothing
        $0.when = .never(said: nil)
      }
    }
    #expect(hollow?.contains("deny a value") == true)
  }

  @Test("is refused without a reason, without a change, and with a value that does not fit")
  func refused() throws {
    let bench = try bench()
    func said(_ because: String = "x", _ change: (inout EditRequest) -> Void) -> String {
      refusal { _ = try edit(bench, because: because, change: change) } ?? ""
    }
    #expect(said(" ") { $0.hedge = .alleged }.contains("needs a reason"))
    #expect(said { _ in }.contains("Nothing of c1 would change"))
    #expect(said { $0.says = "besieged" }.contains("has no value"))
    #expect(said { $0.stated.absent = .nothing }.contains("--value 0"))
    #expect(said { $0.anchor = QuoteAnchor("nowhere") }.contains("does not stand"))
    #expect(try bench.history("c1").revisions.isEmpty)
  }

  @Test("goes along with an export, byte for byte")
  func exported() throws {
    let bench = try bench()
    _ = try bench.decide(["c1"], .verified, because: "seen")
    _ = try edit(bench) { $0.stated.values = ["at least 80 villages"] }
    _ = try edit(bench) { $0.note = "again" }
    let first = try bench.exported()
    let other = try Bench.fresh()
    #expect(try other.import1(first).problems.isEmpty)
    #expect(try other.exported() == first)
    #expect(try other.history("c1").revisions == bench.history("c1").revisions)
    #expect(try other.import1(first).added.allSatisfy { $0.count == 0 })
  }
}
