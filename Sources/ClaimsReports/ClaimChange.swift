package import ClaimsModel

/// One field of a claim that a change touched, before and after, in words.
package struct ClaimChange: Hashable, Sendable {
  package let field: String
  /// Nil where it was empty.
  package let before: String?
  package let after: String?

  package init(field: String, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }

  /// The fields in which two claims differ, in a fixed order.
  ///
  /// - Parameter names: the name of an entity.
  package static func changes(
    from old: Claim, to new: Claim, names: (EntityID) -> String
  ) -> [ClaimChange] {
    zip(fields(old, names), fields(new, names)).compactMap { before, after in
      guard before.text != after.text else { return nil }
      return ClaimChange(field: before.name, before: before.text, after: after.text)
    }
  }

  private static func fields(
    _ claim: Claim, _ names: (EntityID) -> String
  ) -> [(name: String, text: String?)] {
    [
      ("subject", names(claim.subject)), ("predicate", claim.predicate.text),
      ("answer", claim.answer(names: names)), ("understood", claim.value.understood),
      ("when", claim.when.map(Words.time)), ("where", claim.place.map { $0.answer(names: names) }),
      ("hedge", claim.hedge.rawValue), ("sourcing", claim.sourcing.rawValue),
      ("credits", credits(claim)), ("credibility", claim.credibility.map { "\($0.rawValue)" }),
      ("confidence", claim.confidence.map { "\($0.percent)" }),
      ("quote", "byte \(claim.quote.start): \(claim.quote.exact)"), ("note", claim.note),
    ]
  }

  private static func credits(_ claim: Claim) -> String? {
    switch claim.attribution {
    case .source(let id): id.text
    case .words(let words): words
    case nil: nil
    }
  }
}

/// A change of a claim: who made it, why, and what it changed.
package struct RevisionCard: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00Z.
  package let at: Int64
  package let by: String
  package let because: String
  /// The digest before the change, lower-case hexadecimal.
  package let digest: String
  package let changes: [ClaimChange]

  package init(at: Int64, by: String, because: String, digest: String, changes: [ClaimChange]) {
    self.at = at
    self.by = by
    self.because = because
    self.digest = digest
    self.changes = changes
  }
}
