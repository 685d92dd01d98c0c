import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Assign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Say who is to see to claims and findings, and until when.",
    discussion: """
      Who sees to a claim says nothing of its status. A claim is done when it is decided after it was \
      assigned, and stays so while it is not changed; a finding when it is settled, resolved or found no \
      more. The latest assignment stands, and all are kept: claims history ID. What is to be done: claims \
      due.
      """)

  @Argument(help: ArgumentHelp("Claims (c12) and findings (f7).", valueName: "id"))
  var ids: [String]
  @Option(help: ArgumentHelp("Who; nobody takes it off.", valueName: "name"))
  var to: String
  @Option(help: ArgumentHelp("Due by the end of this date, as EDTF.", valueName: "date"))
  var due: String?
  @Option(help: "Why, or what is wanted. Kept with the assignment.")
  var because: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  private var isTakenOff: Bool { to.lowercased() == "nobody" }

  func validate() throws {
    guard !isTakenOff || due == nil else {
      throw ValidationError("Nothing is due of nobody: leave --due out, or name somebody.")
    }
  }

  func run() throws {
    let items = try options.open().assign(
      ids, to: isTakenOff ? nil : to, due: due, because: because)
    output.write(text: { items.text($0) }, json: { items.json })
    guard !isTakenOff else { return }
    let ids = items.map(\.id).joined(separator: " ")
    Terminal.standardError.note("  to take it off: claims assign \(ids) --to nobody")
  }
}
