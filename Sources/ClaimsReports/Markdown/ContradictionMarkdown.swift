import ClaimsModel
import ClaimsText

extension ContradictionReport {
  /// The report in GitHub's dialect of Markdown, to be pasted into an issue or a wiki: what there is in
  /// short, the questions with how much was found in each, then question by question, all of it.
  ///
  /// - Parameter matrix: whether to draw, of each question, who gives which answer.
  package func markdown(matrix: Bool = false) -> String {
    var page = MarkdownPage()
    page.heading(1, "Contradictions")
    page.paragraph(MarkdownText(ReportSummary(report: self).runs))
    if let asOfSentence { page.paragraph(MarkdownText(asOfSentence)) }
    writeChanges(to: &page)
    writeContents(to: &page)
    for (index, section) in sections.enumerated() {
      SectionMarkdown(section: section, number: index + 1, drawsMatrix: matrix).write(to: &page)
    }
    return page.text
  }

  private func writeChanges(to page: inout MarkdownPage) {
    guard let changes, !changes.isEmpty else { return }
    page.paragraph("\(changes.heading):")
    page.list(
      changes.parts.filter { $0.word != "gone" }.map { part in
        let findings = part.findings.map(\.description).joined(separator: ", ")
        return "\(part.findings.count) \(part.word): \(findings)"
      }
        + changes.went.map {
          "gone: \("\($0.id)") \($0.severity.rawValue) (\($0.code.text)): \($0.question)"
        })
  }

  private func writeContents(to page: inout MarkdownPage) {
    guard !sections.isEmpty else { return }
    page.heading(2, "Questions")
    let severities = Severity.allCases.sorted(by: >)
    page.table(
      ["", "Question", "Contradictions", "Tensions", "Notes"],
      sections.enumerated().map { index, section in
        let link = SectionMarkdown(section: section, number: index + 1).link
        return ["Q\(index + 1)", link] + severities.map { section.tally($0) }
      }, numbers: [2, 3, 4])
  }
}

extension ContradictionReport.Section {
  /// "3 (1 settled)".
  fileprivate func tally(_ severity: Severity) -> MarkdownText {
    let these = entries.filter { $0.finding.severity == severity }
    return "\(these.count)\(Words.closed(these).map { " (\($0))" } ?? "")"
  }
}
