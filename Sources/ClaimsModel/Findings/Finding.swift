/// What a rule found between positions: two of one question, or one, or several, or of several questions.
package struct Finding: Hashable, Sendable {
  package let code: RuleCode
  package let severity: Severity
  package let scope: FindingScope
  /// Where it is listed: the question of its first side, or the one that both sides answer.
  package let question: Question
  /// One or more. Only claims that take part are in them. The one with the lower claim comes first,
  /// unless the rule says which is which: the copy before what it was taken from.
  package let sides: [Position]
  /// The claims that show it best, one of each side, in the order of the sides.
  package let shownBy: [ClaimID]
  /// How many choices of one claim from each side stand against each other this way.
  package let pairs: Int
  /// The sentence of reason.
  package let reason: String
  /// The sets that were compared, one a side: `[80, 80]` and `(80, ∞)`. Empty where none were.
  package let compared: [String]
  /// Why it is no worse than it is; empty for a plain contradiction.
  package let caveats: [String]
  /// What would settle it.
  package let settledBy: String
  /// What the finding takes for granted beside the claims: predicates that it infers through,
  /// judgements of reviewers. Sorted.
  package let restsOn: [String]

  package init(
    code: RuleCode, severity: Severity, scope: FindingScope, question: Question,
    sides: [Position], shownBy: [ClaimID], pairs: Int, reason: String, compared: [String],
    caveats: [String], settledBy: String, restsOn: [String] = []
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
    for side in order(digest: digest).map({ sides[$0] }) {
      form.add("side", side.canonical)
      for claim in side.claims.map(digest).sorted() { form.add("claim", claim) }
    }
    return form.text
  }

  /// The places of the sides in the order that the fingerprint takes them in. Neither the wording nor
  /// the numbers of claims play a part, nor which side is printed first: the sides go by what they
  /// say, and where two say the same, by the claims that say it.
  package func order(digest: (ClaimID) -> String) -> [Int] {
    sides.indices.sorted { a, b in
      let (one, other) = (sides[a], sides[b])
      guard one.canonical == other.canonical else { return one.canonical < other.canonical }
      return one.claims.map(digest).sorted().lexicographicallyPrecedes(
        other.claims.map(digest).sorted())
    }
  }
}
