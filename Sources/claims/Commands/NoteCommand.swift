import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Remark on a claim or a finding; it decides nothing.",
    discussion: "Shown by claims show and claims history, and never taken back: note it again.")

  @Argument(help: "A claim, by its number (c12) or its id in casefiles, or a finding (f7).")
  var id: String
  @Argument(help: "What to keep.")
  var text: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let noted = try options.open().note(id, text)
    output.write(text: { noted.text($0) }, json: { noted.json })
  }
}
