import ClaimsModel

/// Findings, a row each: written for readers. They are worked out anew and never read.
enum FindingsTable {
  static let columns: [CSVColumn] = [
    CSVColumn("finding"),
    CSVColumn("rule"),
    CSVColumn("severity"),
    CSVColumn("scope"),
    CSVColumn("about"),
    CSVColumn("says"),
    CSVColumn("question"),
    CSVColumn("answers"),
    CSVColumn("claims"),
    CSVColumn("sources"),
    CSVColumn("origins"),
    CSVColumn("pairs", isNumeric: true),
    CSVColumn("reason"),
    CSVColumn("settled-by"),
    CSVColumn("open"),
    CSVColumn("resolution"),
    CSVColumn("accepted"),
    CSVColumn("resolved-because"),
    CSVColumn("resolved-by"),
    CSVColumn("resolved-at"),
  ]

  /// Where a finding has several sides, their cells have a line each, in one order.
  static func cells(_ exported: ExportedFinding) -> [String: String] {
    let finding = exported.finding
    var cells: [String: String] = [:]
    cells["finding"] = exported.fingerprint
    cells["rule"] = finding.code.text
    cells["severity"] = finding.severity.rawValue
    cells["scope"] = finding.scope.rawValue
    cells["about"] = finding.question.subject.text
    cells["says"] = finding.question.predicate.text
    cells["question"] = exported.question
    cells["answers"] = lines(finding.sides.map(\.label))
    cells["claims"] = lines(exported.sides.map { CSVList.cell($0) })
    cells["sources"] = lines(finding.sides.map { CSVList.cell($0.sources.map(\.text)) })
    cells["origins"] = lines(finding.sides.map { "\($0.origins)" })
    cells["pairs"] = "\(finding.pairs)"
    cells["reason"] = finding.reason
    cells["settled-by"] = finding.settledBy
    cells["open"] = exported.isOpen ? "yes" : "no"
    if let resolution = exported.resolution {
      cells["resolution"] = resolution.outcome.word.rawValue
      cells["accepted"] = exported.acceptedSide.map { finding.sides[$0].label }
      cells["resolved-because"] = resolution.because
      cells["resolved-by"] = resolution.by
      cells["resolved-at"] = Instant.text(resolution.at)
    }
    return cells
  }

  private static func lines(_ sides: [String]) -> String { sides.joined(separator: "\n") }
}
