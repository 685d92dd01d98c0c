import ClaimsText

/// Formats as a table: what each is, and what is lost in each direction.
package struct FormatTable: Sendable {
  private let formats: [FormatCard]

  package init(_ formats: [FormatCard]) { self.formats = formats }

  package func text(_ layout: TextLayout) -> String {
    var table = TextTable([
      TextTable.Column("Format", minimum: 8),
      TextTable.Column("What it is", minimum: 16, shrink: 1, wraps: true),
      TextTable.Column("Lost when read", minimum: 16, shrink: 2, wraps: true),
      TextTable.Column("Lost when written", minimum: 16, shrink: 2, wraps: true),
    ])
    for format in formats {
      table.append([
        TextTable.Cell(format.name), TextTable.Cell(format.title),
        TextTable.Cell(format.read?.lost ?? "not read"),
        TextTable.Cell(format.written?.lost ?? "not written"),
      ])
    }
    return table.lines(width: layout.width).map { $0.rendered(colour: layout.colour) }
      .joined(separator: "\n")
  }
}
