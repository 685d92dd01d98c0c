import ClaimsModel
import ClaimsText

/// A table of answers and sources; where there is no room for it, a list of sources.
struct MatrixText {
  private static let indent = 2
  private static let narrowest = 9

  private let matrix: SourceMatrix

  init(_ section: ContradictionReport.Section) {
    matrix = SourceMatrix(section)
  }

  func write(to page: inout TextPage) {
    guard !matrix.columns.isEmpty else { return }
    page.paragraph([TextRun("Who says what:")])
    let needed = Self.indent + 1 + matrix.columns.count * (TextTable.gap + Self.narrowest)
    needed <= page.layout.width ? page.table(table, indent: Self.indent) : list(on: &page)
    guard matrix.missing > 0 else { return }
    page.paragraph(
      [TextRun("Not in it: \(Words.count(matrix.missing, "claim")).")], indent: Self.indent)
  }

  private var table: TextTable {
    var table = TextTable(
      [.init("", minimum: 1)]
        + matrix.columns.map { .init($0.name, minimum: Self.narrowest, shrink: 1, wraps: true) })
    for answer in matrix.columns[0].cells.indices {
      table.append(
        [.init(Words.letter(answer), .bold)]
          + matrix.columns.map { column in
            column.cells[answer].isEmpty ? .init("·", .dim) : .init(Words.ids(column.cells[answer]))
          })
    }
    return table
  }

  /// "Hama Monitor: A c1 c4; B c9".
  private func list(on page: inout TextPage) {
    for column in matrix.columns {
      let answers = column.cells.enumerated().filter { !$0.element.isEmpty }.map {
        [TextRun(Words.letter($0.offset), .bold), TextRun(" " + Words.ids($0.element))]
      }
      page.paragraph(
        [TextRun(column.name), ": "] + answers.joined(separator: ["; "]), indent: Self.indent,
        hanging: Self.indent + 2)
    }
  }
}
