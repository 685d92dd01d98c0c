/// What a word does in its sentence.
enum Tag: Sendable {
  /// Anything that can be part of a thing's name, adjectives included.
  case noun
  /// A word with a capital that names something.
  case name
  case number
  case determiner, possessive, pronoun, relative
  case preposition, subordinator, conjunction
  case auxiliary, verb, infinitive, negation, adverb
  case genitive, quotation, comma
  /// A stronger mark inside a sentence, such as a semicolon, a dash or a bracket.
  case mark
}
