package import ClaimsModel

/// Where a report took its matter from: what its text shows, what was judged, what it comes to.
package struct ReportTrace: Hashable, Sendable {
  /// What shared text comes to.
  package enum Bearing: String, Hashable, Sendable {
    /// This report took from the other, which is older.
    case taken
    /// The other took from this one, which is older.
    case given
    /// Neither is known to be the older: one origin all the same.
    case open
    /// Too many sources hold these words for them to join any.
    case form
    /// A reviewer judged of the two: their texts have no say any more.
    case judged
  }

  /// Text that the report shares with another.
  package struct Shared: Hashable, Sendable {
    package let reprint: Reprint
    package let otherSource: String
    package let otherPublished: EDTF?
    package let isOfOneSource: Bool
    package let bearing: Bearing
    /// The words of each passage as they stand in this report.
    package let words: [String]

    package init(
      reprint: Reprint, otherSource: String, otherPublished: EDTF?, isOfOneSource: Bool,
      bearing: Bearing, words: [String]
    ) {
      self.reprint = reprint
      self.otherSource = otherSource
      self.otherPublished = otherPublished
      self.isOfOneSource = isOfOneSource
      self.bearing = bearing
      self.words = words
    }
  }

  /// A judgement on the report, or on another that may have taken from it.
  package struct Judged: Hashable, Sendable {
    package let judgement: OriginJudgement
    /// Whether no later one took its place.
    package let isStanding: Bool

    package init(judgement: OriginJudgement, isStanding: Bool) {
      self.judgement = judgement
      self.isStanding = isStanding
    }
  }

  /// What it shares most of first.
  package let shared: [Shared]
  /// Oldest first.
  package let judged: [Judged]
  /// What the report leads back to, and all reports that lead back to the same.
  package let origin: OriginGroup
  /// The names of the origin's sources, in their order.
  package let originNames: [String]
  /// The numbers of reports by key, of those that credits and judgements name.
  package let numbers: [String: ReportID]

  package init(
    shared: [Shared], judged: [Judged], origin: OriginGroup, originNames: [String],
    numbers: [String: ReportID]
  ) {
    self.shared = shared
    self.judged = judged
    self.origin = origin
    self.originNames = originNames
    self.numbers = numbers
  }
}

/// One report with where it took its matter from.
package struct ReportView: Hashable, Sendable {
  package let card: ReportCard
  package let trace: ReportTrace
  /// What bears on it, in the order it was attached.
  package let evidence: [EvidenceCard]

  package init(card: ReportCard, trace: ReportTrace, evidence: [EvidenceCard] = []) {
    self.card = card
    self.trace = trace
    self.evidence = evidence
  }
}
