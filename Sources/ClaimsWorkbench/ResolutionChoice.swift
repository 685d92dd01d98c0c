package import ClaimsModel

/// What a finding is to be resolved as, as it is typed.
package enum ResolutionChoice: Hashable, Sendable {
  /// The side of this letter, as the report prints it: "B".
  case accept(letter: String)
  case outcome(Resolution.Outcome)

  /// The words that are understood; `accept-` may be followed by the letter of any answer.
  package static let words =
    ["accept-a", "accept-b"] + Self.outcomes.map(\.word.rawValue)

  private static let outcomes: [Resolution.Outcome] = [
    .bothTrue, .superseded, .translationError, .transcriptionError, .unresolvable,
  ]

  /// Nil for any other word.
  package init?(word: String) {
    let word = word.lowercased()
    let letter = word.dropFirst("accept-".count)
    if word.hasPrefix("accept-"), (1...3).contains(letter.count),
      letter.allSatisfy({ $0.isASCII && $0.isLetter })
    {
      self = .accept(letter: letter.uppercased())
    } else if let outcome = Self.outcomes.first(where: { $0.word.rawValue == word }) {
      self = .outcome(outcome)
    } else {
      return nil
    }
  }
}
