package import ClaimsModel
import ClaimsText

/// One claim whole, for a terminal.
package enum ClaimViewText {
  private static let mostOthers = 20

  /// What it says and rests on, what evidence bears on it, what review made of it, the findings it
  /// takes part in, what else answers its question, and where its report took from.
  ///
  /// - Parameters:
  ///   - decisions: all that was decided on it, in the order it was.
  ///   - others: the other claims of its question, in ascending order.
  package static func text(
    card: ClaimCard, decisions: [Decision], revisions: [RevisionCard] = [],
    resolutions: [ResolutionState.Stated] = [],
    findings: [ContradictionReport.Entry], others: [ClaimCard] = [],
    origins: OriginGraph = .empty, evidence: [EvidenceCard] = [], work: WorkLog = .empty,
    layout: TextLayout
  ) -> String {
    var page = TextPage(layout)
    let fields = ClaimFields(card: card)
    page.paragraph([TextRun("\(card.id)", .bold)])
    fields.writeStatement(to: &page)
    page.blank()
    ClaimSpan.quote(card, to: &page, indent: 0)
    page.blank()
    fields.writeReport(to: &page)
    if !evidence.isEmpty {
      page.blank()
      page.paragraph([TextRun("Evidence:", .bold)])
      EvidenceList(cards: evidence).write(to: &page)
    }
    page.blank()
    fields.writeReview(to: &page)
    if !decisions.isEmpty {
      page.blank()
      page.paragraph([TextRun("Decided:", .bold)])
      HistoryText.write(decisions, on: card, to: &page, indent: 2)
    }
    HistoryText.write(revisions, to: &page)
    HistoryText.write(resolutions, to: &page)
    let work = WorkText(work: work)
    work.writeAssigned(to: &page)
    work.writeNotes(to: &page)
    page.blank()
    FindingList(findings).write(to: &page, none: "Nothing was found against it.")
    write(others, question: card.claim.question, to: &page)
    OriginText(origins).write(to: &page, most: TextLimits().origins)
    return page.text
  }

  private static func write(
    _ others: [ClaimCard], question: Question, to page: inout TextPage
  ) {
    guard !others.isEmpty else { return }
    page.blank()
    page.paragraph([TextRun("Of the same question:", .bold)])
    ClaimTable(cards: Array(others.prefix(mostOthers))).write(to: &page, indent: 2)
    let rest = others.count - mostOthers
    if rest > 0 { page.paragraph([TextRun("And \(Words.count(rest, "claim")) more.")], indent: 2) }
    page.commands("all:", ["claims question \(question)"], indent: 2, column: 6)
  }
}

/// Findings in short: a line of reason each.
struct FindingList {
  private let entries: ArraySlice<ContradictionReport.Entry>
  private let rest: Int

  /// In the order given: most serious first, where they come out of a report.
  ///
  /// - Parameter most: so many are shown, and of the others how many there are.
  init(_ entries: [ContradictionReport.Entry], most: Int = .max) {
    self.entries = entries.prefix(most)
    rest = entries.count - self.entries.count
  }

  /// - Parameter none: what to say where there is none.
  func write(to page: inout TextPage, none: String, heading: String = "Found:") {
    guard !entries.isEmpty else { return page.paragraph(none) }
    page.paragraph([TextRun(heading, .bold)])
    for entry in entries {
      let settled: [TextRun] = entry.settling.map { [TextRun(" \($0):", .green)] } ?? []
      page.paragraph(
        FindingText.name(entry) + settled + [" ", TextRun(entry.finding.reason)], indent: 2,
        hanging: 4)
    }
    guard rest > 0 else { return }
    page.paragraph([TextRun("And \(rest) more.")], indent: 2)
    page.commands("all:", ["claims contradictions"], indent: 2, column: 6)
  }
}
