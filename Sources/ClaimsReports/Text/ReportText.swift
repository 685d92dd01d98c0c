import ClaimsModel
import ClaimsText

/// Reports as a list.
package struct ReportTable: Sendable {
  private let cards: [ReportCard]

  package init(_ cards: [ReportCard]) {
    self.cards = cards
  }

  package func text(_ layout: TextLayout) -> String {
    guard !cards.isEmpty else { return "No reports." }
    var page = TextPage(layout)
    page.table(table)
    return page.text
  }

  var table: TextTable {
    var table = TextTable([
      .init("Id", minimum: 3), .init("Source", minimum: 8, shrink: 1),
      .init("Published", minimum: 7), .init("Title", minimum: 10, shrink: 1),
      .init("Claims", alignment: .right, minimum: 3), .init("Key", minimum: 6, shrink: 2),
    ])
    for card in cards {
      table.append([
        .init("\(card.id)"), .init(card.sourceName),
        .init(card.report.published.map { "\($0)" } ?? "undated"), .init(card.report.title ?? ""),
        .init("\(card.claims)"), .init(card.key),
      ])
    }
    return table
  }
}

extension ReportCard {
  /// One report, without its text.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    write(to: &page)
    return page.text
  }

  func write(to page: inout TextPage) {
    var heading = [TextRun("\(id)", .bold)]
    if let title = report.title { heading += [" ", TextRun(title)] }
    page.paragraph(heading)
    func field(_ label: String, _ text: String?) {
      guard let text else { return }
      page.field(label, [TextRun(text)], indent: 2, column: 11)
    }
    field("source", "\(sourceName) (\(report.source))")
    field("published", report.published.map { "\($0)" } ?? "undated")
    field("url", report.url)
    field("language", report.language)
    for credit in report.credits { field("credits", credit.words) }
    field("claims", "\(claims)")
    field("note", report.note)
    field("key", key)
    field("sha256", sha256)
  }

  /// The report's text with its line breaks, made safe for a terminal line by line.
  package var escapedText: String {
    report.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { StyledText($0).plain }
      .joined(separator: "\n")
  }
}

extension Credit {
  fileprivate var words: String {
    switch self {
    case .source(let id): "source \(id)"
    case .report(let key): "report \(key)"
    }
  }
}
