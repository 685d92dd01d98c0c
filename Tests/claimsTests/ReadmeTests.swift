import Foundation
import Testing

@testable import claims

@Suite("The README")
struct ReadmeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL
  static let file = root.appending(path: "README.md")

  /// `CLAIMBENCH_RECORD=1 swift test --filter ReadmeTests` writes the outputs anew.
  @Test("shows what its commands really print")
  func tour() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let program = try Program()
    try FileManager.default.createSymbolicLink(
      at: program.folder.appending(path: "Samples"),
      withDestinationURL: Self.root.appending(path: "Samples"))
    var made: [String] = []
    var isInside = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line == "```console" || (isInside && line == "```") { isInside = line == "```console" }
      if isInside && line.hasPrefix("$ ") {
        made += [line] + (try Self.printed(by: String(line.dropFirst(2)), program))
      } else if !isInside || line == "```console" {
        made.append(line)
      }
    }
    let text = made.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let hint: Comment =
      "Run CLAIMBENCH_RECORD=1 swift test --filter ReadmeTests, and read the diff."
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == text, hint)
  }

  private static func printed(by command: String, _ program: Program) throws -> [String] {
    let script =
      "\(command.replacing("claims ", with: "\(Program.path) ", maxReplacements: 1)) 2>&1"
    let ended = try program.run(
      [], environment: ["COLUMNS": "100", "CLAIMS_REVIEWER": "ana"],
      under: ["bash", "-c", script])
    return ended.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test("names every command, and none that there is not")
  func commands() throws {
    let there: [String] = Claims.commandNames.filter { $0.key != "help" }.flatMap {
      command, inner in
      inner.isEmpty ? [command] : inner.map { "\(command) \($0)" }
    }
    let named = try Self.lines.filter { $0.hasPrefix("| `claims ") }.flatMap {
      Self.commands(inRow: $0)
    }
    #expect(Set(named).subtracting(there).isEmpty, "named, but not there")
    #expect(Set(there).subtracting(named).isEmpty, "there, but not named")
  }

  /// The commands that a row of the table names: "`claims source add / list`" names two.
  private static func commands(inRow row: String) -> [String] {
    let cell = row.split(separator: "|")[0].replacing("`", with: "")
    var group = ""
    return cell.split(separator: "/").map { part in
      var words = part.split(separator: " ").filter { word in
        word.first != "-" && word.allSatisfy { $0.isLowercase || $0 == "-" }
      }
      .map(String.init)
      if words.first == "claims" {
        words.removeFirst()
        group = words.count > 1 ? words.removeFirst() : ""
      }
      return ((group.isEmpty ? [] : [group]) + words).joined(separator: " ")
    }
  }

  @Test("names every rule")
  func rules() throws {
    let lines = try Self.lines
    let listed = try Program().run(["explain", "--all", "--json"]).output
    for code in listed.matches(of: /"code": "([a-z-]+)"/).map(\.1) {
      #expect(lines.contains { $0.hasPrefix("| `\(code)` |") }, "\(code)")
    }
  }

  @Test("gives the exit statuses as the help does")
  func statuses() throws {
    var rows: [String] = []
    for line in try Self.lines {
      guard let row = line.wholeMatch(of: /\| (\d+) \| (.+) \|/) else { continue }
      rows.append("\(row.1) \(row.2.replacing("`", with: ""))")
    }
    let help = try Program().run(["--help"]).output
    let start = try #require(help.firstRange(of: "Exit status: ")).upperBound
    let end = help[start...].firstRange(of: "\n\n")?.lowerBound ?? help.endIndex
    let sentence = help[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(sentence == rows.joined(separator: "; ") + ".")
  }

  private static var lines: [String] {
    get throws {
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }
}
