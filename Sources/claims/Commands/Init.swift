import ArgumentParser
import ClaimsJSON
import ClaimsWorkbench

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new casebook.",
    discussion: "Makes the file with the schema and the vocabulary of predicates in it.")

  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    _ = try Workbench.create(at: options.path, session: options.session)
    output.write(["format": "claimbench-made", "version": 1, "casebook": .string(options.path)])
    Terminal.standardError.note("Made the casebook \(options.path).")
    Terminal.standardError.note("  next: claims source add \"NAME\" --kind monitor")
  }
}
