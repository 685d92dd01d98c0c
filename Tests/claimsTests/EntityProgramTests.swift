import ClaimsJSON
import Testing

@Suite("The program, on entities that may be one")
struct EntityProgramTests {
  /// Two reports, two names of one village, two masters of it.
  private func program() throws -> Program {
    let program = try Program.withTwoReports()
    for (name, report, quote, master) in [
      ("Umm Elkhalayel", "r1", "The army", "the army"),
      ("Umm Khalakil", "r2", "villages fell", "the rebels"),
    ] {
      let ended = try program.run([
        "log", "--report", report, "--quote", quote, "--about", name, "--says", "controlled-by",
        "--value", master, "--when", "2018-02-09", "--new-entity",
      ])
      #expect(ended.status == 0, "\(ended.errors)")
    }
    return program
  }

  @Test("leads from names alike to a judgement, what it brings, and back")
  func wholeCase() throws {
    let program = try program()
    let before = try program.run(["contradictions"]).output
    let export = try program.run(["export"]).output
    let alike = try program.run(["entity", "alike"])
    #expect(alike.output.contains("umm-khalakil"))
    #expect(alike.errors.contains("claims entity same umm-elkhalayel umm-khalakil"))

    let same = try program.run([
      "entity", "same", "Umm Khalakil", "umm-elkhalayel", "--because", "one map",
    ])
    #expect(same.status == 0, "\(same.errors)")
    #expect(same.output.contains("Umm Elkhalayel is Umm Khalakil."))
    #expect(
      same.output.contains("1 claim that names “Umm Khalakil” now meets 1 that names"))
    #expect(same.output.contains("New:") && same.output.contains("values-exclusive"))
    #expect(same.errors.contains("claims entity undo umm-khalakil umm-elkhalayel"))

    #expect(try program.run(["entity", "list"]).output.contains("Same as"))
    let about = try program.run(["contradictions", "--about", "Umm Khalakil"]).output
    #expect(about.contains("Umm Elkhalayel judged the same as Umm Khalakil by ana: “one map”"))
    #expect(try program.run(["list", "--about", "umm-elkhalayel"]).output.contains("c4"))
    let judgements = try program.run(["entity", "judgements", "umm-khalakil"]).output
    #expect(judgements.contains("by ana: stands") && judgements.contains("“one map”"))
    #expect(!(try program.run(["entity", "alike"]).output.contains("umm-khalakil")))

    let undo = try program.run([
      "entity", "undo", "umm-elkhalayel", "umm-khalakil", "--because", "two maps",
    ])
    #expect(undo.status == 0 && undo.output.contains("Gone:"), "\(undo.errors)")
    #expect(try program.run(["contradictions"]).output == before)
    let after = try program.run(["export"]).output.split(separator: "\n")
    let judged = after.filter { $0.contains(#""type":"judgement""#) }
    #expect(judged.count == 2)
    #expect(
      after.filter { !judged.contains($0) }.joined(separator: "\n") + "\n" == export)
  }

  @Test("refuses to join what is held apart, with the chain and the way out")
  func refused() throws {
    let program = try program()
    func run(_ verb: String, _ a: String, _ b: String) throws -> Program.Ended {
      try program.run(["entity", verb, a, b, "--because", "seen"])
    }
    #expect(try run("different", "umm-khalakil", "umm-elkhalayel").status == 0)
    let same = try run("same", "umm-khalakil", "umm-elkhalayel")
    #expect(same.status == 65 && same.output.isEmpty)
    #expect(same.errors.contains("Umm Elkhalayel is not Umm Khalakil (judged by ana on "))
    #expect(same.errors.contains("next: If that is wrong, take it back first: claims entity undo"))
    #expect(try run("undo", "umm-khalakil", "umm-elkhalayel").status == 0)
    #expect(try run("undo", "umm-khalakil", "umm-elkhalayel").status == 66)
    #expect(try run("unsure", "umm-khalakil", "umm-elkhalayel").status == 0)
    #expect(try run("same", "umm-khalakil", "umm-khalakel").status == 66)
  }

  @Test("says as JSON what a judgement brings")
  func json() throws {
    let ended = try program().run([
      "entity", "same", "umm-khalakil", "umm-elkhalayel", "--because", "one map", "--json",
    ])
    let made = try JSONParser.parse(Array(ended.outputBytes))
    #expect(made["format"]?.string == "claimbench-judgement")
    #expect(made["effect"]?.string == "joined")
    #expect(made["reconciliation"]?["appeared"]?.array?.isEmpty == false)
  }

  @Test("takes an import whose judgements contradict, says so, and joins nothing by them")
  func contradicted() throws {
    let program = try program()
    func line(_ verdict: String, _ day: Int) -> String {
      #"{"type":"judgement","a":"umm-khalakil","b":"umm-elkhalayel","verdict":"\#(verdict)","#
        + #""because":"x","by":"ben","at":"2018-02-1\#(day)T00:00:00Z"}"#
    }
    try program.write("more.jsonl", line("different", 1) + "\n" + line("same", 2) + "\n")
    let ended = try program.run(["import", "more.jsonl"])
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(
      ended.errors.contains("Contradicted, and joins nothing: Umm Elkhalayel is Umm Khalakil"))
    #expect(ended.errors.contains("claims entity judgements"))
    #expect(try program.run(["entity", "judgements"]).output.contains("against it:"))
  }
}
