import ClaimsModel

/// What was decided on claims and what findings were resolved as, a row each, with undos as rows of
/// their own: written for readers. A casefile brings them back, this table does not.
enum DecisionsTable {
  static let columns: [CSVColumn] = [
    CSVColumn("decided-on"),
    CSVColumn("claim-id"),
    CSVColumn("number"),
    CSVColumn("finding"),
    CSVColumn("rule"),
    CSVColumn("about"),
    CSVColumn("says"),
    CSVColumn("verdict"),
    CSVColumn("accepted"),
    CSVColumn("because"),
    CSVColumn("by"),
    CSVColumn("at"),
    CSVColumn("act", isNumeric: true),
    CSVColumn("undoes", isNumeric: true),
    CSVColumn("first-signature"),
    CSVColumn("overrides"),
    CSVColumn("digest"),
  ]

  /// Calls `add` with the cells of each, in the order of a casefile.
  static func forEachRow(
    _ exported: any ExportedCase, _ add: ([String: String]) throws -> Void
  ) throws {
    var claims: [String: (id: ClaimID, question: Question)] = [:]
    try exported.forEachClaim { claims[$0.key] = ($0.id, $0.claim.question) }
    try exported.forEachContent { content in
      switch content {
      case .decision(let decision):
        guard let claim = claims[decision.claim] else { return }
        try add(cells(decision, claim.id, claim.question))
      case .resolution(let resolution): try add(cells(resolution))
      default: return
      }
    }
  }

  private static func cells(
    _ decision: CasefileDecision, _ id: ClaimID, _ question: Question
  ) -> [String: String] {
    var cells = cells(question, decision.because, decision.by, decision.at)
    cells["decided-on"] = "claim"
    cells["claim-id"] = decision.claim
    cells["number"] = "\(id)"
    cells["verdict"] = decision.status.rawValue
    cells["act"] = decision.act.map { "\($0)" }
    cells["undoes"] = decision.undoes.map { "\($0)" }
    cells["first-signature"] = decision.isFirstSignature ? "yes" : nil
    cells["overrides"] = decision.overrides
    cells["digest"] = decision.digest
    return cells
  }

  private static func cells(_ resolution: CasefileResolution) -> [String: String] {
    var cells = cells(resolution.question, resolution.because, resolution.by, resolution.at)
    cells["decided-on"] = "finding"
    cells["claim-id"] = CSVList.cell(resolution.sides.joined())
    cells["finding"] = resolution.fingerprint
    cells["rule"] = resolution.rule.text
    cells["verdict"] = resolution.outcome.word.rawValue
    cells["accepted"] = resolution.outcome.side.flatMap { side in
      resolution.sides.indices.contains(side) ? CSVList.cell(resolution.sides[side]) : nil
    }
    cells["act"] = resolution.act.map { "\($0)" }
    cells["undoes"] = resolution.undoes.map { "\($0)" }
    return cells
  }

  private static func cells(
    _ question: Question, _ because: String, _ by: String, _ at: Int64
  ) -> [String: String] {
    [
      "about": question.subject.text, "says": question.predicate.text, "because": because,
      "by": by, "at": Instant.text(at),
    ]
  }
}
