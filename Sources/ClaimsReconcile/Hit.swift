package import ClaimsModel

/// One thing that a rule found: sides that stand against each other, each of statements that say the
/// same.
///
/// Hits of one rule and severity with the same sides become one finding; see `FindingGathering`.
package struct Hit: Sendable {
  package let rule: any Rule.Type
  package let severity: Severity
  /// The statements of each side, the one that shows it first. Neither it nor a side is empty.
  package let members: [[Statement]]
  /// What the statements of each side share.
  package let sides: [String]
  /// A whole sentence or several.
  package let reason: String
  /// The sets that were compared, one a side; empty where none were.
  package let compared: [String]
  /// Why it is no worse than it is: each a whole sentence.
  package let caveats: [String]

  /// - Parameter sides: what to gather by; their positions where not given.
  /// - Precondition: as many sides as groups of members, one at least, none of them empty.
  package init(
    _ rule: any Rule.Type, _ severity: Severity, members: [[Statement]],
    sides: [String]? = nil, because reason: String, comparing compared: [String] = [],
    caveats: [String] = []
  ) {
    let sides = sides ?? Self.positions(of: members.map { $0[0] })
    precondition(!members.isEmpty && members.count == sides.count, "one group of statements a side")
    self.rule = rule
    self.severity = severity
    self.members = members
    self.sides = sides
    self.reason = reason
    self.compared = compared
    self.caveats = caveats
  }

  /// A hit of one statement a side.
  package init(
    _ rule: any Rule.Type, _ severity: Severity, _ statements: [Statement],
    sides: [String]? = nil, because reason: String, comparing compared: [String] = [],
    caveats: [String] = []
  ) {
    self.init(
      rule, severity, members: statements.map { [$0] }, sides: sides, because: reason,
      comparing: compared, caveats: caveats)
  }

  /// The statements that show it, one a side.
  var shownBy: [Statement] { members.map { $0[0] } }

  /// How many choices of one statement from each side it stands for.
  var pairs: Int { members.reduce(1) { $0 * $1.count } }

  /// Their positions; with the question, where they answer several.
  private static func positions(of statements: [Statement]) -> [String] {
    let isOneQuestion = Set(statements.map(\.claim.question)).count == 1
    return statements.map { isOneQuestion ? $0.sideKey : "\($0.claim.question) \($0.sideKey)" }
  }
}
