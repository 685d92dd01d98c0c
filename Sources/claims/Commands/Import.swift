import ArgumentParser
import ClaimsJSON
import ClaimsText
import ClaimsWorkbench

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take files into the casebook: casefiles (JSON Lines), tables (CSV), and others.",
    discussion: """
      What a file is read as goes by what it holds, and is said. Schema/casefile.schema.json \
      documents casefiles; `claims formats` lists the others. A line that cannot be taken is \
      reported with its place and skipped; the rest is kept. Of a table the problems are also \
      written to a file beside it, FILE.problems.csv. What the casebook holds already is passed \
      over, so that importing twice changes nothing.

      A table whose columns have other names than ours:
        claims import counts.csv --map about=Village --map value=Dead \\
          --set says=killed --set source=hama-monitor --dry-run
      """)

  @Argument(help: "Files; - is standard input.")
  var files: [String]
  @Option(
    name: [.customLong("format"), .customLong("preset")],
    help: ArgumentHelp(
      "What the files are, where that is not to be recognised: see `claims formats`.",
      valueName: "name"))
  var format: String?
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Of a table, the column that holds a field, by its name or its number. May be repeated.",
      valueName: "field=column"))
  var columns: [FieldAssignment] = []
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Of a table, what a field is in every row that has nothing else. May be repeated.",
      valueName: "field=value"))
  var constants: [FieldAssignment] = []
  @Flag(help: "Write nothing at all where one line cannot be taken.")
  var strict = false
  @Flag(
    name: .customLong("dry-run"),
    help: "Say what would be taken, of a table how its first rows are understood; write nothing.")
  var dryRun = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let bench = try options.open()
    var request = ImportRequest(try files.map(InputFile.pieces))
    request.format = format
    request.columns = FieldAssignment.dictionary(columns)
    request.constants = FieldAssignment.dictionary(constants)
    request.strict = strict
    request.dryRun = dryRun
    let log = ImportLog(keepsProblems: output.json)
    let outcome = try bench.importFiles(request) { log.take($0) }
    let terminal = Terminal.standardError
    defer { output.write(log.json(outcome)) }
    guard !outcome.isBlank else {
      return terminal.note(
        files.count == 1 ? "The file holds no line." : "The files hold no line.")
    }
    log.finish(dryRun: dryRun)
    terminal.note(summary(outcome))
    for words in outcome.contradicted { terminal.note("Contradicted, and joins nothing: \(words)") }
    if !outcome.contradicted.isEmpty { terminal.note("  next: claims entity judgements") }
    guard outcome.skipped == 0 else { throw ExitCode(65) }
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
    if outcome.skipped > 0 { words.append("\(Self.counted(outcome.skipped, "line")) skipped") }
    let end =
      outcome.isWritten
      ? "." : dryRun ? ". Dry run: nothing was written." : ". Strict: nothing was written."
    return words.joined(separator: "; ") + end
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
