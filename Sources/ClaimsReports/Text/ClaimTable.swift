import ClaimsModel
import ClaimsText

/// Claims as a list, one a row. What does not fit is cut, but never the answer.
package struct ClaimTable: Sendable {
  private let cards: [ClaimCard]

  package init(cards: [ClaimCard]) {
    self.cards = cards
  }

  /// The table, as wide as the layout at most; quotes are shown from 120 columns up.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    write(to: &page)
    return page.text
  }

  func write(to page: inout TextPage, indent: Int = 0) {
    guard !cards.isEmpty else { return page.paragraph("No claims.") }
    let showsQuote = page.layout.width >= 120
    var table = TextTable(columns + (showsQuote ? [.init("Quote", minimum: 20, shrink: 2)] : []))
    for card in cards {
      table.append(row(card) + (showsQuote ? [.init(card.claim.quote.exact)] : []))
    }
    page.table(table, indent: indent)
    if cards.contains(where: { $0.standing.hasLapsed }) {
      page.paragraph([TextRun("* decided before the claim was changed", .dim)], indent: indent)
    }
  }

  private var columns: [TextTable.Column] {
    [
      .init("Id", minimum: 3), .init("Status", minimum: 8),
      .init("About", minimum: 9, shrink: 1), .init("Says", minimum: 9, shrink: 1),
      .init("Answer", minimum: 14, shrink: 1, wraps: true),
      // Of an interval the first day stays whole.
      .init("When", minimum: 12, shrink: 1), .init("Source", minimum: 8, shrink: 1),
    ]
  }

  private func row(_ card: ClaimCard) -> [TextTable.Cell] {
    let status = card.standing.status
    return [
      .init("\(card.id)"),
      .init(
        card.standing.awaiting == nil
          ? status.rawValue + (card.standing.hasLapsed ? "*" : "") : "signed once", status.style),
      .init(card.subjectName), .init(card.claim.predicate.text), .init(card.answer),
      .init(card.claim.when.map(Words.day) ?? ""), .init(card.sourceName),
    ]
  }
}
