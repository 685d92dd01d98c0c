import ClaimsModel
import ClaimsReconcile
package import ClaimsReports
import ClaimsStore

extension Workbench {
  /// One question with all that the casebook holds of it, whether anything contradicts or not.
  ///
  /// - Parameters:
  ///   - subject: an id, name or alias; all that it was judged to be one with counts.
  ///   - includesCompared: also what was compared and passed.
  package func question(
    _ subject: String, _ predicate: String, includesCompared: Bool = false
  ) throws -> QuestionCard {
    let question = try store.read { casebook in
      let entity = try Self.find(entity: subject, in: casebook)
      let predicate = try Self.find(predicate: predicate, in: casebook.predicates())
      return Question(
        subject: try casebook.identity().representative(of: entity.id), predicate: predicate.id)
    }
    var query = ReportQuery()
    query.question = question
    query.includesCompared = includesCompared
    let report = try contradictions(query)
    return try store.read { try view(of: question, report, $0) }
  }

  private func view(
    of question: Question, _ report: ContradictionReport, _ casebook: StoreReader
  ) throws -> QuestionCard {
    let identity = try casebook.identity()
    let claims = try claims(of: question, identity, casebook)
    let index = try CardIndex(
      comparing: claims, besides: [question.subject], identity: identity, casebook)
    let section =
      report.sections.first { $0.question == question }
      ?? ContradictionReport.Section(
        question: question, words: index.question(question), stands: [], entries: [],
        conflictingPairs: 0, passed: [])
    let answering = Set(section.stands.flatMap(\.position.claims))
    let retracted = claims.filter { index.standing(of: $0).status == .retracted }
    let elsewhere = report.sections.filter { $0.question != question }.flatMap(\.entries).filter {
      $0.finding.sides.flatMap(\.claims).contains(where: answering.contains)
    }
    return QuestionCard(
      section: section, retracted: try retracted.map { try index.card($0) },
      reviews: try reviews(of: answering.union(retracted.map(\.id)), index, casebook),
      elsewhere: elsewhere,
      others: answering.isEmpty ? try others(than: question, index, casebook) : [])
  }

  private func reviews(
    of claims: Set<ClaimID>, _ index: CardIndex, _ casebook: StoreReader
  ) throws -> [QuestionCard.Review] {
    try claims.sorted().compactMap { id in
      guard let claim = try casebook.claim(id) else { return nil }
      let decisions = try casebook.decisions(on: id)
      let revisions = try index.revisions(of: claim)
      guard !decisions.isEmpty || !revisions.isEmpty else { return nil }
      return QuestionCard.Review(claim: id, decisions: decisions, revisions: revisions)
    }
  }

  /// The claims that answer a question as it stands, not by inference; the retracted too.
  func claims(
    of question: Question, _ identity: EntityIdentity, _ casebook: StoreReader
  ) throws -> [StoredClaim] {
    try casebook.claims(
      of: [question.predicate], about: Set(identity.group(of: question.subject)))
  }

  private func others(
    than question: Question, _ index: CardIndex, _ casebook: StoreReader
  ) throws -> [QuestionCard.Other] {
    let about = try casebook.claims(
      withSubjects: index.entities.identity.group(of: question.subject))
    let counts = Dictionary(grouping: about, by: \.claim.predicate).mapValues(\.count)
    return counts.filter { $0.key != question.predicate }.sorted { $0.key < $1.key }.map {
      let other = Question(subject: question.subject, predicate: $0.key)
      return QuestionCard.Other(
        question: other, words: index.question(other), claims: $0.value)
    }
  }
}
