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
    var cards: [ClaimCard] = []
    var assigned: [ClaimID: Assigned] = [:]
    try forEachListing(query) { page in
      cards += page.cards
      assigned.merge(page.assigned) { first, _ in first }
    }
    return ClaimListing(cards: cards, assigned: assigned)
  }

  /// Calls `body` with the claims that pass, in the order they were logged, some hundreds at a time: the
  /// first of a large casebook long before the last is looked up. All are of one view of the casebook,
  /// which is held until `body` has had the last.
  package func forEachListing(
    _ query: ListQuery, _ body: (ClaimListing) throws -> Void
  ) throws {
    let deadline = try Deadline(query.due, option: "--due")
    let assignee = query.isMine ? session.reviewer : query.assignee
    try store.read { casebook in
      var filter = try filter(query, in: casebook)
      let statuses = try query.status.map { try ClaimStatuses($0, casebook) }
      let standing = try standingAssignments(casebook)
      filter.ids = statuses?.only
      if assignee != nil || deadline != nil {
        let assigned = try casebook.claims(assignedIn: standing)
        filter.ids = filter.ids.map { $0.filter(assigned.contains) } ?? assigned.sorted()
      }
      try Self.inPages {
        try casebook.forEachClaimID(filter, $0)
      } _: { page in
        let wanted = statuses.map { statuses in page.filter(statuses.contains) } ?? page
        guard !wanted.isEmpty else { return }
        let all = try cards(wanted, reach: 0, in: casebook)
        let assigned = self.assigned(all, standing)
        let listed = all.filter { card in
          let own = assigned[card.id]
          return (assignee == nil || own?.isTo(assignee) == true)
            && (deadline == nil || own?.isDue(by: deadline) == true)
        }
        if !listed.isEmpty { try body(ClaimListing(cards: listed, assigned: assigned)) }
      }
    }
  }

  /// Calls `body` with what `each` calls its argument with, so many at a time as are listed at once.
  static func inPages<Item>(
    _ each: ((Item) throws -> Void) throws -> Void, _ body: ([Item]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(body) { body in
      var page: [Item] = []
      try each { item in
        page.append(item)
        guard page.count == pageSize else { return }
        try body(page)
        page.removeAll()
      }
      if !page.isEmpty { try body(page) }
    }
  }

  /// So many claims or reports are listed at once.
  static let pageSize = 500

  /// Of some claims, who sees to which.
  ///
  /// - Parameter standing: of everything that is assigned, the assignment that stands.
  private func assigned(
    _ cards: [ClaimCard], _ standing: [WorkItem: Assignment]
  ) -> [ClaimID: Assigned] {
    guard !standing.isEmpty else { return [:] }
    let now = session.now()
    return Dictionary(
      cards.compactMap { card in
        standing[.claim(card.key)].map {
          (card.id, Assigned($0, isDone: $0.isDone(by: card.standing), at: now))
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Claims whose quote holds all the words, best first; and the reports that hold them.
  ///
  /// - Parameter limit: so many of the claims and of the reports at most; nil for all.
  package func search(
    _ words: String, _ query: ListQuery, limit: Int? = nil
  ) throws -> SearchResult {
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw Refusal("There is no word to look for.", remedy: "Give one: claims search corridor")
    }
    return try store.read { casebook in
      var filter = try filter(query, in: casebook)
      let statuses = try query.status.map { try ClaimStatuses($0, casebook) }
      filter.ids = statuses?.only
      var claims = try casebook.searchQuotes(words, filter)
      if let statuses { claims.removeAll { !statuses.contains($0) } }
      // What narrows claims by their content says nothing of reports.
      let isOfReports = query.status == nil && query.about == nil && query.says == nil
      let reports =
        isOfReports
        ? try casebook.searchReports(words, source: filter.source, report: filter.report) : []
      return SearchResult(
        claims: try cards(Array(claims.prefix(limit ?? .max)), in: casebook),
        reports: try reportCards(casebook, inOrder: Array(reports.prefix(limit ?? .max))),
        claimCount: claims.count, reportCount: reports.count)
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

  /// Of these claims, in the order given.
  private func cards(
    _ ids: [ClaimID], reach: Int = 240, in casebook: StoreReader
  ) throws -> [ClaimCard] {
    var filter = ClaimFilter()
    filter.ids = ids
    let found = Dictionary(
      try casebook.claims(filter).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try cards(ids.compactMap { found[$0] }, reach: reach, in: casebook)
  }

  private func cards(
    _ claims: [StoredClaim], reach: Int, in casebook: StoreReader
  ) throws -> [ClaimCard] {
    let index = try CardIndex(cardsOf: claims, casebook)
    return try claims.map { try index.card($0, reach: reach) }
  }

  /// The claims that pass, but for what the query asks of assignments.
  func list(_ query: ListQuery, in casebook: StoreReader) throws -> [ClaimCard] {
    var filter = try filter(query, in: casebook)
    let statuses = try query.status.map { try ClaimStatuses($0, casebook) }
    filter.ids = statuses?.only
    let claims = try casebook.claims(filter).filter { statuses?.contains($0.id) ?? true }
    return try cards(claims, reach: 0, in: casebook)
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

/// Which claims have one status. Only claims that were decided have any but unreviewed.
private struct ClaimStatuses {
  private let wanted: ReviewStatus
  private let decided: [ClaimID: ReviewStatus]

  init(_ wanted: ReviewStatus, _ casebook: StoreReader) throws {
    self.wanted = wanted
    decided = try casebook.decidedStandings().mapValues(\.status)
  }

  func contains(_ claim: ClaimID) -> Bool { decided[claim] ?? .unreviewed == wanted }

  /// All that have it; nil where those that nobody has decided do.
  var only: [ClaimID]? {
    wanted == .unreviewed ? nil : decided.filter { $0.value == wanted }.keys.sorted()
  }
}

extension StoreReader {
  /// Of every claim that was ever decided, where its review stands.
  func decidedStandings() throws -> [ClaimID: Standing] {
    let decisions = Dictionary(grouping: try decisions(), by: \.claim)
    return Dictionary(
      try claimDigests(among: decisions.keys).map { id, digest in
        (id, Standing(decisions: decisions[id] ?? [], digest: digest))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The claims that any of these assignments is of.
  fileprivate func claims(
    assignedIn standing: [WorkItem: Assignment]
  ) throws -> Set<ClaimID> {
    var claims: Set<ClaimID> = []
    for case .claim(let key) in standing.keys {
      if let claim = try claim(key: key) { claims.insert(claim.id) }
    }
    return claims
  }
}
