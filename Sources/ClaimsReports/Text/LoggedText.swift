import ClaimsText

/// A claim just logged, as it was understood, for a person to check at a glance.
package enum LoggedText {
  /// - Parameter against: the findings that it takes part in.
  package static func text(
    _ card: ClaimCard, against: [ContradictionReport.Entry], layout: TextLayout
  ) -> String {
    var page = TextPage(layout)
    page.paragraph([TextRun("\(card.id)", .bold), " logged, as understood:"])
    ClaimFields(card: card).writeStatement(to: &page)
    ClaimSpan.quote(card, to: &page, indent: 0)
    page.blank()
    guard !against.isEmpty else {
      page.paragraph("Nothing contradicts it so far.")
      return page.text
    }
    for (index, entry) in against.enumerated() {
      if index > 0 { page.blank() }
      FindingText(entry: entry).write(to: &page)
    }
    return page.text
  }
}
