import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "What is assigned and not done, of claims and findings together, soonest first.")

  @Argument(help: "Only what is due by the end of this date, as EDTF.")
  var date: String?
  @OptionGroup var assignee: AssigneeOptions
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var query = DueQuery()
    query.isMine = assignee.mine
    query.assignee = assignee.assignedTo
    query.by = date
    let queue = try options.open().due(query)
    output.write(text: { queue.text($0) }, json: { queue.json })
  }
}
