/// One answer to a question: claims that say the same, and who stands behind them.
package struct Position: Hashable, Sendable {
  /// The answer in words, as the first of its claims put it.
  package let label: String
  /// The meaning that its claims share.
  package let canonical: String
  /// In ascending order.
  package let claims: [ClaimID]
  /// Who said it, sorted.
  package let sources: [SourceID]
  /// What its reports come down to, the group of the most reports first.
  package let groups: [OriginGroup]

  package init(
    label: String, canonical: String, claims: [ClaimID], sources: [SourceID],
    groups: [OriginGroup]
  ) {
    self.label = label
    self.canonical = canonical
    self.claims = claims
    self.sources = sources
    self.groups = groups
  }

  /// How many origins that cannot be traced to one another: this is what corroborates.
  package var origins: Int { groups.count }

  /// How many reports say it. One that says it on two grounds stands in two groups, and counts once.
  package var reports: Int { Set(groups.flatMap(\.reports)).count }
}
