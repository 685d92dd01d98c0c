import ArgumentParser
import ClaimsText
import ClaimsWorkbench
import Foundation

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take casefiles (JSON Lines) into the casebook.",
    discussion: """
      The format is that of `claims export`; Schema/casefile.schema.json documents it. A line that \
      cannot be taken is reported with its place and skipped; the rest is kept. What the casebook \
      holds already is passed over, so that importing twice changes nothing.
      """)

  @Argument(help: "Casefiles; - is standard input.")
  var files: [String]
  @Flag(help: "Write nothing at all where one line cannot be taken.")
  var strict = false
  @Flag(name: .customLong("dry-run"), help: "Say what would be taken, and write nothing.")
  var dryRun = false
  @OptionGroup var options: CasebookOptions

  func run() throws {
    let bench = try options.open()
    let inputs = try files.map { (name: InputFile.name($0), bytes: try InputFile.bytes($0)) }
    if inputs.allSatisfy({ Self.isBlank($0.bytes) }) {
      let words = inputs.count == 1 ? "The file holds no line." : "The files hold no line."
      return Terminal.standardError.note(words)
    }
    let outcome = try bench.importCasefiles(inputs, strict: strict, dryRun: dryRun)
    let terminal = Terminal.standardError
    for problem in outcome.problems {
      terminal.write(problem.text(colour: terminal.showsColour()))
    }
    terminal.note(summary(outcome))
    for words in outcome.contradicted { terminal.note("Contradicted, and joins nothing: \(words)") }
    if !outcome.contradicted.isEmpty { terminal.note("  next: claims entity judgements") }
    guard outcome.problems.isEmpty else { throw ExitCode(65) }
    if outcome.isWritten { terminal.note("  next: claims contradictions") }
  }

  private func summary(_ outcome: ImportOutcome) -> String {
    let counts = outcome.added.filter { $0.count > 0 }
      .map { Self.counted($0.count, $0.noun) }.joined(separator: ", ")
    var words = [
      counts.isEmpty ? "Nothing new" : (outcome.isWritten ? "Took " : "Would take ") + counts
    ]
    if outcome.unchanged > 0 {
      words.append("\(Self.counted(outcome.unchanged, "line")) already there")
    }
    if !outcome.problems.isEmpty {
      words.append("\(Self.counted(outcome.problems.count, "line")) skipped")
    }
    let end =
      outcome.isWritten
      ? "." : dryRun ? ". Dry run: nothing was written." : ". Strict: nothing was written."
    return words.joined(separator: "; ") + end
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { byte in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    let plurals = [
      "entity": "entities", "piece of evidence": "pieces of evidence",
      "use of evidence": "uses of evidence",
    ]
    let plural = plurals[noun] ?? noun + "s"
    return "\(count) \(count == 1 ? noun : plural)"
  }
}

extension InputProblem {
  /// As a compiler says it: place, reason, the line with a mark, what to do.
  func text(colour: Bool) -> String {
    let label = StyledText(safe: "problem: ", [.bold, .yellow]).rendered(colour: colour)
    let name = TerminalText.escaped(file)
    let reasons = reason.split(separator: "\n").map { TerminalText.escaped($0) }
    return """
      \(name):\(place.line):\(place.column): \(label)\(reasons.joined(separator: "\n"))
        | \(place.excerpt)
        | \(place.caret)
        next: \(TerminalText.escaped(remedy))
      """
  }
}
