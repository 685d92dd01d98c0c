import ClaimsText

/// Text cut at words to a number of columns. Takes text that is escaped.
enum TextCut {
  /// The longest beginning that fits, of whole words unless that leaves less than half of it.
  static func head(_ text: String, columns: Int) -> String {
    String(cut(Array(text), columns: columns))
  }

  /// The longest end that fits, cut the same way.
  static func tail(_ text: String, columns: Int) -> String {
    // An array: a string turned round could join characters that stood apart.
    String(cut(text.reversed(), columns: columns).reversed())
  }

  private static func cut(_ text: [Character], columns: Int) -> ArraySlice<Character> {
    var left = columns
    let fitting = text.prefix { character in
      left -= DisplayWidth.columns(of: character)
      return left >= 0
    }
    let isAtWord = fitting.count == text.count || text[fitting.count] == " "
    guard !isAtWord, let space = fitting.lastIndex(of: " "), space * 2 >= fitting.count else {
      return fitting
    }
    return fitting[..<space]
  }
}
