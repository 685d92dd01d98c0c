extension QuantityTable {
  /// Words that a number begins with, but for "no" and its like.
  package var numberWords: Set<String> {
    Set(numbers.keys).union(multipliers.keys).union(vague.phrases).union(halves)
  }

  /// What can stand before a number and say how it is meant.
  package var hedgePhrases: [String] { hedges.phrases }
}
