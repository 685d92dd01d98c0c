/// A lexicon's text, section by section. Its format is told at the head of the English one.
struct LexiconFile {
  /// A line of "name: words", or of words alone.
  struct Line {
    let name: String
    let phrases: [String]
  }

  /// A section that stands for itself: a pattern.
  struct Block {
    let title: String
    let lines: [Line]
  }

  /// The lines of a section by its title; several sections of one title are one.
  private(set) var sections: [String: [Line]] = [:]
  /// Sections whose title begins with "pattern", in order.
  private(set) var patterns: [Block] = []

  /// O(n) of the text.
  init(_ text: String) {
    var title = ""
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line)
      if line.hasPrefix("[") {
        close(title, lines)
        (title, lines) = (String(line.dropFirst().prefix { $0 != "]" }), [])
      } else if !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) {
        lines.append(line)
      }
    }
    close(title, lines)
  }

  /// The words of a section without names.
  func words(_ title: String) -> [String] {
    (sections[title] ?? []).flatMap(\.phrases)
  }

  /// The name that each word of a section stands under; of two the first holds.
  func names(_ title: String) -> [(name: String, phrases: [String])] {
    (sections[title] ?? []).map { ($0.name, $0.phrases) }
  }

  private mutating func close(_ title: String, _ written: [String]) {
    guard !title.isEmpty else { return }
    let lines = Self.joined(written).map(Self.line)
    if title.hasPrefix("pattern ") {
      patterns.append(Block(title: String(title.dropFirst("pattern ".count)), lines: lines))
    } else {
      sections[title, default: []] += lines
    }
  }

  /// A line that is indented goes on from the one before.
  private static func joined(_ lines: [String]) -> [String] {
    var joined: [String] = []
    for line in lines {
      if line.hasPrefix(" "), let last = joined.popLast() {
        joined.append(last + line)
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  private static func line(_ text: String) -> Line {
    let parts = text.split(separator: ":", maxSplits: 1)
    let (name, words) = parts.count == 2 ? (trimmed(parts[0]), parts[1]) : ("", text[...])
    return Line(
      name: name, phrases: words.split(separator: ",").map(trimmed).filter { !$0.isEmpty })
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
