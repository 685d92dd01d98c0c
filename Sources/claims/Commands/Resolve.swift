import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct Resolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Say what a contradiction or a tension comes to.",
    discussion: """
      accept-a, accept-b: one side holds; the letter is the one that the report gives the side, so \
      that it may be another. both-true-different-scope: both hold, of different times, places, units or \
      populations. superseded: a later statement took the place of the earlier. translation-error, \
      transcription-error: a side does not say what its source said. cannot-be-resolved: it was looked \
      into, and cannot be told.

      A resolution holds for what was found. Where a claim of it is changed, or another joins a side, \
      it stands open again as a new finding; where the change is taken back, the resolution holds again. \
      Claims keep their status: a side that lost is refuted by claims refute.
      """)

  @Argument(help: "Its number: f7.")
  var finding: String
  @Option(name: .customLong("as"), help: "What it comes to.")
  var outcome: ResolutionChoice
  @Option(help: "Why. Kept with the resolution.")
  var because: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let resolved = try options.open().resolve(finding, as: outcome, because: because)
    output.write(
      text: { ResolvedText.text(resolved.card, layout: $0) }, json: { resolved.card.json })
    let terminal = Terminal.standardError
    if !resolved.losing.isEmpty {
      let ids = resolved.losing.map(\.description).joined(separator: " ")
      terminal.note("  next: claims refute \(ids) --because \"…\"")
    }
    terminal.note("  to take it back: claims undo \(finding)")
  }
}

extension ResolutionChoice: ExpressibleByArgument {
  public init?(argument: String) { self.init(word: argument) }
  public static var allValueStrings: [String] { words }
}
