package import ClaimsModel
import ClaimsText

/// Sources as a list, with the grade that stands.
package struct SourceTable: Sendable {
  private let cards: [SourceCard]

  package init(_ cards: [SourceCard]) {
    self.cards = cards
  }

  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    guard !cards.isEmpty else { return "No sources." }
    var table = TextTable([
      .typed("Id"), .init("Name", minimum: 10, shrink: 1, wraps: true),
      .init("Kind", minimum: 6), .init("Reliability", minimum: 6, shrink: 2),
      .init("Reports", alignment: .right, minimum: 3),
    ])
    for card in cards {
      table.append([
        .init(card.source.id.text), .init(card.source.name), .init(card.source.kind.rawValue),
        .init(card.reliability.map { "\($0.rawValue), \($0.words)" } ?? "not graded"),
        .init("\(card.reportCount)"),
      ])
    }
    page.table(table)
    return page.text
  }
}

extension SourceCard {
  /// The grade that stands; nil while nobody has judged it.
  package var reliability: Reliability? { grades.last?.reliability }

  /// One source: what is known of it, every judgement with its reason, its reports.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph([
      TextRun(source.name, .bold), TextRun(" (\(source.id)), \(source.kind.rawValue)"),
    ])
    if let url = source.url { page.field("url", [TextRun(url)], indent: 2, column: 11) }
    if let house = source.publisher {
      page.field("publisher", [TextRun(house.text)], indent: 2, column: 11)
    }
    if let note = source.note { page.field("note", [TextRun(note)], indent: 2, column: 11) }
    page.blank()
    page.paragraph(grades.isEmpty ? "Not graded." : "Graded:")
    for (index, grade) in grades.enumerated() {
      let isLast = index == grades.count - 1
      page.paragraph(
        [
          TextRun("\(Instant.text(grade.at)) "), TextRun(grade.reliability.rawValue, .bold),
          TextRun(", \(grade.reliability.words), by "), TextRun(grade.by),
          TextRun(isLast ? ": stands" : ": replaced by a later one"),
        ], indent: 2, hanging: 4)
      page.paragraph(["“", TextRun(grade.because), "”"], indent: 4)
    }
    page.blank()
    page.paragraph(reportCount == 0 ? "No reports." : "Reports:")
    if !shown.isEmpty { page.table(ReportTable(shown).table, indent: 2) }
    if reportCount > shown.count {
      page.paragraph(
        "\(Words.count(reportCount - shown.count, "report")) more: "
          + "claims report list --source \(source.id)", indent: 2)
    }
    return page.text
  }
}
