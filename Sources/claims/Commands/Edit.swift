import ArgumentParser
import ClaimsWorkbench

struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a claim, with a reason; what it was is kept.",
    discussion: """
      What is not named stays. Decisions on what the claim was lapse, visibly, and hold again where \
      that content comes back.

      Example:
        claims edit c12 --value "at least 79 villages" --because "The text says at least."
      """)

  @Argument(help: "Its number (c12) or its id in casefiles.")
  var id: String
  @Option(help: "Why. Kept with what the claim was.")
  var because: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    output.write(
      try options.open().edit(id, try change.request, because: because), next: "claims history")
  }
}
