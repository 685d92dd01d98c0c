/// Rows and columns for a terminal: two spaces between columns, the header underlined, no lines.
///
/// No line is ever wider than asked. Columns shrink first to their minimum, those with the highest
/// `shrink` before the others; then below it, the widest first; at the last, columns that find no
/// room even so are left out from the right, and a column of "…" says so.
package struct TextTable: Sendable {
  package struct Column: Sendable {
    package enum Alignment: Sendable {
      case left, right
    }

    let header: String
    let alignment: Alignment
    let minimum: Int
    let shrink: Int
    let grow: Int
    let wraps: Bool

    /// - Parameters:
    ///   - minimum: columns to keep as long as any other column can give way.
    ///   - shrink: the higher, the sooner it gives way.
    ///   - grow: its share of the width left over; 0 keeps it as wide as its content.
    ///   - wraps: whether a cell too long goes on in further lines, rather than ending in "…".
    package init(
      _ header: String, alignment: Alignment = .left, minimum: Int = 4, shrink: Int = 0,
      grow: Int = 0, wraps: Bool = false
    ) {
      self.header = TerminalText.escaped(header)
      self.alignment = alignment
      self.minimum = minimum
      self.shrink = shrink
      self.grow = grow
      self.wraps = wraps
    }
  }

  /// One text in one style. The text is escaped, which leaves text that is already escaped as it is,
  /// and isolated when it has been cut to its place: so give it without isolates. Spaces
  /// at its end are dropped.
  package struct Cell: Sendable, ExpressibleByStringLiteral {
    let text: String
    let style: Style

    package init(_ text: some StringProtocol, _ style: Style = .plain) {
      let escaped = TerminalText.escaped(text)
      let end = escaped.lastIndex { $0 != " " }
      self.text = end.map { String(escaped[...$0]) } ?? ""
      self.style = style
    }

    package init(stringLiteral value: String) {
      self.init(value)
    }
  }

  /// Spaces between two columns.
  package static let gap = 2

  private let columns: [Column]
  private var rows: [[Cell]] = []

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// - Precondition: `row` has one cell for each column.
  package mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "A row needs one cell for each column.")
    rows.append(row)
  }

  /// The header and the rows, each line at most `width` columns and without spaces at its end.
  ///
  /// - Precondition: `width` is 20 or more.
  package func lines(width: Int) -> [StyledText] {
    precondition(width >= 20, "A table needs 20 columns at least.")
    let kept = TableFit.columnsThatFit(columns.count, in: width)
    let table = kept < columns.count ? cut(to: kept) : self
    return table.laidOut(width: width)
  }

  private func cut(to kept: Int) -> TextTable {
    var table = TextTable(columns.prefix(kept) + [Column("…", minimum: 1)])
    table.rows = rows.map { $0.prefix(kept) + ["…"] }
    return table
  }

  private func laidOut(width: Int) -> [StyledText] {
    let header = columns.map { Cell($0.header, .underline) }
    let widths = TableFit.widths(of: columns, natural: naturalWidths, in: width)
    return ([header] + rows).flatMap { TableRow(cells: $0, columns: columns, widths: widths).lines }
  }

  private var naturalWidths: [Int] {
    columns.indices.map { index in
      rows.reduce(DisplayWidth.columns(of: columns[index].header)) {
        max($0, DisplayWidth.columns(of: $1[index].text))
      }
    }
  }
}

/// One row set in its widths.
private struct TableRow {
  let cells: [TextTable.Cell]
  let columns: [TextTable.Column]
  let widths: [Int]

  var lines: [StyledText] {
    let pieces = cells.indices.map(pieces(of:))
    let height = pieces.map(\.count).max() ?? 0
    return (0..<height).map { line in
      self.line(pieces.map { line < $0.count ? $0[line] : "" })
    }
  }

  /// The lines of one cell.
  private func pieces(of index: Int) -> [String] {
    let text = cells[index].text
    let width = widths[index]
    // Wrapping needs room for the widest character.
    guard columns[index].wraps, width >= 2, DisplayWidth.columns(of: text) > width else {
      return [TextWrap.truncated(text, to: width)]
    }
    return TextWrap.lines(text, width: width)
  }

  private func line(_ pieces: [String]) -> StyledText {
    var line = StyledText()
    // Spaces wait here until text follows, so that none is left at the end.
    var space = 0
    for (index, piece) in pieces.enumerated() {
      let free = widths[index] - DisplayWidth.columns(of: piece)
      let isRight = columns[index].alignment == .right
      if isRight { space += free }
      if !piece.isEmpty {
        line += StyledText(safe: String(repeating: " ", count: space))
        line += StyledText(safe: TerminalText.isolated(piece), cells[index].style)
        space = 0
      }
      space += (isRight ? 0 : free) + TextTable.gap
    }
    return line
  }
}
