import ClaimsModel

/// Graded as confirmed without two independent origins.
enum CredibilityUnsupported: QuestionRule {
  static let page = RulePage(
    code: RuleCode("credibility-unsupported"),
    title: "A claim is graded as confirmed by others, and no independent other says so.",
    definition: """
      Admiralty credibility 1 means confirmed by other, independent sources. The claims of the \
      question that say the same, or say it more exactly, are traced to their origins; two that can \
      be traced to one origin count once. Where fewer than two origins stand behind the claim, the \
      grade has no ground in this casebook.
      """,
    weight: "A tension: the grade is at fault, not the claim.",
    settledBy: "The second source: log it, or grade the claim 2.",
    found: "Credibility 1 for what one agency says and three papers copied from it.",
    passedOver: "Credibility 1 for what an agency and, by its own people, a monitor say.")

  static func hits(in view: QuestionView) -> [Hit] {
    view.direct.filter { $0.claim.credibility == .confirmed }.compactMap { graded in
      let support = view.direct.filter { other in
        other.id == graded.id
          || (!other.claim.hedge.isForetold && supports(view.comparer.compare(graded, other)))
      }
      let origins = Origins.independent(support.map(\.origins))
      guard origins < 2 else { return nil }
      let backing =
        support.count == 1
        ? "No other claim says so."
        : "\(support.count) claims say so, and all of them lead back to one origin."
      return Hit(
        self, .tension, [graded],
        because: """
          “\(view.answer(graded))” is graded 1, confirmed by independent sources. \(backing)
          """)
    }
  }

  private static func supports(_ comparison: Comparison) -> Bool {
    switch comparison.verdict {
    case .same: comparison.matter != .unknown
    case .refines: comparison.matter != .unknown
    default: false
    }
  }
}
