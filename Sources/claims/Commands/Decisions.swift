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

  func decide(_ status: ReviewStatus, overriding: Bool = false) throws {
    let cards = try options.open().decide(ids, status, because: because, overriding: overriding)
    output.write(
      text: { ClaimTable(cards: cards).text($0) }, json: { cards.json })
    let waiting = cards.filter { $0.standing.awaiting != nil }.map(\.id.description)
    if status == .verified, !waiting.isEmpty {
      Terminal.standardError.note(
        "  next: somebody else signs too: claims verify \(waiting.joined(separator: " ")) --because \"…\""
      )
    }
    Terminal.standardError.note("  to take it back: claims undo")
  }
}

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Mark claims as verified: checked, and found to hold.",
    discussion: """
      Where the desk has a policy (claims policy show), it may ask for independent origins, evidence, \
      or the signature of a second person.
      """)
  @OptionGroup var decision: DecisionOptions
  @Flag(name: .customLong("override"), help: "Decide against the policy; that it was is kept.")
  var overriding = false
  func run() throws { try decision.decide(.verified, overriding: overriding) }
}

struct Dispute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "Mark claims as disputed: there is reason to doubt them.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.disputed) }
}

struct Refute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refute", abstract: "Mark claims as refuted: checked, and found not to hold.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.refuted) }
}

struct Unverifiable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unverifiable",
    abstract: "Mark claims as unverifiable: checked, and it cannot be told.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.unverifiable) }
}

struct Retract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Retract claims that were logged by mistake: they take part in nothing.")
  @OptionGroup var decision: DecisionOptions
  func run() throws { try decision.decide(.retracted) }
}

struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Set claims back to unreviewed, or a resolved finding back to open.",
    discussion: "Findings by number, f7, one at a time and apart from claims.")
  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let workbench = try decision.options.open()
    guard try decision.ids.contains(where: workbench.namesFinding) else {
      return try decision.decide(.unreviewed)
    }
    guard let finding = decision.ids.first, decision.ids.count == 1 else {
      throw ValidationError("A finding is reopened by itself: give one finding, or claims only.")
    }
    let card = try workbench.reopen(finding: finding, because: decision.because)
    decision.output.write(
      text: { ResolvedText.text(card, layout: $0) }, json: { card.json })
    Terminal.standardError.note("  to take it back: claims undo \(finding)")
  }
}
