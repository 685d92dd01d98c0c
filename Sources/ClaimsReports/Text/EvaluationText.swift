import ClaimsReading
import ClaimsText

extension EvaluationReport {
  /// A table for each way of matching.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph("\(proposed) proposed, \(marked) marked, in \(Words.count(texts, "text")).")
    for matching in Evaluation.Matching.allCases {
      page.blank()
      page.paragraph([TextRun(Self.heading(matching), .bold)])
      var table = TextTable([
        .init("", minimum: 9), .init("Precision", alignment: .right),
        .init("Recall", alignment: .right), .init("F1", alignment: .right),
        .init("Of matched", alignment: .right), .init("Right", alignment: .right),
        .init("Marked", alignment: .right),
      ])
      for row in rows[matching] ?? [] {
        table.append([
          .init(row.name), .init(Self.number(row.precision)), .init(Self.number(row.recall)),
          .init(Self.number(row.f1)), .init(row.name == "spans" ? "" : Self.number(row.accuracy)),
          .init("\(row.hits)"), .init("\(row.marked)"),
        ])
      }
      page.table(table)
    }
    return page.text
  }

  private static func heading(_ matching: Evaluation.Matching) -> String {
    switch matching {
    case .strict: "Strict: the same span, the same meaning"
    case .overlapping: "Overlapping: at least half of both spans is shared, meanings fit"
    }
  }

  /// Three decimals, without the locale.
  private static func number(_ share: Double?) -> String {
    guard let share else { return "-" }
    let thousandths = Int((share * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
