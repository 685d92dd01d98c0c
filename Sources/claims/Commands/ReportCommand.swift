import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Add, list and show reports, and judge where they come from.",
    subcommands: [
      ReportAdd.self, ReportList.self, ReportShow.self, ReportCredit.self, ReportIndependent.self,
    ])
}

struct ReportAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Keep a report's text, byte for byte, with its SHA-256.")

  @Argument(help: "A UTF-8 text file; - is standard input.", completion: .file())
  var file: String
  @Option(help: "Who published it: id or name of a source.")
  var source: String
  @Option(help: "When: EDTF such as 2018-02-09, 2018-02 or 2018-02~; or “9 February 2018”.")
  var published: String?
  @Option(help: "Its headline.")
  var title: String?
  @Option(help: "Where it was found.")
  var url: String?
  @Option(help: "Its language: en, ar, ru …")
  var language: String?
  @Option(help: "A source or report that it took its matter from; may be repeated.")
  var credits: [String] = []
  @Option(help: "A remark.")
  var note: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let bench = try options.open()
    var request = ReportRequest(
      bytes: try InputFile.bytes(file), file: InputFile.name(file), source: source)
    request.published = try published.map { try Workbench.date($0, option: "--published") }
    request.title = title
    request.url = url
    request.language = language
    request.credits = credits
    request.note = note
    let card = try bench.addReport(request)
    output.write(text: { _ in "\(card.id)" }, json: { card.json })
    Terminal.standardError.note("Kept \(card.id): SHA-256 \(card.sha256).")
    Terminal.standardError.note(
      "  next: claims log --report \(card.id) --quote \"…\" --about … --says … --value …")
  }
}

struct ReportList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the reports with how many claims each holds.",
    discussion: "A long list comes in tables of 500.")

  @Option(help: "Only reports of this source.")
  var source: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let bench = try options.open()
    try output.write(
      none: "No reports.", text: { ReportTable($0).text($1) }, json: { $0.map(\.json) }
    ) { page in
      try bench.forEachReports(of: source, page)
    }
  }
}

struct ReportShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one report and where it took its matter from; with --text, its bytes.",
    discussion: """
      Lists the credits it gives, the text it shares with other reports (how much of each, and \
      where), what reviewers judged of it, and all reports that lead back to the same origin: \
      however many, they corroborate once.
      """)

  @Argument(help: "Its number (r3) or its id in casefiles.")
  var report: String
  @Flag(help: "Write the text and nothing else, escaped where a terminal would obey it.")
  var text = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let bench = try options.open()
    guard text else {
      let view = try bench.reportView(report)
      return output.write(text: { view.text($0) }, json: { view.json })
    }
    let card = try bench.report(report)
    let terminal = Terminal.standardOutput
    if terminal.isTerminal {
      terminal.write(card.escapedText)
    } else {
      terminal.write(Array(card.report.text.utf8))
    }
  }
}
