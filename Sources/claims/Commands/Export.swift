import ArgumentParser
import ClaimsWorkbench

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the whole casebook as a casefile (JSON Lines).",
    discussion: """
      Imported into an empty casebook and exported again, it gives the same bytes. Of evidence it \
      holds what is known and the SHA-256, not the bytes: take the folder beside the casebook along.
      """)

  @Option(help: "The file to write; standard output where not given. An existing one is replaced.")
  var output: String?
  @OptionGroup var options: CasebookOptions

  func run() throws {
    let bench = try options.open()
    guard let output, output != "-" else {
      let terminal = Terminal.standardOutput
      return try bench.exportCasefile { terminal.write($0) }
    }
    try OutputFile.check(output, besides: options.path)
    try OutputFile.replace(output) { put in try bench.exportCasefile { try put($0) } }
    Terminal.standardError.note("Wrote \(output).")
  }
}
