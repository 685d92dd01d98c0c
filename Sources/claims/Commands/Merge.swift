import ArgumentParser
import ClaimsReports
import ClaimsText
import ClaimsWorkbench

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Bring in all that another casebook holds: two offices' work from a common start.",
    discussion: """
      The other casebook is read and never written. What it holds comes in one transaction: sources, \
      reports, claims, decisions, judgements, evidence with its bytes, and its journal. Merged the \
      other way round, the other office comes to the same; merging again changes nothing.

      What was changed in one of the two stands as it was changed. A claim that was edited in both \
      stands as it was edited last, and the other content is kept in its history. Judgements that \
      differ are all kept, and listed: the latest stands.
      """)

  @Argument(
    help: ArgumentHelp("The other casebook's file.", valueName: "path"),
    completion: .file())
  var other: String
  @Flag(name: .customLong("dry-run"), help: "Say what would come, and write nothing.")
  var dryRun = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let outcome = try options.open().merge(other, dryRun: dryRun)
    let terminal = Terminal.standardError
    for problem in outcome.problems {
      terminal.write(problem.text(colour: terminal.showsColour()))
    }
    output.write(text: { MergeText.text(card(outcome), layout: $0) }, json: { card(outcome).json })
    guard outcome.problems.isEmpty else { throw ExitCode(65) }
    if outcome.isWritten { terminal.note("  next: claims contradictions") }
  }

  private func card(_ outcome: MergeOutcome) -> MergeCard {
    MergeCard(
      added: outcome.added.filter { $0.count > 0 }, unchanged: outcome.unchanged,
      common: outcome.common, skipped: outcome.problems.count, conflicts: outcome.conflicts,
      missing: outcome.missing, contradicted: outcome.contradicted, isWritten: outcome.isWritten,
      isDryRun: dryRun, report: outcome.reconciliation?.report,
      appeared: outcome.reconciliation?.appeared ?? [], went: outcome.reconciliation?.went ?? [])
  }
}
