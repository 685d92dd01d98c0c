/// How a quote is pointed at before it is found in a report's text.
package struct QuoteAnchor: Hashable, Sendable {
  package let exact: String
  /// UTF-8 byte offset, where it is known.
  package let start: Int?
  /// Which of several places it is, 1 the first.
  package let occurrence: Int?

  package init(_ exact: String, start: Int? = nil, occurrence: Int? = nil) {
    self.exact = exact
    self.start = start
    self.occurrence = occurrence
  }

  /// Why a quote cannot be placed.
  package enum Failure: Error, Hashable, Sendable {
    case empty
    /// The words are not in the text.
    case absent
    /// They are, but not at `start`.
    case elsewhere(at: [Int])
    /// They stand in several places and nothing says which: their byte offsets.
    case ambiguous(at: [Int])
    /// There are fewer places than the occurrence asked for.
    case fewer(count: Int)
  }

  /// The span in `text`.
  ///
  /// - Throws: `Failure` where the words are not there, or where it is open which place is meant.
  package func resolve(in text: String) throws(Failure) -> Quote {
    guard !exact.isEmpty else { throw .empty }
    if let start, start >= 0 {
      let quote = Quote(start: start, exact: exact)
      if quote.isAnchored(in: text) { return quote }
    }
    let places = Quote.occurrences(of: exact, in: text)
    guard let first = places.first else { throw .absent }
    guard start == nil else { throw .elsewhere(at: places) }
    if let occurrence {
      guard (1...places.count).contains(occurrence) else { throw .fewer(count: places.count) }
      return Quote(start: places[occurrence - 1], exact: exact)
    }
    guard places.count == 1 else { throw .ambiguous(at: places) }
    return Quote(start: first, exact: exact)
  }
}
