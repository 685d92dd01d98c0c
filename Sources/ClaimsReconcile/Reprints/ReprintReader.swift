import ClaimsModel

/// Reads a text into words to compare, byte by byte where it is ASCII.
struct ReprintReader {
  private(set) var words: [ReprintText.Word] = []

  private var hash = FNV.start
  private var start = 0
  private var end = 0
  private var isInWord = false
  private var isNumber = true
  /// What became of letters beyond ASCII before: looking them up takes a while.
  private var known: [UInt32: Folded] = [:]

  private enum Folded {
    case letters([UInt32], isNumber: Bool)
    /// A character of a script without spaces.
    case character([UInt32])
    case nothing
    case gap
  }

  mutating func read(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        if byte < 0x80 {
          if !isInWord, let end = Self.address(in: bytes, at: at) {
            place(hash: Self.address, at: at, to: end, weight: 2)
            at = end
          } else {
            take(ascii: byte, at: at)
            at += 1
          }
        } else {
          let (scalar, length) = Self.scalar(in: bytes, at: at)
          take(scalar, at: at, to: at + length)
          at += length
        }
      }
    }
    finish()
  }

  // MARK: Letters

  private mutating func take(ascii byte: UInt8, at offset: Int) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      add(UInt32(byte), isNumber: false, offset, offset + 1)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      add(UInt32(byte | 0x20), isNumber: false, offset, offset + 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      add(UInt32(byte), isNumber: true, offset, offset + 1)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): break
    default: finish()
    }
  }

  private mutating func take(_ scalar: UInt32, at offset: Int, to end: Int) {
    let folded = known[scalar] ?? Self.folded(scalar)
    known[scalar] = folded
    switch folded {
    case .letters(let letters, let isNumber):
      for letter in letters { add(letter, isNumber: isNumber, offset, end) }
    case .character(let letters):
      finish()
      for letter in letters { add(letter, isNumber: false, offset, end) }
      finish(weight: 1)
    case .nothing: break
    case .gap: finish()
    }
  }

  private static func folded(_ value: UInt32) -> Folded {
    guard let scalar = Unicode.Scalar(value) else { return .gap }
    let isCharacter = standsAlone.contains { $0.contains(value) }
    var letters: [UInt32] = []
    var isNumber = true
    var isGap = true
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      switch NameFoldingTable.part(of: lower) {
      case .letters(let parts):
        letters += parts.map(\.value)
        isNumber = isNumber && parts.allSatisfy { ("0"..."9").contains($0) }
        isGap = false
      case .nothing: isGap = false
      case .gap: break
      }
    }
    if letters.isEmpty { return isGap ? .gap : .nothing }
    guard isCharacter, !isNumber else { return .letters(letters, isNumber: isNumber) }
    // A vowel sign of such a script belongs to the character before it.
    return scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark
      && scalar.properties.generalCategory != .spacingMark ? .character(letters) : .nothing
  }

  /// Thai and Lao, Burmese, Khmer, kana, ideographs.
  private static let standsAlone: [ClosedRange<UInt32>] = [
    0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF,
  ]

  // MARK: Words

  private mutating func add(_ letter: UInt32, isNumber: Bool, _ start: Int, _ end: Int) {
    if !isInWord {
      isInWord = true
      self.start = start
    }
    self.isNumber = self.isNumber && isNumber
    hash = FNV.adding(UInt8(truncatingIfNeeded: letter), to: hash)
    if letter > 0xFF {
      hash = FNV.adding(UInt8(truncatingIfNeeded: letter >> 8), to: hash)
      hash = FNV.adding(UInt8(truncatingIfNeeded: letter >> 16), to: hash)
    }
    self.end = end
  }

  private mutating func finish(weight: Int = 2) {
    guard isInWord else { return }
    place(hash: isNumber ? Self.number : hash, at: start, to: end, weight: weight)
    hash = FNV.start
    isInWord = false
    isNumber = true
  }

  /// Numbers in a row ("1,100", "2018-02-09") are one.
  private mutating func place(hash: UInt64, at start: Int, to end: Int, weight: Int) {
    if hash == Self.number, let last = words.last, last.hash == hash {
      words[words.count - 1] = ReprintText.Word(
        hash: hash, start: last.start, end: end, weight: weight)
    } else {
      words.append(ReprintText.Word(hash: hash, start: start, end: end, weight: weight))
    }
  }

  /// What no word hashes to but by chance.
  private static let number = FNV.adding(UInt8(ascii: "#"), to: FNV.start)
  private static let address = FNV.adding(UInt8(ascii: "@"), to: FNV.start)

  // MARK: Bytes

  /// Where an address of a page ends that begins here: at the next white space, quotation mark or
  /// bracket.
  private static func address(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard bytes[start] | 0x20 == UInt8(ascii: "h") || bytes[start] | 0x20 == UInt8(ascii: "w"),
      beginnings.contains(where: { begins(bytes, at: start, with: $0) })
    else { return nil }
    var end = start
    while end < bytes.count, bytes[end] > 0x20, !enders.contains(bytes[end]) { end += 1 }
    return end
  }

  private static let beginnings = ["http://", "https://", "www."].map { Array($0.utf8) }
  private static let enders = Set("\"<>()[]{}".utf8)

  private static func begins(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, with word: [UInt8]
  ) -> Bool {
    guard start + word.count <= bytes.count else { return false }
    return zip(bytes[start...], word).allSatisfy { byte, wanted in
      let isLetter = (0x41...0x5A).contains(byte)
      return (isLetter ? byte | 0x20 : byte) == wanted
    }
  }

  /// The scalar that begins here. A `String` holds no other bytes than well-formed UTF-8.
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (UInt32, length: Int) {
    let first = bytes[start]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07))
    for byte in bytes[(start + 1)..<min(start + length, bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }
}
