import ClaimsModel

/// Two accounts name different doers of one deed.
enum ActorsContested: PairRule {
  static let page = RulePage(
    code: RuleCode("actors-contested"),
    title: "Two accounts name different doers of the same deed.",
    definition: """
      Each statement leaves a set of actors who may have done it: one, several together, or one of \
      some, not known which. Where no actor is in both sets, and none belongs to another's group, \
      the two cannot both be right. An actor said to be unknown conflicts with nobody.
      """,
    weight: """
      A contradiction where the deed has one doer; a tension where several may share it, or where \
      one list names more than the other.
      """,
    settledBy: "What ties the deed to one actor: means only it had, its own word, a record.",
    found: "“Russian aircraft” and “a coalition aircraft” for one strike.",
    passedOver: "“Russian or Syrian, not known which” and “Syrian aircraft”.")

  static func covers(_ comparison: Comparison) -> Bool {
    comparison.isConflict && comparison.matter == .actor
  }
}

extension ActorsContested: QuestionRule {
  static func hits(in view: QuestionView) -> [Hit] {
    guard view.predicate.namesActor else { return [] }
    return JointImpossibility.hits(in: view, reportedBy: self)
  }
}
