/// Strings and numbers: the leaves of a JSON text.
extension JSONParser {
  /// The string whose opening quote is at hand. Source: RFC 8259 §7.
  mutating func string() throws(JSONProblem) -> String {
    let quote = index
    index += 1
    let start = index
    skipPlain()
    if peek == UInt8(ascii: "\"") {
      index += 1
      return try text(of: UnsafeBufferPointer(rebasing: bytes[start..<index - 1]), at: start)
    }
    return try unescaped(from: start, quote: quote)
  }

  /// Goes on to the next quote, backslash or control character, or to the end.
  private mutating func skipPlain() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      index += 1
    }
  }

  private mutating func unescaped(from first: Int, quote: Int) throws(JSONProblem) -> String {
    scratch.removeAll(keepingCapacity: true)
    var start = first
    while true {
      scratch.append(contentsOf: bytes[start..<index])
      guard index < bytes.count else { throw unclosedString(from: quote) }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return try textOfScratch(from: first)
      case UInt8(ascii: "\\"): try escape()
      default: throw controlInString()
      }
      start = index
      skipPlain()
    }
  }

  private func text(
    of utf8: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(JSONProblem) -> String {
    // Most text is ASCII, which needs no validation and decodes several times faster.
    if utf8.allSatisfy({ $0 < 0x80 }) { return String(decoding: utf8, as: UTF8.self) }
    if let text = String(validating: utf8, as: UTF8.self) { return text }
    throw notUTF8(from: start)
  }

  private func textOfScratch(from start: Int) throws(JSONProblem) -> String {
    if let text = String(validating: scratch, as: UTF8.self) { return text }
    // Escapes only add whole scalars, so the fault stands in the input as well.
    throw notUTF8(from: start)
  }

  /// Appends what the escape at hand stands for.
  private mutating func escape() throws(JSONProblem) {
    let start = index
    index += 1
    let sign = peek
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(sign)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try scalar(from: start)
      scratch.append(contentsOf: UTF8.encode(scalar)!)  // Safe: UTF-8 encodes every scalar.
    default: throw unknownEscape(at: start)
    }
  }

  /// The scalar of one `\uXXXX`, or of two that make up a surrogate pair.
  private mutating func scalar(from start: Int) throws(JSONProblem) -> Unicode.Scalar {
    let unit = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), take(escapedUnit: start) else {
      throw loneSurrogate(at: start)
    }
    let trail = try codeUnit(from: index - 2)
    guard UTF16.isTrailSurrogate(trail) else { throw loneSurrogate(at: start) }
    return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
  }

  private mutating func take(escapedUnit start: Int) -> Bool {
    guard peek == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return false }
    index += 2
    return true
  }

  /// The four hexadecimal digits at hand, of the escape that begins at `start`.
  private mutating func codeUnit(from start: Int) throws(JSONProblem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = hexadecimal(peek) else { throw unknownEscape(at: start) }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }

  private func hexadecimal(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The number whose first byte is at hand. Source: RFC 8259 §6.
  mutating func number() throws(JSONProblem) -> JSONNumber {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    if peek == UInt8(ascii: "0") {
      index += 1
      if isDigit(peek) { throw leadingZero(at: start) }
    } else {
      try digits(after: "the sign", of: start)
    }
    if peek == UInt8(ascii: ".") {
      index += 1
      try digits(after: "the decimal point", of: start)
    }
    if peek | 0x20 == UInt8(ascii: "e") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      try digits(after: "the exponent sign", of: start)
    }
    // Safe to decode without a check: only ASCII has been passed over.
    return JSONNumber(
      checked: String(
        decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
  }

  private mutating func digits(after what: String, of start: Int) throws(JSONProblem) {
    guard isDigit(peek) else { throw noDigit(after: what, of: start) }
    repeat { index += 1 } while isDigit(peek)
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
