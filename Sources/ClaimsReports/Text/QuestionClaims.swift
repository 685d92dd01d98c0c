import ClaimsModel
import ClaimsText

/// Every claim of a question under its answer, with what was decided on it and changed in it.
struct QuestionClaims {
  private let whole: QuestionCard
  private let reviews: [ClaimID: QuestionCard.Review]
  private let column: Int

  init(_ whole: QuestionCard) {
    self.whole = whole
    reviews = Dictionary(
      whole.reviews.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
    let cards = whole.section.cards + whole.retracted
    column = (cards.map(\.id.description.count).max() ?? 0) + 2
  }

  func write(to page: inout TextPage, most: Int) {
    let cards = Dictionary(
      whole.section.cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var left = most
    for (index, stand) in whole.section.stands.enumerated() where left > 0 {
      page.blank()
      let letter = StyledText(safe: Words.letter(index) + "  ", .bold)
      page.add(
        TextParagraph(
          runs: [TextRun(stand.position.label, .bold)], first: letter,
          rest: TextPage.spaces(letter.width)))
      let shown = stand.position.claims.prefix(left)
      for card in shown.compactMap({ cards[$0] }) { write(card, to: &page) }
      left -= shown.count
    }
    let rest = whole.section.claims - most
    if rest > 0 {
      page.blank()
      page.paragraph([TextRun("And \(Words.count(rest, "claim")) more: --all shows them.")])
    }
    guard !whole.retracted.isEmpty else { return }
    page.blank()
    page.paragraph([TextRun("Retracted, and not compared:", .bold)])
    for card in whole.retracted { write(card, to: &page) }
  }

  private func write(_ card: ClaimCard, to page: inout TextPage) {
    ClaimSpan(card: card, question: whole.section.question, column: column)
      .write(to: &page, indent: 2)
    guard let review = reviews[card.id] else { return }
    let indent = 2 + column
    HistoryText.write(review.decisions, on: card, to: &page, indent: indent)
    HistoryText.writeChanges(review.revisions, to: &page, indent: indent, verb: "changed ")
  }
}
