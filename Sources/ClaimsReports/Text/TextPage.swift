import ClaimsText

/// Lines gathered one after another, none wider than the layout.
struct TextPage {
  let layout: TextLayout
  private var lines: [StyledText] = []

  init(_ layout: TextLayout) {
    self.layout = layout
  }

  /// The lines with line breaks between them, none after the last.
  var text: String {
    lines.map { $0.rendered(colour: layout.colour) }.joined(separator: "\n")
  }

  /// Leaves a line empty, unless the last one is or there is none yet.
  mutating func blank() {
    if lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
  }

  /// Leaves two lines empty, as between questions.
  mutating func gap() {
    blank()
    if !lines.isEmpty { lines.append("") }
  }

  /// - Parameter hanging: the indent of the lines after the first; `indent` if not given.
  mutating func paragraph(_ runs: [TextRun], indent: Int = 0, hanging: Int? = nil) {
    add(
      TextParagraph(
        runs: runs, first: Self.spaces(indent), rest: Self.spaces(hanging ?? indent)))
  }

  mutating func paragraph(_ text: String, indent: Int = 0) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line.allSatisfy(\.isWhitespace) ? blank() : paragraph([TextRun(line)], indent: indent)
    }
  }

  /// A line as it is laid out already, or filled anew behind its indent where it does not fit.
  mutating func verbatim(_ line: some StringProtocol) {
    let shown = StyledText(line)
    if shown.isEmpty { return blank() }
    let indent = line.prefix { $0 == " " }.count
    guard shown.width > layout.width else { return lines.append(shown) }
    paragraph([TextRun(line)], indent: min(indent, layout.width / 2))
  }

  mutating func add(_ paragraph: TextParagraph) {
    lines += paragraph.lines(width: layout.width)
  }

  /// A label and what belongs to it: in a column of its own where there is room.
  ///
  /// - Parameter column: where what belongs to it begins, counted from `indent`.
  mutating func field(_ label: String, _ runs: [TextRun], indent: Int = 0, column: Int) {
    let name = StyledText(safe: label, .dim)
    let gap = layout.isNarrow ? 1 : max(1, column - name.width)
    add(
      TextParagraph(
        runs: runs, first: Self.spaces(indent) + name + Self.spaces(gap),
        rest: Self.spaces(indent + (layout.isNarrow ? 2 : column))))
  }

  /// Commands to run, one a line, under a label.
  mutating func commands(_ label: String, _ commands: [String], indent: Int = 0, column: Int) {
    if layout.isNarrow {
      add(TextParagraph(runs: [TextRun(label, .dim)], first: Self.spaces(indent)))
      for command in commands { paragraph([TextRun(command)], indent: indent + 2) }
      return
    }
    for (index, command) in commands.enumerated() {
      field(index == 0 ? label : "", [TextRun(command)], indent: indent, column: column)
    }
  }

  mutating func table(_ table: TextTable, indent: Int = 0) {
    lines += table.lines(width: layout.width - indent).map {
      $0.isEmpty ? $0 : Self.spaces(indent) + $0
    }
  }

  static func spaces(_ count: Int) -> StyledText {
    StyledText(safe: String(repeating: " ", count: count))
  }
}
