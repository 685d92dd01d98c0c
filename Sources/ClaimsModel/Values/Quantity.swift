/// A quantity as a report states it, and what it leaves possible.
///
/// "more than 80 villages" keeps its words and leaves (80, ∞) possible, (80, 120] likely.
package struct Quantity: Hashable, Sendable {
  /// One way to understand the words.
  package struct Reading: Hashable, Sendable {
    /// Every number the words allow: two quantities whose hard sets share none cannot both be true.
    package let hard: NumberRange
    /// The numbers the words suggest, inside `hard`: a conflict only here is a tension.
    package let soft: NumberRange

    /// Nil where `soft` reaches outside `hard`.
    package init?(hard: NumberRange, soft: NumberRange) {
      guard hard.contains(soft) else { return nil }
      self.hard = hard
      self.soft = soft
    }

    /// A reading with nothing beyond the numbers stated: "80", "between 70 and 86".
    package init(_ range: NumberRange) {
      self.hard = range
      self.soft = range
    }
  }

  /// The words, as they stood: "more than 80 villages".
  package let said: String
  /// One, or two where the words allow two ("ten of villages"), in the order of the words' plain
  /// sense first; never empty.
  package let readings: [Reading]
  /// What is counted, folded: "villages", "people", "km²"; nil means the predicate's own unit.
  package let unit: String?
  /// What narrows it, as said: "including relatives and the wounded"; nil where nothing does.
  package let population: String?

  /// - Precondition: `readings` is not empty.
  package init(said: String, readings: [Reading], unit: String? = nil, population: String? = nil) {
    precondition(!readings.isEmpty, "a quantity can be read in at least one way")
    self.said = said
    self.readings = readings
    self.unit = unit
    self.population = population
  }

  /// Reads a phrase such as "nearly 400 people including the wounded", by the words of `table`.
  ///
  /// O(words of the phrase), for phrases of a sensible length.
  /// - Throws: `QuantityProblem` where the phrase is empty, holds no number or several unrelated
  ///   ones, or says something of its number that the table does not know.
  package init(
    reading phrase: String, table: QuantityTable = .english
  ) throws(QuantityProblem) {
    let understood = try QuantityPhrase(phrase, table: table).understood()
    self.init(
      said: phrase, readings: understood.readings, unit: understood.unit,
      population: understood.population)
  }
}

extension Quantity {
  /// A unit as the phrase reader writes it: “km2” is “km²”, “Tank” is “tanks”.
  package static func folded(unit: String, table: QuantityTable = .english) -> String {
    let lower = unit.lowercased()
    if table.pluralForms.contains(lower) { return lower }
    return (try? Quantity(reading: "1 " + unit, table: table))?.unit ?? unit
  }
}
