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

/// A kind of trouble between statements, with its page for people.
package protocol Rule: Sendable {
  static var page: RulePage { get }
  /// Whether a finding of it stays open though its claims are refuted: it asks about the review, not
  /// about what happened.
  static var outlivesRefutation: Bool { get }
}

extension Rule {
  package static var outlivesRefutation: Bool { false }
}

/// A rule that reports outcomes of comparing two statements of one question. O(1) a pair.
package protocol PairRule: Rule {
  /// Whether this outcome is the rule's to report. No outcome belongs to two rules.
  static func covers(_ comparison: Comparison) -> Bool
  /// The sentence of reason; `a` and `b` are the two answers in words.
  static func sentence(_ a: String, _ b: String, _ comparison: Comparison) -> String
}

/// A rule over all statements of one question.
package protocol QuestionRule: Rule {
  /// In an order that depends on the statements alone.
  static func hits(in view: QuestionView) -> [Hit]
}

/// A rule over all questions about one subject.
package protocol SubjectRule: Rule {
  /// Whether answers to questions of this predicate can play a part.
  static func concerns(_ predicate: Predicate, among vocabulary: [PredicateID: Predicate]) -> Bool
  /// In an order that depends on the statements alone.
  static func hits(about view: CaseView) -> [Hit]
}

/// A rule over questions about several subjects.
package protocol CaseRule: Rule {
  /// Whether answers to this question can play a part: only those are held in memory.
  static func concerns(_ subject: EntityID, _ predicate: Predicate, in tree: EntityTree) -> Bool
  /// In an order that depends on the statements alone.
  static func hits(in view: CaseView) -> [Hit]
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
