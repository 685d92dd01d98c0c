package import ClaimsModel
import ClaimsText

/// What a reconciliation changed, for a terminal.
package enum ReconcileText {
  /// So many of what is new are told, and of what is gone: more is read elsewhere.
  private static let most = 100

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
    FindingList(entries, most: most).write(
      to: &page, none: "Nothing new was found.", heading: "New:")
    if !went.isEmpty {
      let shown = went.prefix(most).map(\.description).joined(separator: " ")
      let rest = went.count > most ? " and \(went.count - most) more" : ""
      page.paragraph([TextRun("Gone:", .bold), TextRun(" \(shown)\(rest)")])
    }
  }
}
