/// What the parser says when it refuses.
extension JSONParser {
  private func problem(_ reason: String, _ remedy: String, at place: Int? = nil) -> JSONProblem {
    JSONProblem(offset: base + (place ?? index), reason: reason, remedy: remedy)
  }

  /// What stands at the place at hand, in words.
  private var found: String {
    guard index < bytes.count else { return "the end of the input" }
    switch peek {
    case 0x21...0x7E: return "“\(Unicode.Scalar(peek))”"
    case 0x80...: return "a character outside ASCII"
    default: return "the control character \(Self.codePoint(peek))"
    }
  }

  private static func codePoint(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  func refuseByteOrderMark() throws(JSONProblem) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw problem(
        "The input begins with a byte order mark, which JSON does not allow.",
        "Save it as UTF-8 without a byte order mark (BOM).")
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw problem("The input is UTF-16, and JSON is UTF-8.", "Save it as UTF-8.")
    }
  }

  func trailingData() -> JSONProblem {
    problem(
      "Something follows the end of the JSON value: \(found).",
      "Keep one value, or put one value on each line of a .jsonl file.")
  }

  func noValue() -> JSONProblem {
    guard index < bytes.count else {
      return problem(
        "The input ends where a value should stand.", "Check whether the input was cut short.")
    }
    return problem("A value should stand here, not \(found).", remedyForNoValue)
  }

  private var remedyForNoValue: String {
    switch peek {
    case UInt8(ascii: "'"): "Put strings in double quotes."
    case UInt8(ascii: "/"), UInt8(ascii: "#"): "Take the comment out: JSON has none."
    case UInt8(ascii: "+"): "Write the number without its plus sign."
    case UInt8(ascii: "."): "Write a digit before the decimal point, as in 0.5."
    case UInt8(ascii: "N"), UInt8(ascii: "I"): "Write null: JSON has no NaN, Infinity or None."
    case UInt8(ascii: "T"), UInt8(ascii: "F"): "Write true and false in lower case."
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      "Write a value, or null where nothing is known."
    default: "Write a string in double quotes, a number, true, false, null, [ or {."
    }
  }

  func noKey(from start: Int) -> JSONProblem {
    guard index < bytes.count else { return unclosed("object", from: start, bracket: "}") }
    return problem(
      "The name of a field should stand here, not \(found).",
      "Put the names of fields in double quotes.")
  }

  func noColon(after key: String) -> JSONProblem {
    problem(
      "A colon should follow the field name \(JSONProblem.quoted(key)), not \(found).",
      "Write the field as \"name\": value.")
  }

  func notSeparated(in container: String, from start: Int, bracket: String) -> JSONProblem {
    guard index < bytes.count else { return unclosed(container, from: start, bracket: bracket) }
    return problem(
      "A comma or “\(bracket)” should stand here in the \(container), not \(found).",
      "Put a comma between two entries, and “\(bracket)” after the last.")
  }

  private func unclosed(_ container: String, from start: Int, bracket: String) -> JSONProblem {
    problem(
      "The input ends inside the \(container) that begins at byte \(base + start).",
      "Close it with “\(bracket)”, or check whether the input was cut short.")
  }

  func trailingComma(at place: Int) -> JSONProblem {
    problem(
      "Nothing follows this comma.", "Remove the comma: JSON has none after the last entry.",
      at: place)
  }

  func tooDeep() -> JSONProblem {
    problem(
      "Arrays and objects are nested more than \(Self.maximumDepth) deep here.",
      "Check that this is the file you meant: none that we read nests so deep.")
  }

  func keySaidTwice(_ member: JSONNode.Member) -> JSONProblem {
    JSONProblem(
      offset: member.keyOffset,
      reason: "The field \(JSONProblem.quoted(member.key)) is given twice in one object.",
      remedy: "Keep the one that is right: which of the two counts is anybody's guess.")
  }

  func unclosedString(from quote: Int) -> JSONProblem {
    problem(
      "The string that begins here is not closed before the input ends.",
      "Close it with a double quote, or check whether the input was cut short.", at: quote)
  }

  func controlInString() -> JSONProblem {
    let code = Self.codePoint(peek)
    return problem(
      "A string has the control character \(code) in it.",
      "Write it as \\u\(code.dropFirst(2)); a line break as \\n, a tab as \\t.")
  }

  func unknownEscape(at start: Int) -> JSONProblem {
    problem(
      "This backslash begins no escape that JSON knows.",
      "Write \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits; a backslash is \\\\.",
      at: start)
  }

  func loneSurrogate(at start: Int) -> JSONProblem {
    problem(
      "This \\u escape is half of a surrogate pair, and its other half is missing.",
      "Write the character itself, or both halves of the pair.", at: start)
  }

  /// Points at the first byte that is not UTF-8 in the string that begins at `start`.
  func notUTF8(from start: Int) -> JSONProblem {
    var place = start
    var rest = bytes[start...].makeIterator()
    var decoder = UTF8.ForwardParser()
    loop: while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let scalar): place += scalar.count
      case .error, .emptyInput: break loop
      }
    }
    return problem(
      "The text is not UTF-8 from here on.",
      "Save the file as UTF-8; it may be in an older encoding such as Windows-1256 or Latin-1.",
      at: place)
  }

  func leadingZero(at start: Int) -> JSONProblem {
    problem(
      "A number begins with a zero that does not count.",
      "Remove the zero, or put an identifier such as 007 in double quotes.", at: start)
  }

  func noDigit(after what: String, of start: Int) -> JSONProblem {
    problem(
      "A digit should follow \(what) of the number that begins at byte \(base + start), not \(found).",
      "Write the number as in -12.5e3.")
  }
}
