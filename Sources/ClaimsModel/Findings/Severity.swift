/// How much a finding weighs.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Worth listing, never counted as a contradiction.
  case note
  /// Some reading saves both, or the sourcing is at fault.
  case tension
  /// No reading saves both.
  case contradiction

  private var rank: Int {
    switch self {
    case .note: 0
    case .tension: 1
    case .contradiction: 2
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
