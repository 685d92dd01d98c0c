import ClaimsModel

/// Gathers hits into findings: one for the same sides, rule and severity, never one a pair of claims.
struct FindingGathering {
  private struct Key: Hashable {
    let code: RuleCode
    let severity: Severity
    let question: Question
    let sides: [String]
  }

  /// One finding as it comes together.
  struct Gathered {
    /// The first with the fewest doubts.
    var best: Hit
    /// Those of each side, some of them several times.
    var sides: [[Statement]]
    var pairs = 0
    var scope: FindingScope
    /// The sides in the place of their statements, where they are worked out already.
    var made: [Side] = []

    fileprivate mutating func append(_ hit: Hit, _ wider: FindingScope) {
      for (side, statements) in hit.members.enumerated() { sides[side] += statements }
      pairs += hit.pairs
      scope = max(scope, wider)
      if hit.caveats.count < best.caveats.count { best = hit }
    }
  }

  /// One side of a finding, and what it takes for granted.
  struct Side {
    fileprivate let position: Position
    fileprivate let judged: Set<EntityID>
    fileprivate let assumptions: Set<String>

    /// - Parameter statements: one at least.
    init(_ statements: [Statement], canonical: String, entities: EntityDirectory) {
      let statements = statements.eachOnce
      self.init(
        Position(statements, canonical: canonical, entities: entities), of: statements)
    }

    /// - Parameter statements: those of the position, each claim once.
    init(_ position: Position, of statements: [Statement]) {
      self.position = position
      judged = statements.reduce(into: []) { judged, statement in
        if !statement.judged.isEmpty { judged.formUnion(statement.judged) }
      }
      assumptions = statements.reduce(into: []) { $0.formUnion($1.assumptions) }
    }
  }

  fileprivate let entities: EntityDirectory
  private var gathered: [Key: Gathered] = [:]

  init(entities: EntityDirectory) { self.entities = entities }

  mutating func add(_ hits: [Hit]) { for hit in hits { append(key(hit), hit) } }

  /// Adds what was gathered elsewhere, under sides of its own.
  mutating func add(_ more: Gathered) { gathered[key(more.best)] = more }

  private func key(_ hit: Hit) -> Key {
    Key(
      code: hit.rule.page.code, severity: hit.severity, question: hit.members[0][0].claim.question,
      sides: hit.sides)
  }

  private mutating func append(_ key: Key, _ hit: Hit) {
    let scope = FindingScope(between: hit.members)
    // In place: what was gathered may be long.
    gathered[
      key, default: Gathered(best: hit, sides: hit.sides.map { _ in [] }, scope: scope)
    ].append(hit, scope)
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
    let sides =
      entry.made.isEmpty
      ? zip(entry.sides, key.sides).map { Side($0, canonical: $1, entities: entities) } : entry.made
    return Finding(
      code: key.code, severity: key.severity, scope: entry.scope, question: key.question,
      sides: sides.map(\.position), shownBy: hit.shownBy.map(\.id), pairs: entry.pairs,
      reason: hit.reason, compared: hit.compared, caveats: hit.caveats,
      settledBy: hit.rule.page.settledBy, restsOn: assumptions(of: sides))
  }

  /// What they take for granted beside their claims, each and together. Sorted.
  private func assumptions(of sides: [Side]) -> [String] {
    let judged = sides.reduce(into: Set<EntityID>()) { $0.formUnion($1.judged) }
    let own = sides.reduce(into: Set<String>()) { $0.formUnion($1.assumptions) }
    guard !judged.isEmpty else { return own.sorted() }
    return own.union(entities.assumptions(joining: judged)).sorted()
  }
}

extension [Statement] {
  /// In ascending order of claims, the last of each claim.
  fileprivate var eachOnce: [Statement] {
    guard zip(self, dropFirst()).contains(where: { $0.id >= $1.id }) else { return self }
    return Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { _, last in last }).values
      .sorted { $0.id < $1.id }
  }
}

extension FindingScope {
  /// - Parameter members: one statement at least.
  init(between members: [[Statement]]) {
    let all = members.joined()
    // There is one at least.
    guard let first = all.first, all.contains(where: { $0.report != first.report }) else {
      self = .insideReport
      return
    }
    let speaker = first.speaker
    self = all.allSatisfy { $0.speaker == speaker } ? .insideSource : .acrossSources
  }
}
