import ClaimsModel
import ClaimsText

extension ContradictionReport {
  /// The report for a terminal: a line of summary, what is different, then question by question.
  ///
  /// No line is wider than the layout, and nothing that came from a report reaches the terminal
  /// unescaped.
  ///
  /// - Parameter matrix: whether to draw, of each question, who gives which answer.
  package func text(_ layout: TextLayout, matrix: Bool = false) -> String {
    var page = TextPage(layout)
    page.paragraph(ReportSummary(report: self).runs)
    if let asOfSentence { page.paragraph([TextRun(asOfSentence)]) }
    if let changes, !changes.isEmpty { page.paragraph(changes.runs) }
    for section in sections {
      page.gap()
      SectionText(section: section, drawsMatrix: matrix).write(to: &page)
    }
    return page.text
  }
}

/// How much of each severity stands open, where, and out of how much.
struct ReportSummary {
  let report: ContradictionReport

  var runs: [TextRun] {
    guard report.sections.contains(where: { !$0.entries.isEmpty }) else {
      let claims = Words.count(report.claims, "claim")
      if let only {
        return [TextRun("Nothing found \(only); \(claims) in \(questions(report.questions)).")]
      }
      return [
        TextRun("Nothing contradicts: \(claims) compared in \(questions(report.questions)).")
      ]
    }
    return [
      TextRun(
        "\(open) in \(place) (\(size))\(closed)\(only.map { "; only what is \($0)" } ?? "")."
      )
    ]
  }

  /// What the report was narrowed to.
  private var only: String? {
    report.filters.isEmpty ? nil : report.filters.joined(separator: ", ")
  }

  /// Contradictions are counted even where there is none, the others only where there are.
  private var open: String {
    let counts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      let open = report.count(severity).open
      guard severity != .contradiction else {
        return Words.count(open, "open contradiction")
      }
      return open == 0 ? nil : Words.count(open, severity.rawValue)
    }
    let line = counts.joined(separator: ", ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }

  /// "; settled: 1 contradiction; cannot be resolved: 2 tensions"; empty where all is open.
  private var closed: String {
    func part(_ label: String, _ number: (Severity) -> Int) -> String {
      let counts = Severity.allCases.sorted(by: >).compactMap { severity in
        number(severity) == 0 ? nil : Words.count(number(severity), severity.rawValue)
      }
      return counts.isEmpty ? "" : "; \(label): \(counts.joined(separator: ", "))"
    }
    return part("settled") { severity in
      let count = report.count(severity)
      return count.all - count.open - count.unresolvable
    } + part("cannot be resolved") { report.count($0).unresolvable }
  }

  private var place: String {
    let found = report.sections.count { !$0.entries.isEmpty }
    return "\(found) of \(questions(report.questions))"
  }

  private var size: String {
    [
      Words.count(report.claims, "claim"), Words.count(report.reports, "report"),
      Words.count(report.sources, "source"),
    ].joined(separator: ", ")
  }

  private func questions(_ number: Int) -> String { Words.count(number, "question") }
}
