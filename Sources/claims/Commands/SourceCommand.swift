import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Add, list, show and grade sources.",
    subcommands: [SourceAdd.self, SourceList.self, SourceShow.self, SourceGradeCommand.self])
}

struct SourceAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add who publishes: a monitor, an agency, a witness, a channel.")

  @Argument(help: "Its name.")
  var name: String
  @Option(help: "A short id; made from the name where not given.")
  var id: String?
  @Option(help: "What it is.")
  var kind: Source.Kind = .other
  @Option(help: "Where it publishes.")
  var url: String?
  @Option(help: "The source whose house it belongs to: one publisher is one origin.")
  var publisher: String?
  @Option(help: "A remark.")
  var note: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let bench = try options.open()
    let source = try bench.addSource(
      name: name, id: id, kind: kind, url: url, publisher: publisher, note: note)
    let card = SourceCard(source: source, grades: [])
    output.write(
      text: { _ in "\(source.id)" }, json: { card.json })
    Terminal.standardError.note("Added the source \(source.name).")
    Terminal.standardError.note(
      "  next: claims report add FILE --source \(source.id) --published DATE")
  }
}

struct SourceList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sources with their reliability.")

  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try options.open().sources(namesReports: output.json)
    output.write(
      text: { SourceTable(cards).text($0) }, json: { cards.json })
  }
}

struct SourceShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one source: its grades with their reasons, its first reports.")

  @Argument(help: "Its id or name.")
  var source: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let card = try options.open().source(source)
    output.write(text: { card.text($0) }, json: { card.json })
  }
}

// Not SourceGrade, as its siblings would have it: the model's grade has that name.
struct SourceGradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Judge how reliable a source is, with a reason.",
    discussion: """
      Admiralty scale (NATO AJP-2.1): A completely reliable, B usually reliable, C fairly reliable, \
      D not usually reliable, E unreliable, F cannot be judged. It is about the source, not about \
      any one claim. Earlier grades are kept; the latest one stands.
      """)

  @Argument(help: "Its id or name.")
  var source: String
  @Argument(help: "A, B, C, D, E or F.")
  var reliability: Reliability
  @Option(help: "Why.")
  var because: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let bench = try options.open()
    let grade = try bench.grade(source: source, reliability, because: because)
    let card = try bench.source(grade.source.text)
    output.write(card.json)
    Terminal.standardError.note(
      "\(grade.source) is graded \(grade.reliability.rawValue), \(grade.reliability.words).")
  }
}
