/// Splits a text into tokens. O(n), in one pass over its bytes.
///
/// A word keeps the hyphens, apostrophes and dots inside it ("al-Sham", "don't", "U.S."), a number
/// its marks ("1,100.5", "08:40"); "'s" after a word is a token of its own.
struct Tokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private var breaks = 0
  private var lastEnd = 0
  private var tokens: [Token] = []

  static func tokens(of text: String) -> [Token] {
    tokens(of: Array(text.utf8))
  }

  /// - Parameter bytes: UTF-8.
  static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(bytes)
    while let (character, length) = tokenizer.peek() { tokenizer.take(character, length) }
    return tokenizer.tokens
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  private mutating func take(_ character: TextCharacter, _ length: Int) {
    switch character {
    case .space: position += length
    case .lineBreak:
      position += length
      breaks += 1
    case .letter: takeWord()
    case .digit: takeNumber()
    case .apostrophe where isGenitive: add(.genitive, until: position + length + 1)
    case .stop:
      var end = position + length
      while let (next, length) = peek(at: end), next == .stop { end += length }
      add(.stop, until: end)
    case .apostrophe, .quotation: add(.quotation, until: position + length)
    case .comma: add(.comma, until: position + length)
    case .semicolon: add(.semicolon, until: position + length)
    case .colon: add(.colon, until: position + length)
    case .dash: add(.dash, until: position + length)
    case .bracket: add(.bracket, until: position + length)
    case .hyphen:
      let isBetweenWords = position > lastEnd
      add(isBetweenWords ? .dash : .sign, until: position + length)
    case .sign: add(.sign, until: position + length)
    }
  }

  /// Letters with what ties them: a hyphen or an apostrophe before a letter, dots of initials.
  private mutating func takeWord() {
    var end = position
    while let (next, length) = peek(at: end) {
      switch next {
      case .letter, .digit: end += length
      case .hyphen where isTied(after: end + length): end += length
      case .apostrophe where isInner(end, length): end += length
      case .stop where isInitial(from: position, dot: end): end += 1
      default:
        add(.word, until: end)
        return
      }
    }
    add(.word, until: end)
  }

  private mutating func takeNumber() {
    var end = position
    while let (next, length) = peek(at: end) {
      if next == .digit {
        end += length
      } else if next == .comma || next == .stop || next == .colon,
        let (after, _) = peek(at: end + length),
        after == .digit
      {
        end += length
      } else {
        break
      }
    }
    add(.number, until: end)
  }

  private func isTied(after offset: Int) -> Bool {
    guard let (next, _) = peek(at: offset) else { return false }
    return next == .letter || next == .digit
  }

  /// An apostrophe with a letter behind it, but for "'s" at the end of a word.
  private func isInner(_ offset: Int, _ length: Int) -> Bool {
    let after = offset + length
    return peek(at: after)?.0 == .letter && !isGenitive(after: after)
  }

  private var isGenitive: Bool {
    guard lastEnd == position, let last = tokens.last, last.kind == .word,
      let (_, length) = peek()
    else { return false }
    return isGenitive(after: position + length)
  }

  private func isGenitive(after offset: Int) -> Bool {
    guard offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "s") else { return false }
    guard let (next, _) = peek(at: offset + 1) else { return true }
    return next != .letter && next != .digit
  }

  /// Whether the dot belongs to initials: "U.S.", "a.m.", one letter before each dot.
  private func isInitial(from start: Int, dot: Int) -> Bool {
    guard dot < bytes.count, bytes[dot] == UInt8(ascii: "."), dot > start,
      isASCIILetter(dot - 1), dot - 1 == start || bytes[dot - 2] == UInt8(ascii: ".")
    else { return false }
    let isFollowed =
      dot + 2 < bytes.count && isASCIILetter(dot + 1)
      && bytes[dot + 2] == UInt8(ascii: ".")
    return isFollowed || dot - 1 > start
  }

  private func isASCIILetter(_ offset: Int) -> Bool {
    let lower = bytes[offset] | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  private mutating func add(_ kind: Token.Kind, until end: Int) {
    let written = bytes[position..<end]
    var isPlain = true
    var capitals = 0
    var lower = 0
    for byte in written {
      if byte >= 0x80 { isPlain = false }
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      if byte >= 0x61, byte <= 0x7A { lower += 1 }
    }
    var text: String
    if isPlain {
      text =
        capitals == 0
        ? String(decoding: written, as: UTF8.self)
        : String(decoding: written.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    } else {
      text = Self.folded(String(decoding: written, as: UTF8.self))
    }
    let first = written[position]
    tokens.append(
      Token(
        text: text, kind: kind, start: position, end: end,
        isCapitalized: first < 0x80 ? first >= 0x41 && first <= 0x5A : isUppercase(at: position),
        isAcronym: kind == .word && isPlain && capitals >= 2 && lower == 0,
        breaksBefore: breaks, isJoined: lastEnd == position && position > 0))
    (position, lastEnd, breaks) = (end, end, 0)
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().map { $0 == "’" || $0 == "‘" ? "'" : $0 })
  }

  private func isUppercase(at offset: Int) -> Bool {
    TextCharacter.scalar(in: bytes, at: offset)?.scalar.properties.isUppercase ?? false
  }

  private func peek() -> (TextCharacter, Int)? { peek(at: position) }

  private func peek(at offset: Int) -> (TextCharacter, Int)? {
    TextCharacter.read(bytes, at: offset)
  }
}
