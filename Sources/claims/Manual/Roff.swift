/// A manual page in the making, in the man macros of roff, which `man -l` shows.
struct Roff {
  private(set) var text: String

  /// - Parameters:
  ///   - title: of the page, such as `CLAIMS-LOG`.
  ///   - version: of the program.
  init(title: String, version: String) {
    text = ".TH \(Self.quoted(title)) 1 \"\" \(Self.quoted(version)) \"Claimbench\"\n"
  }

  mutating func section(_ title: String) { text += ".SH \(Self.quoted(title))\n" }

  mutating func line(_ words: String) { text += Self.escaped(words) + "\n" }

  /// Words as `bold("claims") + " PATH"`, escaped already.
  mutating func line(escaped words: String) { text += words + "\n" }

  mutating func paragraph() { text += ".PP\n" }

  /// A term, escaped already, and what is indented below it.
  mutating func item(_ term: String, _ explanation: [String]) {
    text += ".TP\n\(term)\n"
    for (index, words) in explanation.enumerated() {
      if index > 0 { text += ".br\n" }
      line(words)
    }
  }

  /// Paragraphs; what is indented is an example, and is kept as it stands.
  mutating func prose(_ words: String) {
    let blocks = words.split(separator: "\n\n").map {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
    for (index, lines) in blocks.enumerated() {
      if index > 0 { paragraph() }
      for (place, line) in lines.enumerated() {
        let isExample = line.hasPrefix("  ")
        let wasExample = place > 0 && lines[place - 1].hasPrefix("  ")
        if isExample, !wasExample { text += ".nf\n" }
        if !isExample, wasExample { text += ".fi\n" }
        self.line(String(line))
      }
      if lines.last?.hasPrefix("  ") ?? false { text += ".fi\n" }
    }
  }

  static func bold(_ words: String) -> String { "\\fB\(inline(words))\\fR" }

  static func italic(_ words: String) -> String { "\\fI\(inline(words))\\fR" }

  /// Words that begin no line: only a backslash and a hyphen mean something in them.
  static func inline(_ words: String) -> String {
    words.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }

  /// A line of its own: a full stop or an apostrophe at its start would be a command.
  private static func escaped(_ words: String) -> String {
    let line = inline(words)
    return line.first == "." || line.first == "'" ? "\\&" + line : line
  }

  private static func quoted(_ words: String) -> String {
    "\"" + inline(words).replacing("\"", with: "\\(dq") + "\""
  }
}
