package import ClaimsReading

/// How well drafts agree with claims that somebody marked in the same texts.
package struct EvaluationReport: Hashable, Sendable {
  /// One line of it.
  package struct Row: Hashable, Sendable {
    package let name: String
    /// How many are right.
    package let hits: Int
    /// Marked claims that say something of it.
    package let marked: Int
    /// Of what was proposed, how much is right: for a field, that the span is and the field as well.
    package let precision: Double?
    /// How often a field is right where the span is; nil for spans.
    package let accuracy: Double?

    /// Of what was marked, how much was found.
    package var recall: Double? { marked == 0 ? nil : Double(hits) / Double(marked) }

    /// The harmonic mean of precision and recall.
    package var f1: Double? {
      guard let precision, let recall else { return nil }
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    package init(name: String, hits: Int, marked: Int, precision: Double?, accuracy: Double?) {
      self.name = name
      self.hits = hits
      self.marked = marked
      self.precision = precision
      self.accuracy = accuracy
    }
  }

  /// Spans first, then each field.
  package let rows: [Evaluation.Matching: [Row]]
  /// How many were proposed and marked.
  package let proposed: Int
  package let marked: Int
  /// How many texts they are of.
  package let texts: Int

  package init(
    rows: [Evaluation.Matching: [Row]], proposed: Int, marked: Int, texts: Int
  ) {
    self.rows = rows
    self.proposed = proposed
    self.marked = marked
    self.texts = texts
  }
}
