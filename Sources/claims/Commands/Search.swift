import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find claims by the words of their quotes, and the reports that hold them.",
    discussion: """
      All words must occur; case and accents play no part, in any script. A word that ends in * \
      finds every word that begins so. The best hundred are given, also as JSON, and it \
      is said how many there are in all.
      """)

  @Argument(help: "The words.")
  var words: [String]
  @Option(help: "So many of the claims and of the reports at most; 100 if not given.")
  var limit: Int?
  @Flag(help: "All of them, however many.")
  var all = false
  @OptionGroup var filters: FilterOptions
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit ?? 1 > 0 else {
      throw ValidationError("--limit: give a number from 1 up, or --all for all of them.")
    }
    guard limit == nil || !all else {
      throw ValidationError("--limit and --all exclude each other: give one of them.")
    }
  }

  func run() throws {
    let found = try options.open().search(
      words.joined(separator: " "), filters.query, limit: all ? nil : limit ?? 100)
    output.write(text: { found.text($0) }, json: { found.json })
  }
}
