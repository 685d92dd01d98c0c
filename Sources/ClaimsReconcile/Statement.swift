package import ClaimsModel

/// A claim as the engine sees it: with who says it, since when, and whom it can be traced to.
package struct Statement: Hashable, Sendable {
  package var id: ClaimID
  package var claim: Claim
  package var report: ReportID
  /// Who published the report.
  package var source: SourceID
  /// The date of the report, where it is known.
  package var published: EDTF?
  /// The sources that the statement can be traced back to; never empty. See `Origins`.
  package var origins: Set<SourceID>
  /// Where the review of the claim stands.
  package var status: ReviewStatus
  /// What each reviewer makes of it. See `Standing.verdicts`.
  package var verdicts: [Decision]
  /// Of the entities that the claim names itself, those that reviewers judged to be one with others:
  /// `claim` holds what stands for them. See `EntityDirectory.read`.
  package var judged: Set<EntityID>
  /// The predicate the claim was logged under, where this statement only follows from it.
  package var via: PredicateID?

  package init(
    id: ClaimID, claim: Claim, report: ReportID, source: SourceID, published: EDTF?,
    origins: Set<SourceID>, status: ReviewStatus = .unreviewed,
    verdicts: [Decision] = [], judged: Set<EntityID> = [],
    via: PredicateID? = nil
  ) {
    self.id = id
    self.claim = claim
    self.report = report
    self.source = source
    self.published = published
    self.origins = origins
    self.status = status
    self.verdicts = verdicts
    self.judged = judged
    self.via = via
  }

  /// What the statement takes for granted beside its claim: the predicate it is inferred through.
  package var assumptions: [String] { via.map { [$0.text] } ?? [] }

  /// Whose statement it is. See `Speaker`.
  package var speaker: Speaker {
    switch claim.attribution {
    case .source(let id): return Speaker(source: id, words: nil)
    case .words(let words) where claim.sourcing.namesAnother:
      return Speaker(source: source, words: TextFolding.folded(words))
    case .words, nil: return Speaker(source: source, words: nil)
    }
  }
}

/// Whose statement one is: a source of the casebook, or somebody a source quotes in words.
package struct Speaker: Hashable, Sendable {
  package let source: SourceID
  /// “the army”, folded; nil for the source's own voice.
  package let words: String?
}

extension SourcingLevel {
  /// Whether somebody credited in words speaks for himself. What a source monitors, learns, or has
  /// from people it does not name, is its own statement.
  fileprivate var namesAnother: Bool {
    switch self {
    case .official, .witnessed, .relayed, .headline, .unstated: true
    case .monitored, .documented, .intersected, .singleUnnamed, .learned, .selfRepublished,
      .background, .inferred:
      false
    }
  }
}
