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
  /// How many origins that cannot be traced to one another: this is what corroborates.
  package let origins: Int

  package init(
    label: String, canonical: String, claims: [ClaimID], sources: [SourceID], origins: Int
  ) {
    self.label = label
    self.canonical = canonical
    self.claims = claims
    self.sources = sources
    self.origins = origins
  }
}
