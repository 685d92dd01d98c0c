import ClaimsJSON
import Foundation
import Testing

@Suite("The program, on who sees to what")
struct WorkflowProgramTests {
  private func clean(_ program: Program) { try? FileManager.default.removeItem(at: program.folder) }

  @Test("leads from an assignment to the queue, and out of it by a decision")
  func wholeCase() throws {
    let program = try Program.withTwoReports()
    defer { clean(program) }
    let assigned = try program.run([
      "assign", "c1", "f1", "--to", "ben", "--due", "2018-02-12", "--because", "the list",
    ])
    #expect(assigned.status == 0, "\(assigned.errors)")
    #expect(
      assigned.output
        == "c1 is assigned to ben, due 2018-02-12.\nf1 is assigned to ben, due 2018-02-12.\n")
    #expect(assigned.errors.contains("claims assign c1 f1 --to nobody"))
    #expect(try program.run(["note", "c1", "ask the mayor"]).output.contains("Noted on c1"))
    let due = try program.run(["due", "--mine", "--by", "ben"]).output
    #expect(due.contains("2018-02-12 overdue") && due.contains("2 items to be done, 2 overdue."))
    #expect(try program.run(["due", "--mine"]).output == "Nothing is to be done.\n")
    #expect(try program.run(["due", "2018-02-11"]).output == "Nothing is to be done.\n")
    let json = try JSONParser.parse(Array(program.run(["due", "--json"]).outputBytes))
    #expect(json["items"]?.array?.map { $0["id"]?.string } == ["f1", "c1"])
    #expect(try program.run(["list", "--assigned-to", "ben"]).output.contains("overdue"))
    #expect(try program.run(["list", "--due", "2018"]).output.contains("c1"))
    #expect(try program.run(["list", "--mine"]).output == "No claims.\n")
    for command in ["show", "history"] {
      let output = try program.run([command, "c1"]).output
      #expect(output.contains("to ben, due 2018-02-12"), "\(output)")
      #expect(output.contains("“ask the mayor”"), "\(output)")
      let json = try JSONParser.parse(Array(program.run([command, "c1", "--json"]).outputBytes))
      #expect(json["notes"]?.array?.count == 1)
      #expect(json["assignment"]?["to"]?.string == "ben")
    }
    #expect(try program.run(["show", "f1"]).output.contains("Assigned to ben"))
    #expect(try program.run(["verify", "c1", "--because", "seen"]).status == 0)
    #expect(try program.run(["assign", "f1", "--to", "Nobody"]).output.contains("to nobody."))
    #expect(try program.run(["due"]).output == "Nothing is to be done.\n")
    #expect(try program.run(["audit"]).status == 0)
  }

  @Test("shows where the casebook stands, in the width there is, and as JSON")
  func status() throws {
    let program = try Program.withTwoReports()
    defer { clean(program) }
    for width in ["40", "80", "200"] {
      let ended = try program.run(["status"], environment: ["COLUMNS": width])
      #expect(ended.status == 0 && ended.output.contains("2 claims, 2 reports, 2 sources"))
    }
    let json = try JSONParser.parse(Array(program.run(["status", "--json"]).outputBytes))
    #expect(json["format"]?.string == "claimbench-status")
    #expect(json["findings"]?["contradiction"]?["open"]?.integer == 1)
  }

  @Test("says what to do where it cannot")
  func statuses() throws {
    let program = try Program.withTwoReports()
    defer { clean(program) }
    for (arguments, status) in [
      (["assign", "c1"], 64), (["assign", "c1", "--to", "nobody", "--due", "2018"], 64),
      (["assign", "c1", "--to", "ben", "--due", "soon"], 65),
      (["assign", "c9", "--to", "ben"], 66),
      (["assign", "c1", "--to", "nobody"], 65), (["note", "c9", "x"], 66),
      (["note", "c1", " "], 65),
      (["list", "--mine", "--assigned-to", "ben"], 64), (["due", "soon"], 65),
    ] as [([String], Int32)] {
      let ended = try program.run(arguments)
      #expect(ended.status == status, "\(arguments): \(ended.errors)")
      let help = status == 64 ? "claims \(arguments[0]) --help" : "next: "
      #expect(ended.errors.contains(help), "\(arguments): \(ended.errors)")
    }
  }

  @Test("shows no name that a terminal would obey")
  func naughty() throws {
    let program = try Program.withTwoReports()
    defer { clean(program) }
    for name in ["a\u{1B}[31m\nb", "\u{202E}neb", String(repeating: "x", count: 300), "بن"] {
      let assigned = try program.run([
        "assign", "c1", "f1", "--to", name, "--because", name, "--by", name,
      ])
      #expect(assigned.status == 0, "\(assigned.errors)")
      #expect(try program.run(["note", "f1", name, "--by", name]).status == 0)
      for arguments in [["due"], ["status"], ["list"], ["show", "f1"], ["history", "c1"]] {
        let ended = try program.run(arguments, environment: ["COLUMNS": "60"])
        #expect(ended.status == 0 && !ended.output.isEmpty)
        #expect(
          !ended.output.unicodeScalars.contains { [0x1B, 0x202E].contains($0.value) },
          "\(arguments)")
      }
    }
  }
}
