import ClaimsModel

/// A statement and another that it was taken from: out of the report or source that its report takes
/// from, or out of the text under its headline.
package struct Taking: Sendable {
  package let copy: Statement
  package let original: Statement
  /// Why it is held for a copy: a whole sentence.
  package let ground: String
}

extension QuestionView {
  /// The copies among `copies` with what they were taken from among `originals`, in the order of the
  /// copies. O(copies × originals) look-ups for what is said to be from elsewhere, else O(copies).
  package func takings(_ copies: [Statement], from originals: [Statement]) -> [Taking] {
    guard !originals.isEmpty else { return [] }
    let byReport = Dictionary(grouping: originals, by: \.report)
    return copies.flatMap { copy in
      (isFromElsewhere(copy) ? originals : byReport[copy.report] ?? []).compactMap { original in
        guard copy.id != original.id, let ground = ground(copy, takenFrom: original) else {
          return nil
        }
        return Taking(copy: copy, original: original, ground: ground)
      }
    }
  }

  /// Whether it may have been taken from another report.
  private func isFromElsewhere(_ copy: Statement) -> Bool {
    if case .source = copy.claim.attribution { return true }
    return origins.isTraced(copy.report)
  }

  private func ground(_ copy: Statement, takenFrom original: Statement) -> String? {
    guard copy.report != original.report else {
      return copy.isHeadline && !original.isHeadline
        ? "The one stands in the headline of \(copy.report), the other in its text." : nil
    }
    guard !copy.isOlder(than: original) else { return nil }
    return origins.derivation(of: copy, from: original).map { "\($0.words)." }
  }
}

extension Statement {
  var isHeadline: Bool { claim.sourcing == .headline }
}
