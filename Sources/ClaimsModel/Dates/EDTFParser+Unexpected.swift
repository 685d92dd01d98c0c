extension EDTFParser {
  /// The problem of what stands here and cannot, in words that fit the usual slips.
  func unexpected() -> EDTFProblem {
    guard let scalar = nextScalar else {
      return problem("The date breaks off.", "Write a whole date, such as 2016-05-31.")
    }
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}":
      return problem("There is white space within the date.", "Take it out.")
    case "?", "~", "%":
      return problem(
        "A qualifier cannot stand here.", "Write one ?, ~ or % beside a year, month or day.")
    case "x", "y", "t", "z", "s", "e":
      let capital = String(scalar).uppercased()
      return problem("“\(scalar)” is not a sign of EDTF.", "Write a capital \(capital).")
    case "u":
      return problem("“u” is of an older EDTF.", "Write X for a digit that is not specified.")
    case "W":
      return problem("Weeks are not part of EDTF.", "Write a day or a month instead.")
    case "P":
      return problem("Durations are not part of EDTF.", "Write both ends of the interval.")
    case "+":
      return problem("Years carry no plus sign.", "Leave it out.")
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}":
      return problem(
        "This dash is not a hyphen.", "Write - between year, month and day, or / in an interval.")
    default:
      return problem(
        "\(Self.name(scalar)) cannot stand here.", "Write dates as 2016-05-31, 2016-05 or 2016.")
    }
  }

  /// The character that comes next; nil at the end of the text.
  private var nextScalar: Unicode.Scalar? {
    // Four bytes hold any one character of UTF-8.
    String(decoding: bytes[position...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// Printable ASCII in quotes, anything else by its number, so that no text can act on a terminal.
  private static func name(_ scalar: Unicode.Scalar) -> String {
    if ("!"..."~").contains(scalar) { return "“\(scalar)”" }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
