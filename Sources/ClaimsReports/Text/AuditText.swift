import ClaimsModel
import ClaimsText

/// What checking a casebook came to, for a terminal.
package enum AuditText {
  /// What is wrong comes first, then what was checked and what was not.
  package static func text(_ report: AuditReport, layout: TextLayout) -> String {
    var page = TextPage(layout)
    for trouble in report.troubles {
      page.paragraph(
        [
          TextRun(trouble.kind.rawValue, [.bold, .red]), ": ", TextRun(trouble.about, .bold),
          ": ", TextRun(trouble.reason),
        ], hanging: 2)
    }
    if !report.isSound { page.blank() }
    page.paragraph([verdict(report), " ", TextRun(extent(report.extent))])
    if let root = report.root {
      page.paragraph([
        TextRun("Root of the journal at entry \(report.extent.entries): "), TextRun(root, .dim),
      ])
    }
    for checkpoint in report.continues { page.paragraph("It continues \(checkpoint)") }
    for unchecked in report.unchecked { page.paragraph("Not checked: \(unchecked)") }
    return page.text
  }

  private static func verdict(_ report: AuditReport) -> TextRun {
    let count = report.troubles.count
    return report.isSound
      ? TextRun("All is as it was written.", .bold)
      : TextRun(
        count == 1
          ? "One thing is not as it was written." : "\(count) things are not as they were written.",
        .bold)
  }

  private static func extent(_ extent: AuditReport.Extent) -> String {
    let files =
      count(extent.files, "file", "files") + " of evidence (\(ByteCount.words(extent.bytes)))"
    let parts =
      [
        count(extent.entries, "entry of the journal", "entries of the journal"),
        count(extent.records, "record", "records"), count(extent.reports, "report", "reports"),
        count(extent.quotes, "quote", "quotes"),
      ] + (extent.files > 0 ? [files] : [])
    return "Checked: \(parts.joined(separator: ", "))."
  }

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
