import Foundation
import Testing

@testable import claims

@Suite("The README")
struct ReadmeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL
  static let file = root.appending(path: "README.md")

  /// Lines of ```sh blocks that cannot run in here, and why. Each must still stand in the README.
  static let notRun = [
    "Samples/run.sh": "it builds for release, which takes minutes",
    "Tests/run.sh": "it runs these tests",
  ]

  /// All examples, one after the other, in one folder: those in ```console blocks have their output
  /// below them, those in ```sh blocks must end with 0.
  ///
  /// `CLAIMBENCH_RECORD=1 swift test --filter ReadmeTests` writes the outputs anew.
  @Test("shows what its commands really print, and no command that does not run")
  func examples() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let program = try Self.programInPath()
    var made: [String] = []
    var block: Substring?
    var passedOver: Set<String> = []
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") { block = block == nil ? line.dropFirst(3) : nil }
      guard let block, line != "```\(block)" else {
        made.append(line)
        continue
      }
      #expect(["console", "sh"].contains(block), "Nothing runs what stands in ```\(block).")
      if block == "sh" {
        made.append(line)
        if let known = line.split(separator: " ").first.map(String.init),
          Self.notRun[known] != nil
        {
          passedOver.insert(known)
        } else {
          let ended = try Self.run(line, program)
          #expect(ended.status == 0, "\(line)\n\(ended.errors)")
        }
      } else if line.hasPrefix("$ ") {
        let ended = try Self.run("\(line.dropFirst(2)) 2>&1", program)
        made +=
          [line]
          + ended.output.split(separator: "\n", omittingEmptySubsequences: false)
          .dropLast().map(String.init)
      }
    }
    #expect(passedOver == Set(Self.notRun.keys), "Take out of notRun what the README has no more.")
    let text = made.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let hint: Comment =
      "Run CLAIMBENCH_RECORD=1 swift test --filter ReadmeTests, and read the diff."
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == text, hint)
  }

  /// A folder with the samples, and the program in a folder of the path.
  private static func programInPath() throws -> Program {
    let program = try Program()
    let files = FileManager.default
    try files.createSymbolicLink(
      at: program.folder.appending(path: "Samples"),
      withDestinationURL: root.appending(path: "Samples"))
    let bin = program.folder.appending(path: "bin")
    try files.createDirectory(at: bin, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      at: bin.appending(path: "claims"), withDestinationURL: URL(filePath: Program.path))
    return program
  }

  /// Runs a line as a shell does. Keys and the like are kept in the folder.
  private static func run(_ line: String, _ program: Program) throws -> Program.Ended {
    let folder = program.folder.path(percentEncoded: false)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try program.run(
      [],
      environment: [
        "COLUMNS": "100", "CLAIMS_REVIEWER": "ana", "HOME": folder,
        "XDG_CONFIG_HOME": "\(folder)/config", "PATH": "\(folder)/bin:\(path)",
      ],
      under: ["bash", "-c", line])
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

  @Test("names no option that its commands have not")
  func options() throws {
    let commands = try CommandHelp.program().all
    let spellings = Dictionary(
      uniqueKeysWithValues: commands.map {
        ($0.path, Set(($0.arguments ?? []).flatMap(\.spellings)))
      })
    let everywhere = spellings.values.reduce(into: Set()) { $0.formUnion($1) }
    var isBlock = false
    for line in try Self.lines {
      if line.hasPrefix("```") { isBlock.toggle() }
      guard !isBlock else { continue }
      // What stands in a row without a command of its own is of the commands of the row.
      let row = line.hasPrefix("| `claims ") ? Self.commands(inRow: line) : []
      let ofRow = row.map { ["claims"] + $0.split(separator: " ").map(String.init) }
      for span in line.matches(of: /`([^`]+)`/).map(\.1) {
        let words = span.split(separator: " ").map(String.init)
        let named = words.indices.last { spellings[Array(words[...$0])] != nil }
        let paths = named.map { [Array(words[...$0])] } ?? ofRow
        let known = (paths.isEmpty ? [] : paths.map { spellings[$0] ?? [] })
          .reduce(into: paths.isEmpty ? everywhere : Set()) { $0.formUnion($1) }
        for option in words where option.wholeMatch(of: /--[a-z][a-z-]*/) != nil {
          #expect(known.contains(option), "\(option) in `\(span)`")
        }
      }
    }
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
