import ArgumentParser
import ClaimsJSON
import ClaimsReports
import ClaimsWorkbench

struct DraftsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drafts", abstract: "List, accept, edit and drop what reports were read to claim.",
    discussion: """
      A draft is a claim as `claims read` proposes it. Accepting one logs it, in the same way as \
      `claims log`; a dropped one does not come back when the report is read again.
      """,
    subcommands: [
      DraftsList.self, DraftsShow.self, DraftsAccept.self, DraftsEdit.self, DraftsDrop.self,
    ],
    defaultSubcommand: DraftsList.self)
}

struct DraftsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the drafts that wait, by report and place in it.",
    discussion: "As JSON they come one a line, in the form of Schema/draft.schema.json.")

  @Option(help: "Only those of this report.")
  var report: String?
  @Option(help: "Only those that name this entity: as subject, value or place.")
  var about: String?
  @Option(help: "Only those of this score, 0 to 100, or a higher one.")
  var above: Int?
  @Flag(help: "Those that were judged, or are proposed no more, as well.")
  var all = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var query = DraftQuery()
    query.report = report
    query.about = about
    query.above = above
    query.includesJudged = all
    let cards = try options.open().drafts(query)
    output.write(lines: cards.map(\.json)) { DraftTable(cards).text($0) }
    if let first = cards.first?.id, !output.json {
      Terminal.standardError.note(
        "  next: claims drafts show \(first), or go through them: claims review")
    }
  }
}

struct DraftsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Show drafts whole: quotes in context, the words behind each field, the score's parts.")

  @Argument(help: ArgumentHelp("Their numbers: d3.", valueName: "id"))
  var ids: [String]
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let bench = try options.open()
    let cards = try ids.map(bench.draft)
    output.write(lines: cards.map(\.json)) { DraftTable(cards).whole($0) }
  }
}

struct DraftsDrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Drop drafts that do not say what the report says.")

  @Argument(help: ArgumentHelp("Their numbers: d3.", valueName: "id"))
  var ids: [String]
  @Option(help: "Why, where it is worth keeping.")
  var because: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try options.open().drop(drafts: ids, because: because)
    output.write(lines: cards.map(\.json)) { DraftTable(cards).text($0) }
    Terminal.standardError.note("  to take it back: claims undo")
  }
}

extension OutputOptions {
  /// Writes a list: as JSON one value a line.
  func write(lines: [JSONValue], text: (TextLayout) -> String) {
    let terminal = Terminal.standardOutput
    guard json else { return terminal.write(text(terminal.layout(color))) }
    var writer = JSONWriter()
    for line in lines {
      writer.append(line)
      writer.endLine()
    }
    terminal.write(writer.bytes)
  }
}
