import ClaimsModel

/// What a phrase names.
struct FoundName: Hashable, Sendable {
  /// The name of a known entity, or the report's words.
  var words: String
  var kind: Entity.Kind
  var isKnown: Bool
  /// Whether it has a name of its own, rather than being described: "ISIS", not "the village".
  var isNamed: Bool
  /// Of the report's tokens.
  var tokens: Range<Int>
}

/// Tells what phrases name: known entities, places, and what words with capitals there are.
struct NameReader {
  let text: ReportText
  let index: NameIndex
  // Names are folded to be looked up, every slot of every pattern asks, and a text says the same names
  // again and again.
  private let knownPhrases = Memo<NounPhrase, FoundName>()
  private let knownNames = Memo<String, NameIndex.Name>()
  private let knownPlaces = Memo<String, NameIndex.Name>()

  private var lexicon: Lexicon { text.lexicon }

  /// - Parameter isPlace: whether a place is looked for there.
  func name(of phrase: NounPhrase, isPlace: Bool = false) -> FoundName {
    let bare = withoutArticle(phrase.tokens)
    if !index.isEmpty,
      let known = knownPhrases.value(
        phrase, or: { known(phrase, bare: bare, words: text.plain(bare)) })
    {
      return known
    }
    return FoundName(
      words: text.plain(bare), kind: kind(of: phrase, isPlace: isPlace), isKnown: false,
      isNamed: isNamed(phrase), tokens: phrase.tokens)
  }

  private func known(_ phrase: NounPhrase, bare: Range<Int>, words: String) -> FoundName? {
    let whole =
      indexed(words) ?? placed(words)
      ?? (bare == phrase.tokens ? nil : indexed(text.plain(phrase.tokens)))
      ?? (phrase.owner == nil ? nil : indexed(withoutGenitive(bare)))
    if let whole { return found(whole, phrase.tokens) }
    if let inner = phrase.inner, canStandFor(inner, in: phrase) {
      let bare = withoutArticle(inner)
      if let name = indexed(text.plain(bare)) ?? indexed(text.plain(inner)) {
        return found(name, inner)
      }
    }
    return part(of: bare)
  }

  /// "villages of Hama" are not Hama, but members of a group stand for it.
  private func canStandFor(_ inner: Range<Int>, in phrase: NounPhrase) -> Bool {
    let head = text.tokens[phrase.head].text
    return text.words[phrase.head].classes.contains(.part) || lexicon.singulars[head] != nil
      || phrase.number != nil
  }

  /// A known name inside a phrase whose other words add nothing: "ISIS fighters".
  private func part(of range: Range<Int>) -> FoundName? {
    guard range.count > 1, range.count <= 8 else { return nil }
    for length in stride(from: range.count - 1, through: 1, by: -1) {
      for start in range.lowerBound...(range.upperBound - length) {
        let inside = start..<(start + length)
        guard text.tokens[inside].contains(where: \.isCapitalized),
          isFiller(range.lowerBound..<start), isFiller(inside.upperBound..<range.upperBound),
          let name = indexed(text.plain(inside))
        else { continue }
        return found(name, inside)
      }
    }
    return nil
  }

  private func isFiller(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let token = text.tokens[index]
      guard token.isWord else { return true }
      return text.words[index].classes.contains(.part) || lexicon.names(token.text, "generic")
        || text.words[index].classes.contains(.number)
    }
  }

  private func found(_ name: ReadingKnowledge.Name, _ tokens: Range<Int>) -> FoundName {
    FoundName(words: name.entity, kind: name.kind, isKnown: true, isNamed: true, tokens: tokens)
  }

  private func indexed(_ words: String) -> NameIndex.Name? {
    knownNames.value(words) { index.name(words) }
  }

  private func placed(_ words: String) -> NameIndex.Name? {
    knownPlaces.value(words) { index.place(words) }
  }

  /// "Assad's forces" are the "Assad forces".
  private func withoutGenitive(_ range: Range<Int>) -> String {
    text.tokens[range].indices.filter { text.tokens[$0].kind != .genitive }
      .map { text.plain($0..<($0 + 1)) }.joined(separator: " ")
  }

  func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    let whole = range
    var range = range
    // "more than 100 houses".
    if let hedge = lexicon.quantityHedges.match(
      text.tokens, at: range.lowerBound, before: range.upperBound), hedge.next < range.upperBound,
      text.tokens[hedge.next].kind == .number
        || text.words[hedge.next].classes.contains(.number)
    {
      range = hedge.next..<range.upperBound
    }
    while range.count > 1, let first = range.first,
      text.tokens[first].kind == .quotation
        || !text.words[first].classes.isDisjoint(with: [.determiner, .possessive])
        // "all of the pocket".
        || first > whole.lowerBound && text.words[first].tie == "of",
      !text.tokens[first].isAcronym
    {
      range = (first + 1)..<range.upperBound
    }
    while range.count > 1, let last = range.last, text.tokens[last].kind == .quotation {
      range = range.lowerBound..<last
    }
    return range
  }

  /// Whether a word with a capital is in it that is no word of the language.
  func isNamed(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.contains { isName($0) }
  }

  func isName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isWord, token.isCapitalized else { return false }
    let classes = text.words[index].classes
    return classes.isEmpty && lexicon.kinds[token.text] == nil || token.isAcronym
  }

  // MARK: - Kinds

  func kind(of phrase: NounPhrase, isPlace: Bool) -> Entity.Kind {
    let head = text.tokens[phrase.head].text
    if isPlaceName(phrase) { return .place }
    if let kinds = lexicon.kinds[head], !(isName(phrase.head)) {
      if isPlace, kinds.contains("place") { return .place }
      if kinds.contains("group") || kinds.contains("people") { return .group }
      if kinds.contains("person") { return .person }
      if kinds.contains("place") { return .place }
      if kinds.contains("object") { return .object }
      if kinds.contains("event") { return .event }
      if kinds.contains("notion") { return .notion }
    }
    if text.tokens[phrase.head].isAcronym { return .group }
    if isName(phrase.head), text.placeNames.contains(head) { return .place }
    if isPlace, isNamed(phrase) { return .place }
    return .unspecified
  }

  /// "Idlib countryside", "the province of Hama", "northern Hama".
  func isPlaceName(_ phrase: NounPhrase) -> Bool {
    guard isNamed(phrase) else { return false }
    return phrase.tokens.contains {
      let classes = text.words[$0].classes
      return classes.contains(.placeHead) || classes.contains(.compass)
    } && !lexicon.names(text.tokens[phrase.head].text, "people")
      && !lexicon.names(text.tokens[phrase.head].text, "group")
      && !lexicon.names(text.tokens[phrase.head].text, "event")
      && !lexicon.names(text.tokens[phrase.head].text, "object")
  }
}
