extension QuantityPhrase {
  /// A word, a run of digits or a sign of a phrase, with its place.
  struct Word: PhraseWord, Hashable {
    enum Kind: Sendable { case digits, letters, sign }

    /// Lower case; digits with the marks between them: "1,100".
    let text: String
    let kind: Kind
    /// UTF-8 bytes from the start of the phrase; `end` is exclusive.
    let offset: Int
    let end: Int
    /// Whether nothing parts it from the word before: "km" in "80km".
    let isJoined: Bool

    /// White space and invisible characters part words and are dropped. O(n).
    static func words(of text: String) -> [Word] {
      var scanner = Scanner(characters: Array(text))
      while scanner.scanWord() {}
      return scanner.words
    }
  }

  /// The spelling under which tables list a text: its words with one space between.
  static func key(_ text: String) -> String {
    Word.words(of: text).map(\.text).joined(separator: " ")
  }
}

private struct Scanner {
  let characters: [Character]
  var words: [QuantityPhrase.Word] = []
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
    let kind: QuantityPhrase.Word.Kind
    if first.isDecimalDigit {
      scanDigits()
      kind = .digits
    } else if first.isLetter {
      scanLetters()
      kind = .letters
    } else {
      advance()
      kind = .sign
    }
    let text = String(characters[start..<position]).lowercased()
    words.append(
      .init(text: text, kind: kind, offset: startOffset, end: offset, isJoined: isJoined))
    return true
  }

  /// "1,100.5" goes whole, and so does "1 100", as three digits follow the space; "70, 86" does not.
  private mutating func scanDigits() {
    let start = position
    while true {
      while peek()?.isDecimalDigit == true { advance() }
      guard let mark = peek(), peek(1)?.isDecimalDigit == true else { return }
      let canBeGroups = position - start <= 3 || characters[start..<position].contains(mark)
      if mark.isMarkInNumber || (mark.isSpaceInNumber && canBeGroups && threeDigitsFollow()) {
        advance()
      } else {
        return
      }
    }
  }

  private func threeDigitsFollow() -> Bool {
    (1...3).allSatisfy { peek($0)?.isDecimalDigit == true } && peek(4)?.isDecimalDigit != true
  }

  /// Names keep what is inside them: "km2", "Hama's", "T-72".
  private mutating func scanLetters() {
    while let next = peek() {
      let after = peek(1)
      let goesOn =
        next.isLetter || next.isDecimalDigit || next == "²" || next == "³"
        || ((next == "'" || next == "’") && after?.isLetter == true)
        || (next == "-" && after?.isDecimalDigit == true)
      guard goesOn else { return }
      advance()
    }
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
  /// A digit of any script, standing alone: "8", "٨".
  fileprivate var isDecimalDigit: Bool {
    unicodeScalars.count == 1 && unicodeScalars.first?.properties.numericType == .decimal
  }

  /// White space, and marks of direction and joining that nobody sees.
  fileprivate var isBlank: Bool {
    isWhitespace || unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
  }

  fileprivate var isMarkInNumber: Bool { ".,'’٬٫".contains(self) }
  fileprivate var isSpaceInNumber: Bool { " \u{A0}\u{202F}\u{2009}".contains(self) }
}

/// Phrases of the words that quantities are told in.
typealias QuantityPhraseBook<Meaning: Sendable> = PhraseBook<QuantityPhrase.Word, Meaning>
