/// A word, a run of digits or a sign of a phrase, with its place.
struct DatePhraseWord: PhraseWord, Hashable {
  enum Kind: Sendable { case digits, letters, sign }

  /// Lower case; digits of any script are written 0 to 9.
  let text: String
  let kind: Kind
  /// UTF-8 bytes from the start of the phrase; `end` is exclusive.
  let offset: Int
  let end: Int
  /// Whether nothing parts it from the word before: "th" in "9th".
  let isJoined: Bool

  /// The number that at most nine digits make.
  var number: Int? { kind == .digits && text.count <= 9 ? Int(text) : nil }

  /// The number that exactly four digits make, 1 or more.
  var year: Int? { text.count == 4 ? number.flatMap { $0 > 0 ? $0 : nil } : nil }

  /// The number that one or two digits make.
  var short: Int? { text.count <= 2 ? number : nil }

  /// The words of a text, in order. White space and invisible characters part words and are
  /// dropped; a word keeps the apostrophe inside it. O(n).
  static func words(of text: String) -> [DatePhraseWord] {
    var scanner = Scanner(characters: Array(text))
    while scanner.scanWord() {}
    return scanner.words
  }
}

private struct Scanner {
  let characters: [Character]
  var words: [DatePhraseWord] = []
  private var position = 0
  private var offset = 0

  init(characters: [Character]) {
    self.characters = characters
  }

  /// Takes the next word; false at the end.
  mutating func scanWord() -> Bool {
    let before = position
    while let next = peek(), next.isBlank { advance() }
    guard let first = peek() else { return false }
    let isJoined = position > 0 && before == position
    let (start, startOffset) = (position, offset)
    let kind: DatePhraseWord.Kind
    if first.decimalDigit != nil {
      while peek()?.decimalDigit != nil { advance() }
      kind = .digits
    } else if first.isLetter {
      while let next = peek(), next.isLetter || (next.isApostrophe && peek(1)?.isLetter == true) {
        advance()
      }
      kind = .letters
    } else {
      advance()
      kind = .sign
    }
    let taken = characters[start..<position]
    let text =
      kind == .digits
      ? taken.compactMap { $0.decimalDigit.map(String.init) }.joined()
      : String(taken.map { $0.isApostrophe ? "'" : $0 }).lowercased()
    words.append(
      DatePhraseWord(
        text: text, kind: kind, offset: startOffset, end: offset, isJoined: isJoined))
    return true
  }

  private func peek(_ ahead: Int = 0) -> Character? {
    position + ahead < characters.count ? characters[position + ahead] : nil
  }

  private mutating func advance() {
    offset += characters[position].utf8.count
    position += 1
  }
}

extension Character {
  /// The value of a digit of any script, standing alone: "8", "٨".
  fileprivate var decimalDigit: Int? {
    guard unicodeScalars.count == 1, let scalar = unicodeScalars.first,
      scalar.properties.numericType == .decimal
    else { return nil }
    return wholeNumberValue
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "’" }

  /// White space, and marks of direction and joining that nobody sees.
  fileprivate var isBlank: Bool {
    isWhitespace || unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
  }
}

/// Phrases of the words that dates are told in.
typealias DatePhraseBook<Meaning: Sendable> = PhraseBook<DatePhraseWord, Meaning>
