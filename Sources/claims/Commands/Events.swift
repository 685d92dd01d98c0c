import ArgumentParser
import ClaimsJSON
import ClaimsReports
import ClaimsWorkbench

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "What happenings that reports tell of may be one event.",
    discussion: """
      Two reports contradict each other on an event only where they are known to speak of the same \
      one. Listed are the happenings that waiting drafts tell of, and the events of the casebook, \
      each with the events that are like it by kind, by whose it is, by place and time; the score is \
      the sum of what is shown. Nothing is merged by itself: put a draft on an event, claims drafts \
      accept d3 --event EVENT, or judge two events of the casebook: claims entity same, different or \
      unsure, which can be taken back.
      """)

  @Argument(help: "One event of the casebook, by id or name, or a draft that tells of one: d3.")
  var event: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try options.open().events(event)
    output.write(
      text: { EventText.text(cards, layout: $0) },
      json: { ["format": "claimbench-events", "version": 1, "events": cards.json] })
  }
}
