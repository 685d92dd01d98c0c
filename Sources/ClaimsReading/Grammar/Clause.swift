/// A stretch of a sentence around one verb, or without one: what one claim is told in.
struct Clause: Hashable, Sendable {
  enum Opener: Hashable, Sendable {
    /// Nothing, or a conjunction.
    case none
    /// "that", "after": the token.
    case subordinator(Int)
    case connector(Range<Int>)
    /// "which", "of which", "where": what it stands for, and the preposition before it.
    case relative(NounPhrase?, tie: String?)
    /// "a corridor granted to": the phrase goes with both clauses.
    case participle
  }

  /// Of the sentence's parts.
  var parts: Range<Int>
  var opener: Opener

  var isRelative: Bool { if case .relative = opener { true } else { false } }
}

/// The parts of a sentence and its clauses.
struct ParsedSentence: Sendable {
  let sentence: Sentence
  var parts: [Part]
  var clauses: [Clause]
}
