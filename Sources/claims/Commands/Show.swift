import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: """
      Show one claim whole: its quote in context, its review, what stands against it and beside it; \
      or one finding.
      """)

  @Argument(help: "A claim, by its number (c12) or its id in casefiles, or a finding (f7).")
  var id: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workbench = try options.open()
    if try workbench.namesFinding(id) {
      let card = try workbench.finding(id)
      return output.write(text: { card.text($0) }, json: { card.json })
    }
    let view = try workbench.show(id)
    output.write(
      text: {
        ClaimViewText.text(
          card: view.card, decisions: view.decisions, revisions: view.revisions,
          resolutions: view.resolutions, findings: view.findings, others: view.others,
          origins: view.origins, evidence: view.evidence, work: view.work, layout: $0)
      },
      json: {
        ClaimViewText.json(
          card: view.card, decisions: view.decisions, revisions: view.revisions,
          resolutions: view.resolutions, findings: view.findings, others: view.others,
          origins: view.origins, evidence: view.evidence, work: view.work)
      })
  }
}
