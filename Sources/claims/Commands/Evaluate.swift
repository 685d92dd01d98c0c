import ArgumentParser
import ClaimsReports
import ClaimsText
import ClaimsWorkbench

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "How well drafts agree with claims that somebody marked in the same texts.",
    discussion: """
      Both files hold drafts, one a line: see Schema/draft.schema.json. What is held to be right may \
      leave fields out, which are then not compared; a field that is null is marked as not there. \
      Lines of several texts say which by “report”. The kinds of statement, and the dates of its \
      reports, are those of the casebook.

      Precision: of what was proposed, how much is right. Recall: of what was marked, how much was \
      found. F1: their harmonic mean. Of matched: how often a field is right where the span is; the \
      precision of a field is that share of the precision of spans.

      Example:
        claims read r1 --json > drafts.jsonl
        claims evaluate drafts.jsonl gold.jsonl
      """)

  @Argument(help: "What was proposed; - is standard input.")
  var drafts: String
  @Argument(help: "What is held to be right.")
  var gold: String
  @Option(help: "The date of texts that are no reports of the casebook, as EDTF.")
  var published: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (report, problems) = try options.open().evaluate(
      (InputFile.name(drafts), try InputFile.bytes(drafts)),
      against: (InputFile.name(gold), try InputFile.bytes(gold)),
      published: try published.map { try Workbench.date($0, option: "--published") })
    let terminal = Terminal.standardError
    for problem in problems { terminal.write(problem.text(colour: terminal.showsColour())) }
    guard let report else { throw ExitCode(65) }
    output.write(text: { report.text($0) }, json: { report.json })
  }
}
