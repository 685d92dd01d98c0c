package import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// What waits for a reviewer.
package enum ReviewCase: Hashable, Sendable {
  case finding(FindingID)
  case claim(ClaimID)
  case draft(DraftID)

  fileprivate var number: Int64 {
    switch self {
    case .finding(let id): id.number
    case .claim(let id): id.number
    case .draft(let id): id.number
    }
  }
}

/// Why a case waits: the most consequential first.
package enum ReviewNeed: Int, Comparable, CaseIterable, Sendable {
  /// A contradiction stands open.
  case contradiction
  /// A tension stands open.
  case tension
  /// Somebody signed, and the policy asks for somebody else's signature.
  case secondSignature
  /// It was read in a report, and is no claim yet: nothing can contradict it before it is one.
  case draft
  /// Nobody has decided on it.
  case undecided
  /// It was changed since it was decided on.
  case lapsed

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  package var words: String {
    switch self {
    case .contradiction: "an open contradiction"
    case .tension: "an open tension"
    case .secondSignature: "waits for a second signature"
    case .draft: "was read in a report, and is no claim yet"
    case .undecided: "awaits a decision"
    case .lapsed: "was changed since it was decided on"
    }
  }
}

package struct QueuedCase: Hashable, Sendable {
  package let subject: ReviewCase
  package let need: ReviewNeed
}

extension Workbench {
  /// What waits for this reviewer, the most consequential first; what rests on better sources comes
  /// before what rests on worse, and otherwise the earlier before the later. Drafts come as they stand
  /// in their reports.
  ///
  /// - Parameter about: only what concerns this entity.
  package func reviewQueue(about: String? = nil) throws -> [QueuedCase] {
    var query = ReportQuery()
    query.about = about
    query.severity = .tension
    let open = try contradictions(query).sections.flatMap(\.entries).filter(\.isOpen)
    var ranked: [(need: ReviewNeed, weight: Int, case: QueuedCase)] = open.compactMap { entry in
      guard let id = entry.id else { return nil }
      let need: ReviewNeed =
        entry.finding.severity == .contradiction ? .contradiction : .tension
      // A chain is as strong as its weakest link.
      let weight = entry.cards.map(\.sourceWeight).min() ?? 0
      return (need, weight, QueuedCase(subject: .finding(id), need: need))
    }
    var list = ListQuery()
    list.about = about
    try forEachListing(list) { listing in
      for card in listing.cards {
        guard let need = need(of: card) else { continue }
        ranked.append(
          (need, card.sourceWeight, QueuedCase(subject: .claim(card.id), need: need)))
      }
    }
    let sorted = ranked.sorted { a, b in
      if a.need != b.need { return a.need < b.need }
      if a.weight != b.weight { return a.weight > b.weight }
      return a.case.subject.number < b.case.subject.number
    }.map(\.case)
    var waiting = DraftQuery()
    waiting.about = about
    let drafts = try self.drafts(waiting).compactMap(\.id).map {
      QueuedCase(subject: .draft($0), need: .draft)
    }
    let place = sorted.firstIndex { $0.need > .draft } ?? sorted.endIndex
    return Array(sorted[..<place]) + drafts + sorted[place...]
  }

  /// Why a claim waits; nil where it does not.
  private func need(of card: ClaimCard) -> ReviewNeed? {
    let standing = card.standing
    if let first = standing.awaiting {
      return PolicyCheck.isOne(first.by, session.reviewer) ? nil : .secondSignature
    }
    guard standing.decision == nil else { return nil }
    return standing.lapsed.isEmpty ? .undecided : .lapsed
  }

  /// A case as it stands now.
  package func review(_ queued: QueuedCase) throws -> ReviewView {
    switch queued.subject {
    case .finding(let id):
      let card = try finding("\(id)")
      let claims = try (card.entry?.cards ?? []).map { try history("\($0.id)") }
      return ReviewView(
        subject: .finding(
          card,
          claims.map {
            ReviewView.Decided(card: $0.card, decisions: $0.decisions, revisions: $0.revisions)
          }), isWaiting: card.entry?.isOpen ?? false)
    case .claim(let id):
      let view = try show("\(id)")
      return ReviewView(
        subject: .claim(view.card, text: { layout in view.text(layout) }),
        isWaiting: need(of: view.card) != nil)
    case .draft(let id):
      let card = try draft("\(id)")
      return ReviewView(subject: .draft(card), isWaiting: card.isWaiting)
    }
  }
}

extension ClaimView {
  /// The claim whole, for a terminal.
  package func text(_ layout: TextLayout) -> String {
    ClaimViewText.text(
      card: card, decisions: decisions, revisions: revisions, resolutions: resolutions,
      findings: findings, others: others, origins: origins, evidence: evidence, layout: layout)
  }
}

extension ClaimCard {
  /// How much its source carries: reliability first, then how the report knows. 0 where neither is
  /// known.
  fileprivate var sourceWeight: Int {
    let reliable =
      switch reliability {
      case .a: 5
      case .b: 4
      case .c: 3
      case .d: 2
      case .e: 1
      case .f, nil: 0
      }
    let knows =
      switch claim.sourcing {
      case .monitored, .documented, .witnessed: 2
      case .official, .intersected: 1
      case .singleUnnamed, .learned, .relayed, .selfRepublished, .background, .inferred, .headline,
        .unstated:
        0
      }
    return reliable * 3 + knows
  }
}
