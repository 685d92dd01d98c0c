import ClaimsModel
import ClaimsReports
import ClaimsText
import Testing

@testable import ClaimsWorkbench

@Suite("Judging whether entities are one")
struct WorkbenchJudgeTests {
  /// Two reports that give one village two names and two masters.
  private func bench() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    for (name, id) in [
      ("Umm Elkhalayel", "elkhalayel"), ("Umm Khalakil", "khalakil"), ("the army", "army"),
      ("the rebels", "rebels"), ("Abu Dali", "abu-dali"),
    ] {
      _ = try bench.addEntity(name: name, id: id)
    }
    try bench.log("r1", "took 80 villages", "controlled-by", "army") { $0.about = "elkhalayel" }
    try bench.log("r2", "More than 80 villages", "controlled-by", "rebels") {
      $0.about = "khalakil"
    }
    return bench
  }

  private func contradictions(_ bench: Workbench) throws -> ContradictionReport {
    try bench.contradictions(ReportQuery())
  }

  /// What a casefile holds beside judgements.
  private func withoutJudgements(_ export: String) -> [Substring] {
    export.split(separator: "\n").filter { !$0.contains(#""type":"judgement""#) }
  }

  @Test("as one brings their claims together; taking it back leaves what was there, byte for byte")
  func reversible() throws {
    let bench = try bench()
    _ = try bench.decide(["c1"], .verified, because: "a film")
    let before = try (bench.exported(), contradictions(bench), bench.history("c1").decisions)
    #expect(!before.1.hasOpenContradiction)

    let outcome = try bench.judge("elkhalayel", "khalakil", .same, because: "one map")
    #expect(outcome.effect == .joined(1, 1))
    #expect(outcome.reconciliation.appeared.count > 0)
    let merged = try contradictions(bench)
    #expect(merged.hasOpenContradiction)
    #expect(withoutJudgements(try bench.exported()) == withoutJudgements(before.0))

    let back = try bench.withdrawJudgement("khalakil", "elkhalayel", because: "two maps")
    #expect(back.effect == .parted(1, 1))
    #expect(back.reconciliation.appeared.isEmpty)
    #expect(back.reconciliation.went == outcome.reconciliation.appeared)
    #expect(try contradictions(bench) == before.1)
    #expect(try bench.history("c1").decisions == before.2)
    #expect(withoutJudgements(try bench.exported()) == withoutJudgements(before.0))

    // Judged so once more, the findings have their numbers back.
    let again = try bench.judge("elkhalayel", "khalakil", .same, because: "one map")
    #expect(again.reconciliation.appeared == outcome.reconciliation.appeared)
    #expect(try contradictions(bench) == merged)
  }

  @Test("leaves findings that have nothing to do with it, and their numbers")
  func others() throws {
    let bench = try Bench.withSampleCase()
    let before = try contradictions(bench)
    _ = try bench.addEntity(name: "Nobody", id: "nobody")
    let any = try #require(try bench.entities().first)
    _ = try bench.judge(any.id.text, "nobody", .same, because: "a test")
    #expect(try contradictions(bench) == before)
    _ = try bench.withdrawJudgement(any.id.text, "nobody", because: "a test")
    #expect(try contradictions(bench) == before)
  }

  @Test("says in each finding through whose judgement its claims meet, and in no other")
  func restsOn() throws {
    let bench = try bench()
    try bench.log("r2", "no road was opened", "controlled-by", "army") { $0.about = "khalakil" }
    let alone = try contradictions(bench).sections.flatMap(\.entries).map(\.finding.restsOn)
    #expect(!alone.isEmpty && alone.allSatisfy(\.isEmpty))
    _ = try bench.judge("khalakil", "elkhalayel", .same, because: "one map")
    let findings = try contradictions(bench).sections.flatMap(\.entries).map(\.finding)
    let through = findings.filter { $0.sides.flatMap(\.claims).contains(ClaimID(1)) }
    #expect(!through.isEmpty)
    for finding in through {
      #expect(
        finding.restsOn == ["Umm Elkhalayel judged the same as Umm Khalakil by ana: “one map”"])
    }
    for finding in findings where !finding.sides.flatMap(\.claims).contains(ClaimID(1)) {
      #expect(finding.restsOn.isEmpty)
    }
  }

  @Test("joins what values name as well: two names of one master contradict nothing")
  func values() throws {
    let bench = try bench()
    _ = try bench.addEntity(name: "the Syrian army", id: "syrian-army")
    try bench.log("r2", "no road was opened", "controlled-by", "syrian-army") {
      $0.about = "elkhalayel"
    }
    #expect(try contradictions(bench).hasOpenContradiction)
    _ = try bench.judge("army", "syrian-army", .same, because: "one force")
    #expect(try !contradictions(bench).hasOpenContradiction)
    // What was logged is shown as it was logged.
    #expect(try bench.show("c3").card.answer == "the Syrian army")
  }

  @Test("lets what lies within the one lie within the other")
  func tree() throws {
    let bench = try bench()
    _ = try bench.addEntity(name: "the forces", id: "forces")
    _ = try bench.addEntity(name: "the Syrian army", id: "syrian-army", place: .within("forces"))
    _ = try bench.judge("army", "syrian-army", .same, because: "one force")
    try bench.log("r2", "no road was opened", "controlled-by", "forces") {
      $0.about = "elkhalayel"
    }
    #expect(try !contradictions(bench).hasOpenContradiction)
    _ = try bench.withdrawJudgement("army", "syrian-army", because: "two forces")
    #expect(try contradictions(bench).hasOpenContradiction)
  }

  @Test("makes lists and reports about the one show the other’s claims as well")
  func about() throws {
    let bench = try bench()
    var query = ListQuery()
    query.about = "khalakil"
    #expect(try bench.list(query).map(\.id.number) == [2])
    _ = try bench.judge("khalakil", "elkhalayel", .same, because: "one map")
    #expect(try bench.list(query).map(\.id.number) == [1, 2])
    #expect(try bench.list(query).map(\.subjectName) == ["Umm Elkhalayel", "Umm Khalakil"])
    var report = ReportQuery()
    report.about = "khalakil"
    #expect(try bench.contradictions(report).hasOpenContradiction)
    #expect(try !bench.show("c2").findings.isEmpty)
    #expect(
      try bench.listedEntities().first { $0.entity.id.text == "khalakil" }?.sameAs.map(\.text)
        == ["elkhalayel"])
  }

  @Test("as different or unsure joins nothing, and parts what was joined")
  func parted() throws {
    let bench = try bench()
    #expect(
      try bench.judge("elkhalayel", "khalakil", .unsure, because: "no map").effect
        == .none(areOne: false))
    #expect(
      try bench.judge("elkhalayel", "khalakil", .same, because: "a map").effect == .joined(1, 1))
    #expect(
      try bench.judge("elkhalayel", "khalakil", .different, because: "two maps").effect
        == .parted(1, 1))
    #expect(
      try bench.withdrawJudgement("elkhalayel", "khalakil", because: "x").effect == .joined(1, 1))
    let states = try bench.judgements(on: "khalakil").judgements.map(\.state)
    #expect(states == [.replaced, .stands, .takenBack, .withdrawal])
  }

  @Test("is refused with the chain where others hold them apart, or together")
  func refused() throws {
    let bench = try bench()
    _ = try bench.judge("elkhalayel", "khalakil", .same, because: "one map")
    _ = try bench.judge("khalakil", "abu-dali", .different, because: "two maps")
    let before = try bench.exported()
    let apart = refusal { _ = try bench.judge("abu-dali", "elkhalayel", .same, because: "x") }
    #expect(
      apart == """
        They are held apart: Abu Dali is not Umm Khalakil (judged by ana on 2018-02-10), \
        Umm Elkhalayel is Umm Khalakil (judged by ana on 2018-02-10). | If that is wrong, take it \
        back first: claims entity undo abu-dali khalakil --because "…"
        """)
    let direct = refusal { _ = try bench.judge("abu-dali", "khalakil", .same, because: "x") }
    #expect(direct?.contains("Abu Dali is not Umm Khalakil") == true)
    _ = try bench.addEntity(name: "Khalakil", id: "third")
    _ = try bench.judge("third", "khalakil", .same, because: "x")
    let through = refusal { _ = try bench.judge("third", "elkhalayel", .different, because: "x") }
    #expect(through?.contains("They are one through others") == true)
    _ = try bench.withdrawJudgement("third", "khalakil", because: "x")
    #expect(before.split(separator: "\n").allSatisfy(try bench.exported().contains))
  }

  @Test("is refused without a reason, of one entity, and of what is not there")
  func nonsense() throws {
    let bench = try bench()
    func judge(_ a: String, _ b: String, _ because: String = "x") -> String? {
      refusal { _ = try bench.judge(a, b, .same, because: because) }
    }
    #expect(judge("khalakil", "elkhalayel", " ")?.contains("reason") == true)
    #expect(judge("khalakil", "Umm Khalakil")?.contains("names of one entity already") == true)
    #expect(judge("khalakil", "elkhalayil")?.contains("Did you mean") == true)
    let undo = refusal {
      _ = try bench.withdrawJudgement("khalakil", "elkhalayel", because: "x")
    }
    #expect(undo?.contains("still stands") == true)
    #expect(try bench.judgements(on: nil).judgements.isEmpty)
  }

  @Test("taken back does not bring one back that others speak against by now")
  func notBack() throws {
    let bench = try bench()
    _ = try bench.judge("elkhalayel", "khalakil", .same, because: "one map")
    _ = try bench.judge("elkhalayel", "khalakil", .unsure, because: "blurred")
    _ = try bench.judge("khalakil", "abu-dali", .same, because: "x")
    _ = try bench.judge("elkhalayel", "abu-dali", .different, because: "y")
    let refused = refusal {
      _ = try bench.withdrawJudgement("elkhalayel", "khalakil", because: "sharp now")
    }
    #expect(refused?.contains("would not hold any more") == true)
    #expect(try bench.judgements(on: nil).judgements.count == 4)
  }

  @Test("comes with a casebook, to the same bytes; what contradicts is said, and joins nothing")
  func imported() throws {
    let bench = try bench()
    _ = try bench.judge("elkhalayel", "khalakil", .same, because: "one map")
    _ = try bench.judge("khalakil", "abu-dali", .different, because: "two maps")
    _ = try bench.judge("khalakil", "abu-dali", .unsure, because: "blurred")
    _ = try bench.withdrawJudgement("khalakil", "abu-dali", because: "sharp")
    let export = try bench.exported()
    let other = try Bench.fresh()
    let outcome = try other.import1(export)
    #expect(outcome.problems.isEmpty && outcome.contradicted.isEmpty)
    #expect(outcome.added.first { $0.noun == "alias judgement" }?.count == 4)
    #expect(try other.exported() == export)
    #expect(try other.import1(export).added.allSatisfy { $0.count == 0 })
    #expect(try contradictions(other).hasOpenContradiction)

    let more = #"""
      {"type":"judgement","a":"elkhalayel","b":"abu-dali","verdict":"same","because":"heard",\#
      "by":"ben","at":"2018-03-01T00:00:00Z"}
      """#
    let merged = try other.import1(more)
    #expect(merged.problems.isEmpty)
    #expect(
      merged.contradicted == [
        """
        Abu Dali is Umm Elkhalayel (judged by ben on 2018-03-01), against: Abu Dali is not Umm \
        Khalakil (judged by ana on 2018-02-10), Umm Elkhalayel is Umm Khalakil (judged by ana on \
        2018-02-10).
        """
      ])
    #expect(
      try other.judgements(on: nil).groups.map { $0.map(\.id.text) } == [
        ["elkhalayel", "khalakil"]
      ])
    let kept = try other.exported()
    let third = try Bench.fresh()
    #expect(try third.import1(kept).contradicted == merged.contradicted)
    #expect(try third.exported() == kept)
  }

  @Test("of what is not above the line is a problem with its place")
  func importProblems() throws {
    let bench = try bench()
    let line = #"""
      {"type":"judgement","a":"khalakil","b":"elkhalayil","verdict":"same","because":"x",\#
      "by":"ben","at":"2018-03-01T00:00:00Z"}
      """#
    let problem = try #require(try bench.import1(line).problems.first)
    #expect(problem.place.column == 40)
    #expect(problem.reason.contains("no entity “elkhalayil”"))
    #expect(problem.remedy.contains("“elkhalayel”"))
  }

  @Test("is asked for where names are alike, and not again where it was given")
  func alike() throws {
    let bench = try bench()
    _ = try bench.addEntity(name: "Khalakil", id: "mr-khalakil", kind: .person)
    _ = try bench.addEntity(name: "Khalakhil", id: "river", kind: .object)
    _ = try bench.addEntity(name: "Khalakeel quarter", id: "inner", place: .within("khalakil"))
    func pairs(_ name: String? = nil, limit: Int = 20) throws -> [String] {
      try bench.alike(to: name, limit: limit).map { "\($0.a.id) \($0.b.id)" }
    }
    let all = try pairs()
    #expect(all.contains("elkhalayel khalakil"))
    #expect(!all.contains("mr-khalakil river") && !all.contains("inner khalakil"))
    #expect(try pairs("river").allSatisfy { $0.contains("river") })
    #expect(
      try Set(pairs("khalakil"))
        == Set(all.filter { $0.split(separator: " ").contains("khalakil") }))
    #expect(try pairs(limit: 1).count == 1)
    _ = try bench.judge("elkhalayel", "khalakil", .unsure, because: "no map")
    #expect(try !pairs().contains("elkhalayel khalakil"))
  }
}
