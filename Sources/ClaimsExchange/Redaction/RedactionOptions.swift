/// What a redaction leaves in, beyond what it always leaves in.
package struct RedactionOptions: Sendable {
  /// What would go, and may be kept.
  package enum Part: String, CaseIterable, Sendable {
    /// The words that claims rest on: they name people, and whoever looks for them finds the report.
    case quotes
    /// Who decided, graded and judged.
    case reviewers
    /// The names of people, and of entities whose kind nobody has said.
    case people
    /// Answers in words of the report or of whoever logged them: texts, phrases of quantities and
    /// dates, units.
    case answers
  }

  package var kept: Set<Part>
  /// How finely coordinates may tell where something lies, in metres; above 0.
  package var precision: Double

  /// A district, about: a village cannot be told from its neighbours.
  package static let usualPrecision = 10_000.0

  package init(kept: Set<Part> = [], precision: Double = usualPrecision) {
    self.kept = kept
    self.precision = precision
  }
}
