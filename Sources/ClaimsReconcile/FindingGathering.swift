import ClaimsModel

/// Gathers hits into findings: one for the same sides, rule and severity, never one a pair of claims.
struct FindingGathering {
  private struct Key: Hashable {
    let code: RuleCode
    let severity: Severity
    let question: Question
    let sides: [String]

    var turned: Key {
      Key(code: code, severity: severity, question: question, sides: sides.reversed())
    }
  }

  private struct Gathered {
    var best: Hit
    var sides: [[ClaimID: Statement]]
    var pairs = 0
    var scope: FindingScope
  }

  fileprivate let entities: EntityDirectory
  private var gathered: [Key: Gathered] = [:]

  init(entities: EntityDirectory) { self.entities = entities }

  mutating func add(_ hits: [Hit]) { for hit in hits { append(key(hit), hit) } }

  /// Adds what comparing two statements came to, where a rule reports it. Which of the two positions
  /// comes first is settled by the first pair.
  mutating func add(
    _ a: Statement, _ b: Statement, _ comparison: Comparison, of predicate: Predicate
  ) {
    guard let rule = RuleCatalog.rule(for: comparison) else { return }
    let sides = [a, b].map { Self.side($0, comparison, predicate) }
    let key = Key(
      code: rule.page.code, severity: comparison.severity, question: a.claim.question, sides: sides)
    if gathered[key] == nil, gathered[key.turned] != nil {
      append(key.turned, hit(rule, b, a, key.turned.sides, comparison.mirrored))
    } else {
      append(key, hit(rule, a, b, sides, comparison))
    }
  }

  private func hit(
    _ rule: any PairRule.Type, _ a: Statement, _ b: Statement, _ sides: [String],
    _ comparison: Comparison
  ) -> Hit {
    Hit(
      rule, comparison.severity, [a, b], sides: sides,
      because: rule.sentence(
        a.claim.answer(names: entities.name), b.claim.answer(names: entities.name), comparison),
      comparing: comparison.compared, caveats: comparison.caveats)
  }

  /// What a side is gathered by: its position, or only the kind of thing counted where that differs.
  private static func side(
    _ statement: Statement, _ comparison: Comparison, _ predicate: Predicate
  ) -> String {
    guard comparison.verdict == .differentScope, case .quantity(let q) = statement.claim.value
    else { return statement.sideKey }
    return "\(q.unit ?? predicate.unit ?? "") (\(q.population ?? ""))"
  }

  private func key(_ hit: Hit) -> Key {
    Key(
      code: hit.rule.page.code, severity: hit.severity, question: hit.members[0][0].claim.question,
      sides: hit.sides)
  }

  private mutating func append(_ key: Key, _ hit: Hit) {
    let scope = FindingScope(between: hit.members.flatMap(\.self))
    var entry =
      gathered[key] ?? Gathered(best: hit, sides: hit.sides.map { _ in [:] }, scope: scope)
    for (side, statements) in hit.members.enumerated() {
      for statement in statements { entry.sides[side][statement.id] = statement }
    }
    entry.pairs += hit.pairs
    entry.scope = max(entry.scope, scope)
    if hit.caveats.count < entry.best.caveats.count { entry.best = hit }
    gathered[key] = entry
  }

  /// Most serious first, then by code and by the claims that show them.
  var findings: [Finding] {
    gathered.map { finding($0.key, $0.value) }.sorted { a, b in
      if a.severity != b.severity { return a.severity > b.severity }
      if a.code != b.code { return a.code < b.code }
      if a.shownBy != b.shownBy { return a.shownBy.lexicographicallyPrecedes(b.shownBy) }
      return a.sides.map(\.canonical).lexicographicallyPrecedes(b.sides.map(\.canonical))
    }
  }

  private func finding(_ key: Key, _ entry: Gathered) -> Finding {
    let hit = entry.best
    let sides = entry.sides.map { side in side.values.sorted { $0.id < $1.id } }
    return Finding(
      code: key.code, severity: key.severity, scope: entry.scope, question: key.question,
      sides: zip(sides, key.sides).map { Position($0, canonical: $1, entities: entities) },
      shownBy: hit.shownBy.map(\.id), pairs: entry.pairs, reason: hit.reason,
      compared: hit.compared, caveats: hit.caveats, settledBy: hit.rule.page.settledBy,
      restsOn: assumptions(of: Array(sides.joined())))
  }
}

extension FindingGathering {
  /// What the statements take for granted beside their claims, each and together. Sorted.
  fileprivate func assumptions(of statements: [Statement]) -> [String] {
    let judged = entities.assumptions(joining: Set(statements.flatMap(\.judged)))
    return Set(statements.flatMap(\.assumptions) + judged).sorted()
  }
}

extension FindingScope {
  /// - Parameter statements: one at least.
  init(between statements: [Statement]) {
    if Set(statements.map(\.report)).count == 1 {
      self = .insideReport
    } else {
      self = Set(statements.map(\.speaker)).count == 1 ? .insideSource : .acrossSources
    }
  }
}
