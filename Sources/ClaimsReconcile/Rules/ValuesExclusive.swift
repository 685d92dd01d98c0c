import ClaimsModel

/// Two answers to a question that has one answer at a time.
enum ValuesExclusive: PairRule {
  static let page = RulePage(
    code: RuleCode("values-exclusive"),
    title: "A question with one answer at a time is given two.",
    definition: """
      The predicate takes one value at a time (or usually does), the two statements speak of the \
      same time, and what they name has nothing in common: neither is, nor lies within, the other.
      """,
    weight: """
      A contradiction under a strict predicate. A tension where two answers can be partly true (a \
      deal and an assault), where one list only names more than the other, or where the times may \
      differ.
      """,
    settledBy: "Evidence that speaks for one answer and cannot be had under the other.",
    found: "“Controlled by the army” and “controlled by the rebels” on one day.",
    passedOver: "“Controlled by the army” in May and “by the rebels” in June.")

  static func covers(_ comparison: Comparison) -> Bool {
    comparison.isConflict && comparison.matter == .value
  }
}

extension ValuesExclusive: QuestionRule {
  static func hits(in view: QuestionView) -> [Hit] {
    guard view.predicate.kind == .entity, !view.predicate.namesActor else { return [] }
    return JointImpossibility.hits(in: view, reportedBy: self)
  }
}
