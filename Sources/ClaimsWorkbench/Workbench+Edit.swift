import ClaimsExchange
import ClaimsJSON
package import ClaimsModel
import ClaimsStore

/// What of a claim is to be changed; what is nil stays.
package struct EditRequest: Sendable {
  /// A field that can be left empty.
  package enum Field: String, CaseIterable, Sendable {
    case when, place = "where", attribution = "credited-to", credibility, confidence, note
  }

  package var anchor: QuoteAnchor?
  package var about: String?
  package var says: String?
  package var stated = StatedValue()
  package var polarity: Polarity?
  package var when: StatedTime?
  package var place: StatedPlace?
  package var hedge: Hedge?
  package var sourcing: SourcingLevel?
  package var attribution: String?
  package var credibility: Credibility?
  package var confidence: Confidence?
  package var note: String?
  /// Fields to empty.
  package var cleared: Set<Field> = []
  package var allowsNewEntities = false
  /// Gives a credibility even against the policy.
  package var overridesPolicy = false

  package init() {}
}

extension Workbench {
  /// Changes a claim, and keeps what it was with the reason. Decisions on what it was lapse, and hold
  /// again where that content comes back.
  package func edit(
    _ name: String, _ request: EditRequest, because: String
  ) throws -> LogOutcome {
    guard because.filled != nil else {
      throw Refusal.reasonMissing("A change")
    }
    let (id, made) = try write { casebook in
      let reader = casebook.reader
      let old = try find(claim: name, in: reader)
      guard let report = try reader.report(old.report) else {
        throw StoreError.damaged(detail: "\(old.id) has no report")
      }
      var drafting = ClaimDrafting(
        self, casebook, report: report, allowsNew: request.allowsNewEntities)
      let claim = try changed(old.claim, request, report, reader, &drafting)
      guard claim != old.claim else {
        throw Refusal(
          "Nothing of \(old.id) would change.", remedy: "See what it says: claims show \(old.id)")
      }
      let act = try record(casebook, "edit", about: "\(old.id)", detail: because)
      try casebook.insert(
        StoredRevision(
          claim: old.id, act: act,
          was: CasefileWriter.line(CasefileClaim(old, report: report.key)).json(),
          digest: old.digest, because: because, by: session.reviewer, at: session.now()))
      try casebook.replace(
        old, with: claim,
        digest: SHA256Digest.of(claim.canonicalForm(reportHash: report.sha256)))
      if claim.credibility != old.claim.credibility {
        try checkCredibility(of: old.id, overriding: request.overridesPolicy, casebook)
      }
      return (old.id, drafting.made)
    }
    return try outcome(of: id, made: made)
  }

  private func changed(
    _ old: Claim, _ request: EditRequest, _ report: StoredReport, _ casebook: StoreReader,
    _ drafting: inout ClaimDrafting
  ) throws -> Claim {
    var claim = old
    let predicate = try Self.find(
      predicate: request.says ?? old.predicate.text, in: casebook.predicates())
    claim.predicate = predicate.id
    if let anchor = request.anchor { claim.quote = try QuoteFinder.find(anchor, in: report) }
    if let about = request.about { claim.subject = try drafting.entity(about) }
    if request.stated.isGiven {
      claim.value = try drafting.value(
        request.stated, of: predicate, polarity: request.polarity ?? old.polarity)
    } else if !old.value.answers(predicate.kind) {
      throw ValueReading(predicate).missing
    }
    for field in request.cleared { claim.clear(field) }
    if let place = request.place { claim.place = try drafting.place(place) }
    if let attribution = request.attribution?.filled {
      claim.attribution = try drafting.attribution(attribution)
    }
    claim.polarity = request.polarity ?? claim.polarity
    claim.when = try request.when.map(drafting.time) ?? claim.when
    claim.hedge = request.hedge ?? claim.hedge
    claim.sourcing = request.sourcing ?? claim.sourcing
    claim.credibility = request.credibility ?? claim.credibility
    claim.confidence = request.confidence ?? claim.confidence
    claim.note = request.note?.filled ?? claim.note
    guard !claim.isHollowDenial else { throw Refusal.hollowDenial }
    return claim
  }
}

extension Claim {
  fileprivate mutating func clear(_ field: EditRequest.Field) {
    switch field {
    case .when: when = nil
    case .place: place = nil
    case .attribution: attribution = nil
    case .credibility: credibility = nil
    case .confidence: confidence = nil
    case .note: note = nil
    }
  }
}
