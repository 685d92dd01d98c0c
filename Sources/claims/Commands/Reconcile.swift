import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench
import ProcessMemory

struct Reconcile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compare all claims, and say what is new and what went away.",
    discussion: """
      `claims contradictions` does so too before it prints; doing it again changes nothing.

      For other programs, findings come as lines of JSON, and claims go in as lines of a casefile, all \
      about one subject together: no casebook is needed, and nothing is kept:
        claims reconcile --json-lines
        claims export --by-question | claims reconcile --stdin
      """)

  @Flag(help: "Write every finding as a line of JSON, as it is found; keep nothing.")
  var jsonLines = false
  @Flag(
    help: """
      Compare the claims on standard input, lines of a casefile as claims export --by-question \
      writes them, and write the findings as lines of JSON.
      """)
  var stdin = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !(stdin || jsonLines) || !output.json else {
      throw ValidationError("--json is one document: leave it out, findings come as lines of JSON.")
    }
  }

  func run() throws {
    let terminal = Terminal.standardOutput
    if stdin { return try reconcileInput() }
    let bench = try options.open()
    if jsonLines {
      process_memory_give_back_large()
      return try bench.writeFindings { terminal.write($0) }
    }
    let outcome = try bench.reconcile(cards: self.output.json ? .appeared : .none)
    output.write(
      text: { layout in
        ReconcileText.text(
          outcome.report, appeared: outcome.appeared, went: outcome.went, layout: layout)
      },
      json: {
        ReconcileText.json(outcome.report, appeared: outcome.appeared, went: outcome.went)
      })
  }

  private func reconcileInput() throws {
    let (output, errors) = (Terminal.standardOutput, Terminal.standardError)
    let outcome = try Workbench.findings(in: InputFile.stream, session: options.session) {
      errors.write($0.text(colour: errors.showsColour()))
    } _: {
      output.write($0)
    }
    errors.note(
      "Compared \(outcome.claims) claim\(outcome.claims == 1 ? "" : "s")"
        + (outcome.skipped == 0
          ? "." : "; \(outcome.skipped) line\(outcome.skipped == 1 ? "" : "s") skipped."))
    guard outcome.skipped == 0 else { throw ExitCode(65) }
  }
}
