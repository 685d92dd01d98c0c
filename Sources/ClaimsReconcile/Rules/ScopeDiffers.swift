import ClaimsModel

/// Two numbers that look alike, or apart, count different things.
enum ScopeDiffers: PairRule {
  static let page = RulePage(
    code: RuleCode("scope-differs"),
    title: "Two numbers cannot be held against each other: they count different things.",
    definition: """
      The units cannot be converted into each other exactly (fighters and people, villages and towns \
      with villages), or the one counts a narrower group than the other (with their families). Such \
      numbers neither agree nor conflict; the note keeps them from being mixed up.
      """,
    weight: "Always a note: never counted as a contradiction.",
    settledBy: "A count that says what it counts, broken down by group.",
    found: "“400 fighters” and “400 people including relatives”.",
    passedOver: "“8.5 km²” and “850 hectares”: the units convert exactly.")

  static func covers(_ comparison: Comparison) -> Bool {
    comparison.verdict == .differentScope
      && (comparison.matter == .unit || comparison.matter == .population)
  }

  static func sentence(_ a: String, _ b: String, _ comparison: Comparison) -> String {
    "“\(a)” beside “\(b)”. \(comparison.reason)"
  }
}
