import ClaimsModel

/// A pattern that fits a verb or a noun of a clause, with what fills its slots.
struct Match: Sendable {
  var pattern: Pattern
  /// The words that set it off, of the report's tokens.
  var trigger: Range<Int>
  /// What the claim rests on.
  var quote: Range<Int>
  /// Nil where it is about its happening.
  var about: Filler?
  /// Nil where the report does not say, or where it is fixed.
  var value: Filler?
  var place: Filler?
  var times: [FoundTime]
  let isNegated: Bool
  /// Whether what fills the value is "no" something.
  var isNone = false
  /// Whether whoever acts was taken from a clause before.
  let isAgentInherited: Bool
  /// Whoever acts, for the happening's name.
  let actor: Filler?
  /// Where it is not told like its clause: "again" takes something for granted.
  var hedge: Hedge?
}
