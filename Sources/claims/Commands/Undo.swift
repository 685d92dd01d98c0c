import ArgumentParser
import ClaimsJSON
import ClaimsReports
import ClaimsWorkbench

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract:
      "Take back your latest decision, resolution or dropped drafts, or the latest on one of these.",
    discussion: "Nothing is removed: an undo is an act of its own, and shows in the history.")

  @Argument(
    help: "A claim, a finding or a draft; without it, what you did last, on whatever it was.")
  var id: String?
  @Option(help: "Why.")
  var because: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    switch try options.open().undo(id, because: because) {
    case .decision(let cards):
      output.write(
        text: { ClaimTable(cards: cards).text($0) }, json: { cards.json })
    case .resolution(let card):
      output.write(
        text: { ResolvedText.text(card, layout: $0) }, json: { card.json })
    case .drafts(let cards):
      output.write(text: { DraftTable(cards).text($0) }, json: { .array(cards.map(\.json)) })
    }
  }
}
