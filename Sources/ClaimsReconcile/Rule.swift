package import ClaimsModel

/// What people read of a rule.
package struct RulePage: Hashable, Sendable {
  /// Its permanent code.
  package let code: RuleCode
  /// What it finds, in a line.
  package let title: String
  /// The definition, for a domain expert to check.
  package let definition: String
  /// Which findings are contradictions, which only tensions or notes.
  package let weight: String
  /// What would settle a finding of it.
  package let settledBy: String
  /// Two statements that it finds, and two that look alike and that it passes over.
  package let found: String
  package let passedOver: String

  package init(
    code: RuleCode, title: String, definition: String, weight: String, settledBy: String,
    found: String, passedOver: String
  ) {
    self.code = code
    self.title = title
    self.definition = definition
    self.weight = weight
    self.settledBy = settledBy
    self.found = found
    self.passedOver = passedOver
  }
}

/// A rule over pairs of statements that answer one question. O(1) a pair.
package protocol PairRule: Sendable {
  static var page: RulePage { get }
  /// Whether this outcome is the rule's to report. No outcome belongs to two rules.
  static func covers(_ comparison: Comparison) -> Bool
  /// The sentence of reason; `a` and `b` are the two answers in words.
  static func sentence(_ a: String, _ b: String, _ comparison: Comparison) -> String
}

extension PairRule {
  /// The two answers, then why both cannot hold.
  static func sentence(_ a: String, _ b: String, _ comparison: Comparison) -> String {
    "“\(a)” against “\(b)”. \(comparison.reason)"
  }
}

extension Comparison {
  /// What each answer leaves possible, then why both cannot hold: for answers whose words do not show
  /// it.
  func sentence(leaving a: String, _ b: String) -> String {
    guard let x = compared.first, let y = compared.last else {
      return "“\(a)” against “\(b)”. \(reason)"
    }
    return "“\(a)” leaves \(x); “\(b)” leaves \(y). \(reason)"
  }
}
