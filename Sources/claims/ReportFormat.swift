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

  /// Writes a report in UTF-8, its last line ended.
  ///
  /// - Parameters:
  ///   - layout: for text; the others have their own.
  ///   - put: takes it piece by piece.
  func write(
    _ report: ContradictionReport, _ layout: TextLayout, matrix: Bool = false,
    _ put: ([UInt8]) throws -> Void
  ) rethrows {
    switch self {
    case .text: try put(Array(report.text(layout, matrix: matrix).utf8))
    case .markdown: try put(Array(report.markdown(matrix: matrix).utf8))
    case .json: try report.writeJSON(put)
    case .html: try put(Array(report.html(rules: Workbench.rules).utf8))
    }
    try put([UInt8(ascii: "\n")])
  }
}
