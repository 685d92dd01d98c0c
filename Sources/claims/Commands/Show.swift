import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: """
      Show one claim whole: its quote in context, its review, what stands against it and beside it.
      """)

  @Argument(help: "Its number (c12) or its id in casefiles.")
  var id: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let view = try options.open().show(id)
    output.write(
      text: {
        ClaimViewText.text(
          card: view.card, decisions: view.decisions, revisions: view.revisions,
          findings: view.findings, others: view.others, origins: view.origins, layout: $0)
      },
      json: {
        ClaimViewText.json(
          card: view.card, decisions: view.decisions, revisions: view.revisions,
          findings: view.findings, others: view.others, origins: view.origins)
      })
  }
}
