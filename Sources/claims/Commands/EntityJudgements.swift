import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

/// What every judgement on two entities takes.
struct JudgementOptions: ParsableArguments {
  @Argument(help: "Id or a name of the one.")
  var a: String
  @Argument(help: "Id or a name of the other.")
  var b: String
  @Option(help: "Why. Kept with the judgement.")
  var because: String
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func judge(_ verdict: AliasJudgement.Verdict) throws {
    let outcome = try options.open().judge(a, b, verdict, because: because)
    write(outcome)
    let ids = outcome.ids.map(\.text).joined(separator: " ")
    Terminal.standardError.note("  to take it back: claims entity undo \(ids) --because \"…\"")
  }

  func write(_ outcome: JudgementOutcome) {
    let found = outcome.reconciliation
    output.write(
      text: {
        JudgementText.text(
          outcome.card, names: outcome.names, effect: outcome.effect, report: found.report,
          appeared: found.appeared, went: found.went, layout: $0)
      },
      json: {
        JudgementText.json(
          outcome.card, effect: outcome.effect, report: found.report, appeared: found.appeared,
          went: found.went)
      })
  }
}

struct EntitySame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same", abstract: "Judge that two entities are one: their claims meet.",
    discussion: """
      Both stay as they are, with their claims; taking the judgement back gives back exactly what was \
      there. Refused where the two are judged different, directly or through others.
      """)
  @OptionGroup var judgement: JudgementOptions
  func run() throws { try judgement.judge(.same) }
}

struct EntityDifferent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "different",
    abstract: "Judge that two entities are not one, however alike: nothing may join them.")
  @OptionGroup var judgement: JudgementOptions
  func run() throws { try judgement.judge(.different) }
}

struct EntityUnsure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsure",
    abstract: "Judge that it cannot be told yet whether two entities are one: they stay two.")
  @OptionGroup var judgement: JudgementOptions
  func run() throws { try judgement.judge(.unsure) }
}

struct EntityUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the judgement on two entities that stands.",
    discussion: "Nothing is removed; the judgement before it, where there is one, stands again.")
  @OptionGroup var judgement: JudgementOptions

  func run() throws {
    let bench = try judgement.options.open()
    judgement.write(
      try bench.withdrawJudgement(judgement.a, judgement.b, because: judgement.because))
    Terminal.standardError.note("  next: claims entity judgements")
  }
}

struct EntityJudgements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judgements",
    abstract: "List what was judged of entities: who, when, why, and what stands.")

  @Argument(help: "Only what bears on this entity, or what it is one with.")
  var entity: String?
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let list = try options.open().judgements(on: entity)
    output.write(text: { list.text($0) }, json: { list.json })
  }
}

struct EntityAlike: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alike",
    abstract: "List entities whose names are alike and that nobody has judged, likeliest first.",
    discussion: """
      A likeness is a suggestion and never merges anything: Oman and Amman are 96 % alike. Judge a \
      pair with `claims entity same`, `different` or `unsure`.
      """)

  @Argument(help: "Only pairs with this entity.")
  var entity: String?
  @Option(help: "How many at most.")
  var limit = 20
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try options.open().alike(to: entity, limit: limit)
    output.write(text: { AlikeTable(cards).text($0) }, json: { cards.json })
    guard let first = cards.first else { return }
    Terminal.standardError.note(
      "  next: claims entity same \(first.a.id) \(first.b.id) --because \"…\"  (or different, unsure)"
    )
  }
}
