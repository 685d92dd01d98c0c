import ClaimsJSON
import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("Reconciling")
struct WorkbenchReconcileTests {
  @Test("again changes nothing, and findings keep their numbers")
  func again() throws {
    let bench = try Bench.withSampleCase()
    let first = try bench.reconcile()
    let second = try bench.reconcile()
    #expect(!first.appeared.isEmpty)
    #expect(second.appeared.isEmpty && second.went.isEmpty)
    #expect(first.report == second.report)
  }

  @Test("tells what is new whole where of the rest only how it stands is held")
  func known() throws {
    /// Some findings have numbers, one is settled, some are gone, and of 300 rows come others.
    func changed() throws -> Workbench {
      let bench = try Bench.withSampleCase()
      let open = try bench.reconcile().report.sections.flatMap(\.entries).filter(\.isOpen)
      let finding = try #require(open.last { $0.finding.severity != .note }?.id)
      _ = try bench.resolve("\(finding)", as: .outcome(.unresolvable), because: "nobody can tell")
      let side = try #require(open.first?.finding.sides.first)
      _ = try bench.decide(side.claims.map { "\($0)" }, .retracted, because: "typed wrong")
      let rows = (1...300).map { "s\($0 % 5),killed,\($0 / 50),2018-02-09,by\($0 % 3)" }
      let table = (["about,says,value,from,source"] + rows).joined(separator: "\n")
      _ = try bench.importing(table, named: "rows.csv") { $0.constants = ["kind": "quantity"] }
      return bench
    }
    let layout = TextLayout(width: 100, colour: false)
    func told(_ outcome: ReconcileOutcome) -> [String] {
      [
        ReconcileText.json(outcome.report, appeared: outcome.appeared, went: outcome.went)
          .json(),
        ReconcileText.text(
          outcome.report, appeared: outcome.appeared, went: outcome.went, layout: layout),
      ]
    }
    let whole = try changed().reconcile()
    let bench = try changed()
    let outlined = try bench.reconcile(cards: .appeared)
    #expect(!whole.appeared.isEmpty && !whole.went.isEmpty)
    #expect(told(outlined) == told(whole))
    let unread = outlined.report.sections.flatMap(\.entries).filter {
      !outlined.appeared.contains($0.id ?? FindingID(0))
    }
    #expect(!unread.isEmpty && unread.allSatisfy { $0.finding.sides.isEmpty })
    // Nothing of what is kept is lost by it.
    #expect(try bench.contradictions(ReportQuery()) == changed().contradictions(ReportQuery()))
    #expect(try bench.status().contradictions == changed().status().contradictions)
    let again = try bench.reconcile(cards: .none)
    #expect(again.appeared.isEmpty && again.went.isEmpty)
  }

  @Test("after a claim is retracted drops its findings, and brings them back under their numbers")
  func back() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    let before = try bench.reconcile().report
    _ = try bench.decide(["c1"], .retracted, because: "typed wrong")
    #expect(try bench.reconcile().went == [FindingID(1)])
    _ = try bench.undo(nil, because: nil)
    #expect(try bench.reconcile().appeared == [FindingID(1)])
    #expect(try bench.contradictions(ReportQuery()) == before)
  }

  @Test("finds the same whatever order the claims were imported in")
  func order() throws {
    let lines = SampleCase.lines
    let claims = lines.filter { $0.contains(#""type": "claim""#) }
    let rest = lines.filter { !$0.contains(#""type": "claim""#) }
    func findings(_ claims: [String]) throws -> Set<String> {
      let bench = try Bench.fresh()
      #expect(try bench.import1((rest + claims).joined(separator: "\n")).problems.isEmpty)
      let report = try bench.reconcile().report
      return Set(
        report.sections.flatMap(\.entries).map { entry in
          let sides = entry.finding.sides.map { "\($0.canonical) \($0.claims.count)" }.sorted()
          return "\(entry.finding.code) \(entry.finding.severity) \(sides) \(entry.finding.pairs)"
        })
    }
    #expect(try findings(claims) == findings(claims.reversed()))
  }

  @Test("counts of other periods and other places are other counts")
  func otherPeriods() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took", "killed", "100") { $0.when = StatedTime("2017") }
    try bench.log("r2", "fell", "killed", "50") { $0.when = StatedTime("2018") }
    var query = ReportQuery()
    query.severity = .tension
    #expect(try bench.contradictions(query).sections.isEmpty)
    try bench.log("r2", "villages fell", "killed", "50") { $0.when = StatedTime("2017") }
    #expect(try bench.contradictions(ReportQuery()).hasOpenContradiction)
  }

  @Test("two people whom one outlet quotes contradict each other; a later day corrects nothing")
  func quoted() throws {
    let bench = try Bench.withTwoReports()
    let later = try bench.report("The army denies it.", by: "monitor", on: "2018-02-10")
    try bench.log("r1", "They say", "passage-granted", "yes") { $0.attribution = "the rebels" }
    try bench.log("\(later.id)", "denies it", "passage-granted", "yes") {
      $0.attribution = "the army"
      $0.polarity = .denied
    }
    #expect(try bench.contradictions(ReportQuery()).hasOpenContradiction)
  }

  @Test("lists what was compared and passed, with the reason")
  func passed() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "at least 80 villages")
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    var query = ReportQuery()
    #expect(try bench.contradictions(query).sections.isEmpty)
    query.includesCompared = true
    let passed = try bench.contradictions(query).sections.flatMap(\.passed)
    #expect(passed.contains { ($0.a, $0.b, $0.verdict) == (ClaimID(1), ClaimID(2), "refines") })
  }
}
