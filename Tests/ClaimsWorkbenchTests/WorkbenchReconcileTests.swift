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
