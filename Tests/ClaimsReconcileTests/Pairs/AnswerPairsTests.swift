import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Answers that may conflict")
struct AnswerPairsTests {
  @Test("are found among counts of many days as by comparing every two", arguments: 1...12)
  func likePlain(seed: UInt64) {
    var random = RandomStatements(seed: seed &* 4_099)
    var findings = 0
    for _ in 0..<40 {
      let statements = random.counts()
      let predicate = Vocabulary.predicate(statements[0].claim.predicate)
      let question = Question(subject: EntityID(unchecked: "pocket"), predicate: predicate.id)
      let fast = Reconciler(entities: Vocabulary.entities)
        .reconcile(question, predicate, statements)
      let plain = PlainReconciler(entities: Vocabulary.entities, origins: .unknown)
        .reconcile(question, predicate, statements)
      #expect(fast.findings == plain.findings)
      #expect(fast.conflictingPairs == plain.conflictingPairs)
      #expect(fast.positions == plain.positions)
      findings += plain.findings.count
    }
    #expect(findings > 200)
  }

  @Test("are none where every two numbers meet, or every two days are apart")
  func quiet() {
    let (low, high) = (Double(0), Double(1_000))
    let meeting = (1...40).map { number in
      count(low + Double(number), high + Double(number), day: 1)
    }
    let apart = (1...28).map { count(Double($0), Double($0), day: $0) }
    #expect(pairs(meeting).isEmpty)
    #expect(pairs(apart).isEmpty)
    #expect(pairs(apart + [count(90, 90, day: 5)]) == [[4, 28]])
    #expect(pairs(apart + [count(90, 90, day: 5).undated]).count == 28)
  }

  private func pairs(_ statements: [Statement]) -> [[Int]] {
    let predicate = Vocabulary.predicate(statements[0].claim.predicate)
    var pairs: [[Int]] = []
    AnswerPairs(StatementKinds(statements.numbered, of: predicate)).forEach { a, b, _ in
      pairs.append([a, b])
    }
    return pairs
  }

  private func count(_ low: Double, _ high: Double, day: Int) -> Statement {
    // A test names its ends in order.
    let range = NumberRange(lower: .closed(low), upper: .closed(high)) ?? .everything
    let said = "\(low) to \(high)"
    return Statement.claim(
      "missing", .quantity(Quantity(said: said, readings: [Quantity.Reading(range)]))
    ).published(nil).on("2018-02-\(day < 10 ? "0" : "")\(day)")
  }
}

extension RandomStatements {
  /// Counts of one question over some weeks: most of them plain, some denied, of another unit, of a
  /// place, foretold or undated.
  fileprivate mutating func counts() -> [Statement] {
    let predicate = pick(["missing", "has-strength", "area-of", "dead"])
    return (0..<(2 + below(30))).map { _ in
      let day = 1 + below(28)
      let when = "2018-02-\(day < 10 ? "0" : "")\(day)"
      var statement = Statement.claim(predicate, .quantity(quantity()))
        .by(pick(["sohr", "sana", "afp"]), report: Int64(below(30)))
        .published(pick([nil, "2018-02-08", when]))
      statement = below(3) == 0 ? statement.on(when) : statement.throughout(when)
      switch below(16) {
      case 0: return statement.denied
      case 1: return statement.undated
      case 2: return statement.at("idlib")
      case 3: return statement.hedged(.intended)
      case 4: return statement.never
      case 5: return statement.standing(.verified)
      default: return plainly(statement)
      }
    }.numbered
  }

  /// The same with a number or two, in no unit and of no group.
  private mutating func plainly(_ statement: Statement) -> Statement {
    let low = Double(below(12))
    let range =
      NumberRange(
        lower: pick([.closed(low), .open(low), .unbounded]),
        upper: pick([.closed(low + 1), .open(low + 1), .closed(low + 4), .unbounded]))
      ?? .everything
    let said = "\(range)"
    return statement.changed {
      $0.claim.value = .quantity(Quantity(said: said, readings: [Quantity.Reading(range)]))
    }
  }
}
