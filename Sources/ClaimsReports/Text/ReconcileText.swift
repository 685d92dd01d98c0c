package import ClaimsModel
import ClaimsText

/// What a reconciliation changed, for a terminal.
package enum ReconcileText {
  /// The summary, then what is new, in short, and the numbers of what is gone.
  package static func text(
    _ report: ContradictionReport, appeared: [FindingID], went: [FindingID], layout: TextLayout
  ) -> String {
    var page = TextPage(layout)
    write(report, appeared: appeared, went: went, to: &page)
    return page.text
  }

  static func write(
    _ report: ContradictionReport, appeared: [FindingID], went: [FindingID],
    to page: inout TextPage
  ) {
    page.paragraph(ReportSummary(report: report).runs)
    let new = Set(appeared)
    let entries = report.sections.flatMap(\.entries).filter { $0.id.map(new.contains) ?? false }
    FindingList(entries).write(to: &page, none: "Nothing new was found.", heading: "New:")
    if !went.isEmpty {
      page.paragraph([
        TextRun("Gone:", .bold), TextRun(" " + went.map(\.description).joined(separator: " ")),
      ])
    }
  }
}
