package import ClaimsJSON
import ClaimsText

/// What of a casebook can still be read.
package struct DoctorReport: Hashable, Sendable {
  /// How far a table can be read.
  package struct Table: Hashable, Sendable {
    package let name: String
    /// Rows up to the first that cannot be read.
    package let rows: Int
    /// Why it cannot be read on; nil where it is read to its end.
    package let trouble: String?

    package init(name: String, rows: Int, trouble: String?) {
      self.name = name
      self.rows = rows
      self.trouble = trouble
    }
  }

  /// What was saved of one kind.
  package struct Saved: Hashable, Sendable {
    package let noun: String
    package let lines: Int
    /// Records that are there and cannot be read.
    package let lost: Int

    package init(noun: String, lines: Int, lost: Int) {
      self.noun = noun
      self.lines = lines
      self.lost = lost
    }
  }

  /// What SQLite finds, in its words.
  package let damages: [String]
  package let tables: [Table]
  /// Nil where nothing was to be saved.
  package var saved: [Saved]?

  package init(damages: [String], tables: [Table], saved: [Saved]? = nil) {
    self.damages = damages
    self.tables = tables
    self.saved = saved
  }

  package var isWhole: Bool { damages.isEmpty && tables.allSatisfy { $0.trouble == nil } }
}

extension DoctorReport {
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph([
      TextRun(
        isWhole ? "The file is whole: every table is read to its end." : "The file is damaged.",
        .bold)
    ])
    // SQLite may find very much wrong.
    for damage in damages.prefix(20) { page.paragraph([TextRun("- " + damage)], hanging: 2) }
    if damages.count > 20 { page.paragraph("- and \(damages.count - 20) more.") }
    for table in tables {
      guard let trouble = table.trouble else { continue }
      page.paragraph(
        [
          TextRun("\(table.name): ", .bold),
          TextRun("\(Words.count(table.rows, "row")) can be read, then no more: \(trouble)."),
        ], hanging: 2)
    }
    let whole = tables.filter { $0.trouble == nil && $0.rows > 0 }
    if !whole.isEmpty {
      page.paragraph(
        "Read to the end: " + whole.map { "\($0.name) \($0.rows)" }.joined(separator: ", ") + ".")
    }
    if let saved {
      let lines = saved.filter { $0.lines > 0 }.map { "\($0.noun) \($0.lines)" }
      page.paragraph(
        "Saved: " + (lines.isEmpty ? "nothing" : lines.joined(separator: ", ")) + ".")
      let lost = saved.filter { $0.lost > 0 }.map { "\($0.noun) \($0.lost)" }
      if !lost.isEmpty { page.paragraph("Not to be read: " + lost.joined(separator: ", ") + ".") }
    }
    return page.text
  }

  /// `{"whole": …, "damages": […], "tables": [{"name": …, "rows": …, "trouble": …}],
  /// "saved": [{"kind": …, "lines": …, "lost": …}] or null}`.
  package var json: JSONValue {
    [
      "whole": .bool(isWhole), "damages": .array(damages.map { .string($0) }),
      "tables": .array(
        tables.map {
          [
            "name": .string($0.name), "rows": .integer($0.rows),
            "trouble": $0.trouble.map { .string($0) } ?? .null,
          ]
        }),
      "saved": saved.map { saved in
        .array(
          saved.map {
            [
              "kind": .string($0.noun), "lines": .integer($0.lines), "lost": .integer($0.lost),
            ]
          })
      } ?? .null,
    ]
  }
}
