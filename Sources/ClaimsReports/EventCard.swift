package import ClaimsModel
package import ClaimsReading

/// A happening, as drafts or the casebook know it, with the events of the casebook that it may be.
package struct EventCard: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    package let entity: EntityID
    package let name: String
    /// What speaks for it and against it.
    package let parts: [ScorePart]
    /// From 0 to 100: the sum of the parts. No probability.
    package var score: Int { min(100, max(0, parts.reduce(0) { $0 + $1.points })) }
    /// What was judged of the two; nil where nothing stands.
    package let verdict: AliasJudgement.Verdict?

    package init(
      entity: EntityID, name: String, parts: [ScorePart], verdict: AliasJudgement.Verdict?
    ) {
      self.entity = entity
      self.name = name
      self.parts = parts
      self.verdict = verdict
    }
  }

  package let name: String
  /// Nil where only drafts tell of it.
  package let entity: EntityID?
  /// The drafts that wait and tell of it, by their numbers.
  package let drafts: [DraftID]
  /// The likeliest first.
  package let candidates: [Candidate]

  package init(
    name: String, entity: EntityID?, drafts: [DraftID], candidates: [Candidate]
  ) {
    self.name = name
    self.entity = entity
    self.drafts = drafts
    self.candidates = candidates
  }
}
