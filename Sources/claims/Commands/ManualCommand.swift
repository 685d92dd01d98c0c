import ArgumentParser
import ClaimsWorkbench
import Foundation

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print a command's manual page, or write all of them.",
    discussion: """
      The pages are for man(1). To read one, and to have them all where man finds them:

        claims manual log | man -l -
        claims manual --output ~/.local/share/man/man1
      """)

  @Argument(help: "The command, such as: source add. The program itself where not given.")
  var command: [String] = []
  @Option(
    help: ArgumentHelp("Write all pages into this folder.", valueName: "folder"),
    completion: .directory)
  var output: String?

  func validate() throws {
    if output != nil, !command.isEmpty {
      throw ValidationError("--output writes every page: leave the command out.")
    }
  }

  func run() throws {
    let pages = try CommandHelp.program().all.map {
      ManualPage(command: $0, version: "claims \(Claims.configuration.version)")
    }
    guard let output else {
      let path = [Claims.configuration.commandName ?? ""] + command
      guard let page = pages.first(where: { $0.command.path == path }) else {
        throw Refusal(
          "“\(command.joined(separator: " "))” is no command.", remedy: "See: claims --help",
          kind: .notFound)
      }
      return Terminal.standardOutput.write(Array(page.roff.utf8))
    }
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    for page in pages {
      try OutputFile.replace("\(output)/\(page.fileName)") { try $0(Array(page.roff.utf8)) }
    }
    Terminal.standardError.note("Wrote \(pages.count) pages into \(output).")
  }
}
