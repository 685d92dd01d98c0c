import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "See what of a damaged casebook can still be read, and save it.",
    discussion: """
      For a file that no longer opens, or not whole. Nothing is written to it. With --salvage, every \
      line that can still be read is written as a casefile: make a new casebook with `claims init`, \
      and take it in with `claims import`, which says what is missing. The journal is no part of a \
      casefile: a copy of the casebook, where there is one, holds more. Ends with 1 where the file \
      is damaged.
      """)

  @Option(
    help: ArgumentHelp("Write what can still be read as a casefile.", valueName: "file"),
    completion: .file())
  var salvage: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let doctor = try CasebookDoctor(at: options.path)
    var report = try doctor.examine()
    if let salvage {
      try OutputFile.check(salvage, besides: options.path)
      try OutputFile.replace(salvage) { put in report.saved = try doctor.salvage(put) }
    }
    output.write(text: { report.text($0) }, json: { report.json })
    if let salvage { Terminal.standardError.note("Wrote \(salvage).") }
    guard report.isWhole else {
      if salvage == nil {
        Terminal.standardError.note("  next: claims doctor --salvage case.jsonl")
      }
      throw ExitCode(1)
    }
  }
}
