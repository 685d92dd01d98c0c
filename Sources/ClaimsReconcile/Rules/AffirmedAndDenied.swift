import ClaimsModel

/// One says it is so, the other says it is not.
enum AffirmedAndDenied: PairRule {
  static let page = RulePage(
    code: RuleCode("affirmed-and-denied"),
    title: "What one says is so, another denies.",
    definition: """
      All that the one statement leaves possible is what the other denies, of the same subject, at \
      the same time: the two cannot both be true. “Never” denies it at all times, “nowhere” in all \
      places, “none” whatever the answer. Holds for every predicate, also for those that take many \
      values at a time.
      """,
    weight: """
      A contradiction; a tension where what is denied is vague, where one side says only that it is \
      possible, or where the times may differ.
      """,
    settledBy: "Direct evidence of the thing itself: whether it happened at all.",
    found: "“The army opened a route for them” and “reports of an opened route were fake”.",
    passedOver: "Two denials; or a denial of “80” beside a claim of “more than 100”.")

  static func covers(_ comparison: Comparison) -> Bool {
    comparison.isConflict && comparison.matter == .polarity
  }
}
