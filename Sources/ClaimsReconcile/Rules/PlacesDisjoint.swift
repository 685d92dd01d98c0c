import ClaimsModel

/// Two places given for one thing, apart from each other.
enum PlacesDisjoint: PairRule {
  static let page = RulePage(
    code: RuleCode("places-disjoint"),
    title: "Two accounts put the same thing in places that do not meet.",
    definition: """
      The places named have none in common and none lies within another, of one thing that is in \
      one place at a time. Where lists of places share some and not others, they agree only if one \
      of the lists is incomplete.
      """,
    weight: """
      A contradiction under a strict predicate; a tension where the lists overlap, where more than \
      one place can be partly true, where the times may differ, or where two places lie no further \
      apart than their coordinates are known to, so that they may be one.
      """,
    settledBy: "Coordinates, or imagery that can be located.",
    found: "“The strike hit Saraqib” and “the strike hit Khan Shaykhun”, one strike.",
    passedOver: "“In Saraqib” and “in Idlib province”: the one lies within the other.")

  static func covers(_ comparison: Comparison) -> Bool {
    comparison.isConflict && comparison.matter == .place
  }
}

extension PlacesDisjoint: QuestionRule {
  static func hits(in view: QuestionView) -> [Hit] {
    guard view.predicate.kind == .place else { return [] }
    return JointImpossibility.hits(in: view, reportedBy: self)
  }
}
