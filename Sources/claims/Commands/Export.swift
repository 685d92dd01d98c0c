import ArgumentParser
import ClaimsWorkbench
import Foundation

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the whole casebook as a casefile (JSON Lines).",
    discussion: """
      Imported into an empty casebook and exported again, it gives the same bytes.
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
    // Written beside it first: whoever stops it leaves what was there.
    let part = output + ".part"
    guard FileManager.default.createFile(atPath: part, contents: nil),
      let file = FileHandle(forWritingAtPath: part)
    else {
      throw CasebookTrouble(
        reason: "\(output) cannot be written.", remedy: "Check that its folder is there.",
        status: 73)
    }
    try bench.exportCasefile { try file.write(contentsOf: Data($0)) }
    try file.synchronize()
    try file.close()
    guard rename(part, output) == 0 else {
      throw CasebookTrouble(
        reason: "\(output) cannot be replaced.", remedy: "Check who may write it.", status: 73)
    }
    Terminal.standardError.note("Wrote \(output).")
  }
}
