import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsText
import ClaimsWorkbench
import Foundation

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a report, and propose the claims that it makes, for a person to judge.",
    discussion: """
      Nothing becomes a claim by itself: what is proposed waits as drafts, each with its quote, the \
      words that gave each field, and a score with its parts. Accept, edit or drop them: claims \
      drafts, or one by one: claims review. Reading again proposes the same, and leaves alone what \
      was judged.

      A file is first kept as a report, with --source and --published as for claims report add. It \
      may be plain text, a web page (its main text is taken; its date, where it states one, stands \
      in for --published), or a PDF where pdftotext is installed. Text that is not UTF-8 needs \
      --encoding: windows-1252, windows-1256, windows-1251, utf-16le, utf-16be.

      --extractor runs another program instead of the own reader, without a shell. It is given the \
      report as one line of JSON and writes drafts, one a line: see Schema/draft.schema.json and \
      Samples/Extractors.

      Examples:
        claims read r1
        claims read page.html --source hama-monitor
        pdftotext bulletin.pdf - | claims read - --dry-run
        claims read r1 --extractor "python3 Samples/Extractors/casualties.py"
      """)

  @Argument(help: "A report's number (r3) or id, a file, or - for standard input.")
  var report: String
  @OptionGroup(title: "For a file") var file: ReadFileOptions
  @Flag(name: .customLong("dry-run"), help: "Show what would be proposed, and keep nothing.")
  var dryRun = false
  @Option(
    name: .customLong("accept-above"),
    help: "Accept what scores so much, 0 to 100, or more, and leaves nothing open.")
  var acceptAbove: Int?
  @OptionGroup var join: JoinOptions
  @Option(help: ArgumentHelp("Another program that reads.", valueName: "command"))
  var extractor: String?
  @Option(help: ArgumentHelp("How long another program may take.", valueName: "seconds"))
  var timeout: Double = 60
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if acceptAbove != nil, dryRun {
      throw ValidationError(
        "--dry-run keeps nothing, so that --accept-above has nothing to accept.")
    }
    if join.joinAbove != nil, acceptAbove == nil {
      throw ValidationError("--join-above says how to accept: give --accept-above as well.")
    }
    guard (0...100).contains(acceptAbove ?? 0) else {
      throw ValidationError("--accept-above is a score from 0 to 100.")
    }
  }

  func run() throws {
    let bench = try options.open()
    let extractor = try chosenExtractor
    let outcome: ReadOutcome
    if report != "-", try bench.hasReport(report) {
      try file.refuse(for: report)
      outcome = try bench.read(report: report, with: extractor, isTrial: dryRun)
    } else {
      outcome = try readFile(bench, extractor)
    }
    show(outcome)
    if let acceptAbove { try accept(outcome.ready(above: acceptAbove), bench) }
    guard outcome.problems.isEmpty else { throw ExitCode(65) }
  }

  private var chosenExtractor: Extractor {
    get throws {
      guard let extractor else { return .own }
      do {
        return .command(try ExtractorCommand(ShellWords.split(extractor), timeout: timeout))
      } catch is ShellWords.Unclosed {
        throw ValidationError("--extractor: a quotation mark is not closed.")
      }
    }
  }

  private func readFile(_ bench: Workbench, _ extractor: Extractor) throws -> ReadOutcome {
    guard report == "-" || FileManager.default.fileExists(atPath: report) else {
      throw CasebookTrouble(
        reason: "There is neither a report nor a file called \(report).",
        remedy: "See the reports: claims report list; or check the path.", status: 66)
    }
    let bytes = try InputFile.bytes(report)
    let input = try ReportInput(
      bytes, file: InputFile.name(report), encoding: file.encoding, timeout: timeout)
    if dryRun {
      return try bench.tryReading(
        input.text, published: try file.date ?? input.published, source: file.source,
        with: extractor)
    }
    let card = try file.keep(input, from: report, in: bench)
    return try bench.read(report: "\(card.id)", with: extractor)
  }

  private func show(_ outcome: ReadOutcome) {
    let shown = outcome.cards.filter(\.isWaiting)
    output.write(lines: outcome.cards.map(\.json)) { layout in
      shown.isEmpty ? "No drafts wait." : DraftTable(shown).whole(layout)
    }
    let terminal = Terminal.standardError
    for problem in outcome.problems {
      terminal.write(problem.text(colour: terminal.showsColour()))
    }
    let judged = outcome.cards.count - shown.count
    var words = ["\(outcome.cards.count) proposed"]
    if dryRun {
      words.append("dry run, nothing was kept")
    } else {
      words.append("\(outcome.new) new")
      if judged > 0 { words.append("\(judged) judged before") }
      if outcome.gone > 0 { words.append("\(outcome.gone) earlier ones proposed no more") }
    }
    let skipped = outcome.problems.count
    if skipped > 0 { words.append("\(skipped) \(skipped == 1 ? "line" : "lines") skipped") }
    terminal.note(words.joined(separator: "; ") + ".")
    if let first = shown.first?.id, acceptAbove == nil {
      terminal.note("  next: claims drafts accept \(first), or go through them: claims review")
    }
  }

  private func accept(_ ids: [DraftID], _ bench: Workbench) throws {
    guard !ids.isEmpty else {
      return Terminal.standardError.note("None can be accepted without a look: claims review")
    }
    var acceptance = DraftAcceptance()
    acceptance.joinsAbove = join.joinAbove
    let outcome = try bench.accept(drafts: ids.map(\.description), acceptance)
    guard output.json else { return try output.write(outcome) }
    // The drafts were the result; what became of them is asked for by claims drafts --all.
    Terminal.standardError.note("\(outcome.accepted.count) of \(ids.count) drafts accepted.")
    guard outcome.refused.isEmpty else { throw ExitCode(65) }
  }
}
