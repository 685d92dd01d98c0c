import ClaimsModel

/// What one says is not known, another answers.
enum UnknownAnswered: PairRule {
  static let page = RulePage(
    code: RuleCode("unknown-answered"),
    title: "What one account leaves open, another answers.",
    definition: """
      The one statement says in so many words that it is not known, or which of some it was is not \
      known; the other names an answer that fits. The two agree, and yet the second says more than \
      the first could: how it knows is worth asking.
      """,
    weight: "Always a note: never counted as a contradiction.",
    settledBy: "How the second knows what the first did not.",
    found: "“Russian or the regime's, not known which” and “regime aircraft”.",
    passedOver: "“Not known whose” beside a report that does not mention aircraft.")

  static func covers(_ comparison: Comparison) -> Bool {
    comparison.verdict == .refines && comparison.matter == .unknown
  }

  static func sentence(_ a: String, _ b: String, _ comparison: Comparison) -> String {
    "“\(a)” beside “\(b)”. \(comparison.reason)"
  }
}
