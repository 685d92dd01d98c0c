import ClaimsModel
import ClaimsText

/// The findings of a question beyond those that are printed in full: a line each, or, where there are
/// very many, counted by their rules.
struct RestText {
  let entries: [ContradictionReport.Entry]
  /// The letters of a finding's sides.
  let letters: (Finding) -> [String]

  func write(to page: inout TextPage, most: Int) {
    guard !entries.isEmpty else { return }
    page.blank()
    let heading = TextRun("And \(Words.count(entries.count, "finding")) more", .bold)
    guard entries.count <= most else {
      return page.paragraph([heading, ": "] + counts + ["."], hanging: 2)
    }
    page.paragraph([heading, ":"])
    for entry in entries { page.paragraph(line(entry), indent: 2, hanging: 4) }
  }

  /// "f24 contradiction[dates-disjoint] A against C (c4, c9)".
  private func line(_ entry: ContradictionReport.Entry) -> [TextRun] {
    let letters = letters(entry.finding)
    let sides =
      Set(letters).count > 1 ? [TextRun(" " + letters.joined(separator: " against "))] : []
    let settled: [TextRun] = entry.settling.map { [TextRun(" " + $0, .green)] } ?? []
    let claims = entry.cards.map(\.id.description).joined(separator: ", ")
    return FindingText.name(entry) + sides + [TextRun(" (\(claims))", .dim)] + settled
  }

  /// "12 × contradiction[dates-disjoint]", the most serious first, then by code.
  private var counts: [TextRun] {
    struct Kind: Hashable {
      let severity: Severity
      let code: RuleCode
    }
    let counts = Dictionary(grouping: entries) {
      Kind(severity: $0.finding.severity, code: $0.finding.code)
    }
    let sorted = counts.sorted { a, b in
      a.key.severity != b.key.severity
        ? a.key.severity > b.key.severity : a.key.code.text < b.key.code.text
    }
    return .joined(
      sorted.map { kind, entries in
        TextRun("\(entries.count) × \(kind.severity.rawValue)[\(kind.code)]", kind.severity.style)
      }, by: ", ")
  }
}
