package import ClaimsModel

/// A claim as the engine sees it: with who says it, since when, and whom it can be traced to.
///
/// Copies share what they hold until one is changed: statements are handed round much more than they
/// are changed.
package struct Statement: Hashable, Sendable {
  private struct Fields: Hashable {
    var id: ClaimID
    var claim: Claim
    var report: ReportID
    var source: SourceID
    var published: EDTF?
    var origins: Set<SourceID>
    var status: ReviewStatus
    var verdicts: [Decision]
    var judged: Set<EntityID>
    var via: PredicateID?
  }

  private final class Shared: Sendable {
    let fields: Fields
    /// See `Claim.netPolarity`.
    let netPolarity: Polarity

    init(_ fields: Fields) {
      self.fields = fields
      netPolarity = fields.claim.netPolarity
    }

    func changed(_ change: (inout Fields) -> Void) -> Shared {
      var copy = fields
      change(&copy)
      return Shared(copy)
    }
  }

  private var shared: Shared

  package init(
    id: ClaimID, claim: Claim, report: ReportID, source: SourceID, published: EDTF?,
    origins: Set<SourceID>, status: ReviewStatus = .unreviewed,
    verdicts: [Decision] = [], judged: Set<EntityID> = [],
    via: PredicateID? = nil
  ) {
    shared = Shared(
      Fields(
        id: id, claim: claim, report: report, source: source, published: published,
        origins: origins, status: status, verdicts: verdicts, judged: judged, via: via))
  }

  package static func == (a: Statement, b: Statement) -> Bool {
    a.shared === b.shared || a.shared.fields == b.shared.fields
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(shared.fields) }
}

extension Statement {
  package var id: ClaimID {
    get { shared.fields.id }
    set { shared = shared.changed { $0.id = newValue } }
  }

  package var claim: Claim {
    // Lent, not copied: rules look at one field of it at a time.
    _read { yield shared.fields.claim }
    set { shared = shared.changed { $0.claim = newValue } }
  }

  package var report: ReportID {
    get { shared.fields.report }
    set { shared = shared.changed { $0.report = newValue } }
  }

  /// Who published the report.
  package var source: SourceID {
    get { shared.fields.source }
    set { shared = shared.changed { $0.source = newValue } }
  }

  /// The date of the report, where it is known.
  package var published: EDTF? {
    get { shared.fields.published }
    set { shared = shared.changed { $0.published = newValue } }
  }

  /// The sources that the statement can be traced back to; never empty. See `Origins`.
  package var origins: Set<SourceID> {
    get { shared.fields.origins }
    set { shared = shared.changed { $0.origins = newValue } }
  }

  /// Where the review of the claim stands.
  package var status: ReviewStatus {
    get { shared.fields.status }
    set { shared = shared.changed { $0.status = newValue } }
  }

  /// What each reviewer makes of it. See `Standing.verdicts`.
  package var verdicts: [Decision] {
    get { shared.fields.verdicts }
    set { shared = shared.changed { $0.verdicts = newValue } }
  }

  /// Of the entities that the claim names itself, those that reviewers judged to be one with others:
  /// `claim` holds what stands for them. See `EntityDirectory.read`.
  package var judged: Set<EntityID> {
    get { shared.fields.judged }
    set { shared = shared.changed { $0.judged = newValue } }
  }

  /// The predicate the claim was logged under, where this statement only follows from it.
  package var via: PredicateID? {
    get { shared.fields.via }
    set { shared = shared.changed { $0.via = newValue } }
  }
}

extension Statement {
  /// Whether its claim comes to a yes or to a no: most rules ask it of every statement.
  var netPolarity: Polarity { shared.netPolarity }

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

extension Statement: CustomStringConvertible {
  /// All that it holds, for whoever reads a test that failed.
  package var description: String { "\(shared.fields)" }
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
