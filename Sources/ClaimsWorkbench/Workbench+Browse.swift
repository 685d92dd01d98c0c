import ClaimsExchange
package import ClaimsModel
package import ClaimsReports
import ClaimsStore
import ClaimsText

/// Which claims to list.
package struct ListQuery: Sendable {
  package var status: ReviewStatus?
  package var source: String?
  package var report: String?
  package var about: String?
  package var says: String?
  /// Only claims that are assigned to this person.
  package var assignee: String?
  /// Only claims that are assigned to the reviewer.
  package var isMine = false
  /// Only claims that are assigned, not done, and due by the end of this date, as EDTF.
  package var due: String?

  package init() {}
}

/// One claim, whole.
package struct ClaimView: Sendable {
  package let card: ClaimCard
  package let decisions: [Decision]
  package let revisions: [RevisionCard]
  /// What was resolved on findings that it took part in, in the order it was.
  package let resolutions: [ResolutionState.Stated]
  /// The findings that it takes part in.
  package let findings: [ContradictionReport.Entry]
  /// The other claims of its question, in ascending order, without their context.
  package let others: [ClaimCard]
  /// What its report took from, and what that did.
  package let origins: OriginGraph
  /// What bears on it, in the order it was attached.
  package let evidence: [EvidenceCard]
  package let work: WorkLog
}

extension Workbench {
  /// The claims that pass, in the order they were logged.
  package func list(_ query: ListQuery) throws -> [ClaimCard] { try listing(query).cards }

  /// The same, with who sees to them.
  package func listing(_ query: ListQuery) throws -> ClaimListing {
    let deadline = try Deadline(query.due, option: "--due")
    let assignee = query.isMine ? session.reviewer : query.assignee
    return try store.read { casebook in
      let claims = try casebook.claims(try filter(query, in: casebook))
      let standing = try standingAssignments(casebook)
      var assigned: [ClaimID: Assigned] = [:]
      let cards = try cards(claims, query.status, reach: 0, in: casebook).filter { card in
        let own = standing[.claim(card.key)].map {
          Assigned($0, isDone: $0.isDone(by: card.standing), at: session.now())
        }
        assigned[card.id] = own
        return (assignee == nil || own?.isTo(assignee) == true)
          && (deadline == nil || own?.isDue(by: deadline) == true)
      }
      return ClaimListing(cards: cards, assigned: assigned)
    }
  }

  /// Claims whose quote holds all the words, best first; and the reports that hold them.
  package func search(
    _ words: String, _ query: ListQuery
  ) throws -> SearchResult {
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw Refusal("There is no word to look for.", remedy: "Give one: claims search corridor")
    }
    return try store.read { casebook in
      let ranked = try casebook.searchQuotes(words)
      var filter = try filter(query, in: casebook)
      filter.ids = ranked
      let found = Dictionary(
        try casebook.claims(filter).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let reports = try casebook.searchReports(words)
      let cards = Dictionary(
        try reportCards(casebook, of: reports).map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first })
      return SearchResult(
        claims: try self.cards(ranked.compactMap { found[$0] }, query.status, in: casebook),
        reports: reports.compactMap { cards[$0] }.filter {
          // What narrows claims by their content says nothing of reports.
          query.status == nil && query.about == nil && query.says == nil
            && (filter.source == nil || $0.report.source == filter.source)
            && (filter.report == nil || $0.id == filter.report)
        })
    }
  }

  package func show(_ name: String) throws -> ClaimView {
    let history = try history(name)
    let id = history.card.id
    let report = try contradictions(ReportQuery(touching: id))
    let findings = report.sections.flatMap(\.entries).filter { entry in
      entry.finding.sides.contains { $0.claims.contains(id) }
    }
    return try store.read { casebook in
      let own = try casebook.claim(id)
      let identity = try casebook.identity()
      let others = try claims(of: history.card.claim.question, identity, casebook)
        .filter { $0.id != id }
      let index = try CardIndex(
        comparing: others + (own.map { [$0] } ?? []), identity: identity, casebook)
      return ClaimView(
        card: history.card, decisions: history.decisions, revisions: history.revisions,
        resolutions: history.resolutions, findings: findings,
        others: try others.map { try index.card($0, reach: 0) },
        origins: try index.graph(of: own.map { [$0] } ?? []),
        evidence: try evidence(on: .claim(id), in: casebook), work: history.work)
    }
  }

  private func cards(
    _ claims: [StoredClaim], _ status: ReviewStatus?, reach: Int = 240, in casebook: StoreReader
  ) throws -> [ClaimCard] {
    let index = try CardIndex(cardsOf: claims, casebook)
    return try claims.filter { status == nil || index.standing(of: $0).status == status }
      .map { try index.card($0, reach: reach) }
  }

  /// The claims that pass, but for what the query asks of assignments.
  func list(_ query: ListQuery, in casebook: StoreReader) throws -> [ClaimCard] {
    try cards(casebook.claims(filter(query, in: casebook)), query.status, reach: 0, in: casebook)
  }

  private func filter(_ query: ListQuery, in casebook: StoreReader) throws -> ClaimFilter {
    var filter = ClaimFilter()
    filter.source = try query.source.map { try find(source: $0, in: casebook).source.id }
    filter.report = try query.report.map { try find(report: $0, in: casebook).id }
    filter.predicate = try query.says.map {
      try Self.find(predicate: $0, in: casebook.predicates()).id
    }
    if let about = query.about {
      filter.about = try casebook.identity().group(of: Self.find(entity: about, in: casebook).id)
    }
    return filter
  }

  /// The claim of this number or key.
  func find(claim name: String, in casebook: StoreReader) throws -> StoredClaim {
    let byNumber = try ClaimID(text: name).flatMap { try casebook.claim($0) }
    let byKey = try casebook.claim(key: name.composed)
    if let byNumber, let byKey, byNumber.id != byKey.id {
      throw Refusal.twoOf(name, "\(byNumber.id)", "\(byKey.id)", byKey.key)
    }
    if let found = byNumber ?? byKey { return found }
    let hint: [String] =
      ClaimID(text: name) == nil && Int64(name) != nil ? [ClaimID.letter.description + name] : []
    throw Refusal.unknown("claim", name, likely: hint, list: "claims list")
  }
}
