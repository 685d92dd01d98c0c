import ArgumentParser
import ClaimsJSON
import ClaimsReports
import ClaimsWorkbench

/// What a contradiction report can be written as.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, json, html

  /// Whether it shows the claims of every answer, not only those that show findings.
  var showsClaims: Bool { self != .text }

  /// Whether it can draw who gives which answer as a table.
  var drawsMatrix: Bool { self == .text || self == .markdown }

  /// - Parameter layout: for text; the others have their own.
  func text(
    of report: ContradictionReport, _ layout: TextLayout, matrix: Bool = false
  ) -> String {
    switch self {
    case .text: report.text(layout, matrix: matrix)
    case .markdown: report.markdown(matrix: matrix)
    case .json: report.json.json(.pretty)
    case .html: report.html(rules: Workbench.rules)
    }
  }
}
