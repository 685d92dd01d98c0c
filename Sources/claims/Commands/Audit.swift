import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check the casebook against its journal: is all as it was written?",
    discussion: """
      Recomputes the journal's tree, holds every record against the entry that wrote it, and looks \
      every quote up in its report. Ends with 1 where anything was altered, and says what.

      Whoever can rewrite the whole file can rewrite the journal with it: that shows only against a \
      checkpoint that somebody else keeps (claims checkpoint).
      """)

  @Option(
    help: ArgumentHelp("A checkpoint that the journal must continue.", valueName: "file"),
    completion: .file())
  var against: [String] = []
  @OptionGroup var signers: SignerOptions
  @OptionGroup var key: KeyOptions
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let report = try options.open().audit(
      against: try against.map {
        KeptCheckpoint(name: InputFile.name($0), bytes: try InputFile.bytes($0))
      }, signedBy: against.isEmpty ? [] : try signers.keys(key))
    output.write(text: { AuditText.text(report, layout: $0) }, json: { report.json })
    if !report.isSound { throw ExitCode(1) }
  }
}
