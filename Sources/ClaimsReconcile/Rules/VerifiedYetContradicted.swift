import ClaimsModel

/// A verified claim stands against one that nobody has refuted.
enum VerifiedYetContradicted: QuestionRule {
  static let page = RulePage(
    code: RuleCode("verified-yet-contradicted"),
    title: "A verified claim is contradicted by one that still stands.",
    definition: """
      A reviewer verified the one claim, and another that cannot be true beside it, under no \
      reading, is neither refuted nor retracted. The review is not at its end: what was found true \
      of the one has not been held against the other.
      """,
    weight: "A tension where both are verified, else a note: work to be done.",
    settledBy: "A decision on the other claim, or second thoughts on the first.",
    found: "“80 villages”, verified, and “more than 80 villages”, unreviewed.",
    passedOver: "“80 villages”, verified, and “more than 80 villages”, refuted.")

  static func hits(in view: QuestionView) -> [Hit] {
    view.contradictedVerdicts.compactMap { verdict in
      let isMutual = verdict.against.status == .verified
      // Two that are verified meet twice: once is enough.
      guard !isMutual || verdict.verified.id < verdict.against.id else { return nil }
      return Hit(
        self, isMutual ? .tension : .note, [verdict.verified, verdict.against],
        sides: ["verified \(verdict.verified.sideKey)", "against \(verdict.against.sideKey)"],
        because: "\(words(verdict, isMutual: isMutual, view)) \(verdict.comparison.reason)",
        comparing: verdict.comparison.compared)
    }
  }

  private static func words(
    _ verdict: QuestionView.ContradictedVerdict, isMutual: Bool, _ view: QuestionView
  ) -> String {
    let (answer, other) = (view.answer(verdict.verified), view.answer(verdict.against))
    return isMutual
      ? "“\(answer)” and “\(other)” are both verified, and cannot both be true."
      : """
      “\(answer)” is verified, and yet “\(other)” stands against it, which is \
      \(verdict.against.status.rawValue).
      """
  }
}
