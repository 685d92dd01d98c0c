/// What a rule found between two positions of one question.
package struct Finding: Hashable, Sendable {
  package let code: RuleCode
  package let severity: Severity
  package let scope: FindingScope
  package let question: Question
  /// The two sides, the one with the lower claim first. Only claims that take part are in them.
  package let sides: [Position]
  /// The pair that shows it best, one claim of each side.
  package let shownBy: [ClaimID]
  /// How many pairs of claims stand against each other this way.
  package let pairs: Int
  /// The sentence of reason.
  package let reason: String
  /// The sets that were compared, one a side: `[80, 80]` and `(80, ∞)`.
  package let compared: [String]
  /// Why it is no worse than it is; empty for a plain contradiction.
  package let caveats: [String]
  /// What would settle it.
  package let settledBy: String
  /// The predicates that the finding infers through, where it does.
  package let restsOn: [PredicateID]

  package init(
    code: RuleCode, severity: Severity, scope: FindingScope, question: Question,
    sides: [Position], shownBy: [ClaimID], pairs: Int, reason: String, compared: [String],
    caveats: [String], settledBy: String, restsOn: [PredicateID] = []
  ) {
    self.code = code
    self.severity = severity
    self.scope = scope
    self.question = question
    self.sides = sides
    self.shownBy = shownBy
    self.pairs = pairs
    self.reason = reason
    self.compared = compared
    self.caveats = caveats
    self.settledBy = settledBy
    self.restsOn = restsOn
  }

  /// The bytes whose SHA-256 is the finding's fingerprint: it changes only when what was found does.
  ///
  /// - Parameter digest: the content digest of a claim, lower-case hexadecimal.
  package func canonicalForm(digest: (ClaimID) -> String) -> String {
    var form = CanonicalForm(title: "finding 2")
    form.add("code", code.text)
    form.add("severity", severity.rawValue)
    form.add("question", question.description)
    // Neither the wording nor the numbers of claims play a part: the sides go by what they say.
    for side in sides.sorted(by: { $0.canonical < $1.canonical }) {
      form.add("side", side.canonical)
      for claim in side.claims.map(digest).sorted() { form.add("claim", claim) }
    }
    return form.text
  }
}
