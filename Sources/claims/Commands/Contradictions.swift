import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct Contradictions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contradictions",
    abstract: "Print what contradicts: by question, most serious first, with reasons.",
    discussion: """
      A contradiction is a pair that no reading saves; a tension some reading saves; a note is worth \
      knowing and no conflict. --check is for scripts: it ends with 1 while a contradiction is open.

      --as-of goes by when reports came out: what had been reported by the end of a date. --since goes \
      by when we found out: only what was not found before. A whole report that is written to a file \
      is kept in the journal, by its SHA-256, and the next one says what is different.
      """)

  @Option(help: "text, markdown, json, or html: one file that opens anywhere.")
  var format: ReportFormat?
  @Option(
    help: ArgumentHelp("Write into this file, whole or not at all.", valueName: "path"),
    completion: .file())
  var output: String?
  @Option(help: "Only what concerns this entity.")
  var about: String?
  @Option(help: "Only findings of this rule.")
  var rule: String?
  @Option(help: "At least so serious: note, tension or contradiction.")
  var severity: Severity = .note
  @Option(help: "Only findings with a claim of this source.")
  var source: String?
  @Option(help: "Only findings with a claim that stands so: unreviewed, verified, disputed …")
  var status: ReviewStatus?
  @Option(help: ArgumentHelp("Only what had been reported by the end of it.", valueName: "date"))
  var asOf: String?
  @Option(help: ArgumentHelp("Only what was not found before it.", valueName: "date"))
  var since: String?
  @Flag(help: "Also list what was compared and is not reported, with the reason.")
  var compared = false
  @Flag(help: "Also draw who gives which answer, as a table: answers down, sources across.")
  var matrix = false
  @Flag(help: "End with 1 while an open contradiction remains.")
  var check = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var written: OutputOptions

  func validate() throws {
    if written.json, format.map({ $0 != .json }) ?? false {
      throw ValidationError("--json and --format name two formats: give one.")
    }
    if matrix, !chosen.drawsMatrix {
      throw ValidationError("--matrix is drawn in text and Markdown: leave the other format out.")
    }
    if asOf != nil, since != nil {
      throw ValidationError(
        "--since goes by when something was found, and what --as-of finds is not kept: give one.")
    }
  }

  func run() throws {
    let workbench = try options.open()
    let report = try workbench.contradictions(query)
    if let output, output != "-" {
      try write(report, to: output, workbench)
    } else {
      let terminal = Terminal.standardOutput
      let layout = terminal.layout(written.color)
      if chosen == .text {
        terminal.page(report.text(layout, matrix: matrix))
      } else {
        chosen.write(report, layout, matrix: matrix, terminal.write)
      }
    }
    if check, report.hasOpenContradiction { throw ExitCode(1) }
  }

  private var chosen: ReportFormat { written.json ? .json : format ?? .text }

  private var query: ReportQuery {
    var query = ReportQuery()
    query.about = about
    query.rule = rule
    query.severity = severity
    query.source = source
    query.status = status
    query.asOf = asOf
    query.since = since
    query.includesCompared = compared
    query.includesClaims = chosen.showsClaims || matrix
    query.includesEveryClaim = matrix
    return query
  }

  private func write(
    _ report: ContradictionReport, to path: String, _ workbench: Workbench
  ) throws {
    try OutputFile.check(path, besides: options.path)
    let layout = TextLayout(width: 100, colour: written.color == .always)
    var digest = RunningDigest()
    try OutputFile.replace(path) { put in
      try chosen.write(report, layout, matrix: matrix) { piece in
        digest.add(piece)
        try put(piece)
      }
    }
    if report.isWhole { try workbench.noteReport(digest, format: chosen.rawValue) }
    Terminal.standardError.note("Wrote \(path).")
  }
}
