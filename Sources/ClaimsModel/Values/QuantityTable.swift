/// The factors and words by which phrases become quantities: one table for each language, versioned.
///
/// A change of any entry changes what claims mean, so it takes a new `version`, which findings
/// print. Words are listed in lower case.
package struct QuantityTable: Sendable {
  /// How far a hedge reaches, in hundredths of the number beside it.
  package struct Factors: Hashable, Sendable {
    /// The usual top of "more than" and "at least".
    package let overPercent: Int
    /// The usual floor of "up to" and "fewer than".
    package let underPercent: Int
    /// The usual floor of "nearly".
    package let nearlyPercent: Int
    /// The usual reach of "about" to either side, where half a step of the last digit is less.
    package let aboutPercent: Int
  }

  /// A word that names no number.
  package struct VagueWord: Hashable, Sendable {
    /// What it allows alone: "several" is [3, ∞).
    package let hard: NumberRange
    /// What it suggests alone: [3, 20].
    package let soft: NumberRange
    /// What it suggests of a greater unit: [3, 10), so "several hundred" is [300, 999].
    package let softOfScale: NumberRange
  }

  /// What a word multiplies its number by.
  package enum Multiplier: Hashable, Sendable {
    /// "hundred" is 2, "million" is 6.
    case tenToThe(Int)
    /// "dozen": 12, which is also the step of the number.
    case bunch(Int)
  }

  package let version: Int
  package let factors: Factors

  /// Before the number.
  let hedges: QuantityPhraseBook<QuantityHedge>
  /// After the number or its unit: "or more".
  let trailingHedges: QuantityPhraseBook<QuantityHedge>
  /// Before the number, changing nothing: "the", "a total of".
  let fillers: QuantityPhraseBook<Bool>
  /// At the end, changing nothing: "in total".
  let totals: QuantityPhraseBook<Bool>

  let zeros: QuantityPhraseBook<Bool>
  /// One to ninety-nine, without the compounds.
  let numbers: [String: Int]
  let multipliers: [String: Multiplier]
  let vague: QuantityPhraseBook<VagueWord>
  /// Numbers that "of" and a plural can turn vague in translated text: "ten of villages".
  let looseNumbers: [String: String]

  /// "a" in "a hundred".
  let articles: Set<String>
  let halves: Set<String>
  let and: Set<String>
  let of: Set<String>
  let minus: Set<String>
  /// Parts of one, which make the number before them a share: "thirds".
  let fractions: Set<String>
  /// "st" of "1st".
  let ordinalEndings: Set<String>
  /// Abbreviations after a number that mean several things, and what they could mean.
  let contested: [String: String]

  /// "between", and the words that can part its two numbers.
  let spanOpeners: [String: Set<String>]
  /// Words between two numbers that make them a range without an opener.
  let spanJoins: Set<String>

  /// The mark before a fraction. With exactly three digits behind it a number has two readings.
  let decimalMark: Character

  /// After "of", where it is known which are meant: "ten of the villages".
  let determiners: Set<String>
  /// Where the unit ends and what narrows it begins.
  let marks: QuantityPhraseBook<Bool>
  /// Where the unit ends and a place or a time begins, which narrow nothing: a claim keeps those in
  /// fields of their own.
  let settings: QuantityPhraseBook<Bool>
  /// Units of measure, folded; more words of the unit narrow it ("of road").
  let measures: QuantityPhraseBook<String>
  /// Singulars and their plurals.
  let plurals: [String: String]
  let pluralForms: Set<String>
  /// The plural of a noun not listed, used where exactly one is counted: "1 checkpoint".
  let regularPlural: @Sendable (String) -> String
  /// Words in a noun's place or behind it that have no plural: "1 dead", "1 civilian killed".
  let unchanging: Set<String>
  /// How other words of that kind end: "captured".
  let participleEnding: String
}

extension QuantityTable {
  /// Whether a unit is made of the table's own words, as it folds them: "villages", "towns and
  /// villages", "km²". Another is in the words of whoever wrote it.
  package func isKnown(unit: String) -> Bool {
    let members = CountedKind.members(unit)
    return !members.isEmpty
      && members.allSatisfy {
        pluralForms.contains($0) || UnitConversion.isMeasure($0) || CountedKind.isKnown($0)
      }
  }
}
