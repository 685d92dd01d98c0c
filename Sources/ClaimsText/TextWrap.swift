/// Text cut to a number of columns, as `DisplayWidth` counts them.
///
/// Takes text that is already safe: see `TerminalText`.
package enum TextWrap {
  /// Lines of at most `width` columns, filled greedily and broken at spaces.
  ///
  /// Spaces between words shrink to one; no-break spaces hold; a word longer than a line is broken
  /// where the line ends. A line break in the text stays one, and an empty line stays empty.
  ///
  /// - Parameters:
  ///   - indent: columns of space before each line, counted in `width`.
  ///   - hanging: columns of space before the lines after the first; `indent` if not given.
  /// - Precondition: either indent leaves two columns, the widest that a character can be.
  package static func lines(
    _ text: String, width: Int, indent: Int = 0, hanging: Int? = nil
  ) -> [String] {
    let hanging = hanging ?? indent
    precondition(width - max(indent, hanging) >= 2, "Wrapping needs two columns at least.")
    var filler = LineFiller(width: width, indent: indent, hanging: hanging)
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      for word in paragraph.split(separator: " ") { filler.add(word) }
      filler.endLine()
    }
    return filler.lines
  }

  /// `text` if it fits in `width` columns, else its beginning and "…".
  ///
  /// - Precondition: `width` is not negative; in 0 columns nothing is left.
  package static func truncated(_ text: String, to width: Int) -> String {
    precondition(width >= 0, "A width cannot be negative.")
    guard DisplayWidth.columns(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var start = head(of: text[...], columns: width - 1)
    while start.last == " " { start.removeLast() }
    return start + "…"
  }

  /// The longest beginning of `text` that takes at most `columns`.
  static func head(of text: Substring, columns: Int) -> Substring {
    var left = columns
    let end = text.indices.first { index in
      left -= DisplayWidth.columns(of: text[index])
      return left < 0
    }
    return text[..<(end ?? text.endIndex)]
  }
}

/// Puts word after word on lines.
private struct LineFiller {
  let width: Int
  let indent: Int
  let hanging: Int
  private(set) var lines: [String] = []
  private var line = ""
  private var used = 0

  init(width: Int, indent: Int, hanging: Int) {
    self.width = width
    self.indent = indent
    self.hanging = hanging
  }

  private var margin: Int { lines.isEmpty ? indent : hanging }

  mutating func add(_ word: Substring) {
    let columns = DisplayWidth.columns(of: word)
    if !line.isEmpty, used + 1 + columns > width - margin { endLine() }
    if !line.isEmpty {
      line += " "
      used += 1
    }
    var rest = word
    var left = columns
    while left > width - margin - used {
      let head = TextWrap.head(of: rest, columns: width - margin - used)
      line += head
      rest = rest[head.endIndex...]
      endLine()
      left = DisplayWidth.columns(of: rest)
    }
    line += rest
    used += left
  }

  mutating func endLine() {
    lines.append(line.isEmpty ? "" : String(repeating: " ", count: margin) + line)
    line = ""
    used = 0
  }
}
