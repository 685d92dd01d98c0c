/// What a word can be, as lexicons list it. A word can be several.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let determiner = WordClass(rawValue: 1 << 0)
  static let possessive = WordClass(rawValue: 1 << 1)
  static let pronoun = WordClass(rawValue: 1 << 2)
  static let relative = WordClass(rawValue: 1 << 3)
  static let subordinator = WordClass(rawValue: 1 << 4)
  static let conjunction = WordClass(rawValue: 1 << 5)
  static let be = WordClass(rawValue: 1 << 6)
  static let have = WordClass(rawValue: 1 << 7)
  static let `do` = WordClass(rawValue: 1 << 8)
  static let modal = WordClass(rawValue: 1 << 9)
  static let negation = WordClass(rawValue: 1 << 10)
  static let adverb = WordClass(rawValue: 1 << 11)
  static let noun = WordClass(rawValue: 1 << 12)
  static let compass = WordClass(rawValue: 1 << 13)
  static let preposition = WordClass(rawValue: 1 << 14)
  static let verb = WordClass(rawValue: 1 << 15)
  static let number = WordClass(rawValue: 1 << 16)
  static let definite = WordClass(rawValue: 1 << 17)
  static let placeHead = WordClass(rawValue: 1 << 19)
  static let part = WordClass(rawValue: 1 << 20)
  static let time = WordClass(rawValue: 1 << 21)

  static let auxiliary: WordClass = [.be, .have, .do, .modal]
  /// Words that tie others together and name nothing.
  static let grammatical: WordClass = [
    .determiner, .possessive, .pronoun, .relative, .subordinator, .conjunction, .be, .have, .do,
    .modal, .preposition, .adverb,
  ]
}

/// The forms of a verb that a word can be.
struct VerbForms: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let base = VerbForms(rawValue: 1 << 0)
  static let third = VerbForms(rawValue: 1 << 1)
  static let past = VerbForms(rawValue: 1 << 2)
  static let participle = VerbForms(rawValue: 1 << 3)
  static let gerund = VerbForms(rawValue: 1 << 4)
}

/// What a lexicon tells of a word.
struct LexiconWord: Hashable, Sendable {
  var classes: WordClass = []
  var forms: VerbForms = []
  /// The plain form of the verb; empty where it is none.
  var verb = ""
  /// The name under which the preposition ties; empty where it is none.
  var tie = ""

  static let unlisted = LexiconWord()
}
