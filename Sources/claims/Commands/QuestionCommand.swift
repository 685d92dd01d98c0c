import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct QuestionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question",
    abstract: "Show one question whole: every answer, claim, decision, finding and origin.")

  @Argument(help: "What it is about: its id or a name it has.")
  var subject: String
  @Argument(help: "The kind of statement, such as settlements-captured.")
  var predicate: String
  @Flag(help: "Also list what was compared and is not reported, with the reason.")
  var compared = false
  @Flag(help: "Also draw who gives which answer, as a table: answers down, sources across.")
  var matrix = false
  @Flag(help: "Every answer, claim and finding in full, however many.")
  var all = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let view = try options.open().question(subject, predicate, includesCompared: compared)
    output.write(
      text: { view.text($0, matrix: matrix, everything: all) }, json: { view.json })
  }
}
