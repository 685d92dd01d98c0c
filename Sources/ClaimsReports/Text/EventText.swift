import ClaimsModel
import ClaimsReading
import ClaimsText

/// Happenings with what each may be, for a terminal.
package enum EventText {
  package static func text(_ cards: [EventCard], layout: TextLayout) -> String {
    var page = TextPage(layout)
    guard !cards.isEmpty else { return "No events." }
    for card in cards {
      page.blank()
      var heading = [TextRun(card.name, .bold)]
      if let entity = card.entity { heading.append(TextRun(" (\(entity))", .dim)) }
      if !card.drafts.isEmpty {
        heading.append(TextRun(", told of by \(Words.drafts(card.drafts))"))
      }
      page.paragraph(heading, hanging: 4)
      if card.candidates.isEmpty {
        page.paragraph("Nothing in the casebook is like it.", indent: 2)
      }
      for candidate in card.candidates { write(candidate, of: card, to: &page) }
    }
    return page.text
  }

  private static func write(
    _ candidate: EventCard.Candidate, of card: EventCard, to page: inout TextPage
  ) {
    let judged = candidate.verdict.map { TextRun(", judged \($0.rawValue)", .yellow) }
    page.paragraph(
      [
        TextRun("\(candidate.score)", .bold), "  ", TextRun(candidate.name),
        TextRun(" (\(candidate.entity))", .dim),
      ] + (judged.map { [$0] } ?? []), indent: 2, hanging: 6)
    let parts = candidate.parts.map { part in
      part.points == 0
        ? part.reason : "\(part.reason) \(part.points < 0 ? "−" : "+")\(abs(part.points))"
    }
    page.paragraph([TextRun(parts.joined(separator: "; "))], indent: 6)
    page.commands("next:", [next(candidate, of: card)], indent: 6, column: 6)
  }

  private static func next(_ candidate: EventCard.Candidate, of card: EventCard) -> String {
    if let entity = card.entity {
      return
        "claims entity same \(entity) \(candidate.entity) --because \"…\" # or different, unsure"
    }
    let drafts = card.drafts.map(\.description).joined(separator: " ")
    return "claims drafts accept \(drafts) --event \(candidate.entity)"
  }
}
