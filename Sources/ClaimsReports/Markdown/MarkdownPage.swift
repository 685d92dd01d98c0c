/// Blocks of Markdown gathered one after another, an empty line between them.
struct MarkdownPage {
  private var blocks: [String] = []

  /// The blocks; no line break after the last.
  var text: String { blocks.joined(separator: "\n\n") }

  mutating func heading(_ level: Int, _ words: MarkdownText) {
    blocks.append(String(repeating: "#", count: level) + " " + words.source)
  }

  mutating func paragraph(_ words: MarkdownText) { blocks.append(words.source) }

  /// Lines of one paragraph that stay lines.
  mutating func lines(_ lines: [MarkdownText]) {
    blocks.append(lines.map(\.source).joined(separator: "\\\n"))
  }

  mutating func quote(_ words: MarkdownText) { blocks.append("> " + words.source) }

  mutating func list(_ items: [MarkdownText]) {
    guard !items.isEmpty else { return }
    blocks.append(items.map { "- " + $0.source }.joined(separator: "\n"))
  }

  /// - Parameter numbers: the columns that are set to the right.
  mutating func table(_ header: [MarkdownText], _ rows: [[MarkdownText]], numbers: Set<Int> = []) {
    let rule = header.indices.map { numbers.contains($0) ? "---:" : "---" }
    let lines = [header.map(\.source), rule] + rows.map { $0.map(\.source) }
    blocks.append(
      lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }
}
