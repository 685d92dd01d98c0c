import ClaimsModel

/// The words of one language by which its reports are read, from a file.
final class Lexicon: Sendable {
  let words: [String: LexiconWord]
  let abbreviations: Set<String>
  let articles: [String]
  let numberAbbreviations: Set<String>
  /// Prepositions of several words.
  let prepositions: PhraseIndex<String>
  /// What may stand before a number: "more than".
  let quantityHedges: PhraseIndex<Bool>
  /// Every word that can stand in a date.
  let dateWords: Set<String>
  let connectors: PhraseIndex<Bool>
  /// Of the connectors, those that join things before a verb.
  let joining: PhraseIndex<Bool>
  /// What opens a clause by which another is dated: "since the army left".
  let dating: Set<String>
  let simultaneous: PhraseIndex<Bool>
  /// The kinds of things that nouns name.
  let kinds: [String: Set<String>]
  let placeWords: [String: String]
  let singulars: [String: String]
  let referents: [String: String]
  let reportingVerbs: [String: SourcingLevel]
  let reportingHedges: [String: Hedge]
  let denyingVerbs: Set<String>
  let untrue: PhraseIndex<Bool>
  let credited: PhraseIndex<SourcingLevel>
  /// Phrases that say how a report knows, on their own.
  let knowing: PhraseIndex<SourcingLevel>
  let accordingTo: PhraseIndex<Bool>
  let hedges: PhraseIndex<Hedge>
  let presupposing: PhraseIndex<Bool>
  let carryingVerbs: Set<String>
  /// Verbs whose object is a means: "used bombs to".
  let usingVerbs: Set<String>
  /// What a happening is called, by its kind.
  let eventNames: [String: String]
  /// What makes a length of time one that ends with the report: "in the past".
  let pastLength: String
  let demonyms: [String: String]
  /// In the order in which they are tried.
  let patterns: [Pattern]
  /// Their places in `patterns`, with the trigger, by the verb's plain form or by the noun.
  let verbPatterns: [String: [PatternStart]]
  let nounPatterns: [String: [PatternStart]]
  let adjectivePatterns: [String: [PatternStart]]
  /// What opens the names of something told before: "namely".
  let specifying: PhraseIndex<Bool>
  let dates: DateTable
  let quantities: QuantityTable

  /// The languages that there is a lexicon for, by their tags.
  static let languages = ["en"]

  /// The lexicon for a BCP 47 tag; nil where there is none. A text of which nobody said in which language
  /// it is, is read as English.
  static func of(_ language: String?) -> Lexicon? {
    guard let tag = language?.split(separator: "-").first?.lowercased() else { return english }
    return languages.contains(tag) ? english : nil
  }

  static let english = Lexicon(
    LexiconFile(String(decoding: PackageResources.english_txt, as: UTF8.self)), dates: .english,
    quantities: .english)

  init(_ file: LexiconFile, dates: DateTable, quantities: QuantityTable) {
    self.dates = dates
    self.quantities = quantities
    abbreviations = Set(file.words("abbreviations"))
    articles = file.words("articles")
    numberAbbreviations = Set(file.words("number abbreviations"))
    prepositions = Self.index(file.names("prepositions")) { $0 }
    quantityHedges = Self.flags(quantities.hedgePhrases)
    dateWords = dates.words
    connectors = Self.flags(file.words("connectors"))
    joining = Self.flags(file.words("joining"))
    dating = Set(file.words("dating"))
    simultaneous = Self.flags(file.words("simultaneous"))
    kinds = Self.kinds(file)
    placeWords = Self.inverse(file.names("place words"))
    singulars = Self.inverse(file.names("plurals").map { ($0.phrases.first ?? "", [$0.name]) })
    referents = Self.inverse(file.names("referents"))
    reportingVerbs = Self.inverse(file.names("reporting verbs")).compactMapValues {
      SourcingLevel(rawValue: $0)
    }
    reportingHedges = Self.inverse(file.names("reporting hedges")).compactMapValues {
      Hedge(rawValue: $0)
    }
    denyingVerbs = Set(file.words("denying verbs"))
    untrue = Self.flags(file.words("untrue"))
    credited = Self.index(file.names("credited")) { SourcingLevel(rawValue: $0) }
    knowing = PhraseIndex(
      Self.pairs(file.words("background"), SourcingLevel.background)
        + Self.pairs(file.words("inferred"), .inferred)
        + Self.pairs(file.words("republished"), .selfRepublished))
    accordingTo = Self.flags(file.words("according to"))
    hedges = Self.index(file.names("hedges")) { Hedge(rawValue: $0) }
    presupposing = Self.flags(file.words("presupposing"))
    carryingVerbs = Set(file.words("carrying verbs"))
    usingVerbs = Set(file.words("using verbs"))
    patterns = file.patterns.map(Pattern.init)
    verbPatterns = Self.starts(of: patterns, .verb)
    nounPatterns = Self.starts(of: patterns, .noun)
    adjectivePatterns = Self.starts(of: patterns, .adjective)
    specifying = Self.flags(file.words("specifying"))
    eventNames = Dictionary(
      file.names("event names").map { ($0.name, $0.phrases.first ?? $0.name) },
      uniquingKeysWith: { first, _ in first })
    pastLength = file.words("past length").first ?? ""
    demonyms = Self.inverse(file.names("demonyms"))
    words = LexiconWords(file, dates: dates, quantities: quantities).words
  }

  func word(_ text: String) -> LexiconWord { words[text] ?? .unlisted }

  /// Whether something that a noun names is of the kind.
  func names(_ noun: String, _ kind: String) -> Bool { kinds[noun]?.contains(kind) ?? false }

  // MARK: - Loading

  private static func kinds(_ file: LexiconFile) -> [String: Set<String>] {
    var kinds: [String: Set<String>] = [:]
    for (name, phrases) in file.names("kinds") {
      for word in phrases { kinds[word, default: []].insert(name) }
    }
    return kinds
  }

  private static func starts(
    of patterns: [Pattern], _ kind: Pattern.Trigger.Kind
  ) -> [String: [PatternStart]] {
    var starts: [String: [PatternStart]] = [:]
    for (index, pattern) in patterns.enumerated() {
      for trigger in pattern.triggers where trigger.kind == kind {
        starts[trigger.head, default: []].append(PatternStart(pattern: index, trigger: trigger))
      }
    }
    return starts
  }

  private static func inverse(_ names: [(name: String, phrases: [String])]) -> [String: String] {
    var inverse: [String: String] = [:]
    for (name, phrases) in names {
      for phrase in phrases where inverse[phrase] == nil { inverse[phrase] = name }
    }
    return inverse
  }

  private static func pairs<Meaning>(
    _ phrases: [String], _ meaning: Meaning
  ) -> [(phrase: String, meaning: Meaning)] {
    phrases.map { ($0, meaning) }
  }

  private static func flags(_ phrases: [String]) -> PhraseIndex<Bool> {
    PhraseIndex(pairs(phrases, true))
  }

  private static func index<Meaning>(
    _ names: [(name: String, phrases: [String])], _ meaning: (String) -> Meaning?
  ) -> PhraseIndex<Meaning> {
    PhraseIndex(
      names.flatMap { name, phrases in meaning(name).map { pairs(phrases, $0) } ?? [] })
  }
}
