import ClaimsModel

/// Two numbers given for the same thing leave no number to both.
enum QuantitiesDisjoint: PairRule {
  static let page = RulePage(
    code: RuleCode("quantities-disjoint"),
    title: "Two counts or measures of the same thing have no number in common.",
    definition: """
      Each quantity leaves a set of numbers: “80” only 80, “more than 80” everything above it, “at \
      least 79” 79 and above, “up to 400” 0 to 400. Where both count the same unit of the same \
      population, at the same time, and no number is in both sets, the two cannot both be true. \
      A running total may grow and never falls.
      """,
    weight: """
      A contradiction where the words themselves leave nothing in common. A tension where only the \
      usual meaning does (“about 250” beside “400”), where one reading of the words saves both, or \
      where the times may differ.
      """,
    settledBy: "The list behind the count, or what exactly was counted, as of when.",
    found: "“80 villages” and “more than 80 villages” of one pocket on one day.",
    passedOver: "“more than 80 villages” and “at least 79 villages”: 81 and above are in both.")

  static func covers(_ comparison: Comparison) -> Bool {
    comparison.isConflict && comparison.matter == .quantity
  }

  static func sentence(_ a: String, _ b: String, _ comparison: Comparison) -> String {
    comparison.sentence(leaving: a, b)
  }
}

extension QuantitiesDisjoint: QuestionRule {
  static func hits(in view: QuestionView) -> [Hit] {
    guard view.predicate.kind == .quantity else { return [] }
    return JointImpossibility.hits(in: view, reportedBy: self)
  }
}
