import ClaimsText

extension RuleText {
  /// The rule's page: what it finds, how much that weighs, what settles it, an example each of what
  /// it finds and of what it passes over, what its sample comes to, and where that lies.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph([TextRun(code, .bold)])
    page.paragraph(title)
    page.blank()
    page.paragraph(definition, indent: 2)
    for (heading, text) in [
      ("How much it weighs", weight), ("What would settle it", settledBy), ("Found", found),
      ("Passed over", passedOver),
    ] {
      section(heading, on: &page)
      page.paragraph(text, indent: 2)
    }
    if let sampleReport {
      section("What its sample comes to", on: &page)
      for line in sampleReport.split(separator: "\n", omittingEmptySubsequences: false) {
        page.verbatim(line)
      }
    }
    section("See it at work", on: &page)
    page.paragraph(sample, indent: 2)
    return page.text
  }

  private func section(_ heading: String, on page: inout TextPage) {
    page.blank()
    page.paragraph([TextRun(heading, .bold)])
  }
}
