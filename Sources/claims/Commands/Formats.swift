import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Formats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats that are read and written, and what is lost in each.",
    discussion: """
      --json says as well what is kept, and how a file is recognised. A format that is read is named \
      by `claims import --format`, one that is written by `claims export --format`.
      """)

  @OptionGroup var output: OutputOptions

  func run() {
    let formats = Workbench.formats
    output.write(text: { FormatTable(formats).text($0) }, json: { formats.json })
  }
}
