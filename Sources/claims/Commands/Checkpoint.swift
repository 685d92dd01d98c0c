import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct CheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "Print the state of the journal, signed.",
    discussion: """
      Give it to somebody else, or print it: `claims audit --against FILE` proves later that the \
      journal was only added to. Nothing is signed where the casebook is not as it was written.
      """)

  @Option(
    help: ArgumentHelp("Write into this file, whole or not at all.", valueName: "path"),
    completion: .file())
  var output: String?
  @OptionGroup var key: KeyOptions
  @OptionGroup var options: CasebookOptions

  func run() throws {
    let secret = try key.read().secret
    try OutputFile.put(
      try options.open().checkpoint(signedBy: secret), to: output, besides: options.path)
  }
}

struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Prove that a claim with its decisions, or a report, stands in the journal.",
    discussion: """
      What it writes is checked without the casebook: claims check-proof FILE --signed-by KEY. It \
      holds the lines that are proved, and of all others only hashes.
      """)

  @Argument(help: "A claim (c12) or a report (r3).")
  var id: String
  @Option(
    help: ArgumentHelp("Write into this file, whole or not at all.", valueName: "path"),
    completion: .file())
  var output: String?
  @OptionGroup var key: KeyOptions
  @OptionGroup var options: CasebookOptions

  func run() throws {
    let secret = try key.read().secret
    try OutputFile.put(
      try options.open().prove(id, signedBy: secret) + "\n", to: output, besides: options.path)
  }
}

struct CheckProof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-proof", abstract: "Check what `claims prove` wrote; no casebook is needed.",
    discussion: "Ends with 1 where it proves nothing.")

  @Argument(
    help: ArgumentHelp("The proof; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String
  @OptionGroup var signers: SignerOptions
  @OptionGroup var key: KeyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let report = try Workbench.checkProof(
      try InputFile.bytes(file), signedBy: try signers.keys(key))
    output.write(text: { report.text($0) }, json: { report.json })
    if !report.holds { throw ExitCode(1) }
  }
}
