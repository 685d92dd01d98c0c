package import ClaimsModel

/// Compares the statements that answer one question and gathers what its rules find.
///
/// Questions are independent of one another; nothing is kept between calls.
package struct Reconciler: Sendable {
  /// Two statements that were compared, and what came of it.
  package struct ComparedPair: Hashable, Sendable {
    package let a: ClaimID
    package let b: ClaimID
    package let comparison: Comparison
  }

  /// What came of one question.
  package struct Outcome: Sendable {
    package let question: Question
    private let answers: Answers
    /// Most serious first, then by code and by the claims that show it.
    package let findings: [Finding]
    /// How many pairs of claims cannot both hold, under every reading or some.
    package let conflictingPairs: Int

    private enum Answers {
      case made([Position])
      /// Statements by position, in the order of the positions.
      case given([[Statement]], EntityDirectory)
    }

    /// The answers given, the one with the lowest claim first; what only follows is left out.
    ///
    /// Put together anew whenever they are asked for: of most questions nobody does. O(n log n) of the
    /// statements, which are held until then.
    package var positions: [Position] {
      switch answers {
      case .made(let positions): positions
      case .given(let positions, let entities):
        positions.map { Position($0, canonical: $0[0].positionKey, entities: entities) }
      }
    }

    /// How many claims give answers, and how many answers they give.
    package var size: (claims: Int, positions: Int) {
      switch answers {
      case .made(let positions): (Set(positions.flatMap(\.claims)).count, positions.count)
      // What a claim says itself it says once.
      case .given(let positions, _): (positions.reduce(0) { $0 + $1.count }, positions.count)
      }
    }

    init(question: Question, positions: [Position], findings: [Finding], conflictingPairs: Int) {
      self.question = question
      answers = .made(positions)
      self.findings = findings
      self.conflictingPairs = conflictingPairs
    }

    /// - Parameter answers: the direct statements by position.
    fileprivate init(
      question: Question, answers: [[Statement]], entities: EntityDirectory, findings: [Finding],
      conflictingPairs: Int
    ) {
      self.question = question
      self.answers = .given(answers, entities)
      self.findings = findings
      self.conflictingPairs = conflictingPairs
    }
  }

  package let entities: EntityDirectory
  package let origins: Origins

  package init(entities: EntityDirectory, origins: Origins = .unknown) {
    self.entities = entities
    self.origins = origins
  }

  /// Reconciles the statements of one question: as if every two were compared, at less cost where
  /// many say the same. See `PairGathering`.
  ///
  /// - Parameter statements: of this question, what follows from other predicates included.
  /// - Parameter visit: called with every pair that is held against each other, in ascending order of
  ///   claims; O(n²) comparisons where it is given.
  package func reconcile(
    _ question: Question, _ predicate: Predicate, _ statements: [Statement],
    visit: ((ComparedPair) -> Void)? = nil
  ) -> Outcome {
    let ordered = statements.sortedUnlessInOrder {
      $0.id == $1.id ? $0.via ?? predicate.id < $1.via ?? predicate.id : $0.id < $1.id
    }
    let comparer = Comparer(predicate: predicate, entities: entities)
    if let visit { forEachPair(of: ordered, comparer, visit) }
    let kinds = StatementKinds(ordered, of: predicate)
    let pairs = PairGathering(kinds, comparer)
    let isDirect = ordered.allSatisfy { $0.via == nil }
    let positions = kinds.positions
    let view = QuestionView(
      question: question, predicate: predicate,
      direct: isDirect ? ordered : ordered.filter { $0.via == nil },
      implied: isDirect ? [] : ordered.filter { $0.via != nil }, positions: positions,
      entities: entities, origins: origins, contradictedVerdicts: pairs.contradictedVerdicts)
    var gathering = FindingGathering(entities: entities)
    pairs.gathered.add(to: &gathering)
    for rule in RuleCatalog.questionRules { gathering.add(rule.hits(in: view)) }
    return Outcome(
      question: question, answers: positions, entities: entities, findings: gathering.findings,
      conflictingPairs: pairs.conflicts)
  }

  private func forEachPair(
    of ordered: [Statement], _ comparer: Comparer, _ visit: (ComparedPair) -> Void
  ) {
    for (index, a) in ordered.enumerated() {
      for b in ordered[(index + 1)...] where a.id != b.id && (a.via == nil || a.via != b.via) {
        visit(ComparedPair(a: a.id, b: b.id, comparison: comparer.compare(a, b)))
      }
    }
  }

  /// What the rules over all questions about one subject find, by the question each is listed under.
  package func reconcile(subject view: CaseView) -> [Question: [Finding]] {
    gathered(RuleCatalog.subjectRules.flatMap { $0.hits(about: view) })
  }

  /// What the rules over several subjects find, by the question each is listed under.
  package func reconcile(case view: CaseView) -> [Question: [Finding]] {
    gathered(RuleCatalog.caseRules.flatMap { $0.hits(in: view) })
  }

  private func gathered(_ hits: [Hit]) -> [Question: [Finding]] {
    var gathering = FindingGathering(entities: entities)
    gathering.add(hits)
    return Dictionary(grouping: gathering.findings, by: \.question)
  }
}

extension Statement {
  /// What its position shares: the meaning and whether it is affirmed. A denied yes is a no.
  var positionKey: String {
    if case .flag(let flag) = claim.value {
      return ClaimValue.flag(flag == (claim.netPolarity == .affirmed)).canonical
    }
    return claim.netPolarity.rawValue + " " + claim.value.canonical
  }

  /// Its position, and the predicate it follows from where it does: what a finding gathers by.
  var sideKey: String { positionKey + (via.map { " via \($0)" } ?? "") }
}

extension Position {
  /// - Parameter statements: at least one, all of one position.
  /// - Parameter canonical: what they share.
  init(_ statements: [Statement], canonical: String, entities: EntityDirectory) {
    self.init(
      statements, by: statements.map(\.source).ascendingOnce, Origins.groups(statements),
      canonical: canonical, entities: entities)
  }

  /// The same where it is known who says it, and what that comes down to.
  init(
    _ statements: [Statement], by sources: [SourceID], _ groups: [OriginGroup], canonical: String,
    entities: EntityDirectory
  ) {
    self.init(
      label: statements[0].claim.answer(names: entities.name), canonical: canonical,
      claims: statements.map(\.id).ascendingOnce, sources: sources, groups: groups)
  }
}
