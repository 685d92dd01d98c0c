import ArgumentParser
import ClaimsJSON
import Foundation
import Testing

@testable import claims

@Suite("At home in a shell")
struct ShellTests {
  /// The parser makes a name of the type where none is given, and that alone took three quarters of what
  /// the program needs to start: the runtime looks through all conformances for each.
  @Test("Every command says its own name")
  func names() {
    #expect(unnamed(Claims.self) == [])
  }

  private func unnamed(_ command: any ParsableCommand.Type) -> [String] {
    let configuration = command.configuration
    return (configuration.commandName == nil ? ["\(command)"] : [])
      + configuration.subcommands.flatMap(unnamed)
  }

  @Test("Completions name every command", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let program = try Program()
    let script = try program.run(["completions", shell])
    #expect(script.status == 0)
    for command in Claims.commandNames.keys { #expect(script.output.contains(command)) }
    #expect(try program.run(["completions", "tcsh"]).status == 64)
  }

  @Test("bash completes with them")
  func bash() throws {
    let program = try Program()
    try program.write("claims.bash", try program.run(["completions", "bash"]).output)
    let script = """
      source claims.bash; COMP_WORDS=(claims con); COMP_CWORD=1
      COMP_LINE='claims con'; COMP_POINT=10; _claims claims con claims; echo "${COMPREPLY[@]}"
      """
    let completed = try program.run([], under: ["bash", "-c", script, "-"])
    #expect(completed.output.contains("contradictions"))
    #expect(!completed.output.contains("verify"))
  }

  @Test("--quiet leaves out what was done, and keeps results and errors")
  func quiet() throws {
    let program = try Program()
    let made = try program.run(["init", "--quiet"])
    #expect(made.status == 0 && made.errors == "" && made.output == "")
    let added = try program.run(["source", "add", "Hama Monitor", "-q"])
    #expect(added.output == "hama-monitor\n" && added.errors == "")
    let refused = try program.run(["show", "c1", "--quiet"])
    #expect(refused.status == 66 && refused.errors.contains("error: "))
    // A value, not the option.
    let noted = try program.run(["source", "add", "--", "--quiet"])
    #expect(noted.errors.contains("Added the source --quiet."))
  }

  @Test(
    "What is longer than the window goes through the pager, and nothing else does",
    .enabled(if: Pseudoterminal.isThere, "there are no pseudoterminals here"))
  func pager() throws {
    let program = try Program.withTwoReports()
    let pager = ["PAGER": "sed 's/^/page: /'"]
    func shown(_ arguments: [String], rows: UInt16, _ pager: [String: String]) throws -> String {
      let terminal = try Pseudoterminal(program, arguments, rows: rows, environment: pager)
      try terminal.wait("c2")
      #expect(try terminal.end() == 0)
      return terminal.shown
    }
    #expect(try shown(["contradictions"], rows: 10, pager).contains("page: "))
    #expect(try !shown(["contradictions"], rows: 200, pager).contains("page: "))
    #expect(try !shown(["contradictions", "--json"], rows: 10, pager).contains("page: "))
    for none in ["", "cat", "/nowhere/pager"] {
      #expect(try shown(["contradictions"], rows: 10, ["PAGER": none]).contains("settle:"))
    }
    #expect(try !program.run(["contradictions"], environment: pager).output.contains("page: "))
  }

  @Test(
    "Who leaves the pager early is not told of a broken pipe",
    .enabled(if: Pseudoterminal.isThere, "there are no pseudoterminals here"))
  func leaving() throws {
    let program = try Program.withTwoReports()
    let terminal = try Pseudoterminal(
      program, ["explain", "--all"], rows: 10, environment: ["PAGER": "head -n 1"])
    #expect(try terminal.end() == 0)
    #expect(!terminal.shown.contains("error"))
  }

  @Test("A long list comes in tables of 500, and as one array of JSON")
  func longList() throws {
    let program = try Program.withLongList()
    let text = try program.run(["list"]).output
    #expect(text.split(separator: "\n").count == 1201 + 3)
    #expect(text.hasPrefix("Id ") && text.contains("\n\nId ") && text.contains("\nc1201 "))
    let json = try JSONParser.parse(program.run(["list", "--json"]).output.utf8).value
    guard case .array(let claims) = json else { throw Program.Failed(words: "no array") }
    #expect(claims.map { $0["id"] } == (1...1201).map { .string("c\($0)") })
    let reports = try program.run(["report", "list", "--source", "rows"]).output
    #expect(reports.split(separator: "\n").count == 1201 + 3)
    let source = try program.run(["source", "show", "rows"]).output
    #expect(source.contains("\n  1181 reports more: claims report list --source rows"))
    let found = try program.run(["search", "value", "--limit", "3"]).output
    #expect(found.contains("\n1198 claims more: give --all to see them."))
    #expect(found.contains("\n1198 reports more: give --all to see them."))
    #expect(try program.run(["search", "value", "--all"]).output.contains("\nc1201\n"))
    #expect(try program.run(["search", "value", "--limit", "0"]).status == 64)
    #expect(try program.run(["search", "value", "--limit", "5", "--all"]).status == 64)
    let mistyped = try program.run(["report", "show", "17"])
    #expect(mistyped.status == 66 && mistyped.errors.contains("r17"))
  }

  @Test(
    "A long list is shown by the pager as it comes, and ends when the reader leaves",
    .enabled(if: Pseudoterminal.isThere, "there are no pseudoterminals here"))
  func longListPaged() throws {
    let program = try Program.withLongList()
    func shown(_ pager: String, until last: String) throws -> String {
      let terminal = try Pseudoterminal(
        program, ["list"], rows: 10, environment: ["PAGER": pager])
      try terminal.wait(last)
      #expect(try terminal.end() == 0)
      return terminal.shown
    }
    #expect(try shown("sed 's/^/page: /'", until: "page: c1201 ").contains("page: c1 "))
    let left = try shown("head -n 2", until: "c1 ")
    #expect(!left.contains("c3 ") && !left.contains("error"))
    #expect(try shown("/nowhere/pager", until: "\nc1201 ").contains("\nc1 "))
  }

  @Test(
    "An error in the middle of a long list is told after what came before it",
    .enabled(if: Pseudoterminal.isThere, "there are no pseudoterminals here"))
  func longListDamaged() throws {
    // Of one row the date is spoilt, which no other has.
    let program = try Program.withLongList(dateOf700: "2031-07-17")
    let file = program.folder.appending(path: "claims.db")
    var bytes = try Data(contentsOf: file)
    while let place = bytes.firstRange(of: Data("2031-07-17".utf8)) {
      bytes.replaceSubrange(place, with: Data("2031-no-17".utf8))
    }
    try bytes.write(to: file)
    let ended = try program.run(["list"])
    #expect(ended.status == 65 && ended.output.contains("\nc500 "))
    #expect(!ended.output.contains("\nc501 ") && ended.errors.contains("damaged"))
    #expect(try program.run(["list", "--json"]).status == 65)
    for pager in ["sed 's/^/page: /'", "/nowhere/pager"] {
      let terminal = try Pseudoterminal(
        program, ["list"], rows: 10, environment: ["PAGER": pager])
      try terminal.wait("c500 ")
      try terminal.wait("damaged")
      #expect(try terminal.end() == 65)
    }
  }
}
