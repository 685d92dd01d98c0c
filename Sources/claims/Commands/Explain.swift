import ArgumentParser
import ClaimsReports
import ClaimsWorkbench

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: what it finds, what it passes over, what would settle it.")

  @Argument(help: "Its code, such as quantities-disjoint.")
  var code: String?
  @Flag(help: "Explain every rule.")
  var all = false
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (code == nil) == all else {
      throw ValidationError("Name one rule, or give --all.")
    }
  }

  func run() throws {
    let rules = try code.map { [try Workbench.rule($0)] } ?? Workbench.rules
    output.write(
      text: { layout in rules.map { $0.text(layout) }.joined(separator: "\n\n\n") },
      json: { rules.json })
  }
}
