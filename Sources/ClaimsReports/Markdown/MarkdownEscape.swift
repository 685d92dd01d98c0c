/// Signs of a text that Markdown would obey, put so that they show.
enum MarkdownEscape {
  /// Breaks a word for programs that link it, and takes no room: a zero-width space.
  private static let wordBreak = "&#8203;"

  /// - Parameter text: one line, made safe for a terminal.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "|": result += "&#124;"
      case "\\", "`", "*", "_", "[", "]", "~", "!", "$": result += "\\\(scalar)"
      case "#": result += "\\#" + (isDigit(scalars, place + 1) ? wordBreak : "")
      case "@": result += "@" + wordBreak
      case ":": result += colon(scalars, place)
      case ".", ")": result += isListNumber(scalars, place) ? "\\\(scalar)" : "\(scalar)"
      case "-", "+", "=": result += isAtWord(scalars, place) ? "\\\(scalar)" : "\(scalar)"
      case " " where isSpace(scalars, place - 1): continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Neither an address nor a picture by name: `http://`, `:smile:`.
  private static func colon(_ scalars: [Unicode.Scalar], _ place: Int) -> String {
    if place + 1 < scalars.count, scalars[place + 1] == "/" { return "\\:" }
    let name = scalars[(place + 1)...].prefix { isNameSign($0) }
    let end = place + 1 + name.count
    let isPicture =
      end < scalars.count && scalars[end] == ":" && name.contains { $0.properties.isAlphabetic }
    return isPicture || isScheme(scalars, place) ? "\\:" + wordBreak : ":"
  }

  private static func isNameSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || "0123456789+-_".unicodeScalars.contains(scalar))
  }

  /// Whether "mailto" or "xmpp" stands before it.
  private static func isScheme(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    let before = String(String.UnicodeScalarView(scalars[max(0, place - 6)..<place])).lowercased()
    return before.hasSuffix("mailto") || before.hasSuffix("xmpp")
  }

  /// A stop after a number at the start, which would begin a list, or after “www”.
  private static func isListNumber(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    let word = scalars[..<place].reversed().prefix { $0 != " " }
    if word.prefix(3).allSatisfy({ $0 == "w" || $0 == "W" }), word.count >= 3 { return true }
    return !word.isEmpty && word.allSatisfy { ("0"..."9").contains($0) }
  }

  /// Whether a word begins here: there it could begin a list, or underline a heading.
  private static func isAtWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place == 0 || !(scalars[place - 1].properties.isAlphabetic || isDigit(scalars, place - 1))
  }

  private static func isDigit(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place < scalars.count && ("0"..."9").contains(scalars[place])
  }

  private static func isSpace(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place >= 0 && scalars[place] == " "
  }
}
