/// A sentence of a report, or a line that stands for one.
struct Sentence: Hashable, Sendable {
  /// Of the report's tokens; not empty.
  let tokens: Range<Int>
  /// Whether it is a line of its own without a stop at its end: a headline or a heading.
  let isHeadline: Bool
}
