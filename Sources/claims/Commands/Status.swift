import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Where the casebook stands: claims, contradictions, who owes what, sources.",
    discussion: """
      Reconciles first, so that nothing in it is stale. Findings go by when they were first found; one \
      that was gone for a while keeps its day.
      """)

  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let status = try options.open().status()
    output.write(text: { status.text($0) }, json: { status.json })
  }
}
