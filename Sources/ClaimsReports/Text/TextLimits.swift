/// How much of a question a text shows before it counts the rest.
struct TextLimits: Hashable {
  var answers = 40
  /// Findings that are printed in full.
  var findings = 20
  /// Findings beyond those that have a line each; where there are more, they are counted.
  var lines = 60
  /// Claims that are printed in their context.
  var claims = 60
  var passed = 100
  var origins = 40

  /// Everything, however long.
  static let none = TextLimits(
    answers: .max, findings: .max, lines: .max, claims: .max, passed: .max, origins: .max)
}
