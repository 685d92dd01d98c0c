package import ClaimsModel
import ClaimsText

/// One claim whole, for a terminal.
package enum ClaimViewText {
  /// What it says and rests on, what review made of it, and the findings it takes part in.
  ///
  /// - Parameter decisions: all that was decided on it, in the order it was.
  package static func text(
    card: ClaimCard, decisions: [Decision], revisions: [RevisionCard] = [],
    findings: [ContradictionReport.Entry], layout: TextLayout
  ) -> String {
    var page = TextPage(layout)
    let fields = ClaimFields(card: card)
    page.paragraph([TextRun("\(card.id)", .bold)])
    fields.writeStatement(to: &page)
    page.blank()
    ClaimSpan.quote(card, to: &page, indent: 0)
    page.blank()
    fields.writeReport(to: &page)
    page.blank()
    fields.writeReview(to: &page)
    if !decisions.isEmpty {
      page.blank()
      page.paragraph([TextRun("Decided:", .bold)])
      HistoryText.write(decisions, on: card, to: &page, indent: 2)
    }
    HistoryText.write(revisions, to: &page)
    page.blank()
    FindingList(findings).write(to: &page, none: "Nothing was found against it.")
    return page.text
  }
}

/// Findings in short: a line of reason each.
struct FindingList {
  private let entries: [ContradictionReport.Entry]

  /// In the order given: most serious first, where they come out of a report.
  init(_ entries: [ContradictionReport.Entry]) {
    self.entries = entries
  }

  /// - Parameter none: what to say where there is none.
  func write(to page: inout TextPage, none: String, heading: String = "Found:") {
    guard !entries.isEmpty else { return page.paragraph(none) }
    page.paragraph([TextRun(heading, .bold)])
    for entry in entries {
      let settled: [TextRun] = entry.isOpen ? [] : [TextRun(" settled:", .green)]
      page.paragraph(
        FindingText.name(entry) + settled + [" ", TextRun(entry.finding.reason)], indent: 2,
        hanging: 4)
    }
  }
}
