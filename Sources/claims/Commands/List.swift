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

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List claims.")

  @OptionGroup var filters: FilterOptions
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try options.open().list(filters.query)
    output.write(
      text: { ClaimTable(cards: cards).text($0) }, json: { cards.json })
  }
}
