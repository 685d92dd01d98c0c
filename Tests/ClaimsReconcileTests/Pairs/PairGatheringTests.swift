import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Kind by kind")
struct PairGatheringTests {
  @Test("comes to what comparing every two statements does", arguments: 1...8)
  func likePlain(seed: UInt64) {
    var random = RandomStatements(seed: seed &* 977)
    var findings = 0
    for _ in 0..<400 {
      let (question, statements) = random.question()
      findings += expectSame(question, statements)
    }
    #expect(findings > 1_000)
  }

  @Test("where many say the same, in few voices, and correct themselves", arguments: 1...8)
  func crowds(seed: UInt64) {
    var random = RandomStatements(seed: seed &* 7_919)
    for _ in 0..<6 {
      let (question, statements) = random.crowd(90)
      _ = expectSame(question, statements)
    }
  }

  @Test("where a few numbers are given for many days, and corrected", arguments: 1...8)
  func totals(seed: UInt64) {
    var random = RandomStatements(seed: seed &* 6_101)
    for _ in 0..<6 {
      let (question, statements) = random.total(70)
      _ = expectSame(question, statements)
    }
  }

  @Test("The other way round, a conflict has as many doubts")
  func doubts() {
    var random = RandomStatements(seed: 11)
    for _ in 0..<6_000 {
      let (a, b) = random.pair()
      #expect(compare(a, b).caveats.count == compare(b, a).caveats.count, "\(a) \(b)")
    }
  }

  private func expectSame(_ question: Question, _ statements: [Statement]) -> Int {
    let predicate = Vocabulary.predicate(question.predicate)
    let fast = Reconciler(entities: Vocabulary.entities).reconcile(question, predicate, statements)
    let plain = PlainReconciler(entities: Vocabulary.entities, origins: .unknown)
      .reconcile(question, predicate, statements)
    #expect(fast.positions == plain.positions)
    #expect(fast.findings == plain.findings)
    #expect(fast.conflictingPairs == plain.conflictingPairs)
    return plain.findings.count
  }
}

extension RandomStatements {
  /// Up to 16 statements of one question, some of which follow from other predicates.
  fileprivate mutating func question() -> (Question, [Statement]) {
    let predicate = pick(Vocabulary.predicates)
    let sources = Vocabulary.predicates.filter { other in
      other.implies.contains { $0.predicate == predicate.id }
    }
    let claims = (0..<(2 + below(15))).map { _ in
      reviewed(statement(of: below(3) == 0 ? pick(sources + [predicate]) : predicate))
    }.numbered
    let all = claims.flatMap { claim in
      [claim] + Implication.consequences(of: claim, vocabulary: Vocabulary.predicate)
    }
    let question = Question(subject: EntityID(unchecked: "pocket"), predicate: predicate.id)
    return (question, shuffled(all.filter { $0.claim.predicate == predicate.id }))
  }

  /// Many statements of one question that are copies of a few, on some days, by some speakers.
  fileprivate mutating func crowd(_ count: Int) -> (Question, [Statement]) {
    let predicate = pick(Vocabulary.predicates)
    let said = (0..<4).map { _ in statement(of: predicate) }
    let days = ["2018-02-08", "2018-02-09", "2018-02-09", "2018-02"]
    let statements = (0..<count).map { _ in
      let report = Int64(below(30))
      return reviewed(
        pick(said).by(pick(["sohr", "sana"]), report: report).published(days[Int(report) % 4]))
    }.numbered
    let question = Question(subject: EntityID(unchecked: "pocket"), predicate: predicate.id)
    return (question, shuffled(statements))
  }

  /// Counts, running totals among them, that some speakers give for some days.
  fileprivate mutating func total(_ count: Int) -> (Question, [Statement]) {
    let predicate = pick(Vocabulary.predicates.filter { $0.kind == .quantity })
    let said = (0..<5).map { _ in statement(of: predicate) }
    let days = ["2018-02-08", "2018-02-08?", "2018-02-09", "2018-02-10", "2018-02", "2018-02-09~"]
    let statements = (0..<count).map { _ in
      let report = Int64(below(30))
      let when = ClaimTime(edtf(pick(days)), reading: pick([.at, .at, .throughout]))
      let isDated = below(6) > 0
      return reviewed(
        pick(said).by(pick(["sohr", "sana", "afp"]), report: report)
          .published(days[Int(report) % days.count])
          .changed { if isDated { $0.claim.when = when } })
    }.numbered
    let question = Question(subject: EntityID(unchecked: "pocket"), predicate: predicate.id)
    return (question, shuffled(statements))
  }

  private mutating func reviewed(_ statement: Statement) -> Statement {
    statement.standing(pick([.unreviewed, .unreviewed, .unreviewed, .verified, .refuted]))
  }
}
