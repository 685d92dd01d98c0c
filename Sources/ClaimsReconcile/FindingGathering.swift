import ClaimsModel

/// Gathers compared pairs into findings: one for each two positions, rule and severity, never one a
/// pair.
struct FindingGathering {
  private struct Key: Hashable {
    let code: RuleCode
    let severity: Severity
    let a: String
    let b: String

    var turned: Key { Key(code: code, severity: severity, a: b, b: a) }
  }

  private struct Gathered {
    let rule: any PairRule.Type
    var a: [ClaimID: Statement] = [:]
    var b: [ClaimID: Statement] = [:]
    var pairs = 0
    var best: (a: Statement, b: Statement, comparison: Comparison)
    var scope: FindingScope
  }

  private let question: Question
  private let predicate: Predicate
  private let entities: EntityDirectory
  private var gathered: [Key: Gathered] = [:]

  init(question: Question, predicate: Predicate, entities: EntityDirectory) {
    self.question = question
    self.predicate = predicate
    self.entities = entities
  }

  mutating func add(_ a: Statement, _ b: Statement, _ comparison: Comparison) {
    guard let rule = RuleCatalog.rule(for: comparison) else { return }
    let key = Key(
      code: rule.page.code, severity: comparison.severity, a: side(a, comparison),
      b: side(b, comparison))
    if gathered[key] == nil, gathered[key.turned] != nil {
      append(key.turned, rule, b, a, comparison.mirrored)
    } else {
      append(key, rule, a, b, comparison)
    }
  }

  private mutating func append(
    _ key: Key, _ rule: any PairRule.Type, _ a: Statement, _ b: Statement, _ comparison: Comparison
  ) {
    let scope = Self.scope(a, b)
    var entry =
      gathered[key] ?? Gathered(rule: rule, best: (a, b, comparison), scope: scope)
    entry.a[a.id] = a
    entry.b[b.id] = b
    entry.pairs += 1
    entry.scope = max(entry.scope, scope)
    if comparison.caveats.count < entry.best.comparison.caveats.count {
      entry.best = (a, b, comparison)
    }
    gathered[key] = entry
  }

  /// What a side is gathered by: its position, or only the kind of thing counted where that differs.
  private func side(_ statement: Statement, _ comparison: Comparison) -> String {
    guard comparison.verdict == .differentScope, case .quantity(let q) = statement.claim.value
    else { return statement.positionKey + (statement.via.map { " via \($0)" } ?? "") }
    return "\(q.unit ?? predicate.unit ?? "") (\(q.population ?? ""))"
  }

  private static func scope(_ a: Statement, _ b: Statement) -> FindingScope {
    if a.report == b.report { return .insideReport }
    return a.speaker == b.speaker ? .insideSource : .acrossSources
  }

  var findings: [Finding] {
    gathered.map { finding($0.key, $0.value) }.sorted {
      if $0.severity != $1.severity { return $0.severity > $1.severity }
      return ($0.code, $0.shownBy[0], $0.shownBy[1]) < ($1.code, $1.shownBy[0], $1.shownBy[1])
    }
  }

  private func finding(_ key: Key, _ entry: Gathered) -> Finding {
    let (a, b, comparison) = entry.best
    let statements = [entry.a, entry.b].map { side in side.values.sorted { $0.id < $1.id } }
    let via = Set(statements.joined().compactMap(\.via)).sorted()
    return Finding(
      code: entry.rule.page.code, severity: comparison.severity, scope: entry.scope,
      question: question,
      sides: zip(statements, [key.a, key.b]).map {
        Position($0, canonical: $1, entities: entities)
      },
      shownBy: [a.id, b.id], pairs: entry.pairs,
      reason: entry.rule.sentence(
        a.claim.answer(names: entities.name), b.claim.answer(names: entities.name), comparison),
      compared: comparison.compared, caveats: comparison.caveats,
      settledBy: entry.rule.page.settledBy, restsOn: via)
  }
}
