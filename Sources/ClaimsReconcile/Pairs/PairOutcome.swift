import ClaimsModel

/// What comes of comparing a statement of one kind with one of another, as far as it is gathered.
struct PairOutcome {
  let isConflict: Bool
  let verdict: Comparison.Verdict
  let matter: Comparison.Matter
  let severity: Severity
  let doubts: Int
  /// Who reports it: a place in `RuleCatalog.pairRules`.
  let rule: Int?

  init(_ comparison: Comparison) {
    isConflict = comparison.isConflict
    (verdict, matter, severity) = (comparison.verdict, comparison.matter, comparison.severity)
    doubts = comparison.caveats.count
    rule = RuleCatalog.pairRules.firstIndex { $0.covers(comparison) }
  }

  /// Where one of the two takes the place of the other.
  var superseded: PairOutcome { PairOutcome(Comparison(.superseded, on: matter, because: "")) }
}
