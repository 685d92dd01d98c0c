import ClaimsModel

/// Two dates given for one thing leave no moment to both.
enum DatesDisjoint: PairRule {
  static let page = RulePage(
    code: RuleCode("dates-disjoint"),
    title: "Two dates of the same event have no moment in common.",
    definition: """
      Each date leaves a stretch of time: “June 2017” the whole month, “about 2014” the years beside \
      it too. Where the event happened once and no moment is in both stretches, the two cannot both \
      be right.
      """,
    weight: """
      A contradiction; a tension where a date is marked uncertain, or where only an approximate \
      date, widened, leaves time to both.
      """,
    settledBy: "A record dated by itself: an image with its time, an order, a log.",
    found: "“Returned in December 2017” and “returned in February 2018”.",
    passedOver: "“30 June 2017” and “the middle of 2017”.")

  static func covers(_ comparison: Comparison) -> Bool {
    comparison.isConflict && comparison.matter == .date
  }

  static func sentence(_ a: String, _ b: String, _ comparison: Comparison) -> String {
    comparison.sentence(leaving: a, b)
  }
}
