import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find claims by the words of their quotes, and the reports that hold them.",
    discussion: """
      All words must occur; case and accents play no part, in any script. A word that ends in * \
      finds every word that begins so.
      """)

  @Argument(help: "The words.")
  var words: [String]
  @OptionGroup var filters: FilterOptions
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let found = try options.open().search(words.joined(separator: " "), filters.query)
    output.write(text: { found.text($0) }, json: { found.json })
  }
}
