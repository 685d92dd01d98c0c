package import ClaimsModel
import ClaimsText

/// Claims as a list, one a row. What does not fit is cut, but never the answer.
package struct ClaimTable: Sendable {
  private let cards: [ClaimCard]
  private let assigned: [ClaimID: Assigned]
  /// Whether there is anything to say of who sees to them.
  private let showsAssigned: Bool

  /// - Parameter assigned: who sees to which of them.
  package init(cards: [ClaimCard], assigned: [ClaimID: Assigned] = [:]) {
    self.cards = cards
    self.assigned = assigned
    showsAssigned = cards.contains { assigned[$0.id] != nil }
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
    ] + (showsAssigned ? [.init("Assigned", minimum: 10, shrink: 1, wraps: true)] : []) + [
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
    ] + (showsAssigned ? [assigned[card.id]?.cell ?? ""] : []) + [
      .init(card.subjectName), .init(card.claim.predicate.text), .init(card.answer),
      .init(card.claim.when.map(Words.day) ?? ""), .init(card.sourceName),
    ]
  }
}
