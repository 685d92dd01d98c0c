import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: """
      Show everything that was decided on a claim or resolved on a finding, oldest first; who was \
      assigned to it; and the notes on it.
      """)

  @Argument(help: "A claim, by its number (c12) or its id in casefiles, or a finding (f7).")
  var id: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workbench = try options.open()
    if try workbench.namesFinding(id) {
      let card = try workbench.finding(id)
      return output.write(text: { card.historyText($0) }, json: { card.json })
    }
    let history = try workbench.history(id)
    output.write(
      text: {
        HistoryText.text(
          card: history.card, decisions: history.decisions, revisions: history.revisions,
          resolutions: history.resolutions, work: history.work, layout: $0)
      },
      json: {
        HistoryText.json(
          card: history.card, decisions: history.decisions, revisions: history.revisions,
          resolutions: history.resolutions, work: history.work)
      })
  }
}
