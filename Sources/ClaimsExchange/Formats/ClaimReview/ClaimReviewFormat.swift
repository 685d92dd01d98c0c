import ClaimsJSON
import ClaimsModel

extension Format {
  package static let claimReview = Format(
    name: "claimreview", title: "schema.org ClaimReview, JSON-LD", endings: ["jsonld", "json"],
    writing: Writing(
      kept: "claims that a decision stands on, with quote, source, report, reviewer and reason",
      lost: "claims not reviewed, retracted ones, earlier decisions, findings, values as data",
      canBeNarrowed: true,
      write: { exported, options, write in
        try ClaimReviewWriter(exported, options).write(exported, to: write)
      }))
}

/// Writes one ClaimReview for each reviewed claim. See `Schema/claimreview.schema.json`.
///
/// The rating runs from 1 to 5: refuted is 1, disputed 3, verified 5. Unverifiable has no number, for
/// it is no middle of these. The words are those of our statuses.
private struct ClaimReviewWriter {
  private let index: CaseIndex
  private let options: ExportOptions

  init(_ exported: any ExportedCase, _ options: ExportOptions) throws {
    index = try CaseIndex(exported)
    self.options = options
  }

  func write(_ exported: any ExportedCase, to write: ([UInt8]) throws -> Void) throws {
    let head: JSONObject = ["@context": "https://schema.org"]
    try JSONListWriter.write(head, list: "@graph", to: write) { put in
      try exported.forEachClaim { claim in
        guard let decision = claim.standing.decision, let rating = rating(decision) else { return }
        try put(review(claim, decision, rating))
      }
      return [:]
    }
  }

  private func review(
    _ claim: ExportedClaim, _ decision: Decision, _ rating: JSONValue
  ) -> JSONValue {
    let id = "urn:uuid:" + UUIDv5.text("claim", claim.key)
    return [
      "@type": "ClaimReview", "@id": .string(id),
      "url": .string(options.site.map { "\($0)#\(claim.id)" } ?? id),
      "claimReviewed": .string(index.statement(of: claim.claim)), "reviewRating": rating,
      "author": author(decision), "datePublished": .string(Instant.text(decision.at)),
      "itemReviewed": .object(item(claim)),
    ]
  }

  /// Nil where the claim counts as not reviewed.
  private func rating(_ decision: Decision) -> JSONValue? {
    var rating: JSONObject = ["@type": "Rating"]
    switch decision.status {
    case .verified: rating["ratingValue"] = 5
    case .disputed: rating["ratingValue"] = 3
    case .refuted: rating["ratingValue"] = 1
    case .unverifiable: break
    case .unreviewed, .retracted: return nil
    }
    if rating["ratingValue"] != nil {
      rating["bestRating"] = 5
      rating["worstRating"] = 1
    }
    rating["alternateName"] = .string(decision.status.rawValue.capitalizedFirst)
    rating["ratingExplanation"] = .string(decision.because)
    return .object(rating)
  }

  /// The house that publishes the review, where it is named; else the reviewer.
  private func author(_ decision: Decision) -> JSONValue {
    guard let house = options.organisation else {
      return ["@type": "Person", "name": .string(decision.by)]
    }
    return ["@type": "Organization", "name": .string(house)]
  }

  private func item(_ claim: ExportedClaim) -> JSONObject {
    var item: JSONObject = ["@type": "Claim", "text": .string(claim.claim.quote.exact)]
    guard let report = index.reports[claim.report]?.report else { return item }
    item["author"] = claimant(claim.claim, report)
    item["datePublished"] = report.published?.iso8601.map { .string($0) }
    item["appearance"] = .object(appearance(report))
    return item
  }

  /// Whom the report credits, else the report's own source.
  private func claimant(_ claim: Claim, _ report: Report) -> JSONValue {
    switch claim.attribution {
    case .source(let id): self.source(id)
    case .words(let words): ["@type": "Thing", "name": .string(words)]
    case nil: self.source(report.source)
    }
  }

  private func source(_ id: SourceID) -> JSONValue {
    let source = index.sources[id]
    var object: JSONObject = [
      "@type": source?.kind == .witness ? "Person" : "Organization",
      "name": .string(index.name(of: id)),
    ]
    object["url"] = source?.url.map { .string($0) }
    return .object(object)
  }

  private func appearance(_ report: Report) -> JSONObject {
    var work: JSONObject = ["@type": "CreativeWork"]
    work["name"] = report.title.map { .string($0) }
    work["url"] = report.url.map { .string($0) }
    work["inLanguage"] = report.language.map { .string($0) }
    work["datePublished"] = report.published?.iso8601.map { .string($0) }
    work["author"] = source(report.source)
    return work
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
