import ClaimsText

/// Text cut at words to a number of columns. Takes text that is escaped.
enum TextCut {
  /// The longest beginning that fits, of whole words unless that leaves less than half of it.
  static func head(_ text: String, columns: Int) -> String {
    if text.isPrintableASCII {
      return String(decoding: cut(ASCII: Array(text.utf8), columns: columns), as: UTF8.self)
    }
    return String(cut(Array(text), columns: columns))
  }

  /// The longest end that fits, cut the same way.
  static func tail(_ text: String, columns: Int) -> String {
    if text.isPrintableASCII {
      let end = cut(ASCII: text.utf8.reversed(), columns: columns)
      return String(decoding: end.reversed(), as: UTF8.self)
    }
    // An array: a string turned round could join characters that stood apart.
    return String(cut(text.reversed(), columns: columns).reversed())
  }

  /// The same of bytes that are a column each.
  private static func cut(ASCII text: [UInt8], columns: Int) -> ArraySlice<UInt8> {
    let space = UInt8(ascii: " ")
    let fitting = text.prefix(max(0, columns))
    let isAtWord = fitting.count == text.count || text[fitting.count] == space
    guard !isAtWord, let last = fitting.lastIndex(of: space), last * 2 >= fitting.count else {
      return fitting
    }
    return fitting[..<last]
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
