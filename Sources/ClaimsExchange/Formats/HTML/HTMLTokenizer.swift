/// Cuts a page into tags and texts, whatever its faults, as browsers do where that matters to its
/// words (WHATWG HTML, “Tokenization”). O(n) in the bytes; nothing nests, so nothing can go too deep.
struct HTMLTokenizer {
  enum Token: Equatable {
    /// Bytes of text, character references and all.
    case text(Range<Int>)
    /// - attributes: the bytes between the name and the end of the tag.
    case start(name: String, attributes: Range<Int>)
    case end(name: String)
  }

  /// Elements in which no tag is one but their own end.
  private static let raw: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
  ]

  private let bytes: [UInt8]
  private var place = 0
  /// The element whose end is looked for.
  private var rawElement: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    if let name = rawElement { return rawText(of: name) }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else { return text() }
      if let tag = tag() { return tag }
    }
    return nil
  }

  /// Up to the next tag.
  private mutating func text() -> Token {
    let start = place
    place += 1
    while place < bytes.count, !isTag(at: place) { place += 1 }
    return .text(start..<place)
  }

  /// Whether a tag, a comment or the like begins here.
  private func isTag(at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else { return false }
    switch bytes[place + 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case let next: return Self.isLetter(next)
    }
  }

  /// A tag, or nil where a comment or the like was passed over.
  private mutating func tag() -> Token? {
    guard isTag(at: place) else { return text() }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"):
      passComment()
      return nil
    case UInt8(ascii: "/") where place + 2 < bytes.count && Self.isLetter(bytes[place + 2]):
      place += 2
      let name = name()
      _ = attributes()
      return .end(name: name)
    case let next where Self.isLetter(next):
      place += 1
      let name = name()
      let attributes = attributes()
      if Self.raw.contains(name) { rawElement = name }
      return .start(name: name, attributes: attributes)
    default:
      pass(through: UInt8(ascii: ">"))
      return nil
    }
  }

  private mutating func name() -> String {
    let start = place
    while place < bytes.count, !Self.endsName(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place].map(Self.lowered), as: UTF8.self)
  }

  /// Up to the end of the tag and past it: a “>” within quotation marks is no end.
  private mutating func attributes() -> Range<Int> {
    let start = place
    var isValue = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        defer { place += 1 }
        return start..<place
      }
      if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        place += 1
        pass(through: byte)
        isValue = false
        continue
      }
      if byte == UInt8(ascii: "=") {
        isValue = true
      } else if !Self.isSpace(byte) {
        isValue = false
      }
      place += 1
    }
    return start..<place
  }

  private mutating func passComment() {
    guard bytes[place...].starts(with: "<!--".utf8) else { return pass(through: UInt8(ascii: ">")) }
    // “<!-->” and “<!--->” are whole.
    place += 2
    let dash = UInt8(ascii: "-")
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: ">"), bytes[place - 1] == dash, bytes[place - 2] == dash {
        place += 1
        return
      }
      place += 1
    }
  }

  /// What stands in an element whose content is no markup, and then its end.
  private mutating func rawText(of name: String) -> Token? {
    let start = place
    while place < bytes.count, !isEnd(of: name, at: place) { place += 1 }
    rawElement = nil
    return start < place ? .text(start..<place) : next()
  }

  private func isEnd(of name: String, at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "<"), place + 2 + name.utf8.count <= bytes.count,
      bytes[place + 1] == UInt8(ascii: "/")
    else { return false }
    let end = place + 2 + name.utf8.count
    return bytes[(place + 2)..<end].lazy.map(Self.lowered).elementsEqual(name.utf8)
      && (end == bytes.count || Self.endsName(bytes[end]))
  }

  private mutating func pass(through byte: UInt8) {
    place = bytes[place...].firstIndex(of: byte).map { $0 + 1 } ?? bytes.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }
}
