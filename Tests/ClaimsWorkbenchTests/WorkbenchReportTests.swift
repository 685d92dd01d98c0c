import ClaimsModel
import ClaimsReports
import ClaimsStore
import Testing

@testable import ClaimsWorkbench

@Suite("A contradiction report")
struct WorkbenchReportTests {
  /// Eighty villages against more than eighty.
  private func withContradiction() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    return bench
  }

  private func numbers(_ report: ContradictionReport) -> [FindingID?] {
    report.sections.flatMap(\.entries).map(\.id)
  }

  private func query(_ change: (inout ReportQuery) -> Void) -> ReportQuery {
    var query = ReportQuery()
    change(&query)
    return query
  }

  // MARK: What is different

  @Test("has nothing to compare with before the first was written")
  func first() throws {
    #expect(try withContradiction().contradictions(ReportQuery()).changes == nil)
  }

  @Test("says what came, went, was settled and reopened since the last one written")
  func changes() throws {
    let bench = try withContradiction()
    try bench.noteReport(RunningDigest([]), format: "html")
    #expect(try bench.contradictions(ReportQuery()).changes == nil)

    let later = try bench.report("They took 90 villages.", by: "agency", on: "2018-02-10")
    try bench.log("\(later.id)", "took 90 villages", "settlements-captured", "90 villages")
    var changes = try #require(try bench.contradictions(ReportQuery()).changes)
    #expect(changes.since == .report(at: 1_518_220_800))
    let new = changes.appeared
    #expect(!new.isEmpty && !new.contains(FindingID(1)))
    #expect(changes.settled == [] && changes.went == [])

    _ = try bench.decide(["c1"], .refuted, because: "The list has 83 names.")
    changes = try #require(try bench.contradictions(ReportQuery()).changes)
    #expect(changes.settled.contains(FindingID(1)))

    try bench.noteReport(RunningDigest([]), format: "html")
    _ = try bench.undo(nil, because: nil)
    changes = try #require(try bench.contradictions(ReportQuery()).changes)
    #expect(changes.appeared == [] && changes.reopened.contains(FindingID(1)))

    try bench.noteReport(RunningDigest([]), format: "html")
    _ = try bench.decide(["c3"], .retracted, because: "typed twice")
    changes = try #require(try bench.contradictions(ReportQuery()).changes)
    #expect(Set(changes.went.map(\.id)) == Set(new))
    #expect(changes.went.allSatisfy { $0.question.contains("the pocket") })
  }

  @Test("written twice of one casebook is the same twice, whenever the last was written")
  func twice() throws {
    let bench = try withContradiction()
    try bench.noteReport(RunningDigest([]), format: "html")
    try bench.log("r1", "They say", "passage-granted", "yes")
    let whole = query { $0.includesClaims = true }
    let before = try bench.contradictions(whole)
    for _ in 0..<3 {
      try bench.noteReport(RunningDigest([]), format: "html")
      #expect(try bench.contradictions(whole) == before)
    }
  }

  @Test("keeps in the journal what was written, by its SHA-256")
  func journal() throws {
    let bench = try withContradiction()
    try bench.noteReport(RunningDigest(Array("abc".utf8)), format: "markdown")
    let entry = try #require(try bench.store.read { try $0.journal() }.last)
    #expect(entry.action == "contradictions" && entry.about == "markdown" && entry.by == "ana")
    #expect(
      entry.detail == "SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("since a date shows only what was found then or later")
  func since() throws {
    let bench = try withContradiction()
    let session = Bench.session(reviewer: "ben")
    let later = try Workbench.open(
      at: bench.path,
      session: Session(reviewer: "ben", now: { 1_543_017_600 }, newKey: session.newKey))
    try later.log("r1", "They say", "passage-granted", "yes")
    try later.log("r2", "no road was opened", "passage-granted", "no")
    let all = try later.contradictions(ReportQuery())
    #expect(Set(numbers(all)) == [FindingID(1), FindingID(2)])
    for (date, found) in [
      ("2018-02-10", [FindingID(1), FindingID(2)]), ("2018-02-11", [FindingID(2)]),
      ("2018-11-24", [FindingID(2)]), ("2018-11-25", []),
    ] {
      let report = try later.contradictions(query { $0.since = date })
      #expect(Set(numbers(report)) == Set(found), "\(date)")
      #expect(report.filters == ["new since \(date)"])
      #expect(Set(report.changes?.appeared ?? []) == Set(found))
    }
  }

  // MARK: As of a date

  @Test("as of a date goes by what had surely been reported by the end of it")
  func asOf() throws {
    let bench = try withContradiction()
    let vague = try bench.report("They took 95 villages.", by: "agency", on: "2018-02")
    try bench.log("\(vague.id)", "took 95 villages", "settlements-captured", "95 villages")
    let late = try bench.report("They took 90 villages.", by: "agency", on: "2018-02-10")
    try bench.log("\(late.id)", "took 90 villages", "settlements-captured", "90 villages")
    let now = try bench.contradictions(ReportQuery())
    for (date, answers, leftOut) in [
      ("2018-02-08", 0, 4), ("2018-02-09", 2, 2), ("2018-02-10", 3, 1), ("2018-02", 4, 0),
      ("2019", 4, 0),
    ] {
      let report = try bench.contradictions(query { $0.asOf = date })
      #expect((report.sections.first?.stands.count ?? 0) == answers, "\(date)")
      #expect(report.leftOut == leftOut, "\(date)")
      #expect(report.asOf == EDTF(date))
      #expect(report.changes == nil && !report.isWhole)
    }
    // A past date changes nothing that is kept.
    #expect(try bench.contradictions(ReportQuery()) == now)
  }

  @Test("as of a date numbers only what stands now as well")
  func pastNumbers() throws {
    let bench = try withContradiction()
    let first = try bench.contradictions(ReportQuery())
    let same = try bench.report(
      "The army took 80 villages indeed.", by: "monitor", on: "2018-03-01")
    try bench.log("\(same.id)", "took 80 villages", "settlements-captured", "80 villages")
    let past = try bench.contradictions(query { $0.asOf = "2018-02-09" })
    #expect(numbers(past) == [nil])
    #expect(past.sections[0].entries[0].finding == first.sections[0].entries[0].finding)
  }

  @Test(
    "refuses what is no date with a beginning and an end",
    arguments: ["yesterday", "2018-13", "", "../2018", "2018/.."])
  func noDate(text: String) throws {
    let bench = try withContradiction()
    for change in [
      { (query: inout ReportQuery) in query.asOf = text }, { $0.since = text },
    ] {
      let words = refusal { _ = try bench.contradictions(query(change)) }
      #expect(words?.contains("is not a date") ?? false)
    }
  }

  // MARK: Narrowed

  @Test("is narrowed to findings with a claim of a source, or that stands so")
  func narrowed() throws {
    let bench = try withContradiction()
    _ = try bench.addSource(name: "The Daily", id: "daily", kind: .newspaper)
    let daily = try bench.report("A road was opened. No road was opened.", by: "daily")
    try bench.log("\(daily.id)", "A road was opened", "passage-granted", "yes")
    try bench.log("\(daily.id)", "No road was opened", "passage-granted", "no")
    let all = try bench.contradictions(ReportQuery())
    #expect(numbers(all).count == 2)
    let ofDaily = try bench.contradictions(query { $0.source = "The Daily" })
    #expect(ofDaily.sections.map(\.question.predicate.text) == ["passage-granted"])
    #expect(ofDaily.filters == ["with a claim of The Daily"])
    #expect(try bench.contradictions(query { $0.status = .disputed }).sections == [])
    _ = try bench.decide(["c1"], .disputed, because: "The map differs.")
    let disputed = try bench.contradictions(query { $0.status = .disputed })
    #expect(disputed.sections.map(\.question.predicate.text) == ["settlements-captured"])
    #expect(!disputed.isWhole)
  }

  // MARK: The claims of every answer

  @Test("has the claims of every answer where they are wanted, and who took from whom")
  func claims() throws {
    let bench = try withContradiction()
    let copy = try bench.report(
      "As the agency wrote, more than 80 villages fell.", by: "monitor", on: "2018-02-10")
    try bench.log(
      "\(copy.id)", "more than 80 villages", "settlements-captured", "more than 80 villages")
    _ = try bench.credit(report: "\(copy.id)", from: "r2", because: "It says so.")
    #expect(try bench.contradictions(ReportQuery()).sections[0].cards == [])
    let section = try bench.contradictions(query { $0.includesClaims = true }).sections[0]
    #expect(section.cards.map(\.id) == [ClaimID(1), ClaimID(2), ClaimID(3)])
    #expect(section.cards.allSatisfy { !$0.before.isEmpty || !$0.after.isEmpty })
    #expect(section.origins.reports.map(\.id) == [ReportID(1), ReportID(2), ReportID(3)])
    #expect(
      section.origins.edges == [
        .init(
          report: ReportID(3), giver: .report(ReportID(2)), ground: .judgement(by: "ana"),
          isOrdered: true)
      ])
  }

  @Test("shows some claims of a question with very many, of every answer at least one")
  func manyClaims() throws {
    let bench = try Bench.fresh()
    var lines = [
      #"{"type": "casefile", "version": 2}"#,
      #"{"type": "source", "id": "s", "name": "S", "kind": "monitor"}"#,
      #"{"type": "entity", "id": "e", "name": "the raid"}"#,
      #"{"type": "report", "id": "r", "source": "s", "published": "2018-02-09", "text": "10, 11, 12, 13 died"}"#,
    ]
    for number in 1...230 {
      lines.append(
        """
        {"type": "claim", "id": "k\(number)", "report": "r", "quote": {"exact": "10, 11, 12, 13 died"}, \
        "subject": "e", "predicate": "killed", "value": {"quantity": "\(number % 4 + 10) people"}, \
        "when": {"date": "2018-02-09"}}
        """)
    }
    #expect(try bench.import1(lines.joined(separator: "\n")).problems.isEmpty)
    let section = try bench.contradictions(query { $0.includesClaims = true }).sections[0]
    #expect(section.claims == 230)
    #expect((190...200).contains(section.cards.count))
    let shown = Set(section.cards.map(\.id))
    for stand in section.stands { #expect(!shown.isDisjoint(with: stand.position.claims)) }
    for entry in section.entries { #expect(shown.isSuperset(of: entry.finding.shownBy)) }
  }
}
