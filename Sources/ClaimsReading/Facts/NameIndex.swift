import ClaimsModel

/// The names that a casebook knows, to be found in a report's words.
///
/// Spellings that fold to one are one name; acronyms are told from words by their capitals.
struct NameIndex: Sendable {
  typealias Name = ReadingKnowledge.Name

  private var byFolded: [String: Name] = [:]
  private var byAcronym: [String: Name] = [:]
  /// By the words of a place's name in no order: "south-eastern countryside of Idlib" is "South-eastern
  /// Idlib countryside".
  private var byPlaceWords: [String: Name] = [:]
  /// By the last word of a name, where it is one that says what the thing is; one name an entity.
  private var byHead: [String: [String: Name]] = [:]
  private let lexicon: Lexicon

  /// Of two names that fold alike the first holds.
  init(_ names: [Name], lexicon: Lexicon) {
    self.lexicon = lexicon
    for name in names {
      if Self.isAcronym(name.words) {
        if byAcronym[name.words] == nil { byAcronym[name.words] = name }
        continue
      }
      if let head = name.words.split(separator: " ").last?.lowercased(),
        lexicon.kinds[head] != nil, byHead[head]?[name.entity] == nil
      {
        byHead[head, default: [:]][name.entity] = name
      }
      let folded = NameFolding.folded(name.words)
      if !folded.isEmpty, byFolded[folded] == nil { byFolded[folded] = name }
      if name.kind == .place, let key = placeKey(name.words), byPlaceWords[key] == nil {
        byPlaceWords[key] = name
      }
    }
  }

  var isEmpty: Bool { byFolded.isEmpty && byAcronym.isEmpty }

  /// The name that the words are, as a whole.
  func name(_ words: String) -> Name? {
    if let name = byAcronym[words] { return name }
    guard let name = byFolded[NameFolding.folded(words)] else { return nil }
    return name
  }

  /// The notion that bears the name, with an article or without.
  func named(_ words: String) -> String? {
    let spellings = [words] + lexicon.articles.map { $0 + " " + words }
    return spellings.lazy.compactMap { byFolded[NameFolding.folded($0)] }
      .first { $0.kind == .notion || $0.kind == .unspecified }?.entity
  }

  /// The one thing known that a word at the end of its names says what it is: "the pocket" for the only
  /// pocket; nil where there are several.
  func only(_ head: String, _ kind: Entity.Kind) -> Name? {
    let known = byHead[head, default: [:]].values.filter { $0.kind == kind }
    return known.count == 1 ? known.first : nil
  }

  /// The place of which the words are the name in another order.
  func place(_ words: String) -> Name? {
    placeKey(words).flatMap { byPlaceWords[$0] }
  }

  private static func isAcronym(_ words: String) -> Bool {
    words.utf8.count <= 6 && words.utf8.count > 1
      && words.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// The words that tell, sorted; nil where there are fewer than two.
  private func placeKey(_ words: String) -> String? {
    var telling: [String] = []
    for token in Tokenizer.tokens(of: words) where token.isWord {
      let word = lexicon.word(token.text)
      if let same = lexicon.placeWords[token.text] {
        telling.append(same)
      } else if word.classes.isDisjoint(with: .grammatical) {
        telling.append(NameFolding.folded(token.text))
      }
    }
    return telling.count > 1 ? telling.sorted().joined(separator: " ") : nil
  }
}
