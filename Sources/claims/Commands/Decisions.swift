import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

/// What every decision takes.
struct DecisionOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Claims: c12, or their ids in casefiles.", valueName: "id"))
  var ids: [String]
  @Option(help: "Why. Kept with the decision.")
  var because: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func decide(_ status: ReviewStatus) throws {
    let cards = try options.open().decide(ids, status, because: because)
    output.write(
      text: { ClaimTable(cards: cards).text($0) }, json: { cards.json })
    Terminal.standardError.note("  to take it back: claims undo")
  }
}

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mark claims as verified: checked, and found to hold.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.verified) }
}

struct Dispute: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mark claims as disputed: there is reason to doubt them.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.disputed) }
}

struct Refute: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mark claims as refuted: checked, and found not to hold.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.refuted) }
}

struct Unverifiable: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mark claims as unverifiable: checked, and it cannot be told.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.unverifiable) }
}

struct Retract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Retract claims that were logged by mistake: they take part in nothing.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.retracted) }
}

struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Set claims back to unreviewed.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.unreviewed) }
}
