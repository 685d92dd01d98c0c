import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

/// Filters that several commands share.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only claims of this status.")
  var status: ReviewStatus?
  @Option(help: "Only claims of this source.")
  var source: String?
  @Option(help: "Only claims of this report.")
  var report: String?
  @Option(help: "Only claims that name this entity: as subject, value or place.")
  var about: String?
  @Option(help: "Only claims of this kind of statement.")
  var says: String?

  var query: ListQuery {
    var query = ListQuery()
    query.status = status
    query.source = source
    query.report = report
    query.about = about
    query.says = says
    return query
  }
}

/// Whose work is wanted.
struct AssigneeOptions: ParsableArguments {
  @Flag(help: "Only what is assigned to who asks: see --by.")
  var mine = false
  @Option(help: ArgumentHelp("Only what is assigned to this person.", valueName: "name"))
  var assignedTo: String?

  func validate() throws {
    guard !mine || assignedTo == nil else {
      throw ValidationError("--mine and --assigned-to exclude each other: give one of them.")
    }
  }
}

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List claims.",
    discussion: """
      What is assigned and not done, of claims and findings together: claims due. A long list comes in \
      tables of 500.
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var assignee: AssigneeOptions
  @Option(
    help: ArgumentHelp(
      "Only claims that are assigned, not done, and due by the end of this date, as EDTF.",
      valueName: "date"))
  var due: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var query = filters.query
    query.isMine = assignee.mine
    query.assignee = assignee.assignedTo
    query.due = due
    let bench = try options.open()
    try output.write(none: "No claims.", text: { $0.text($1) }, json: \.entries) { page in
      try bench.forEachListing(query, page)
    }
  }
}
