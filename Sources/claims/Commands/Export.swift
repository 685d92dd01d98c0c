import ArgumentParser
import ClaimsWorkbench

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the casebook: as a casefile (JSON Lines), or in the format of another tool.",
    discussion: """
      A casefile that is imported into an empty casebook and exported again gives the same bytes. Of \
      evidence it holds what is known and the SHA-256, not the bytes: take the folder beside the \
      casebook along. What each format keeps and loses: claims formats.

      For a spreadsheet:
        claims export --format csv --what claims --for-spreadsheet \\
          --output claims.csv
      """)

  @Option(help: ArgumentHelp("The format: see `claims formats`.", valueName: "name"))
  var format = "casefile"
  @Option(
    help: ArgumentHelp(
      "Of a table: claims, sources, reports, entities or findings.", valueName: "table"))
  var what = "claims"
  @Flag(
    help: """
      Keep a spreadsheet from taking texts for formulas: an apostrophe goes before what could begin \
      one. `claims import` takes it off again.
      """)
  var forSpreadsheet = false
  @Option(help: "The file to write; standard output where not given. An existing one is replaced.")
  var output: String?
  @OptionGroup var options: CasebookOptions

  func run() throws {
    let bench = try options.open()
    var request = ExportRequest()
    request.format = format
    request.table = what
    request.isForSpreadsheet = forSpreadsheet
    guard let output, output != "-" else {
      let terminal = Terminal.standardOutput
      return try bench.export(request) { terminal.write($0) }
    }
    try OutputFile.check(output, besides: options.path)
    try OutputFile.replace(output) { put in try bench.export(request) { try put($0) } }
    Terminal.standardError.note("Wrote \(output).")
  }
}
