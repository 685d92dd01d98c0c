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

  @Test("names every command and every rule")
  func names() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    for (command, inner) in Claims.commandNames where command != "help" {
      #expect(readme.contains("claims \(command)") || readme.contains("`\(command)`"), "\(command)")
      for name in inner { #expect(readme.contains(name), "\(command) \(name)") }
    }
    let listed = try Program().run(["explain", "--all", "--json"]).output
    for code in listed.matches(of: /"code": "([a-z-]+)"/).map(\.1) {
      #expect(readme.contains("| `\(code)` |"), "\(code)")
    }
  }
}
