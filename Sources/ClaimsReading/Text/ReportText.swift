/// A report's text with its tokens and what the lexicon tells of each.
final class ReportText: Sendable {
  let lexicon: Lexicon
  let tokens: [Token]
  /// As many as there are tokens.
  let words: [LexiconWord]
  let sentences: [Sentence]
  /// Names that stand beside a word for a place somewhere in the text: "Idlib" of "Idlib province".
  let placeNames: Set<String>
  private let bytes: [UInt8]

  init(_ text: String, lexicon: Lexicon) {
    self.lexicon = lexicon
    bytes = Array(text.utf8)
    tokens = Tokenizer.tokens(of: bytes)
    words = tokens.map { $0.isWord ? lexicon.word($0.text) : .unlisted }
    placeNames = Self.placeNames(tokens, words)
    sentences = SentenceSplitter.sentences(of: tokens, lexicon: lexicon)
  }

  /// "Hama and Aleppo provinces", "northern Hama", "the village of Atshan". O(n).
  private static func placeNames(_ tokens: [Token], _ words: [LexiconWord]) -> Set<String> {
    func isName(_ index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].isWord && tokens[index].isCapitalized
        && words[index].classes.isEmpty && !tokens[index].isAcronym
    }
    func isPlace(_ index: Int) -> Bool {
      tokens.indices.contains(index) && words[index].classes.contains(.placeHead)
    }
    var names: Set<String> = []
    for index in tokens.indices where isName(index) {
      let isBehindCompass = index > 0 && words[index - 1].classes.contains(.compass)
      let isBehindOf = index > 1 && tokens[index - 1].text == "of" && isPlace(index - 2)
      guard isPlace(index + 1) || isBehindCompass || isBehindOf else { continue }
      names.insert(tokens[index].text)
      // A list of them goes back to its first.
      var joined = index - 2
      while joined >= 0, isPlace(index + 1), isName(joined),
        tokens[joined + 1].kind == .comma || words[joined + 1].classes.contains(.conjunction)
      {
        names.insert(tokens[joined].text)
        joined -= 2
      }
    }
    return names
  }

  /// The bytes from the first to the last of some tokens. `range` is not empty.
  func span(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
  }

  /// Whoever a phrase says its thing is of: "its", "the army's".
  func owner(of phrase: NounPhrase) -> NounPhrase? {
    phrase.owner.map { owner in
      NounPhrase(
        tokens: owner, head: owner.upperBound - 1,
        isPronoun: words[owner.lowerBound].classes.contains(.possessive))
    }
  }

  /// The text of some tokens, as it stands.
  func exact(_ range: Range<Int>) -> String {
    String(decoding: bytes[span(range)], as: UTF8.self)
  }

  /// The same in one line, without quotation marks around and inside it.
  func plain(_ range: Range<Int>) -> String {
    var text = ""
    for index in range where tokens[index].kind != .quotation {
      let isApart =
        index > range.lowerBound && !tokens[index].isJoined
        || index > range.lowerBound && tokens[index - 1].kind == .quotation
      if isApart, !text.isEmpty, tokens[index].kind != .genitive { text += " " }
      text += String(decoding: bytes[tokens[index].span], as: UTF8.self)
    }
    return text
  }
}
