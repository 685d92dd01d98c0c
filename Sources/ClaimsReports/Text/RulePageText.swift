import ClaimsText

extension RuleText {
  /// The rule's page: what it finds, how much that weighs, what settles it, an example each of what
  /// it finds and of what it passes over, and where to see it at work.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph([TextRun(code, .bold)])
    page.paragraph(title)
    page.blank()
    page.paragraph(definition, indent: 2)
    for (heading, text) in [
      ("How much it weighs", weight), ("What would settle it", settledBy), ("Found", found),
      ("Passed over", passedOver), ("See it at work", sample),
    ] {
      page.blank()
      page.paragraph([TextRun(heading, .bold)])
      page.paragraph(text, indent: 2)
    }
    return page.text
  }
}
