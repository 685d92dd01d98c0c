import ClaimsModel
import ClaimsText

/// A finding in Markdown: its code, a sentence, the quotes side by side, what would settle it.
struct FindingMarkdown {
  /// As much of the words around a quote as a claim brings.
  private static let columns = 400

  let entry: ContradictionReport.Entry
  /// The letters of the answers, where the finding stands between some that were listed.
  let letters: [String]

  private var finding: Finding { entry.finding }

  func write(to page: inout MarkdownPage) {
    page.heading(3, heading)
    page.paragraph("\(finding.reason)")
    guard finding.severity != .note else {
      let claims = finding.sides.map { $0.claims.map(\.description).joined(separator: " ") }
      return page.paragraph("Claims: \(claims.joined(separator: " beside ")).")
    }
    for card in entry.cards { write(card, to: &page) }
    page.list(fields)
  }

  /// "f3 contradiction: quantities-disjoint, across sources, A against B".
  private var heading: MarkdownText {
    let number: MarkdownText = entry.id.map { "\("\($0)") " } ?? ""
    let sides = Set(letters).count > 1 ? ", " + letters.joined(separator: " against ") : ""
    let settled = entry.settling.map { " (\($0))" } ?? ""
    let code = "\(finding.severity.rawValue): \(finding.code.text), \(finding.scope.words)"
    return "\(number)\(code)\(sides)\(settled)"
  }

  private func write(_ card: ClaimCard, to page: inout MarkdownPage) {
    let span = ClaimSpan(card: card, question: finding.question, column: 0)
    page.lines(
      ["**\("\(card.id)")** \(MarkdownText(span.head))"] + span.lines.map { MarkdownText($0) })
    page.quote(.line(QuoteContext(card, columns: Self.columns).runs))
  }

  private var fields: [MarkdownText] {
    var fields: [MarkdownText] = []
    if !entry.stands { fields.append("Settled: one side is refuted.") }
    if let words = ResolutionWords(of: entry, letters: letters) {
      fields.append(MarkdownText(words.sentence))
    }
    fields += entry.lapsed.map { MarkdownText(ResolutionWords(lapsed: $0).sentence) }
    if !finding.compared.isEmpty {
      fields.append("Compared: \(finding.compared.map { MarkdownText($0) }.joined(by: " and "))")
    }
    fields += finding.caveats.map { "But: \($0)" }
    fields.append("Would settle it: \(finding.settledBy)")
    if !finding.restsOn.isEmpty {
      fields.append("Rests on: \(finding.restsOn.joined(separator: ", "))")
    }
    if finding.pairs > 1, finding.sides.count > 1 {
      fields.append("Shown by 1 of \(finding.pairs) pairs of claims.")
    }
    return fields
  }
}
