package import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// A claim to be logged, as it was typed.
package struct LogRequest: Sendable {
  package var report: String
  package var anchor: QuoteAnchor
  package var about: String
  /// What the subject is, where it is made for the claim.
  package var aboutKind: Entity.Kind = .unspecified
  package var says: String
  package var stated = StatedValue()
  package var polarity: Polarity = .affirmed
  package var when: StatedTime?
  package var place: StatedPlace?
  package var hedge: Hedge = .asserted
  package var sourcing: SourcingLevel = .unstated
  package var attribution: String?
  package var credibility: Credibility?
  package var confidence: Confidence?
  package var note: String?
  /// Names that are like known ones are meant for new entities all the same.
  package var allowsNewEntities = false
  /// Gives a credibility even against the policy.
  package var overridesPolicy = false

  package init(report: String, anchor: QuoteAnchor, about: String, says: String) {
    self.report = report
    self.anchor = anchor
    self.about = about
    self.says = says
  }
}

/// A value as it was typed.
package struct StatedValue: Sendable {
  /// The value's words; several name several entities.
  package var values: [String] = []
  /// Entities of which it is one, not known which.
  package var oneOf: [String] = []
  /// The report says that it is not known or that there is none, or is silent.
  package var absent: ClaimValue?
  package var unit: String?

  package init() {}

  /// Whether anything was said of the value at all.
  package var isGiven: Bool { !values.isEmpty || !oneOf.isEmpty || absent != nil || unit != nil }
}

/// What came of logging a claim.
package struct LogOutcome: Sendable {
  package let card: ClaimCard
  /// Entities that were made for it.
  package let newEntities: [Entity]
  /// What its question, and those it bears on, now hold against it.
  package let against: [ContradictionReport.Entry]
}

extension Workbench {
  /// Logs one claim with its quote, and says at once what it contradicts.
  package func log(_ request: LogRequest) throws -> LogOutcome {
    let (id, made) = try write { try log(request, $0) }
    return try outcome(of: id, made: made)
  }

  /// Logs one claim within a transaction.
  ///
  /// - Returns: the claim, and the entities that were made for it.
  func log(
    _ request: LogRequest, _ casebook: StoreWriter
  ) throws -> (id: ClaimID, made: [Entity]) {
    let reader = casebook.reader
    let report = try find(report: request.report, in: reader)
    let predicate = try Self.find(predicate: request.says, in: reader.predicates())
    var drafting = ClaimDrafting(
      self, casebook, report: report, allowsNew: request.allowsNewEntities)
    let claim = try claim(request, predicate, in: report, &drafting)
    let digest = SHA256Digest.of(claim.canonicalForm(reportHash: report.sha256))
    if let twin = try twin(digest, in: report.id, reader) {
      throw Refusal(
        "This very claim is logged already: \(twin).",
        remedy: "See it: claims show \(twin)")
    }
    let id = try casebook.insert(
      claim, key: session.newKey(), report: report.id, digest: digest)
    try checkCredibility(of: id, overriding: request.overridesPolicy, casebook)
    try record(casebook, "log", about: "\(id)", detail: "digest \(digest)")
    return (id, drafting.made)
  }

  /// The claim as it now stands, and what stands against it.
  func outcome(of id: ClaimID, made: [Entity]) throws -> LogOutcome {
    let report = try contradictions(ReportQuery(touching: id))
    let card = try store.read { casebook in
      guard let stored = try casebook.claim(id) else { throw StoreError.damaged(detail: "\(id)") }
      return try CardIndex(cardsOf: [stored], casebook).card(stored)
    }
    let against = report.sections.flatMap(\.entries).filter { entry in
      entry.finding.sides.contains { $0.claims.contains(id) }
    }
    return LogOutcome(card: card, newEntities: made, against: against)
  }

  /// - Throws: `Refusal` where the claim is held to be confirmed by others and the policy does not
  ///   find it so.
  func checkCredibility(of id: ClaimID, overriding: Bool, _ casebook: StoreWriter) throws {
    guard !overriding, let claim = try casebook.reader.claim(id),
      let objection = try PolicyCheck(self, casebook.reader).objection(toCredibilityOf: claim)
    else { return }
    throw Refusal(
      objection, remedy: "Give it 2 or less, or go against the policy: --override.")
  }

  private func twin(
    _ digest: String, in report: ReportID, _ casebook: StoreReader
  ) throws -> ClaimID? {
    var filter = ClaimFilter()
    filter.report = report
    filter.digest = digest
    return try casebook.claims(filter).first?.id
  }

  private func claim(
    _ request: LogRequest, _ predicate: Predicate, in report: StoredReport,
    _ drafting: inout ClaimDrafting
  ) throws -> Claim {
    let claim = Claim(
      subject: try drafting.entity(request.about, kind: request.aboutKind), predicate: predicate.id,
      value: try drafting.value(request.stated, of: predicate, polarity: request.polarity),
      quote: try QuoteFinder.find(request.anchor, in: report), polarity: request.polarity,
      when: try request.when.map(drafting.time),
      place: try request.place.map { try drafting.place($0) },
      hedge: request.hedge, sourcing: request.sourcing,
      attribution: try request.attribution?.filled.map { try drafting.attribution($0) },
      credibility: request.credibility, confidence: request.confidence, note: request.note?.filled)
    guard !claim.isHollowDenial else { throw Refusal.hollowDenial }
    return claim
  }
}
