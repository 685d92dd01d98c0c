import ClaimsModel
import ClaimsText

extension QuestionCard {
  /// The question whole, for a terminal.
  ///
  /// - Parameters:
  ///   - matrix: whether to draw who gives which answer.
  ///   - everything: however long it is.
  package func text(
    _ layout: TextLayout, matrix: Bool = false, everything: Bool = false
  ) -> String {
    var page = TextPage(layout)
    let text = SectionText(
      section: section, drawsMatrix: matrix,
      limits: everything ? .none : TextLimits())
    text.writeHeading(to: &page)
    page.paragraph(QuestionSummary(of: self).runs)
    if section.stands.isEmpty { writeWayOn(to: &page) }
    text.writeAnswers(to: &page)
    QuestionClaims(self).write(to: &page, most: text.limits.claims)
    text.writeEntries(to: &page)
    if !elsewhere.isEmpty {
      page.blank()
      FindingList(elsewhere).write(to: &page, none: "", heading: "Found in other questions:")
    }
    OriginText(section.origins).write(to: &page, most: text.limits.origins)
    text.writePassed(to: &page)
    return page.text
  }

  /// Where nothing answers it: what is asked of its subject otherwise, and how to answer it.
  private func writeWayOn(to page: inout TextPage) {
    if !others.isEmpty { page.paragraph([TextRun("Asked of the same subject:")]) }
    for other in others {
      page.paragraph(
        [
          TextRun(other.words), TextRun(" (\(other.question))", .dim),
          TextRun(": \(Words.count(other.claims, "claim"))"),
        ], indent: 2, hanging: 4)
    }
    let (subject, predicate) = (section.question.subject, section.question.predicate)
    page.commands(
      "next:",
      ["claims log --report ID --quote \"…\" --about \(subject) --says \(predicate) --value \"…\""],
      column: 6)
  }
}

/// How many claims answer a question, and what is found between them.
private struct QuestionSummary {
  private let whole: QuestionCard

  init(of whole: QuestionCard) {
    self.whole = whole
  }

  var runs: [TextRun] {
    let section = whole.section
    let claims = section.stands.flatMap(\.position.claims)
    guard !claims.isEmpty else { return [TextRun("No claim answers it.")] }
    let size = [
      Words.count(Set(claims).count, "claim"),
      Words.count(Set(section.cards.map(\.report)).count, "report"),
      Words.count(Set(section.cards.map(\.source)).count, "source"),
    ].joined(separator: ", ")
    return [TextRun("\(size). \(found)")]
  }

  private var found: String {
    let entries = whole.section.entries
    let counts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      let these = entries.filter { $0.finding.severity == severity }
      guard !these.isEmpty else { return nil }
      return Words.count(these.count, severity.rawValue)
        + (Words.closed(these).map { " (\($0))" } ?? "")
    }
    return counts.isEmpty
      ? "Nothing contradicts." : "Found: \(counts.joined(separator: ", "))."
  }
}
