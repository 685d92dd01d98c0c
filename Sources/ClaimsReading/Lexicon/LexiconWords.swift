import ClaimsModel

/// What a lexicon tells of each word, gathered from its sections.
struct LexiconWords {
  private(set) var words: [String: LexiconWord] = [:]

  init(_ file: LexiconFile, dates: DateTable, quantities: QuantityTable) {
    listWords(file, dates, quantities)
  }

  private mutating func listWords(
    _ file: LexiconFile, _ dates: DateTable, _ quantities: QuantityTable
  ) {
    let classes: [(String, WordClass)] = [
      ("determiners", .determiner), ("possessives", .possessive), ("pronouns", .pronoun),
      ("relatives", .relative), ("subordinators", .subordinator), ("conjunctions", .conjunction),
      ("be", .be), ("have", .have), ("do", .do), ("modals", .modal), ("negations", .negation),
      ("adverbs", .adverb), ("nouns", .noun), ("compass", .compass), ("definite", .definite),
      ("place heads", .placeHead), ("parts of a whole", .part),
    ]
    for (title, wordClass) in classes {
      for word in file.words(title) { words[word, default: .unlisted].classes.insert(wordClass) }
    }
    for (tie, phrases) in file.names("prepositions") {
      for word in phrases where !word.contains(" ") {
        words[word, default: .unlisted].classes.insert(.preposition)
        words[word, default: .unlisted].tie = tie
      }
    }
    for word in quantities.numberWords { words[word, default: .unlisted].classes.insert(.number) }
    for word in dates.anchorWords { words[word, default: .unlisted].classes.insert(.time) }
    for line in file.words("verbs") { listVerb(line) }
  }

  /// "take takes took taken taking", alternatives parted by slashes.
  private mutating func listVerb(_ line: String) {
    let written = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    let kinds: [VerbForms] = [.base, .third, .past, .participle, .gerund]
    guard let verb = written.first?.first else { return }
    for (forms, kind) in zip(written, kinds) {
      for word in forms { list(word, kind, of: verb) }
    }
  }

  /// A word that is a form of two verbs is taken to be of the one listed first.
  private mutating func list(_ word: String, _ form: VerbForms, of verb: String) {
    words[word, default: .unlisted].classes.insert(.verb)
    words[word, default: .unlisted].forms.insert(form)
    if words[word]?.verb.isEmpty ?? true { words[word]?.verb = verb }
  }
}
