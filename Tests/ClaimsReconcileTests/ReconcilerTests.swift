import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Reconciling a question")
struct ReconcilerTests {
  private static let reconciler = Reconciler(entities: Vocabulary.entities)

  private func reconcile(
    _ statements: [Statement], visit: ((Reconciler.ComparedPair) -> Void)? = nil
  ) -> Reconciler.Outcome {
    let predicate = Vocabulary.predicate(statements[0].claim.predicate)
    let question = Question(subject: EntityID(unchecked: "pocket"), predicate: predicate.id)
    return Self.reconciler.reconcile(question, predicate, statements, visit: visit)
  }

  @Test("Claims that say the same form a position, whoever says them and however")
  func positions() {
    let outcome = reconcile(
      [
        .claim("killed", "12 people"), .claim("killed", "twelve people").by("sana"),
        .claim("killed", "15 people").by("afp"),
        .claim("killed", "12 people").by("blog").tracedTo("sana"),
        Statement.claim("killed", "12 people").by("state").denied,
      ].numbered)
    #expect(outcome.positions.map(\.label) == ["12 people", "15 people", "denied: 12 people"])
    #expect(outcome.positions.map { $0.claims.map(\.number) } == [[1, 2, 4], [3], [5]])
    #expect(outcome.positions[0].sources.map(\.text) == ["blog", "sana", "sohr"])
    #expect(outcome.positions.map(\.origins) == [2, 1, 1])
  }

  @Test("A finding names two positions, not two claims, and counts its pairs")
  func aggregation() throws {
    let outcome = reconcile(
      [
        .claim("killed", "12 people"), .claim("killed", "15 people").by("sana"),
        .claim("killed", "12 people").by("afp"), .claim("killed", "15 people").by("tass"),
        .claim("killed", "15 people").by("blog"),
      ].numbered)
    let finding = try #require(outcome.findings.first)
    #expect(outcome.findings.count == 1)
    #expect(finding.code.text == "quantities-disjoint")
    #expect(finding.severity == .contradiction)
    #expect(finding.scope == .acrossSources)
    #expect(finding.sides.map(\.label) == ["12 people", "15 people"])
    #expect(finding.sides.map { $0.claims.map(\.number) } == [[1, 3], [2, 4, 5]])
    #expect(finding.shownBy == [ClaimID(1), ClaimID(2)])
    #expect(finding.pairs == 6)
    #expect(outcome.conflictingPairs == 6)
    #expect(finding.compared == ["[12, 12] people", "[15, 15] people"])
    #expect(finding.restsOn.isEmpty)
  }

  @Test("What is certain and what is not are two findings, each with its own claims")
  func certainAndNot() {
    let outcome = reconcile(
      [
        .claim("besieged", .flag(true)).undated, .claim("besieged", .flag(false)).by("sana"),
        .claim("besieged", .flag(true)).by("afp"),
      ].numbered)
    #expect(outcome.findings.map(\.severity) == [.contradiction, .tension])
    #expect(outcome.findings.map { $0.shownBy.map(\.number) } == [[2, 3], [1, 2]])
    #expect(outcome.findings.map(\.pairs) == [1, 1])
    #expect(outcome.conflictingPairs == 2)
  }

  @Test("The pair that shows it best is the one with the fewest doubts")
  func best() throws {
    let outcome = reconcile(
      [
        .claim("besieged", .flag(true)).undated.at("idlib").hedged(.possible),
        .claim("besieged", .flag(false)).by("sana").on("2018-02-09?"),
        .claim("besieged", .flag(true)).by("afp").undated,
      ].numbered)
    let finding = try #require(outcome.findings.first)
    #expect(outcome.findings.count == 1)
    #expect(finding.shownBy.map(\.number) == [3, 2])
    #expect(finding.sides.map { $0.claims.map(\.number) } == [[1, 3], [2]])
    #expect(finding.pairs == 2)
  }

  @Test("The scope of a finding is the widest among its pairs")
  func scope() {
    let inside = [
      Statement.claim("deal-reached", .flag(true)).by("sohr", report: 1),
      Statement.claim("deal-reached", .flag(false)).by("sohr", report: 1),
    ]
    #expect(reconcile(inside.numbered).findings.map(\.scope) == [.insideReport])
    let sameDay = [inside[0], inside[1].by("sohr", report: 2)]
    #expect(reconcile(sameDay.numbered).findings.map(\.scope) == [.insideSource])
    let three = inside + [inside[1].by("sana", report: 3)]
    #expect(reconcile(three.numbered).findings.map(\.scope) == [.acrossSources])
  }

  @Test("Numbers of different kinds are noted once, not once a number")
  func scopeNotes() {
    let outcome = reconcile(
      [
        .claim("has-strength", "400 fighters"), .claim("has-strength", "400 people").by("sana"),
        .claim("has-strength", "250 people").by("afp"),
      ].numbered)
    let notes = outcome.findings.filter { $0.code.text == "scope-differs" }
    #expect(notes.count == 1)
    #expect(notes.first?.pairs == 2)
    #expect(notes.first?.severity == .note)
  }

  @Test("A finding that rests on an implication says so; a claim is not held against itself")
  func implications() throws {
    let captured = Statement.claim("settlements-captured", "more than 80 villages").numbered(1)
    let implied = Implication.consequences(of: captured, vocabulary: Vocabulary.predicate)
    let whole = Statement.claim("settlements-in", "79 villages").by("sana").numbered(2)
    let outcome = reconcile([whole] + implied)
    let finding = try #require(outcome.findings.first)
    #expect(finding.restsOn == ["settlements-captured"])
    #expect(finding.severity == .contradiction)
    #expect(outcome.positions.map(\.label) == ["79 villages"])
    let self1 = Statement.claim("settlements-in", "79 villages").numbered(1)
    #expect(reconcile([self1] + implied).conflictingPairs == 0)
    let fewer = Statement.claim("settlements-captured", "60 villages").by("sana").numbered(3)
    let both = implied + Implication.consequences(of: fewer, vocabulary: Vocabulary.predicate)
    var compared = 0
    _ = reconcile([whole] + both) { _ in compared += 1 }
    #expect(compared == 2)  // each against the whole; the two meet under their own predicate
  }

  @Test("Every pair is compared once and counted as brute force counts it", arguments: 1...8)
  func bruteForce(seed: UInt64) {
    var random = RandomStatements(seed: seed)
    let predicate = random.pick(Vocabulary.predicates)
    let statements = (0..<12).map { _ in random.statement(of: predicate) }.numbered
    let comparer = Comparer(predicate: predicate, entities: Vocabulary.entities)
    var expected = 0
    for (index, a) in statements.enumerated() {
      for b in statements[(index + 1)...] where comparer.compare(a, b).isConflict { expected += 1 }
    }
    var visited: Set<[ClaimID]> = []
    let outcome = reconcile(statements) { pair in
      #expect(pair.a < pair.b)
      #expect(visited.insert([pair.a, pair.b]).inserted)
    }
    #expect(visited.count == 66)
    #expect(outcome.conflictingPairs == expected)
    let codes = RuleCatalog.pairRules.map { $0.page.code }
    let conflicts = outcome.findings.filter {
      $0.severity > .note && $0.sides.count == 2 && codes.contains($0.code)
    }
    #expect(conflicts.map(\.pairs).reduce(0, +) == expected)
    #expect(outcome.positions.flatMap(\.claims).sorted() == statements.map(\.id))
  }

  @Test(
    "Whatever the order of the input, the findings are the same, byte for byte", arguments: 1...8)
  func shuffled(seed: UInt64) {
    var random = RandomStatements(seed: seed &* 77)
    for predicate in Vocabulary.predicates {
      let statements = (0..<10).map { _ in random.statement(of: predicate) }.numbered
      let first = reconcile(statements)
      let again = reconcile(random.shuffled(statements))
      #expect(first.findings == again.findings)
      #expect(first.positions == again.positions)
      let forms = [first, again].map { outcome in
        outcome.findings.map { $0.canonicalForm { "digest of \($0)" } }
      }
      #expect(forms[0] == forms[1])
      #expect(Set(forms[0]).count == forms[0].count, "no two findings share a form")
    }
  }

  @Test("Findings come most serious first; of a pair the lower claim first")
  func order() {
    var random = RandomStatements(seed: 99)
    for predicate in Vocabulary.predicates {
      let statements = (0..<14).map { _ in random.statement(of: predicate) }.numbered
      let findings = reconcile(statements).findings
      #expect(findings.map(\.severity) == findings.map(\.severity).sorted(by: >))
      let codes = RuleCatalog.pairRules.map { $0.page.code }
      for finding in findings where codes.contains(finding.code) && finding.sides.count == 2 {
        #expect(finding.sides[0].claims[0] <= finding.sides[1].claims[0])
        #expect(finding.sides[0].claims.contains(finding.shownBy[0]))
        #expect(finding.sides[1].claims.contains(finding.shownBy[1]))
      }
    }
  }

  @Test("A question with nothing to compare has no findings")
  func quiet() {
    let one = reconcile([Statement.claim("killed", "12 people")].numbered)
    #expect(one.findings.isEmpty)
    #expect(one.positions.count == 1)
    let agreeing = [
      Statement.claim("killed", "12 people"), .claim("killed", "12 people").by("sana"),
    ]
    #expect(reconcile(agreeing.numbered).findings.isEmpty)
  }
}
