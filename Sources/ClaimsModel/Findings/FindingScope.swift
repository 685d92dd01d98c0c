/// Between whom a finding stands.
package enum FindingScope: String, CaseIterable, Comparable, Sendable {
  case insideReport = "inside-report"
  case insideSource = "inside-source"
  case acrossSources = "across-sources"

  package var words: String {
    switch self {
    case .insideReport: "inside one report"
    case .insideSource: "inside one source"
    case .acrossSources: "across sources"
    }
  }

  private var reach: Int {
    switch self {
    case .insideReport: 0
    case .insideSource: 1
    case .acrossSources: 2
    }
  }

  /// The wider reach is the greater.
  package static func < (a: FindingScope, b: FindingScope) -> Bool { a.reach < b.reach }
}
