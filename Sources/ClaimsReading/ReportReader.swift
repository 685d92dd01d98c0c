package import ClaimsModel

/// What a casebook knows that helps to read a report.
package struct ReadingKnowledge: Sendable {
  /// A name by which something is known.
  package struct Name: Hashable, Sendable {
    package let words: String
    /// The name that stands for it, the same for all its names.
    package let entity: String
    package let kind: Entity.Kind

    package init(_ words: String, entity: String, kind: Entity.Kind) {
      self.words = words
      self.entity = entity
      self.kind = kind
    }
  }

  /// Entities, their aliases, and places of the gazetteer that the text may name.
  package var names: [Name]
  /// Sources by name, for whom the report credits.
  package var sources: [String]
  /// The vocabulary: nothing else is proposed.
  package var predicates: [Predicate]

  package init(names: [Name] = [], sources: [String] = [], predicates: [Predicate]) {
    self.names = names
    self.sources = sources
    self.predicates = predicates
  }
}

/// Proposes claims from the text of a report. Deterministic: the same input gives the same drafts.
package struct ReportReader: Sendable {
  private let lexicon: Lexicon
  private let names: NameIndex
  private let sources: [String: String]
  private let predicates: [String: Predicate]

  /// The BCP 47 tags of the languages that are read.
  package static let languages = Lexicon.languages

  /// - Parameter language: the BCP 47 tag of the text's language; nil reads it as English.
  /// - Returns: nil where there is no lexicon for the language.
  package init?(_ knowledge: ReadingKnowledge, language: String? = nil) {
    guard let lexicon = Lexicon.of(language) else { return nil }
    self.lexicon = lexicon
    names = NameIndex(knowledge.names, lexicon: lexicon)
    sources = Dictionary(
      knowledge.sources.map { (NameFolding.folded($0), $0) },
      uniquingKeysWith: { first, _ in first })
    predicates = Dictionary(
      knowledge.predicates.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The drafts, in the order of their quotes. O(n) of the text.
  ///
  /// - Parameters:
  ///   - published: the report's date, which relative dates start from.
  ///   - source: the name of who publishes the report.
  package func drafts(of text: String, published: EDTF?, source: String?) -> [Draft] {
    let text = ReportText(text, lexicon: lexicon)
    var reading = Reading(
      text, names: names, sources: sources, predicates: predicates, published: published,
      source: source)
    return reading.drafts()
  }

  /// Words with capitals that may name something, in order and without repeats: for a gazetteer to
  /// be asked before the text is read.
  package static func names(in text: String) -> [String] {
    let text = ReportText(text, lexicon: .english)
    return CapitalizedNames(text: text).all
  }
}
