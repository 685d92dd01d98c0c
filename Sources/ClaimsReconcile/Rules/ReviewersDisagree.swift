import ClaimsModel

/// Two people decided one claim differently, and both decisions are upheld.
enum ReviewersDisagree: QuestionRule {
  static let page = RulePage(
    code: RuleCode("reviewers-disagree"),
    title: "Two reviewers decided one claim differently.",
    definition: """
      Of each person, the latest decision on the claim as it now reads counts, unless it was taken \
      back, or the claim was reopened after it. Where these differ, the later one gives the status, \
      and the earlier one is not answered by that: so it is above all after a merge, where neither \
      knew of the other's.
      """,
    weight: "A tension where one verified what another refuted, else a note.",
    settledBy: """
      The two of them: one decides anew or takes the decision back, or the claim is reopened and \
      decided together.
      """,
    found: "“80 villages”, verified by Ana, refuted by Ben.",
    passedOver: "“80 villages”, verified by Ana, and on second thoughts refuted by Ana.")

  /// What two people say of a claim does not become one by its being refuted: that is what they
  /// differ in.
  static let outlivesRefutation = true

  static func hits(in view: QuestionView) -> [Hit] {
    view.direct.compactMap { statement in
      let verdicts = statement.verdicts
      guard verdicts.count > 1 else { return nil }
      let given = Set(verdicts.map(\.status))
      guard given.count > 1 else { return nil }
      return Hit(
        self, given.isSuperset(of: [.verified, .refuted]) ? .tension : .note, [statement],
        // A claim decided once more is another case, for whoever resolved this one.
        sides: ["\(statement.sideKey) \(verdicts.map(\.canonical).joined(separator: "; "))"],
        because: """
          Of “\(view.answer(statement))”: \(words(verdicts)). It counts as \
          \(statement.status.rawValue).
          """)
    }
  }

  private static func words(_ verdicts: [Decision]) -> String {
    verdicts.map {
      "\($0.by) \($0.status.deed) on \(Instant.text($0.at).prefix(10)) (“\($0.because)”)"
    }.formattedList(joinedBy: "and")
  }
}

extension Decision {
  fileprivate var canonical: String { "\(status.rawValue) \(at) \(by)" }
}
