import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show everything that was decided on a claim, oldest first.")

  @Argument(help: "Its number (c12) or its id in casefiles.")
  var id: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let history = try options.open().history(id)
    output.write(
      text: {
        HistoryText.text(
          card: history.card, decisions: history.decisions, revisions: history.revisions, layout: $0
        )
      },
      json: {
        HistoryText.json(
          card: history.card, decisions: history.decisions, revisions: history.revisions)
      })
  }
}
