import ClaimsModel

/// What was foretold or intended, beside what came.
enum PredictionAndOutcome: QuestionRule {
  static let page = RulePage(
    code: RuleCode("prediction-and-outcome"),
    title: "What was foretold or intended stands beside what is said to have come.",
    definition: """
      Of two statements on one question the one tells what was expected or meant, the other what \
      was; the other was not published before the first. They are put side by side, whether it came \
      as foretold or otherwise. What was foretold is never held against what came: an aim that was \
      missed is no contradiction.
      """,
    weight: "Always a note: never counted as a contradiction.",
    settledBy: "Nothing needs settling; whether the aim was met may be worth a sentence.",
    found: "“They would have to surrender” and “they left under a deal”.",
    passedOver: "“They left under a deal”, and a forecast made afterwards.")

  static func hits(in view: QuestionView) -> [Hit] {
    let foretold = view.direct.filter { $0.claim.hedge.isForetold }
    guard !foretold.isEmpty else { return [] }
    return foretold.flatMap { forecast in
      view.direct.compactMap { outcome in hit(forecast, outcome, view) }
    }
  }

  private static func hit(
    _ forecast: Statement, _ outcome: Statement, _ view: QuestionView
  ) -> Hit? {
    guard !outcome.claim.hedge.isForetold, !outcome.isOlder(than: forecast) else { return nil }
    var then = forecast
    // A forecast is of what is to come: whenever that was.
    then.claim.when = outcome.claim.when
    let comparison = view.compareFlatly(then, outcome)
    let verdict: String
    switch comparison.verdict {
    case .same,
      .refines where comparison.matter != .unknown:
      verdict = "It came so."
    case .contrary, .contradictory, .ambiguous, .superseded: verdict = "It came otherwise."
    default: return nil
    }
    let verb = forecast.claim.hedge == .intended ? "intended" : "foretold"
    return Hit(
      self, .note, [forecast, outcome],
      sides: ["\(verb) \(forecast.sideKey)", "came \(outcome.sideKey)"],
      because: """
        “\(view.answer(forecast))” was \(verb); “\(view.answer(outcome))” is said to have come. \
        \(verdict)
        """,
      comparing: comparison.compared)
  }
}

extension Statement {
  /// Whether it was surely published before the other.
  func isOlder(than other: Statement) -> Bool {
    guard let own = published?.possible, let its = other.published?.possible else { return false }
    return own.latest < its.earliest
  }
}
