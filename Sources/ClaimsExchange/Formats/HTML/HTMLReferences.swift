/// Character references: `&amp;`, `&#8217;`, `&#x2019;`.
///
/// Of the named ones those that texts use; others stay as they stand.
enum HTMLReferences {
  /// The bytes with references resolved, and U+FFFD for a zero byte. O(n).
  static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0 }) else {
      return Array(bytes)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes
    while let first = rest.first {
      if first == UInt8(ascii: "&"), let (text, length) = reference(rest) {
        decoded.append(contentsOf: text.utf8)
        rest = rest.dropFirst(length)
      } else {
        decoded.append(contentsOf: first == 0 ? Array("\u{FFFD}".utf8) : [first])
        rest = rest.dropFirst()
      }
    }
    return decoded
  }

  /// What the reference at the beginning stands for, and its bytes; nil where there is none.
  private static func reference(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
    let body = bytes.dropFirst().prefix(longest)
    if body.first == UInt8(ascii: "#") { return numeric(body) }
    let name = body.prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let word = String(decoding: name, as: UTF8.self)
    if body.dropFirst(name.count).first == UInt8(ascii: ";"), let text = named[word] {
      return (text, name.count + 2)
    }
    // Old pages leave the semicolon out of these.
    guard unclosed.contains(word), let text = named[word] else { return nil }
    return (text, name.count + 1)
  }

  /// Names and numbers are shorter than this.
  private static let longest = 12

  private static func numeric(_ body: ArraySlice<UInt8>) -> (text: String, length: Int)? {
    let digits = body.dropFirst()
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    let own = isHexadecimal ? digits.dropFirst() : digits
    let radix = isHexadecimal ? 16 : 10
    let number = own.prefix { Character(Unicode.Scalar($0)).hexDigitValue ?? 16 < radix }
    guard !number.isEmpty else { return nil }
    let value = UInt32(String(decoding: number, as: UTF8.self), radix: radix) ?? .max
    let isClosed = own.dropFirst(number.count).first == UInt8(ascii: ";")
    let length = 2 + (isHexadecimal ? 1 : 0) + number.count + (isClosed ? 1 : 0)
    return (String(scalar(value)), length)
  }

  /// Pages mean windows-1252 by numbers that Unicode has for controls.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) { return Charset.windows1252.scalar(UInt8(value)) }
    guard value > 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return scalar
  }

  private static let unclosed: Set<String> = ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"]

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "shy": "\u{AD}", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "hellip": "…",
    "bull": "•", "middot": "·", "dagger": "†", "Dagger": "‡", "permil": "‰", "prime": "′",
    "Prime": "″", "iexcl": "¡", "iquest": "¿", "sect": "§", "para": "¶", "copy": "©", "reg": "®",
    "trade": "™", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "minus": "−",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "sup1": "¹", "sup2": "²", "sup3": "³",
    "ordf": "ª", "ordm": "º", "micro": "µ", "cent": "¢", "pound": "£", "yen": "¥", "euro": "€",
    "curren": "¤", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "le": "≤", "ge": "≥",
    "ne": "≠", "asymp": "≈", "infin": "∞", "Agrave": "À", "Aacute": "Á", "Acirc": "Â",
    "Atilde": "Ã", "Auml": "Ä", "Aring": "Å", "AElig": "Æ", "Ccedil": "Ç", "Egrave": "È",
    "Eacute": "É", "Ecirc": "Ê", "Euml": "Ë", "Igrave": "Ì", "Iacute": "Í", "Icirc": "Î",
    "Iuml": "Ï", "ETH": "Ð", "Ntilde": "Ñ", "Ograve": "Ò", "Oacute": "Ó", "Ocirc": "Ô",
    "Otilde": "Õ", "Ouml": "Ö", "Oslash": "Ø", "Ugrave": "Ù", "Uacute": "Ú", "Ucirc": "Û",
    "Uuml": "Ü", "Yacute": "Ý", "THORN": "Þ", "szlig": "ß", "agrave": "à", "aacute": "á",
    "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å", "aelig": "æ", "ccedil": "ç",
    "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "igrave": "ì", "iacute": "í",
    "icirc": "î", "iuml": "ï", "eth": "ð", "ntilde": "ñ", "ograve": "ò", "oacute": "ó",
    "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø", "ugrave": "ù", "uacute": "ú",
    "ucirc": "û", "uuml": "ü", "yacute": "ý", "thorn": "þ", "yuml": "ÿ", "OElig": "Œ",
    "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ",
  ]
}
