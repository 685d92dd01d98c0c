package import ClaimsModel

/// Every rule, in the order in which the manual lists them.
package enum RuleCatalog {
  package static let rules: [any PairRule.Type] = [
    ValuesExclusive.self,
    QuantitiesDisjoint.self,
    AffirmedAndDenied.self,
    DatesDisjoint.self,
    PlacesDisjoint.self,
    ActorsContested.self,
    ScopeDiffers.self,
    Superseded.self,
    UnknownAnswered.self,
  ]

  package static var pages: [RulePage] { rules.map { $0.page } }

  package static func page(_ code: RuleCode) -> RulePage? { pages.first { $0.code == code } }

  /// The rule that reports this outcome, if one does.
  static func rule(for comparison: Comparison) -> (any PairRule.Type)? {
    rules.first { $0.covers(comparison) }
  }
}

extension RuleCatalog {
  /// The code of the rule that reports this outcome; nil for one that passes.
  package static func reports(_ comparison: Comparison) -> RuleCode? {
    rule(for: comparison)?.page.code
  }
}
