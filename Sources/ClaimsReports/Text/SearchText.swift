import ClaimsText

extension SearchResult {
  /// The claims with their quotes in context, then the reports.
  package func text(_ layout: TextLayout) -> String {
    guard !claims.isEmpty || !reports.isEmpty else { return "Nothing holds all of these words." }
    var page = TextPage(layout)
    if !claims.isEmpty { ClaimTable(cards: claims).write(to: &page) }
    writeRest(claimCount - claims.count, "claim", to: &page)
    for (index, card) in claims.enumerated() {
      if index == 0 { page.blank() }
      page.paragraph([TextRun("\(card.id)", .bold)])
      ClaimSpan.quote(card, to: &page, indent: 2)
    }
    page.blank()
    if !reports.isEmpty {
      page.paragraph([TextRun("Reports that hold these words:")])
      page.table(ReportTable(reports).table, indent: 2)
      writeRest(reportCount - reports.count, "report", to: &page)
    }
    return page.text
  }

  private func writeRest(_ count: Int, _ noun: String, to page: inout TextPage) {
    guard count > 0 else { return }
    page.paragraph("\(Words.count(count, noun)) more: give --all to see them.")
  }
}
