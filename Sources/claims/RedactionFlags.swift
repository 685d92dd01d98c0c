import ArgumentParser
import ClaimsWorkbench

/// What an export leaves out.
struct RedactionFlags: ParsableArguments {
  @Flag(
    help: """
      Leave out what could endanger people: names of sources and people, texts, quotes, reasons, \
      evidence, fine coordinates. What went, and what may need a look, is told on standard error.
      """)
  var redact = false
  @Option(
    help: ArgumentHelp(
      """
      With --redact: keep quotes, reviewers, people or answers (in words) all the same. May be given \
      several times.
      """, valueName: "what"))
  var keep: [String] = []
  @Option(
    help: ArgumentHelp(
      "With --redact: how finely coordinates may tell a place, in metres (10000).",
      valueName: "metres"))
  var precision: Double?

  func validate() throws {
    guard redact || (keep.isEmpty && precision == nil) else {
      throw ValidationError("--keep and --precision go with --redact.")
    }
  }

  /// Nil where nothing is to be left out.
  func request() throws -> RedactionRequest? {
    redact ? try RedactionRequest(keep: keep, precision: precision) : nil
  }

  /// Tells what was left out, and what was left in.
  static func tell(_ outcome: RedactionOutcome) {
    let terminal = Terminal.standardError
    func tell(_ title: String, _ entries: [(noun: String, count: Int)]) {
      guard !entries.isEmpty else { return }
      terminal.note(title)
      for entry in entries { terminal.note("  \(entry.count) × \(entry.noun)") }
    }
    tell("Left out:", outcome.leftOut)
    tell("Left in, look it over:", outcome.leftIn)
  }
}
