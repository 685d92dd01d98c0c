import ArgumentParser

/// The command line of a casebook.
@main
struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Log what reports claim, review it, and see what contradicts.",
    discussion: """
      A casebook is one file that holds one investigation: sources, their reports word for word, \
      and the claims that rest on them. Every claim keeps its quote, how the report knows, and what \
      its words leave possible. Claims that answer the same question are compared.

      A first session:
        claims init
        claims source add "Hama Monitor" --kind monitor
        claims report add dispatch.txt --source hama-monitor \\
          --published 2018-02-09
        claims log --report r1 --quote "more than 80 villages" \\
          --about "the pocket" --says settlements-captured \\
          --value "more than 80 villages"
        claims contradictions
        claims verify c1 --because "Names checked against the map."

      The casebook is --casebook PATH, or $CLAIMS_CASEBOOK, or claims.db here.
      The reviewer is --by NAME, or $CLAIMS_REVIEWER, or $USER.

      Exit status: 0 done; 1 an open contradiction remains (contradictions --check), or something was altered \
      (audit) or damaged (doctor); 64 the command \
      is not understood; 65 the input does not hold up, or the file is no casebook; 66 a file, or \
      something named, is not there; 70 our fault; 73 a file cannot be made or replaced; 74 the disk \
      is full or takes no more; 75 another program is writing: try again; 77 the casebook may not be \
      written.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Casebook",
        subcommands: [
          Init.self, SourceCommand.self, ReportCommand.self, EntityCommand.self,
          GazetteerCommand.self, PredicateCommand.self,
        ]),
      CommandGroup(
        name: "Claims",
        subcommands: [
          Log.self, Edit.self, Import.self, Export.self, Formats.self, Merge.self, List.self,
          Show.self, Search.self,
        ]),
      CommandGroup(
        name: "Reading", subcommands: [Read.self, DraftsCommand.self, Events.self, Evaluate.self]),
      CommandGroup(name: "Evidence", subcommands: [Attach.self, EvidenceCommand.self]),
      CommandGroup(
        name: "Review",
        subcommands: [
          Review.self, Verify.self, Dispute.self, Refute.self, Unverifiable.self, Retract.self,
          Reopen.self,
          Resolve.self, Undo.self, History.self, PolicyCommand.self,
        ]),
      CommandGroup(
        name: "Desk", subcommands: [Assign.self, NoteCommand.self, Due.self, Status.self]),
      CommandGroup(
        name: "Contradictions",
        subcommands: [
          Reconcile.self, Contradictions.self, QuestionCommand.self, Explain.self,
        ]),
      CommandGroup(
        name: "Journal",
        subcommands: [
          Audit.self, CheckpointCommand.self, Prove.self, CheckProof.self, KeyCommand.self,
          Doctor.self,
        ]),
      CommandGroup(name: "Shell", subcommands: [Completions.self, ManualCommand.self]),
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      CommandError.end(error)
    }
  }
}
