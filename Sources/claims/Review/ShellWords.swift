/// Splits a line as a shell does: at white space, with quotation marks and backslashes heeded.
enum ShellWords {
  /// A quotation mark is opened and not closed.
  struct Unclosed: Error {}

  static func split(_ line: String) throws(Unclosed) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { throw Unclosed() }
    if let done = word { words.append(done) }
    return words
  }
}
