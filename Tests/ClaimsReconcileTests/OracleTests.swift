import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

// What the engine answers by comparing ends is counted out here world by world, over domains so
// small that every world can be tried.

@Suite("Against every possible number")
struct NumberOracleTests {
  /// Any range whose ends lie in 0…12 has a number below this, or reaches past it.
  private static let worlds = 0...14

  private var random = RandomStatements(seed: 10)

  @Test("two counts contradict each other exactly where no number fits both, however read")
  mutating func affirmed() {
    var contradictions = 0
    for _ in 0..<5_000 {
      let (a, b) = (quantity(), quantity())
      let shared = Self.worlds.filter { Self.holds($0, a) && Self.holds($0, b) }
      let outcome = compare(
        .claim("settlements-in", .quantity(a)), .claim("settlements-in", .quantity(b)))
      #expect((outcome.severity == .contradiction) == shared.isEmpty, "\(a) \(b)")
      #expect(!shared.isEmpty || outcome.isConflict, "\(a) \(b)")
      contradictions += shared.isEmpty ? 1 : 0
    }
    #expect(contradictions > 500)
  }

  @Test("a count contradicts a denial exactly where every number that fits it is denied")
  mutating func denied() {
    var contradictions = 0
    for _ in 0..<5_000 {
      let (a, b) = (quantity(readings: 1), quantity(readings: 1))
      let left = Self.worlds.filter { Self.holds($0, a) && !Self.holds($0, b) }
      let same = Self.worlds.allSatisfy { Self.holds($0, a) == Self.holds($0, b) }
      let outcome = compare(
        .claim("settlements-in", .quantity(a)), .claim("settlements-in", .quantity(b)).denied)
      #expect(outcome.isConflict == left.isEmpty, "\(a) \(b)")
      #expect((outcome.verdict == .contradictory) == same, "\(a) \(b)")
      contradictions += left.isEmpty ? 1 : 0
    }
    #expect(contradictions > 200)
  }

  @Test("a running total falls exactly where no number fits first and one as high or higher then")
  mutating func growing() {
    for _ in 0..<5_000 {
      let (a, b) = (quantity(readings: 1), quantity(readings: 1))
      let fits = Self.worlds.contains { first in
        Self.holds(first, a) && Self.worlds.contains { $0 >= first && Self.holds($0, b) }
      }
      let outcome = compare(
        .claim("settlements-captured", .quantity(a)).on("2018-02-08"),
        .claim("settlements-captured", .quantity(b)).by("sana").on("2018-02-09"))
      #expect((outcome.severity == .contradiction) == !fits, "\(a) \(b)")
    }
  }

  private static func holds(_ number: Int, _ quantity: Quantity) -> Bool {
    quantity.readings.contains { $0.hard.contains(.exactly(Double(number))) }
  }

  private mutating func quantity(readings: Int = 2) -> Quantity {
    let count = 1 + random.below(readings)
    let all = (0..<count).map { _ in Quantity.Reading(range()) }
    return Quantity(said: "some", readings: all)
  }

  /// Any range with ends in 0…12 that holds a whole number.
  private mutating func range() -> NumberRange {
    let (x, y) = (Double(random.below(13)), Double(random.below(13)))
    let lower: NumberBound = random.pick([.closed(x), .closed(x), .open(x)])
    let upper: NumberBound = random.pick([.closed(y), .closed(y), .open(y), .unbounded])
    guard let range = NumberRange(lower: lower, upper: upper), range.wholeNumbers() != nil else {
      return self.range()
    }
    return range
  }
}

@Suite("Against every possible course of events")
struct TimeOracleTests {
  /// Who holds the place on each of four days: one of two, or a third.
  private static let courses: [[Int]] = (0..<81).map { [$0 % 3, $0 / 3 % 3, $0 / 9 % 3, $0 / 27] }

  @Test("two holders contradict each other exactly where no course of days fits both")
  func control() {
    let times = Self.times
    for (a, when) in times {
      for (b, then) in times {
        let fits = Self.courses.contains { a.holds(0, in: $0) && b.holds(1, in: $0) }
        let isApart = Set(a.days).isDisjoint(with: b.days)
        let outcome = compare(
          Statement.claim("controlled-by", .named("army")).changed { $0.claim.when = when },
          Statement.claim("controlled-by", .named("rebels")).by("sana")
            .changed { $0.claim.when = then })
        let expected: Judgement = isApart ? .differentScope : fits ? .tension : .contradiction
        #expect(Judgement(outcome) == expected, "\(when) \(then)")
      }
    }
  }

  private struct Times {
    let days: [Int]
    let reading: ClaimTime.Reading

    func holds(_ holder: Int, in course: [Int]) -> Bool {
      switch reading {
      case .at: days.contains { course[$0] == holder }
      case .throughout: days.allSatisfy { course[$0] == holder }
      }
    }
  }

  /// All stretches of the four days, under both readings.
  private static var times: [(Times, ClaimTime)] {
    (0..<4).flatMap { first in
      (first..<4).flatMap { last in
        ClaimTime.Reading.allCases.map { reading in
          let text = "2018-02-0\(first + 1)/2018-02-0\(last + 1)"
          return (
            Times(days: Array(first...last), reading: reading),
            ClaimTime(edtf(text), reading: reading)
          )
        }
      }
    }
  }
}

@Suite("Against every possible course of events, “never” among them")
struct NeverOracleTests {
  /// Who holds the place on each of four days and on any other: one of two, or a third.
  private static let courses: [[Int]] = (0..<243).map {
    [$0 % 3, $0 / 3 % 3, $0 / 9 % 3, $0 / 27 % 3, $0 / 81]
  }

  private struct Said {
    let statement: Statement
    let isUniversal: Bool
    let holds: ([Int]) -> Bool
  }

  @Test("“never” and its denial contradict another exactly where no course of days fits both")
  func never() {
    var contradictions = 0
    for a in Self.all {
      for b in Self.all where a.isUniversal || b.isUniversal {
        let fits = Self.courses.contains { a.holds($0) && b.holds($0) }
        let outcome = compare(a.statement, b.statement.by("sana"))
        #expect(outcome.isConflict == !fits, "\(a.statement) \(b.statement)")
        #expect((outcome.severity == .contradiction) == !fits, "\(outcome.caveats)")
        contradictions += fits ? 0 : 1
      }
    }
    #expect(contradictions > 80)
  }

  private static var all: [Said] {
    ["army", "rebels"].enumerated().flatMap { holder, name in
      let plain = Statement.claim("controlled-by", .named(name))
      func said(_ statement: Statement, _ holds: @escaping ([Int]) -> Bool) -> Said {
        Said(
          statement: statement, isUniversal: statement.claim.when?.isNever == true, holds: holds)
      }
      let whenever = [
        said(plain.never) { !$0.contains(holder) },
        said(plain.never.denied) { $0.contains(holder) },
        said(plain.undated) { $0.contains(holder) },
        said(plain.atUnknownTime) { $0.contains(holder) },
      ]
      let dated = (0..<4).flatMap { first in
        (first..<4).flatMap { last -> [Said] in
          let text = "2018-02-0\(first + 1)/2018-02-0\(last + 1)"
          let days = first...last
          return [
            said(plain.on(text)) { course in days.contains { course[$0] == holder } },
            said(plain.throughout(text)) { course in days.allSatisfy { course[$0] == holder } },
            said(plain.on(text).denied) { course in days.contains { course[$0] != holder } },
            said(plain.throughout(text).denied) { course in
              days.allSatisfy { course[$0] != holder }
            },
          ]
        }
      }
      return whenever + dated
    }
  }
}

@Suite("Against every set of places and of doers, none among them")
struct NoneOracleTests {
  /// A statement, and whether it holds where exactly these have the property.
  private struct Said {
    let statement: Statement
    let isNone: Bool
    let holds: (Set<String>) -> Bool

    init(_ statement: Statement, isNone: Bool = false, _ holds: @escaping (Set<String>) -> Bool) {
      self.statement = statement
      self.isNone = isNone
      self.holds = holds
    }
  }

  private static func worlds(_ names: [String]) -> [Set<String>] {
    names.reduce([[]]) { worlds, name in worlds + worlds.map { $0.union([name]) } }
  }

  private func check(_ all: [Said], _ worlds: [Set<String>], onlyNone: Bool = false) -> Int {
    var contradictions = 0
    for a in all {
      for b in all where !onlyNone || a.isNone || b.isNone {
        let fits = worlds.contains { a.holds($0) && b.holds($0) }
        let outcome = compare(a.statement, b.statement.by("sana"))
        #expect(outcome.isConflict == !fits, "\(a.statement) \(b.statement)")
        #expect((outcome.severity == .contradiction) == !fits, "\(outcome.caveats)")
        contradictions += fits ? 0 : 1
      }
    }
    return contradictions
  }

  @Test("of the many who can have done it, those left by both are counted out")
  func doers() {
    let names = ["army", "rebels", "russia"]
    let ids = names.map(EntityID.init(unchecked:))
    let some = Self.worlds(names).filter { !$0.isEmpty }
    let all = some.flatMap { group -> [Said] in
      let ids = ids.filter { group.contains($0.text) }
      let together = Statement.claim("struck-by", .entities(.all(ids)))
      let either = Statement.claim("struck-by", .entities(.oneOf(ids)))
      let plain = [
        Said(together) { group.isSubset(of: $0) },
        Said(together.denied) { !group.isSubset(of: $0) },
      ]
      guard ids.count > 1 else { return plain }
      return plain + [
        Said(either) { !group.isDisjoint(with: $0) },
        Said(either.denied) { group.isDisjoint(with: $0) },
      ]
    }
    let nobody = Statement.claim("struck-by", .nothing)
    let none = [
      Said(nobody, isNone: true) { $0.isEmpty }, Said(nobody.denied, isNone: true) { !$0.isEmpty },
    ]
    // There is always somebody else whom nobody names.
    #expect(check(all + none, Self.worlds(names + ["isis"])) > 40)
  }

  @Test("of a question with one answer or none as well")
  func oneAnswer() {
    let names = ["army", "rebels", "russia"]
    let all = names.flatMap { name -> [Said] in
      let one = Statement.claim("controlled-by", .named(name))
      return [Said(one) { $0.contains(name) }, Said(one.denied) { !$0.contains(name) }]
    }
    let nobody = Statement.claim("controlled-by", .nothing)
    let none = [
      Said(nobody, isNone: true) { $0.isEmpty }, Said(nobody.denied, isNone: true) { !$0.isEmpty },
    ]
    #expect(check(all + none, [[]] + names.map { [$0] }) > 15)
  }

  @Test("of the places in which it can have been so")
  func places() {
    let names = ["saraqib", "khan-shaykhun", "hama"]
    let struck = Statement.claim("struck-by", .named("army"))
    let named = names.flatMap { name -> [Said] in
      [
        Said(struck.at(name)) { $0.contains(name) },
        Said(struck.at(name).denied) { !$0.contains(name) },
      ]
    }
    let open = [
      Said(struck) { !$0.isEmpty }, Said(struck.atUnknownPlace) { !$0.isEmpty },
      Said(struck.at("saraqib", "hama")) { !$0.isDisjoint(with: ["saraqib", "hama"]) },
    ]
    let none = [
      Said(struck.nowhere, isNone: true) { $0.isEmpty },
      Said(struck.nowhere.denied, isNone: true) { !$0.isEmpty },
    ]
    #expect(check(named + open + none, Self.worlds(names), onlyNone: true) > 10)
  }
}
