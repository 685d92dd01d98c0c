import ClaimsModel

/// The same source later said otherwise, or a running total grew.
enum Superseded: PairRule {
  static let page = RulePage(
    code: RuleCode("superseded"),
    title: "A later statement takes the place of an earlier one.",
    definition: """
      The same source, in a later report, says what cannot be true together with what it said \
      before; or a running total has grown since. The later statement stands in the place of the \
      earlier one: an update, not two sides. A source that contradicts itself inside one report is \
      not covered.
      """,
    weight: "Always a note: never counted as a contradiction.",
    settledBy: "The source's own word on whether it corrected itself, and why.",
    found: "An agency's “12 dead” in the morning and its “15 dead” in the evening.",
    passedOver: "Two agencies, one with 12 and one with 15, in the same hour.")

  static func covers(_ comparison: Comparison) -> Bool { comparison.verdict == .superseded }

  static func sentence(_ a: String, _ b: String, _ comparison: Comparison) -> String {
    "“\(a)” and “\(b)”. \(comparison.reason)"
  }
}
