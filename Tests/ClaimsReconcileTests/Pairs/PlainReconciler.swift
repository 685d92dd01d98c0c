@testable import ClaimsModel
@testable import ClaimsReconcile

/// Compares every two statements of a question and gathers what comes of it one pair at a time: what
/// `Reconciler` must come to, written down as plainly as can be.
struct PlainReconciler {
  private struct Key: Hashable {
    let code: RuleCode
    let severity: Severity
    let sides: [String]

    var turned: Key { Key(code: code, severity: severity, sides: sides.reversed()) }
  }

  private struct Gathered {
    var best: Hit
    var sides: [[ClaimID: Statement]]
    var pairs = 0
    var scope: FindingScope
  }

  let entities: EntityDirectory
  let origins: Origins

  func reconcile(
    _ question: Question, _ predicate: Predicate, _ statements: [Statement]
  ) -> Reconciler.Outcome {
    let ordered = statements.sorted {
      ($0.id, $0.via ?? predicate.id) < ($1.id, $1.via ?? predicate.id)
    }
    let comparer = Comparer(predicate: predicate, entities: entities)
    var gathered: [Key: Gathered] = [:]
    var contradicted: [QuestionView.ContradictedVerdict] = []
    var conflicts = 0
    for (index, a) in ordered.enumerated() {
      for b in ordered[(index + 1)...] where a.id != b.id && (a.via == nil || a.via != b.via) {
        let comparison = comparer.compare(a, b)
        if comparison.isConflict { conflicts += 1 }
        add(a, b, comparison, predicate, to: &gathered)
        contradicted += contradictedVerdicts(a, b, comparison)
      }
    }
    let direct = ordered.filter { $0.via == nil }
    let positions = direct.grouped(by: \.positionKey)
    let view = QuestionView(
      question: question, predicate: predicate, direct: direct,
      implied: ordered.filter { $0.via != nil }, positions: positions, entities: entities,
      origins: origins, contradictedVerdicts: contradicted)
    var gathering = FindingGathering(entities: entities)
    for entry in gathered.values {
      let sides = entry.sides.map { side in side.values.sorted { $0.id < $1.id } }
      gathering.add(.init(best: entry.best, sides: sides, pairs: entry.pairs, scope: entry.scope))
    }
    for rule in RuleCatalog.questionRules { gathering.add(rule.hits(in: view)) }
    return Reconciler.Outcome(
      question: question,
      positions: positions.map {
        Position($0, canonical: $0[0].positionKey, entities: entities)
      },
      findings: gathering.findings, conflictingPairs: conflicts)
  }

  private func add(
    _ a: Statement, _ b: Statement, _ comparison: Comparison, _ predicate: Predicate,
    to gathered: inout [Key: Gathered]
  ) {
    guard let rule = RuleCatalog.rule(for: comparison) else { return }
    let sides = [a, b].map { side($0, comparison, predicate) }
    var key = Key(code: rule.page.code, severity: comparison.severity, sides: sides)
    let isTurned = gathered[key] == nil && gathered[key.turned] != nil
    if isTurned { key = key.turned }
    let (x, y) = isTurned ? (b, a) : (a, b)
    let seen = isTurned ? comparison.mirrored : comparison
    let hit = Hit(
      rule, seen.severity, [x, y], sides: key.sides,
      because: rule.sentence(
        x.claim.answer(names: entities.name), y.claim.answer(names: entities.name), seen),
      comparing: seen.compared, caveats: seen.caveats)
    let scope = FindingScope(between: [[x], [y]])
    var entry = gathered[key] ?? Gathered(best: hit, sides: [[:], [:]], scope: scope)
    entry.sides[0][x.id] = x
    entry.sides[1][y.id] = y
    entry.pairs += 1
    entry.scope = max(entry.scope, scope)
    if hit.caveats.count < entry.best.caveats.count { entry.best = hit }
    gathered[key] = entry
  }

  private func side(
    _ statement: Statement, _ comparison: Comparison, _ predicate: Predicate
  ) -> String {
    guard comparison.verdict == .differentScope, case .quantity(let q) = statement.claim.value
    else { return statement.sideKey }
    return "\(q.unit ?? predicate.unit ?? "") (\(q.population ?? ""))"
  }

  private func contradictedVerdicts(
    _ a: Statement, _ b: Statement, _ comparison: Comparison
  ) -> [QuestionView.ContradictedVerdict] {
    guard comparison.isConflict, comparison.severity == .contradiction else { return [] }
    var found: [QuestionView.ContradictedVerdict] = []
    if a.status == .verified, b.status.isStanding {
      found.append(.init(verified: a, against: b, comparison: comparison))
    }
    if b.status == .verified, a.status.isStanding {
      found.append(.init(verified: b, against: a, comparison: comparison.mirrored))
    }
    return found
  }
}
