import ClaimsModel
import ClaimsReports
import ClaimsStore
import ClaimsText
import Foundation
import Synchronization
import Testing

@testable import ClaimsWorkbench

@Suite("Who sees to what")
struct WorkbenchWorkflowTests {
  /// 2018-02-10T00:00:00Z.
  private static let start: Int64 = 1_518_220_800
  private static let day: Int64 = 86_400

  private final class Clock: Sendable {
    private let second: Mutex<Int64>
    init(_ second: Int64) { self.second = Mutex(second) }
    var now: Int64 { second.withLock { $0 } }
    func add(_ seconds: Int64) { second.withLock { $0 += seconds } }
  }

  /// A casebook of two contradicting claims, c1 and c2, whose clock is moved by hand.
  private struct Desk {
    let bench: Workbench
    let clock = Clock(WorkbenchWorkflowTests.start)

    init() throws {
      let made = try Bench.withTwoReports()
      try made.log("r1", "took 80 villages", "settlements-captured", "80 villages")
      try made.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
      let clock = clock
      bench = try Workbench.open(
        at: made.path,
        session: Session(reviewer: "ana", now: { clock.now }, newKey: { UUID().uuidString }))
    }

    func other(_ name: String) throws -> Workbench {
      let clock = clock
      return try Workbench.open(
        at: bench.path,
        session: Session(reviewer: name, now: { clock.now }, newKey: { UUID().uuidString }))
    }

    func due(_ change: (inout DueQuery) -> Void = { _ in }) throws -> [String] {
      var query = DueQuery()
      change(&query)
      return try bench.due(query).cards.map(\.id)
    }

    func listed(_ change: (inout ListQuery) -> Void) throws -> [String] {
      var query = ListQuery()
      change(&query)
      return try bench.list(query).map { "\($0.id)" }
    }

    func edit(_ value: String) throws {
      var request = EditRequest()
      request.stated.values = [value]
      _ = try bench.edit("c1", request, because: "read again")
    }
  }

  // MARK: Assigning

  @Test("one act for all that is named, each once, with who, whom, when and why")
  func assigns() throws {
    let desk = try Desk()
    let items = try desk.bench.assign(
      ["c1", "f1", "C1"], to: "ben", due: "2018-02-12", because: "the list")
    #expect(items.map(\.id) == ["c1", "f1"])
    let first = try #require(items.first?.assignment)
    #expect(first.assignee == "ben" && first.due == EDTF("2018-02-12"))
    #expect(first.because == "the list" && first.by == "ana" && first.at == Self.start)
    #expect(Set(items.map(\.assignment.act)).count == 1)
    let entry = try #require(try desk.bench.store.read { try $0.journal() }.last)
    #expect(entry.action == "assign" && entry.about == "c1 f1" && entry.id == first.act)
    #expect(entry.detail == "to ben, due 2018-02-12: the list")
    let work = try desk.bench.show("c1").work
    #expect(work.assigned?.assignment == first && work.assigned?.state == .open)
    #expect(try desk.bench.finding("f1").work.assigned?.assignment.assignee == "ben")
    #expect(try desk.bench.list(ListQuery()).map(\.standing.status) == [.unreviewed, .unreviewed])
  }

  @Test("a later one replaces it, nobody takes it off, and all are kept")
  func again() throws {
    let desk = try Desk()
    _ = try desk.bench.assign(["c1"], to: "ben")
    // The clock goes back: the latest stands all the same.
    desk.clock.add(-50)
    _ = try desk.bench.assign(["c1"], to: "cem")
    #expect(try desk.bench.history("c1").work.assigned?.assignment.assignee == "cem")
    _ = try desk.bench.assign(["c1"], to: nil)
    let work = try desk.bench.history("c1").work
    #expect(work.assigned == nil && work.assignments.map(\.assignee) == ["ben", "cem", nil])
    #expect(try desk.due() == [])
    #expect(
      refusal { _ = try desk.bench.assign(["c1"], to: nil) }
        == "c1 is assigned to nobody. | See who sees to what: claims due")
  }

  @Test(
    "what cannot be is refused, with what to do, and nothing is written",
    arguments: [
      (["c9"], "ben", nil, "There is not a claim called “c9”."),
      (["f9"], "ben", nil, "There is not a finding called “f9”."),
      (["c1"], "  ", nil, "It is not said to whom."),
      (["c1"], "ben", "soon", "--due: “soon” is not a date"),
      (["c1"], "ben", "2018/..", "--due: “2018/..” is not a date"),
      (["c1", "c9"], "ben", nil, "There is not a claim called “c9”."),
    ] as [([String], String, String?, String)])
  func refused(ids: [String], to: String, due: String?, reason: String) throws {
    let desk = try Desk()
    let words = refusal { _ = try desk.bench.assign(ids, to: to, due: due) }
    #expect(words?.hasPrefix(reason) == true, "\(words ?? "nothing refused")")
    #expect(try desk.bench.store.read { try $0.assignments() } == [])
  }

  @Test("a finding at which nothing is left to do is refused: settled, resolved, a note")
  func nothingToDo() throws {
    let desk = try Desk()
    let choice = try #require(ResolutionChoice(word: "superseded"))
    _ = try desk.bench.resolve("f1", as: choice, because: "x")
    #expect(
      refusal { _ = try desk.bench.assign(["f1"], to: "ben") }?
        .contains("claims reopen f1") == true)
    _ = try desk.bench.reopen(finding: "f1", because: "y")
    #expect(try desk.bench.assign(["f1"], to: "ben").count == 1)
    _ = try desk.bench.decide(["c1"], .refuted, because: "z")
    #expect(
      refusal { _ = try desk.bench.assign(["f1"], to: "ben") }?
        .hasPrefix("f1 is open no more: there is nothing left to settle. | One side") == true)
  }

  @Test("a finding that is a note is no work")
  func noteFinding() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "They say", "operated-by", change: { $0.stated.absent = .unknown })
    try bench.log("r2", "no road", "operated-by", "Russia")
    let entries = try bench.contradictions(ReportQuery()).sections.flatMap(\.entries)
    let note = try #require(entries.first { $0.finding.severity == .note }?.id)
    #expect(
      refusal { _ = try bench.assign(["\(note)"], to: "ben") }?.contains("is a note") == true)
    #expect(try bench.store.read { try $0.assignments() } == [])
  }

  // MARK: Done

  @Test(
    "a claim is done when it is decided after, on what it says now; the next second or the same")
  func claimDone() throws {
    let desk = try Desk()
    _ = try desk.bench.decide(["c1"], .disputed, because: "before")
    _ = try desk.bench.assign(["c1"], to: "ben")
    #expect(try desk.due() == ["c1"])
    _ = try desk.bench.decide(["c1"], .verified, because: "after")
    #expect(try desk.due() == [])
    #expect(try desk.bench.history("c1").work.assigned?.state == .done)
    try desk.edit("81 villages")
    #expect(try desk.due() == ["c1"])
    try desk.edit("80 villages")
    #expect(try desk.due() == [])
    _ = try desk.bench.undo("c1", because: nil)
    #expect(try desk.due() == ["c1"])
  }

  @Test(
    "a finding is done when it is resolved, settled or gone, and to be done again where it is back")
  func findingDone() throws {
    let desk = try Desk()
    _ = try desk.bench.assign(["f1"], to: "ben")
    #expect(try desk.due() == ["f1"])
    let choice = try #require(ResolutionChoice(word: "cannot-be-resolved"))
    _ = try desk.bench.resolve("f1", as: choice, because: "x")
    #expect(try desk.due() == [])
    #expect(try desk.bench.finding("f1").work.assigned?.state == .done)
    _ = try desk.bench.undo("f1", because: nil)
    #expect(try desk.due() == ["f1"])
    _ = try desk.bench.decide(["c1"], .refuted, because: "x")
    #expect(try desk.due() == [])
    _ = try desk.bench.undo("c1", because: nil)
    try desk.edit("90 villages")
    #expect(try desk.due() == [])
    try desk.edit("80 villages")
    #expect(try desk.due() == ["f1"])
  }

  // MARK: The queue

  @Test("goes soonest first, what has no date last, and can be narrowed")
  func queue() throws {
    let desk = try Desk()
    _ = try desk.bench.assign(["c1"], to: "Ben")
    _ = try desk.bench.assign(["c2"], to: "ana", due: "2018-02")
    _ = try desk.bench.assign(["f1"], to: "ben ", due: "2018-02-12")
    #expect(try desk.due() == ["f1", "c2", "c1"])
    #expect(try desk.due { $0.isMine = true } == ["c2"])
    #expect(try desk.due { $0.assignee = "BEN" } == ["f1", "c1"])
    #expect(try desk.due { $0.by = "2018-02-12" } == ["f1"])
    #expect(try desk.due { $0.by = "2018-02-27" } == ["f1"])
    #expect(try desk.due { $0.by = "2018-02-28" } == ["f1", "c2"])
    #expect(
      refusal { _ = try desk.due { $0.by = "soon" } }
        == "claims due: “soon” is not a date that anything can be due by. | Give it as EDTF: "
        + "claims due 2018-02-09, 2018-02 or 2018.")
    let states = { try desk.bench.due(DueQuery()).cards.map(\.assigned.state) }
    #expect(try states() == [.open, .open, .open])
    desk.clock.add(3 * Self.day - 1)
    #expect(try states() == [.open, .open, .open])
    desk.clock.add(1)
    #expect(try states() == [.overdue, .open, .open])
  }

  @Test(
    "claims are listed by who sees to them and by when they are due, done ones too but not as due")
  func list() throws {
    let desk = try Desk()
    _ = try desk.bench.assign(["c1"], to: "ana", due: "2018-02-12")
    _ = try desk.bench.assign(["c2"], to: "ben", due: "2018-02-14")
    #expect(try desk.listed { $0.isMine = true } == ["c1"])
    #expect(try desk.listed { $0.assignee = "BEN" } == ["c2"])
    #expect(try desk.listed { $0.due = "2018-02-13" } == ["c1"])
    #expect(try desk.listed { $0.due = "2018" } == ["c1", "c2"])
    _ = try desk.bench.decide(["c1"], .verified, because: "x")
    #expect(try desk.listed { $0.due = "2018" } == ["c2"])
    #expect(try desk.listed { $0.isMine = true } == ["c1"])
    #expect(
      try desk.listed {
        $0.isMine = true
        $0.status = .unreviewed
      } == [])
    let listing = try desk.bench.listing(ListQuery())
    #expect(listing.assigned.mapValues(\.state) == [ClaimID(1): .done, ClaimID(2): .open])
  }

  // MARK: Notes

  @Test("notes say who and when, on claims and on findings, found still or no more")
  func notes() throws {
    let desk = try Desk()
    _ = try desk.bench.note("c1", "ask the mayor")
    desk.clock.add(60)
    #expect(try desk.other("ben").note("c1", "asked").id == "c1")
    try desk.edit("90 villages")
    _ = try desk.bench.note("f1", "it was about the count")
    let notes = try desk.bench.show("c1").work.notes
    #expect(notes.map(\.text) == ["ask the mayor", "asked"])
    #expect(notes.map(\.by) == ["ana", "ben"])
    #expect(notes.map(\.at) == [Self.start, Self.start + 60])
    let card = try desk.bench.finding("f1")
    #expect(card.entry == nil && card.work.notes.map(\.text) == ["it was about the count"])
    #expect(
      refusal { _ = try desk.bench.note("c1", " \n") }?.hasPrefix("The note says nothing.") == true)
    let entries = try desk.bench.store.read { try $0.journal() }.filter { $0.action == "note" }
    #expect(entries.map(\.about) == ["c1", "c1", "f1"])
  }

  // MARK: Exchange

  @Test("goes with an export and comes back the same, what is done and what is not")
  func exchange() throws {
    let desk = try Desk()
    _ = try desk.bench.assign(["c1"], to: "ben", due: "2018-02-12", because: "the list")
    _ = try desk.bench.decide(["c1"], .verified, because: "x")
    _ = try desk.bench.decide(["c2"], .disputed, because: "x")
    _ = try desk.bench.assign(["c2", "f1"], to: "cem")
    _ = try desk.bench.assign(["f1"], to: nil)
    _ = try desk.bench.note("f1", "ask \u{1B}[2J the mayor")
    _ = try desk.bench.note("c2", "seen")
    let lines = try desk.bench.exported()
    let copy = try Bench.fresh()
    let outcome = try copy.import1(lines)
    #expect(outcome.problems == [])
    #expect(outcome.added.first { $0.noun == "assignment" }?.count == 4)
    #expect(outcome.added.first { $0.noun == "note" }?.count == 2)
    #expect(try copy.exported() == lines)
    #expect(try copy.import1(lines).added.allSatisfy { $0.count == 0 })
    // All in one second: what is decided after it was assigned is done, and what before is not.
    #expect(try copy.due(DueQuery()).cards.map(\.id) == ["c2"])
    // Claims alone are assigned: nothing had to be compared.
    #expect(try copy.store.read { try $0.currentFindings() }.isEmpty)
    _ = try copy.reconcile()
    #expect(try copy.finding("f1").work.notes.count == 1)
    #expect(try copy.audit().troubles == [])
  }

  @Test("a line on a claim that is not there is a problem, of a finding not yet found is none")
  func importProblems() throws {
    let bench = try Bench.fresh()
    let finding = String(repeating: "0a", count: 32)
    let outcome = try bench.import1(
      """
      {"type":"casefile","version":3}
      {"type":"assignment","on":{"claim":"no"},"to":"b","by":"a","at":"2018-02-10T08:00:00Z"}
      {"type":"note","on":{"claim":"no"},"text":"b","by":"a","at":"2018-02-10T08:00:00Z"}
      {"type":"note","on":{"finding":"\(finding)"},"text":"b","by":"a","at":"2018-02-10T08:00:00Z"}
      """)
    #expect(outcome.problems.map(\.place.line) == [2, 3])
    #expect(outcome.problems.allSatisfy { $0.reason.contains("There is no claim “no”") })
    #expect(try bench.store.read { try $0.notes() }.map(\.text) == ["b"])
  }

  // MARK: The dashboard

  @Test("counts claims by what they are, findings by age, people, sources and evidence")
  func status() throws {
    let desk = try Desk()
    _ = try desk.bench.grade(source: "monitor", .b, because: "Years of it.")
    _ = try desk.bench.addSource(name: "Third Desk", id: "third", kind: .newspaper)
    var request = PolicyRequest()
    request.needsSecondSignature = true
    _ = try desk.bench.setPolicy(request, because: "Desk meeting.")
    _ = try desk.bench.decide(["c2"], .verified, because: "Seen.")
    _ = try desk.bench.assign(["c1"], to: "ben", due: "2018-02-12")
    _ = try desk.bench.assign(["c2"], to: "BEN", due: "2018-02-28")
    var status = try desk.bench.status()
    #expect(status.at == Self.start)
    #expect(status.claims == [.unreviewed: 2] && status.awaiting == 1 && status.lapsed == 0)
    #expect(status.contradictions.underWeek == 1 && status.contradictions.open == 1)
    #expect(status.contradictions.unassigned == 1 && status.tensions == .init())
    #expect(
      status.people == [
        .init(name: "BEN", claims: 2, findings: 0, overdue: 0, nextDue: EDTF("2018-02-12"))
      ])
    #expect(status.gradings.count == 7)
    let graded = status.gradings.filter { $0.sources > 0 }
    #expect(graded.map(\.reliability) == [.b, nil])
    #expect(graded.map(\.sources) == [1, 2] && graded.map(\.reports) == [1, 1])
    #expect(graded.map(\.claims) == [1, 1])
    #expect(status.evidence == 0 && status.lastReport == nil)
    #expect(status.lastEntry?.action == "assign" && status.lastEntry?.about == "c2")

    _ = try desk.bench.assign(["f1"], to: "cem", due: "2018-02-11")
    try desk.bench.noteReport(RunningDigest([1]), format: "html")
    desk.clock.add(7 * Self.day)
    status = try desk.bench.status()
    #expect(status.contradictions.underMonth == 1 && status.contradictions.unassigned == 0)
    #expect(status.people.map(\.name) == ["BEN", "cem"])
    #expect(status.people.map(\.overdue) == [1, 1])
    #expect(status.lastReport?.about == "html" && status.lastEntry?.action == "contradictions")
    desk.clock.add(23 * Self.day)
    #expect(try desk.bench.status().contradictions.older == 1)
  }

  @Test("tells lapsed decisions, settled findings and those that cannot be resolved apart")
  func standings() throws {
    let desk = try Desk()
    let choice = try #require(ResolutionChoice(word: "cannot-be-resolved"))
    _ = try desk.bench.resolve("f1", as: choice, because: "x")
    var tally = try desk.bench.status().contradictions
    #expect((tally.open, tally.settled, tally.unresolvable) == (0, 0, 1))
    _ = try desk.bench.decide(["c1"], .refuted, because: "x")
    tally = try desk.bench.status().contradictions
    #expect((tally.open, tally.settled, tally.unresolvable) == (0, 1, 0))
    try desk.edit("81 villages")
    let status = try desk.bench.status()
    #expect(status.lapsed == 1 && status.claims[.unreviewed] == 2)
  }

  @Test("reconciles first, and writes nothing else")
  func fresh() throws {
    let desk = try Desk()
    let before = try desk.bench.store.read { try $0.journal().count }
    _ = try desk.bench.status()
    _ = try desk.bench.due(DueQuery())
    #expect(try desk.bench.store.read { try $0.journal().count } == before)
    #expect(try desk.bench.audit().troubles == [])
  }
}
