import ArgumentParser
import ClaimsReports
import ClaimsWorkbench
import Foundation

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Go through what waits for review, one case at a time.",
    discussion: """
      First the open contradictions, those between the best sources first, then open tensions, claims \
      that wait for a second signature, drafts of reports that were read, claims nobody has decided on, \
      and claims that were changed since they were decided on. Each is shown with its quotes in their context, the grades of their sources, \
      and what was decided so far.

      Keys are those of git add -p: v verify, d dispute, f refute, u unverifiable, r resolve, e edit, \
      n next, b back, h history, ? help, q quit. Each decision asks for a reason and is kept at once: \
      whatever ends the session, the next one goes on from there. Of a draft: a accept, x drop, e accept \
      with changes; A accepts it with names that are like known ones as new entities.

      Where standard input is no terminal, each line of it is one command on the case at hand: \
      “verify REASON”, “refute c2 REASON” where the case has several claims, “resolve accept-a REASON”, \
      “edit c2 --hedge alleged --because REASON”, “accept d3”, “drop d3 REASON”, “next”. The first line that cannot be done ends it.
      """)

  @Option(help: "Only what concerns this entity.")
  var about: String?
  @OptionGroup var options: CasebookOptions
  @Option(name: [.long, .customLong("colour")], help: "Colour: auto, always or never.")
  var color: ColourChoice = .auto

  func run() throws {
    let workbench = try options.open()
    let desk: any ReviewDesk =
      isatty(STDIN_FILENO) == 1
      ? TerminalDesk(color)
      : LineDesk(
        String(decoding: try InputFile.bytes("-"), as: UTF8.self),
        Terminal.standardOutput.layout(color))
    var session = try ReviewSession(workbench, options, about: about, desk: desk)
    try session.run()
  }
}
