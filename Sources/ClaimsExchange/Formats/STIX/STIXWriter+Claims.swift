import ClaimsJSON
import ClaimsModel

extension STIXWriter {
  func putReports(_ put: (JSONValue) throws -> Void) throws {
    var claims: [String: [String]] = [:]
    try exported.forEachClaim { claims[$0.report, default: []].append($0.key) }
    try exported.forEachReport { entry in
      let line = CasefileWriter.line(
        CasefileReport(key: entry.key, report: entry.report, sha256: entry.sha256))
      try put(report(entry, claims: claims[entry.key] ?? []).value(lines: [line]))
      for credit in entry.report.credits { try put(relationship(entry, takenFrom: credit)) }
    }
  }

  private func report(_ entry: ExportedReport, claims: [String]) -> STIXObject {
    let report = entry.report
    let source = sourceID(report.source)
    var object = STIXObject("report", key: entry.key, from: times(of: entry), by: source)
    let published = report.published.map(\.bounds.earliest)
    object.list("labels", published == nil ? ["publication-date-unknown"] : [])
    object["lang"] = language(report).map { .string($0) }
    object["external_references"] = WebAddress.reference(
      index.name(of: report.source), url: report.url, sha256: entry.sha256)
    object["name"] = .string(
      report.title ?? "Report \(entry.id) of \(index.name(of: report.source))")
    object.text("description", report.text)
    object["published"] = .string(STIXObject.timestamp(published ?? times(of: entry).created))
    // STIX asks for one at least.
    object["object_refs"] = .array(claims.isEmpty ? [.string(source)] : claims.map(noteID))
    return object
  }

  /// The first subtag, where it is one that readers of STIX take; the line has the whole.
  private func language(_ report: Report) -> String? {
    let tag = report.language?.split(separator: "-").first?.lowercased()
    return tag.flatMap { Self.languages.contains($0) ? $0 : nil }
  }

  /// Those of OASIS's cti-stix-validator, which refuses a bundle with another.
  private static let languages = Set(
    """
    af ar az be bg ca cs cy da de dv el en eo es et eu fa fi fo fr gl gu he hi hr hu hy id is it ja ka \
    kk kn ko ky lt lv mi mk mn mr ms mt nb nl pa pl ps pt qu ro ru sa se sk sl sq sv sw ta te th tl tn \
    tr tt ts uk ur uz vi xh zh zu
    """.split(separator: " ").map(String.init))

  private func relationship(_ report: ExportedReport, takenFrom credit: Credit) -> JSONValue {
    let id = STIXObject.id("report", key: report.key)
    return switch credit {
    case .report(let other):
      relationship(
        id, "derived-from", STIXObject.id("report", key: other), "takes its matter from",
        from: times(of: report))
    case .source(let source):
      relationship(id, "related-to", sourceID(source), "credits", from: times(of: report))
    }
  }

  private func times(of report: ExportedReport) -> (created: Int64, modified: Int64) {
    (history.reports[report.id] ?? history.casebook).times
  }

  /// Each claim with the opinions of those who decided on it.
  func putClaims(_ put: (JSONValue) throws -> Void) throws {
    try exported.forEachClaim { claim in
      let line = CasefileWriter.line(
        CasefileClaim(
          key: claim.key, report: claim.report,
          anchor: QuoteAnchor(claim.claim.quote.exact, start: claim.claim.quote.start),
          claim: claim.claim))
      try put(note(claim).value(lines: [line]))
      if case .source(let source) = claim.claim.attribution {
        try put(
          relationship(
            STIXObject.id("note", key: claim.key), "related-to", sourceID(source), "credits",
            from: times(of: claim.id)))
      }
      let standing = claim.standing
      for (place, decision) in claim.decisions.enumerated() {
        try put(opinion(decision, at: place, on: claim, isStanding: decision == standing.decision))
      }
    }
  }

  private func note(_ claim: ExportedClaim) -> STIXObject {
    let said = claim.claim
    let record = history.claims[claim.id] ?? history.casebook
    var note = STIXObject(
      "note", key: claim.key, from: record.times, by: reviewerID(record.added.by))
    let status = claim.standing.status
    if status == .retracted { note["revoked"] = true }
    note["labels"] = .array(
      [
        "status-\(status.rawValue)", "polarity-\(said.polarity.rawValue)",
        "hedge-\(said.hedge.rawValue)",
      ])
    note["confidence"] = confidence(said).map { .integer($0) }
    note["abstract"] = .string(index.statement(of: said))
    note["content"] = .string(said.quote.exact)
    note.list("authors", index.source(of: claim).map { [$0.name] } ?? [])
    note["object_refs"] = .array(
      [reportID(claim.report)]
        + ([said.subject] + (said.place?.entities ?? [])).compactMap(entityID).map { .string($0) })
    return note
  }

  /// The analyst's own, else what STIX's appendix A gives for the credibility; nil where it cannot be
  /// judged.
  private func confidence(_ claim: Claim) -> Int? {
    if let confidence = claim.confidence { return confidence.percent }
    return switch claim.credibility {
    case .confirmed: 90
    case .probablyTrue: 70
    case .possiblyTrue: 50
    case .doubtful: 30
    case .improbable: 10
    case .cannotBeJudged, nil: nil
    }
  }

  /// - Parameter isStanding: one that was taken back, or that another took the place of, is revoked.
  private func opinion(
    _ decision: Decision, at place: Int, on claim: ExportedClaim, isStanding: Bool
  ) -> JSONValue {
    var opinion = STIXObject(
      "opinion", key: "decision \(claim.key) \(place)", from: (decision.at, decision.at),
      by: reviewerID(decision.by))
    if !isStanding && !decision.isFirstSignature { opinion["revoked"] = true }
    opinion["labels"] = .array(["decision-\(decision.status.rawValue)"])
    opinion.text("explanation", decision.because)
    opinion["authors"] = .array([.string(decision.by)])
    opinion["object_refs"] = .array([noteID(claim.key)])
    opinion["opinion"] = .string(Self.opinion(decision))
    return opinion.value()
  }

  /// A first signature waits for a second one, and agrees less strongly.
  private static func opinion(_ decision: Decision) -> String {
    switch decision.status {
    case .verified: decision.isFirstSignature ? "agree" : "strongly-agree"
    case .disputed: "disagree"
    case .refuted: "strongly-disagree"
    case .unverifiable, .unreviewed, .retracted: "neutral"
    }
  }

  private func times(of claim: ClaimID) -> (created: Int64, modified: Int64) {
    (history.claims[claim] ?? history.casebook).times
  }
}
