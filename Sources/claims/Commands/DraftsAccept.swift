import ArgumentParser
import ClaimsJSON
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct DraftsAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Log what drafts propose, and see at once what it contradicts.",
    discussion: """
      Each is logged by itself: one that cannot be, because it leaves something open or names \
      something like a known name, keeps none of the others back, and the exit status says so.
      """)

  @Argument(help: ArgumentHelp("Their numbers: d3.", valueName: "id"))
  var ids: [String]
  @Option(help: "The event of the casebook that they speak of: see claims events.")
  var event: String?
  @OptionGroup var join: JoinOptions
  @Option(help: "Why, where it is worth keeping.")
  var because: String?
  @Flag(name: .customLong("new-entity"), help: "Names like known ones mean new entities.")
  var newEntity = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var acceptance = DraftAcceptance()
    acceptance.event = event
    acceptance.joinsAbove = join.joinAbove
    acceptance.because = because
    acceptance.edit.allowsNewEntities = newEntity
    let bench = try options.open()
    if ids.count == 1 {
      let accepted = try bench.accept(draft: ids[0], acceptance)
      return output.write(accepted.outcome, next: "claims show")
    }
    try output.write(try bench.accept(drafts: ids, acceptance))
  }
}

/// When drafts are put on events of the casebook without a look at each.
struct JoinOptions: ParsableArguments {
  @Option(
    name: .customLong("join-above"),
    help: """
      Put what is about an event on the likeliest one of the casebook, where that scores so much, \
      0 to 100, or more, and no other does: see claims events.
      """)
  var joinAbove: Int?

  func validate() throws {
    guard (0...100).contains(joinAbove ?? 0) else {
      throw ValidationError("--join-above is a score from 0 to 100.")
    }
  }
}

struct DraftsEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Accept a draft with changes.",
    discussion: """
      What is not named stays as the draft has it. The draft is kept as it was.

      Example:
        claims drafts edit d3 --about "the army" --value "at least 79 villages"
      """)

  @Argument(help: "Its number: d3.")
  var id: String
  @OptionGroup var change: ChangeOptions
  @Option(help: "The event of the casebook that it speaks of: see claims events.")
  var event: String?
  @Option(help: "Why, where it is worth keeping.")
  var because: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  var acceptance: DraftAcceptance {
    get throws {
      var acceptance = DraftAcceptance()
      acceptance.edit = try change.request
      acceptance.event = event
      acceptance.because = because
      return acceptance
    }
  }

  func run() throws {
    let accepted = try options.open().accept(draft: id, try acceptance)
    output.write(accepted.outcome, next: "claims show")
  }
}

extension OutputOptions {
  /// Writes what several drafts became, and which could not be accepted.
  ///
  /// As JSON: `{"format": "claimbench-accepted", "version": 1, "accepted": [{"draft", "claim",
  /// "findings", "newEntities"}], "refused": [{"draft", "reason", "remedy"}]}`.
  ///
  /// - Throws: `ExitCode` 65 where any could not.
  func write(_ outcome: DraftsOutcome) throws {
    if json || !outcome.accepted.isEmpty { writeAccepted(outcome) }
    let terminal = Terminal.standardError
    for entity in outcome.accepted.flatMap(\.outcome.newEntities) {
      terminal.note("New entity: \(entity.name) (\(entity.id), \(entity.kind.rawValue)).")
    }
    for (name, refusal) in outcome.refused {
      terminal.complain("\(name) is not accepted. \(refusal.reason)", remedy: refusal.remedy)
    }
    let (done, not) = (outcome.accepted.count, outcome.refused.count)
    terminal.note("\(done) of \(done + not) drafts accepted.")
    guard not == 0 else { throw ExitCode(65) }
  }

  private func writeAccepted(_ outcome: DraftsOutcome) {
    write(
      text: { layout in
        AcceptedText.text(
          outcome.accepted.map { ($0.id, $0.outcome.card, $0.outcome.against) }, layout: layout)
      }, json: { outcome.json })
  }
}

extension DraftsOutcome {
  fileprivate var json: JSONValue {
    [
      "format": "claimbench-accepted", "version": 1,
      "accepted": .array(
        accepted.map { one in
          [
            "draft": .string("\(one.id)"), "claim": one.outcome.card.json,
            "findings": one.outcome.against.json, "newEntities": one.outcome.newEntities.json,
          ]
        }),
      "refused": .array(
        refused.map { name, refusal in
          [
            "draft": .string(name), "reason": .string(refusal.reason),
            "remedy": .string(refusal.remedy),
          ]
        }),
    ]
  }
}
