import ClaimsModel
import ClaimsReading
import ClaimsText

/// Drafts as a list, one a row, or each whole.
package struct DraftTable: Sendable {
  private let cards: [DraftCard]

  package init(_ cards: [DraftCard]) { self.cards = cards }

  /// One a row. What does not fit is cut, but never the answer.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    guard !cards.isEmpty else { return "No drafts." }
    let showsState = cards.contains { !$0.isWaiting }
    var table = TextTable(
      [
        .init("Id", minimum: 3), .init("Report", minimum: 3),
        .init("Score", alignment: .right, minimum: 3),
      ] + (showsState ? [.init("State", minimum: 8, shrink: 1)] : []) + [
        .init("About", minimum: 9, shrink: 1), .init("Says", minimum: 9, shrink: 1),
        .init("Answer", minimum: 14, shrink: 1, wraps: true),
        .init("Open", minimum: 4, shrink: 1),
      ])
    for card in cards { table.append(row(card, showsState: showsState)) }
    page.table(table)
    return page.text
  }

  private func row(_ card: DraftCard, showsState: Bool) -> [TextTable.Cell] {
    let draft = card.draft
    let denied = draft.polarity == .denied ? "not: " : ""
    return [
      .init(card.id.map { "\($0)" } ?? "-"), .init(card.report.map { "\($0)" } ?? "-"),
      .init("\(draft.score)"),
    ] + (showsState ? [.init(card.state.text, card.state.style)] : []) + [
      .init(draft.subject), .init(draft.predicate.text), .init(denied + draft.value.words),
      .init(draft.open.map(\.field.rawValue).joined(separator: ", ")),
    ]
  }

  /// Each draft whole, one below the other.
  package func whole(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    for card in cards {
      page.blank()
      card.write(to: &page)
    }
    return page.text
  }
}
