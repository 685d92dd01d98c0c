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
