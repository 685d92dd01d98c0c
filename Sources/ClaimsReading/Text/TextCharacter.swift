/// What a character does in a text, as far as splitting it goes.
enum TextCharacter: Sendable {
  case letter, digit, space, lineBreak
  case stop, comma, semicolon, colon
  case apostrophe, quotation, hyphen, dash, bracket, sign

  /// The character that begins at a byte and how many bytes it takes; nil at the end. "\r\n" is one.
  static func read(_ bytes: [UInt8], at offset: Int) -> (TextCharacter, Int)? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    guard byte >= 0x80 else {
      let isPair = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      return (ascii[Int(byte)], isPair ? 2 : 1)
    }
    guard let (scalar, length) = scalar(in: bytes, at: offset) else { return (.sign, 1) }
    return (of(scalar), length)
  }

  /// The scalar that begins at a byte of well-formed UTF-8, and its length; nil inside one.
  static func scalar(in bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, offset + length <= bytes.count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> TextCharacter {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}": .apostrophe
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}": .quotation
    case "\u{2013}", "\u{2014}", "\u{2015}": .dash
    case "\u{2010}", "\u{2011}": .hyphen
    case "\u{2026}", "\u{061F}", "\u{06D4}", "\u{3002}": .stop
    case "\u{060C}", "\u{3001}": .comma
    case "\u{061B}": .semicolon
    case "\u{2028}", "\u{2029}", "\u{0085}": .lineBreak
    case "\u{00B2}", "\u{00B3}": .letter
    default: ofProperties(scalar.properties)
    }
  }

  private static func ofProperties(_ properties: Unicode.Scalar.Properties) -> TextCharacter {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      .letter
    case .decimalNumber: .digit
    case .spaceSeparator, .format, .control: .space
    default: .sign
    }
  }

  private static let ascii: [TextCharacter] = (0..<128).map { value in
    let scalar = Unicode.Scalar(UInt8(value))
    switch scalar {
    case "\n", "\r": return .lineBreak
    case "0"..."9": return .digit
    case "a"..."z", "A"..."Z", "_": return .letter
    case ".", "!", "?": return .stop
    case ",": return .comma
    case ";": return .semicolon
    case ":": return .colon
    case "'", "`": return .apostrophe
    case "\"": return .quotation
    case "-": return .hyphen
    case "(", ")", "[", "]", "{", "}": return .bracket
    default: return value <= 0x20 || value == 0x7F ? .space : .sign
    }
  }
}
