import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct Reconcile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compare all claims, and say what is new and what went away.",
    discussion: """
      `claims contradictions` does so too before it prints; doing it again changes nothing.
      """)

  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let outcome = try options.open().reconcile()
    output.write(
      text: { layout in
        ReconcileText.text(
          outcome.report, appeared: outcome.appeared, went: outcome.went, layout: layout)
      },
      json: {
        ReconcileText.json(outcome.report, appeared: outcome.appeared, went: outcome.went)
      })
  }
}
