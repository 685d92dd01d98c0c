import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back your latest decision, or the latest on one claim.",
    discussion: "Nothing is removed: an undo is a decision of its own, and shows in the history.")

  @Argument(help: "A claim; without it, your latest decision, on whatever it was.")
  var id: String?
  @Option(help: "Why.")
  var because: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try options.open().undo(claim: id, because: because)
    output.write(
      text: { ClaimTable(cards: cards).text($0) }, json: { cards.json })
  }
}
