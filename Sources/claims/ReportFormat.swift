import ArgumentParser
import ClaimsJSON
import ClaimsReports
import ClaimsWorkbench

/// What a contradiction report can be written as.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, html

  /// Whether it shows the claims of every answer, not only those that show findings.
  var showsClaims: Bool { self != .text }

  /// - Parameter layout: for text; the others have their own.
  func text(of report: ContradictionReport, _ layout: TextLayout) -> String {
    switch self {
    case .text: report.text(layout)
    case .json: report.json.json(.pretty)
    case .html: report.html(rules: Workbench.rules)
    }
  }
}
