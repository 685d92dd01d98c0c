import ClaimsModel
import ClaimsReports
import ClaimsStore
import ClaimsText
import Testing

@testable import ClaimsWorkbench

@Suite("Resolving findings")
struct WorkbenchResolveTests {
  /// Eighty villages against more than eighty: f1.
  private func bench() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    return bench
  }

  private func entries(_ bench: Workbench) throws -> [ContradictionReport.Entry] {
    try bench.contradictions(ReportQuery()).sections.flatMap(\.entries)
  }

  private func entry(_ bench: Workbench) throws -> ContradictionReport.Entry {
    try #require(try entries(bench).first { $0.finding.code == RuleCode("quantities-disjoint") })
  }

  private func change(_ bench: Workbench, to value: String) throws {
    var request = EditRequest()
    request.stated.values = [value]
    _ = try bench.edit("c1", request, because: "read again")
  }

  // MARK: Resolved

  @Test(
    "takes a finding off the open list, and leaves the claims as they stand",
    arguments: ResolutionChoice.words)
  func resolves(word: String) throws {
    let bench = try bench()
    let choice = try #require(ResolutionChoice(word: word))
    let outcome = try bench.resolve("f1", as: choice, because: "the list")
    let entry = try entry(bench)
    #expect(!entry.isOpen && entry.stands)
    #expect(entry.resolution?.because == "the list" && entry.resolution?.by == "ana")
    #expect(outcome.card.entry == entry)
    let report = try bench.contradictions(ReportQuery())
    #expect(!report.hasOpenContradiction)
    let isUnresolvable = word == "cannot-be-resolved"
    #expect(report.count(.contradiction) == (all: 1, open: 0, unresolvable: isUnresolvable ? 1 : 0))
    #expect(try bench.list(ListQuery()).map(\.standing.status) == [.unreviewed, .unreviewed])
  }

  @Test("keeps which side is accepted by what it says, and names the claims that lost")
  func accepted() throws {
    for (letter, side, lost) in [("a", 0, 2), ("B", 1, 1)] {
      let bench = try bench()
      let choice = try #require(ResolutionChoice(word: "accept-\(letter)"))
      let outcome = try bench.resolve("f1", as: choice, because: "the list")
      #expect(try entry(bench).accepted == side)
      #expect(outcome.losing == [ClaimID(Int64(lost))])
      #expect(outcome.card.entry?.resolution?.acceptedClaims == [ClaimID(Int64(3 - lost))])
      _ = try bench.decide(["c\(lost)"], .refuted, because: "the list")
      let again = try bench.resolve("f1", as: choice, because: "the list again")
      #expect(again.losing == [] && again.card.entry?.accepted == side)
    }
  }

  @Test("goes by the letters of the report, and refuses one that is none of the finding's")
  func letters() throws {
    let bench = try bench()
    let later = try bench.report("They took 90 villages.", by: "agency", on: "2018-02-10")
    try bench.log("\(later.id)", "took 90 villages", "settlements-captured", "90 villages")
    // A: 80, B: more than 80, C: 90, which B leaves possible.
    let section = try bench.contradictions(ReportQuery()).sections[0]
    let entry = try #require(
      section.entries.first { section.sideLetters(of: $0.finding) == ["A", "C"] })
    let name = try #require(entry.id.map { "\($0)" })
    let words = refusal { _ = try bench.resolve(name, as: .accept(letter: "B"), because: "x") }
    #expect(words?.contains("A (“80 villages”) and C (“90 villages”)") == true)
    #expect(words?.contains("--as accept-a or accept-c") == true)
    let outcome = try bench.resolve(name, as: .accept(letter: "C"), because: "x")
    #expect(outcome.losing == [ClaimID(1)])
    let resolved = try entries(bench).filter { !$0.isOpen }
    #expect(resolved.map(\.id) == [entry.id] && resolved.map(\.accepted) == [1])
  }

  @Test("resolving again takes the place of what was; reopening leaves nothing of it")
  func again() throws {
    let bench = try bench()
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "one")
    _ = try bench.resolve("f1", as: .outcome(.bothTrue), because: "two")
    #expect(try entry(bench).resolution?.because == "two")
    let card = try bench.reopen(finding: "f1", because: "three")
    #expect(card.entry?.isOpen == true)
    #expect(try entry(bench).isOpen)
    #expect(
      ResolutionState.states(of: card.resolutions) { _ in true }.map(\.state)
        == [.replaced, .replaced, .stands])
    #expect(
      refusal { _ = try bench.reopen(finding: "f1", because: "x") }?.contains("not resolved")
        == true)
  }

  @Test("resolves also what a refuted claim settled already; each stands by itself")
  func settled() throws {
    let bench = try bench()
    _ = try bench.decide(["c1"], .refuted, because: "the list")
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "later")
    _ = try bench.undo("c1", because: nil)
    #expect(try entry(bench).stands && !entry(bench).isOpen)
  }

  // MARK: Lapsed

  @Test("lapses when a claim is changed, is told beside what came of it, and holds again")
  func lapses() throws {
    let bench = try bench()
    _ = try bench.resolve("f1", as: .accept(letter: "B"), because: "the list")
    try change(bench, to: "79 villages")
    let changed = try entry(bench)
    #expect(changed.id != FindingID(1) && changed.isOpen && changed.resolution == nil)
    #expect(changed.lapsed.map(\.because) == ["the list"])
    #expect(changed.lapsed.first?.acceptedClaims == [ClaimID(2)])
    #expect(try bench.history("c2").resolutions.map(\.state) == [.lapsed])
    #expect(try bench.show("c1").resolutions.map(\.state) == [.lapsed])
    #expect(
      refusal { _ = try bench.resolve("f1", as: .outcome(.superseded), because: "x") }?
        .contains("f1 is found no more") == true)
    #expect(try bench.finding("f1").entry == nil)

    try change(bench, to: "80 villages")
    let back = try entry(bench)
    #expect(back.id == FindingID(1) && !back.isOpen && back.accepted == 1 && back.lapsed == [])
    #expect(try bench.history("c2").resolutions.map(\.state) == [.stands])
  }

  @Test("lapses when another claim joins a side, and not when one joins elsewhere")
  func joined() throws {
    let bench = try bench()
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "later")
    try bench.log("r1", "They say", "passage-granted", "yes")
    #expect(try !entry(bench).isOpen)
    try bench.log("r1", "it was 80 villages", "settlements-captured", "80 villages")
    #expect(try entry(bench).isOpen)
    #expect(try entry(bench).lapsed.map(\.because) == ["later"])
    _ = try bench.decide(["c4"], .retracted, because: "the same twice")
    #expect(try !entry(bench).isOpen)
  }

  @Test("says of nothing that it lapsed that was taken back before, or of another question")
  func notLapsed() throws {
    let bench = try bench()
    try bench.log("r1", "They say", "passage-granted", "yes")
    try bench.log("r2", "no road was opened", "passage-granted", "no")
    let road = try #require(
      try entries(bench).first { $0.finding.code.text != "quantities-disjoint" })
    _ = try bench.resolve(
      "\(try #require(road.id))", as: .outcome(.superseded), because: "of another question")
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "taken back")
    _ = try bench.undo("f1", because: nil)
    try change(bench, to: "79 villages")
    #expect(try entries(bench).allSatisfy { $0.lapsed == [] })
  }

  // MARK: Taken back

  @Test("undoes the latest act of the reviewer, whichever kind it was")
  func undoes() throws {
    let bench = try bench()
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "one")
    _ = try bench.decide(["c1"], .disputed, because: "two")
    _ = try bench.resolve("f1", as: .outcome(.bothTrue), because: "three")
    let taken = try (0..<3).map { _ in try bench.undo(nil, because: nil) }
    let kinds = taken.map { undone in
      switch undone {
      case .decision(let cards): "\(cards.map(\.id))"
      case .resolution(let card): card.entry?.resolution?.because ?? "open"
      case .drafts(let cards): "\(cards.count) drafts"
      }
    }
    #expect(kinds == ["one", "[c1]", "open"])
    #expect(try entry(bench).isOpen)
    #expect(try bench.list(ListQuery()).map(\.standing.status) == [.unreviewed, .unreviewed])
    #expect(refusal { _ = try bench.undo(nil, because: nil) }?.contains("nothing") == true)
    #expect(refusal { _ = try bench.undo("f1", because: nil) }?.contains("history f1") == true)
    #expect(try bench.finding("f1").resolutions.count == 4)
  }

  @Test("undoes only one's own, unless the finding is named")
  func undoesOwn() throws {
    let bench = try bench()
    let other = try Workbench.open(at: bench.path, session: Bench.session(reviewer: "ben"))
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "ana's")
    #expect(refusal { _ = try other.undo(nil, because: nil) } != nil)
    #expect(try !entry(bench).isOpen)
    _ = try other.undo("f1", because: "agreed with ana")
    #expect(try entry(bench).isOpen)
  }

  @Test("takes back what lapsed as well, so that it does not come back with the claim")
  func undoesLapsed() throws {
    let bench = try bench()
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "one")
    try change(bench, to: "79 villages")
    guard case .resolution(let card) = try bench.undo(nil, because: nil) else {
      return #expect(Bool(false), "a decision was undone")
    }
    #expect(card.id == FindingID(1) && card.entry == nil)
    #expect(try entry(bench).lapsed == [])
    try change(bench, to: "80 villages")
    #expect(try entry(bench).isOpen)
  }

  @Test("writes each act into the journal")
  func journal() throws {
    let bench = try bench()
    _ = try bench.resolve("f1", as: .accept(letter: "A"), because: "one")
    _ = try bench.reopen(finding: "f1", because: "two")
    _ = try bench.undo("f1", because: "three")
    let entries = try bench.store.read { try $0.journal() }.suffix(3)
    #expect(entries.map(\.action) == ["resolve", "reopen", "undo"])
    #expect(entries.map(\.about) == ["f1", "f1", "f1"])
    #expect(entries.map(\.detail) == ["accepted: one", "two", "three"])
  }

  // MARK: Refused

  @Test("refuses without a reason, of what is not there, and of notes, and then keeps nothing")
  func refused() throws {
    let bench = try bench()
    let superseded = ResolutionChoice.outcome(.superseded)
    for (name, because, words) in [
      ("f1", " ", "--because"), ("f9", "x", "claims contradictions"), ("1", "x", "“f1”"),
      ("c1", "x", "not a finding called “c1”"),
    ] {
      let said = refusal { _ = try bench.resolve(name, as: superseded, because: because) }
      #expect(said?.contains(words) == true, "\(name)")
    }
    try bench.log("r1", "They say", "operated-by", change: { $0.stated.absent = .unknown })
    try bench.log("r2", "no road", "operated-by", "Russia")
    let note = try #require(try entries(bench).first { $0.finding.severity == .note }?.id)
    #expect(
      refusal { _ = try bench.resolve("\(note)", as: superseded, because: "x") }?
        .contains("is a note") == true)
    #expect(try bench.store.read { try $0.resolutions() } == [])
  }

  @Test("accepts no side of a finding that does not stand between two")
  func oneSide() throws {
    let bench = try bench()
    try change(bench, to: "79 villages")
    let alone = try #require(try entries(bench).first { $0.finding.sides.count == 1 }?.id)
    let words = refusal {
      _ = try bench.resolve("\(alone)", as: .accept(letter: "A"), because: "x")
    }
    #expect(words?.contains("it has 1,") == true && words?.contains("transcription-error") == true)
    let outcome = try bench.resolve(
      "\(alone)", as: .outcome(.transcriptionError), because: "typed wrong")
    #expect(outcome.losing == [] && outcome.card.entry?.isOpen == false)
  }

  @Test(
    "knows its words", arguments: ["accept", "accept-", "accept-1", "accept-abcd", "reopened", ""])
  func words(word: String) { #expect(ResolutionChoice(word: word) == nil) }

  // MARK: What is different

  @Test("counts as settled and as open again in what is different since the last report")
  func changes() throws {
    let bench = try bench()
    _ = try bench.contradictions(ReportQuery())
    try bench.noteReport(RunningDigest([]), format: "html")
    _ = try bench.resolve("f1", as: .outcome(.unresolvable), because: "no list")
    let settled = try #require(try bench.contradictions(ReportQuery()).changes)
    #expect(settled.settled == [FindingID(1)] && settled.reopened == [] && settled.appeared == [])
    try bench.noteReport(RunningDigest([]), format: "html")
    _ = try bench.undo("f1", because: nil)
    let reopened = try #require(try bench.contradictions(ReportQuery()).changes)
    #expect(reopened.reopened == [FindingID(1)] && reopened.settled == [])
    try bench.noteReport(RunningDigest([]), format: "html")
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "later")
    try change(bench, to: "79 villages")
    let changes = try #require(try bench.contradictions(ReportQuery()).changes)
    #expect(changes.appeared.contains(try #require(try entry(bench).id)))
    #expect(changes.went.map(\.id) == [FindingID(1)] && changes.settled == [])
  }

  // MARK: Exchanged

  @Test("goes with an export, holds in the other casebook, and comes back as the same bytes")
  func exchanged() throws {
    let bench = try bench()
    _ = try bench.decide(["c2"], .disputed, because: "a doubt")
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "one")
    _ = try bench.undo(nil, because: nil)
    _ = try bench.resolve("f1", as: .accept(letter: "B"), because: "two")
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "three")
    _ = try bench.undo("f1", because: nil)
    let first = try bench.exported()
    let other = try Workbench.create(
      at: Bench.path(), session: Bench.session(reviewer: "ben"))
    // Claims have other numbers there.
    _ = try other.addSource(name: "Other", id: "other")
    _ = try other.report("80 villages, or 90.", by: "other")
    try other.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.about = "another pocket"
      $0.allowsNewEntities = true
    }
    let outcome = try other.import1(first)
    #expect(outcome.problems.map(\.reason) == [])
    #expect(outcome.added.first { $0.noun == "resolution" }?.count == 5)
    let there = try entry(other)
    #expect(!there.isOpen && there.resolution?.because == "two" && there.accepted == 1)
    #expect(try other.import1(first).added.allSatisfy { $0.count == 0 })

    let empty = try Bench.fresh()
    #expect(try empty.import1(first).problems.isEmpty)
    #expect(try empty.exported() == first)
    #expect(try entry(empty).id == FindingID(1))
    #expect(
      try ResolutionState.states(of: empty.finding("f1").resolutions) { _ in true }.map(\.state)
        == [.takenBack, .undo, .stands, .takenBack, .undo])
  }

  @Test("is taken back also where its finding was never found here")
  func importedAndUndone() throws {
    let bench = try bench()
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "one")
    try change(bench, to: "79 villages")
    let other = try Bench.fresh()
    #expect(try other.import1(bench.exported()).problems.isEmpty)
    #expect(try entry(other).lapsed.map(\.because) == ["one"])
    guard case .resolution(let card) = try other.undo(nil, because: nil) else {
      return #expect(Bool(false), "a decision was undone")
    }
    #expect(card.id == nil && card.entry == nil && card.resolutions.count == 2)
    #expect(try entry(other).lapsed == [])
  }

  @Test(
    "is refused by an import that names what is not there",
    arguments: [
      (#""sides":[["gone"]"#, "sides", "no claim “gone”"),
      (#""subject":"the-pock""#, "subject", "no entity “the-pock”"),
      (#""undoes":7"#, "undoes", "No resolution above belongs to act 7."),
    ])
  func problems(change: String, field: String, reason: String) throws {
    let bench = try bench()
    _ = try bench.resolve("f1", as: .outcome(.superseded), because: "one")
    var line = try #require(
      try bench.exported().split(separator: "\n").last { $0.contains("\"resolution\"") }
    ).description
    switch field {
    case "sides": line = line.replacing(/"sides":\[\["[^"]*"\]/, with: change)
    case "subject": line = line.replacing(/"subject":"[^"]*"/, with: change)
    default: line = line.replacing(/"act":[0-9]+/, with: change)
    }
    let outcome = try bench.import1(line)
    #expect(outcome.problems.count == 1)
    #expect(outcome.problems.first?.reason.contains(reason) == true)
    #expect(outcome.added.allSatisfy { $0.count == 0 })
  }
}
