import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct Contradictions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what contradicts: by question, most serious first, with reasons.",
    discussion: """
      A contradiction is a pair that no reading saves; a tension some reading saves; a note is worth \
      knowing and no conflict. --check is for scripts: it ends with 1 while a contradiction is open.
      """)

  @Option(help: "Only what concerns this entity.")
  var about: String?
  @Option(help: "Only findings of this rule.")
  var rule: String?
  @Option(help: "At least so serious: note, tension or contradiction.")
  var severity: Severity = .note
  @Flag(help: "Also list what was compared and is not reported, with the reason.")
  var compared = false
  @Flag(help: "End with 1 while an open contradiction remains.")
  var check = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var query = ReportQuery()
    query.about = about
    query.rule = rule
    query.severity = severity
    query.includesCompared = compared
    let report = try options.open().contradictions(query)
    output.write(text: { report.text($0) }, json: { report.json })
    if check, report.hasOpenContradiction { throw ExitCode(1) }
  }
}
