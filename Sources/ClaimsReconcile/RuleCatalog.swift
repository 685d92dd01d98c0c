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
    // Across questions
    PartExceedsWhole.self,
    PartsDoNotSum.self,
    OrderViolated.self,
    // Within a report and between reports
    HedgeStripped.self,
    ActorAdded.self,
    StaleRelativeDate.self,
    CircularSourcing.self,
    PredictionAndOutcome.self,
    Anachronism.self,
    // On grading and review
    CredibilityUnsupported.self,
    ValueNotInQuote.self,
    VerifiedYetContradicted.self,
    ReviewersDisagree.self,
  ]

  // By hand: to ask each rule what it conforms to takes 3 ms at every start. A test holds them to `rules`.
  static let pairRules: [any PairRule.Type] = [
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
  static let questionRules: [any QuestionRule.Type] = [
    ValuesExclusive.self,
    QuantitiesDisjoint.self,
    PlacesDisjoint.self,
    ActorsContested.self,
    PartExceedsWhole.self,
    HedgeStripped.self,
    ActorAdded.self,
    StaleRelativeDate.self,
    CircularSourcing.self,
    PredictionAndOutcome.self,
    Anachronism.self,
    CredibilityUnsupported.self,
    ValueNotInQuote.self,
    VerifiedYetContradicted.self,
    ReviewersDisagree.self,
  ]
  static let subjectRules: [any SubjectRule.Type] = [
    PartsDoNotSum.self
  ]
  static let caseRules: [any CaseRule.Type] = [
    PartExceedsWhole.self,
    PartsDoNotSum.self,
    OrderViolated.self,
  ]

  package static var pages: [RulePage] { rules.map { $0.page } }

  package static func page(_ code: RuleCode) -> RulePage? { pages.first { $0.code == code } }

  /// The codes of the rules whose findings stay open though their claims are refuted.
  package static let outlivingRefutation = Set(
    rules.filter { $0.outlivesRefutation }.map { $0.page.code })

  /// The rule that reports this outcome, if one does.
  static func rule(for comparison: Comparison) -> (any PairRule.Type)? {
    pairRules.first { $0.covers(comparison) }
  }

  /// The predicates whose claims rules over several subjects may need, and those that imply them.
  package static func spanning(_ vocabulary: some Sequence<Predicate>) -> [PredicateID] {
    vocabulary.filter { $0.isAdditive || $0.ordering != nil || !$0.implies.isEmpty }
      .map(\.id).sorted()
  }

  /// The predicates whose claims put events before, after or within one another, and those that imply
  /// such.
  package static func relating(_ vocabulary: some Collection<Predicate>) -> [PredicateID] {
    var relating = Set(
      vocabulary.filter { [.before, .after, .during].contains($0.ordering) }.map(\.id))
    var count = 0
    while count < relating.count {
      count = relating.count
      let implying = vocabulary.filter { predicate in
        predicate.implies.contains { relating.contains($0.predicate) }
      }
      relating.formUnion(implying.map(\.id))
    }
    return relating.sorted()
  }

  /// The predicates whose questions have to do with no other about their subject: nothing follows from
  /// answers to them or to others, and no rule over a subject needs them.
  package static func comparedAlone(_ vocabulary: [PredicateID: Predicate]) -> Set<PredicateID> {
    let implied = Set(vocabulary.values.flatMap { $0.implies.map(\.predicate) })
    return Set(
      vocabulary.values.filter { predicate in
        predicate.implies.isEmpty && !implied.contains(predicate.id)
          && !subjectRules.contains { $0.concerns(predicate, among: vocabulary) }
      }.map(\.id))
  }

  /// Whether a rule over several subjects may need answers to this question.
  package static func spansSubjects(
    _ subject: EntityID, _ predicate: Predicate, in tree: EntityTree
  ) -> Bool {
    caseRules.contains { $0.concerns(subject, predicate, in: tree) }
  }
}

extension RuleCatalog {
  /// The code of the rule that reports this outcome; nil for one that passes.
  package static func reports(_ comparison: Comparison) -> RuleCode? {
    rule(for: comparison)?.page.code
  }
}
