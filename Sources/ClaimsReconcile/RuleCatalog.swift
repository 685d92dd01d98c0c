package import ClaimsModel

/// Every rule, in the order in which the manual lists them.
package enum RuleCatalog {
  package static let rules: [any Rule.Type] = [
    // Within one question
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

  static let pairRules = rules.compactMap { $0 as? any PairRule.Type }
  static let questionRules = rules.compactMap { $0 as? any QuestionRule.Type }
  static let caseRules = rules.compactMap { $0 as? any CaseRule.Type }

  package static var pages: [RulePage] { rules.map { $0.page } }

  package static func page(_ code: RuleCode) -> RulePage? { pages.first { $0.code == code } }

  /// The rule that reports this outcome, if one does.
  static func rule(for comparison: Comparison) -> (any PairRule.Type)? {
    pairRules.first { $0.covers(comparison) }
  }

  /// Whether a rule over several questions may need statements of this predicate.
  package static func spansQuestions(_ predicate: Predicate) -> Bool {
    caseRules.contains { $0.concerns(predicate) }
  }
}

extension RuleCatalog {
  /// The code of the rule that reports this outcome; nil for one that passes.
  package static func reports(_ comparison: Comparison) -> RuleCode? {
    rule(for: comparison)?.page.code
  }
}
