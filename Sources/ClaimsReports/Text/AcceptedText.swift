package import ClaimsModel
import ClaimsText

/// What several drafts became, and what at once stands against each.
package enum AcceptedText {
  package typealias Accepted = (
    draft: DraftID, card: ClaimCard, against: [ContradictionReport.Entry]
  )

  package static func text(_ accepted: [Accepted], layout: TextLayout) -> String {
    var page = TextPage(layout)
    for (draft, card, against) in accepted {
      page.paragraph(
        [
          TextRun("\(card.id)", .bold), TextRun(" from \(draft): "), TextRun(card.question), " ",
          TextRun(card.answer, .bold), TextRun(" (\(ClaimFields(card: card).understood))", .dim),
        ], hanging: 4)
      guard !against.isEmpty else { continue }
      for entry in against {
        page.paragraph(
          FindingText.name(entry) + [" ", TextRun(entry.finding.reason)], indent: 4, hanging: 6)
      }
    }
    return page.text
  }
}
