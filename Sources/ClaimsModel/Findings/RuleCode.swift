/// The permanent code of a rule: `quantities-disjoint`.
package struct RuleCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String
  package init(_ text: String) { self.text = text }
  package var description: String { text }
  package static func < (a: RuleCode, b: RuleCode) -> Bool { a.text < b.text }
}
