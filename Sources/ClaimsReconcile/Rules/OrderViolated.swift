import ClaimsModel

/// Dates, lengths and the order of events that no course of events fits.
enum OrderViolated: CaseRule {
  static let page = RulePage(
    code: RuleCode("order-violated"),
    title: "What is said of the order of events, their dates and lengths fits no course of events.",
    definition: """
      Statements say when events took place, began or ended, how long they lasted, and which came \
      before, after or within which. Each bounds how far two moments can lie apart. Where a chain of \
      such bounds comes back to where it set out before it left, not all of its statements can be \
      true. The smallest such chain is shown, step by step. Two dates of one event that do not meet \
      are the matter of dates-disjoint: each of them is tried on its own.
      """,
    weight: """
      A contradiction where the words leave no way out. A tension where they would if approximate \
      dates were taken more widely, or where a statement holds something back.
      """,
    settledBy: "A date for one of the events from a record made at the time.",
    found: "“The siege ended on 3 May”, “the convoy came after the siege”, “it came on 1 May”.",
    passedOver: "“The siege ended in early May”, “the convoy came after it”, “it came on 5 May”.")

  static func concerns(_ subject: EntityID, _ predicate: Predicate, in tree: EntityTree) -> Bool {
    predicate.ordering != nil
  }

  /// See `TemporalNetwork` for the work it takes; once, and once more for each contested date.
  static func hits(in view: CaseView) -> [Hit] {
    let story = Story(view)
    let certain = story.chains { $0.widest }
    let strict = story.chains { $0.strictest }.filter { !certain.contains($0) }
    return certain.map { hit($0, story, view, caveats: []) }
      + strict.map {
        hit(
          $0, story, view,
          caveats: ["Taken more widely, what is approximate leaves a course of events to all."])
      }
  }

  private static func hit(
    _ chain: Story.Chain, _ story: Story, _ view: CaseView, caveats: [String]
  ) -> Hit {
    let members = chain.statements.map { story.kinds[$0].statements }
    let doubts = caveats + members.compactMap { doubt($0[0], view) }
    let steps = members.map { "\(words($0[0], view)) (\($0[0].id))" }
    return Hit(
      self, doubts.isEmpty ? .contradiction : .tension, members: members,
      sides: members.map { "\($0[0].claim.question) \($0[0].sideKey)" },
      because: """
        Not all of this can be: \(steps.joined(separator: "; ")). \
        \(outcome(of: members.map { $0[0] }, missing: chain.excess, view))
        """,
      caveats: doubts)
  }

  /// Where there is no date and no length in the chain there is nothing to measure it by.
  private static func outcome(
    of chain: [Statement], missing excess: Int64, _ view: CaseView
  ) -> String {
    let isMeasured = chain.contains { statement in
      switch view.predicates[statement.claim.predicate]?.ordering {
      case .before?, .after?, .during?: false
      default: true
      }
    }
    return isMeasured
      ? "Going from one to the next, they miss one another by \(length(excess))."
      : "Together they put an event before itself."
  }

  private static func doubt(_ statement: Statement, _ view: CaseView) -> String? {
    switch statement.claim.hedge {
    case .possible: return "\(statement.id) says only that it is possible."
    case .unknown: return "\(statement.id) says that it is not known."
    case .approximate: return "\(statement.id) says that it is approximate."
    default:
      guard case .date(let date, _) = statement.claim.value, date.isUncertain else { return nil }
      return "The date of \(statement.id) is marked uncertain."
    }
  }

  private static func words(_ statement: Statement, _ view: CaseView) -> String {
    let subject = view.entities.name(statement.claim.subject)
    let verb =
      switch view.predicates[statement.claim.predicate]?.ordering {
      case .occurs?, nil: "took place on"
      case .begins?: "began on"
      case .ends?: "ended on"
      case .before?: "came before"
      case .after?: "came after"
      case .during?: "fell within"
      case .lasts?: "lasted"
      }
    switch statement.claim.value {
    case .date(let date, _): return "“\(subject)” \(verb) \(date)"
    case .entities: return "“\(subject)” \(verb) “\(view.answer(statement))”"
    default: return "“\(subject)” \(verb) \(view.answer(statement))"
    }
  }

  /// In the largest unit that leaves at least one whole.
  private static func length(_ seconds: Int64) -> String {
    let units: [(Int64, String)] = [
      (86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"),
    ]
    guard let (size, unit) = units.first(where: { seconds >= $0.0 }) else { return "nothing" }
    let count = seconds / size
    return "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
