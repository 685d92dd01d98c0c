import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

// Networks so small that every course of events, and every chain, can be tried.

@Suite("The order of events, against every course of events and every chain")
struct TemporalNetworkOracleTests {
  private typealias Constraint = TemporalNetwork<String>.Constraint
  private typealias Said = [(key: String, value: TemporalStatement)]

  private var random = SplitMix64(seed: 7)

  @Test("a network is impossible exactly where no course of events fits")
  mutating func worlds() {
    var counts = [true: 0, false: 0]
    for _ in 0..<150 {
      let said = story(bounded: true)
      let fits = Course.all.contains { course in said.allSatisfy { course.fits($0.value) } }
      #expect((network(said).inconsistency() == nil) == fits, "\(said)")
      counts[fits, default: 0] += 1
    }
    #expect(counts.values.allSatisfy { $0 > 30 }, "\(counts)")
  }

  @Test("no fewer constraints are impossible than the smallest chain has")
  mutating func subsets() {
    var sizes: Set<Int> = []
    for _ in 0..<40 {
      let said = story(bounded: false)
      let size = network(said).inconsistency().map { $0.steps.count { $0.label != nil } }
      #expect(size == Self.smallestImpossibleSubset(of: Self.constraints(said)), "\(said)")
      if let size { sizes.insert(size) }
    }
    #expect(sizes.isSuperset(of: [1, 2, 3]))
  }

  @Test("the chains are those that come first of all the smallest, round by round")
  mutating func order() {
    var most = 0
    for _ in 0..<100 {
      let said = story(bounded: random.next() % 2 == 0)
      let found = network(said).inconsistencies(limit: .max)
      var left = Self.constraints(said)
      var expected: [[Constraint]] = []
      while let chain = Self.firstSmallestChain(of: left) {
        expected.append(chain)
        let labels = Set(chain.map(\.label))
        left.removeAll { labels.contains($0.label) }
      }
      #expect(found.map { $0.steps.filter { $0.label != nil } } == expected, "\(said)")
      for cycle in found { Self.expectSound(cycle) }
      most = max(most, found.count)
    }
    #expect(most > 2)
  }

  @Test("the order in which statements are added changes nothing")
  mutating func shuffled() {
    for _ in 0..<60 {
      let said = story(bounded: true)
      let found = network(said).inconsistencies(limit: .max)
      for _ in 0..<3 {
        #expect(network(said.shuffled(using: &random)).inconsistencies(limit: .max) == found)
      }
    }
  }

  /// The steps are joined, come round, and add up to less than nothing.
  private static func expectSound(_ cycle: TemporalNetwork<String>.Cycle) {
    let next = cycle.steps.dropFirst() + cycle.steps.prefix(1)
    #expect(zip(cycle.steps, next).allSatisfy { $0.from == $1.to })
    #expect(cycle.excess == -cycle.steps.reduce(0) { $0 + $1.seconds })
    #expect(cycle.excess > 0)
  }

  // MARK: - Stories

  private static let events: [EntityID] = ["a", "b", "c"]

  /// - Parameter bounded: whether each event is said to lie where courses are tried.
  private mutating func story(bounded: Bool) -> Said {
    var said: Said = []
    if bounded {
      for event in Self.events {
        said.append(("z", .tookPlace(event, within: seconds(0, Course.last))))
      }
    }
    for _ in 0..<below(8) { said.append(("c\(below(9))", statement())) }
    return said
  }

  private mutating func statement() -> TemporalStatement {
    let (a, b) = (Self.events[Int(below(3))], Self.events[Int(below(3))])
    let (x, y) = (below(Course.last + 1), below(Course.last + 1))
    let stretch = seconds(min(x, y), max(x, y))
    switch below(8) {
    case 0: return .tookPlace(a, within: stretch)
    case 1: return .began(a, within: stretch)
    case 2: return .ended(a, within: below(3) == 0 ? seconds(.min, x) : stretch)
    case 3, 4: return .before(a, b)
    case 5: return .during(a, b)
    case 6: return .lasted(a, seconds: stretch.earliest...(below(3) == 0 ? .max : stretch.latest))
    default: return .followed(a, b, seconds: stretch.earliest - 1...stretch.latest - 1)
    }
  }

  private mutating func below(_ bound: Int64) -> Int64 {
    Int64.random(in: 0..<bound, using: &random)
  }

  /// A first and a last second for each of the three events.
  private struct Course {
    static let last: Int64 = 3

    static let all: [Course] = {
      let spans = (0...last).flatMap { first in (first...last).map { first...$0 } }
      return spans.flatMap { a in spans.flatMap { b in spans.map { Course(spans: [a, b, $0]) } } }
    }()

    let spans: [ClosedRange<Int64>]

    private subscript(event: EntityID) -> ClosedRange<Int64> {
      spans[events.firstIndex(of: event) ?? 0]
    }

    func fits(_ statement: TemporalStatement) -> Bool {
      switch statement {
      case .tookPlace(let event, let bounds):
        self[event].allSatisfy { (bounds.earliest...bounds.latest).contains($0) }
      case .began(let event, let bounds):
        (bounds.earliest...bounds.latest).contains(self[event].lowerBound)
      case .ended(let event, let bounds):
        (bounds.earliest...bounds.latest).contains(self[event].upperBound)
      case .before(let first, let second):
        self[first].allSatisfy { moment in self[second].allSatisfy { moment < $0 } }
      case .during(let inner, let outer): self[inner].allSatisfy(self[outer].contains)
      case .lasted(let event, let seconds):
        Int64(self[event].count) >= seconds.lowerBound
          && Int64(self[event].count) <= max(1, seconds.upperBound)
      case .followed(let first, let second, let seconds):
        seconds.contains(self[second].lowerBound - self[first].upperBound)
      }
    }
  }

  // MARK: - Chains

  private static func constraints(_ said: Said) -> [Constraint] {
    let all = said.flatMap { label, statement in
      statement.limits.map {
        Constraint(from: $0.from, to: $0.to, seconds: $0.seconds, label: label)
      }
    }
    return Set(all).sorted()
  }

  /// How many constraints the smallest subset has that nothing fits; nil where something fits all.
  private static func smallestImpossibleSubset(of constraints: [Constraint]) -> Int? {
    guard isImpossible(constraints) else { return nil }
    func some(_ count: Int, from start: Int, _ chosen: [Constraint]) -> Bool {
      if count == 0 { return isImpossible(chosen) }
      return (start..<constraints.count).contains {
        some(count - 1, from: $0 + 1, chosen + [constraints[$0]])
      }
    }
    return (1...constraints.count).first { some($0, from: 0, []) }
  }

  /// Whether a point comes before itself, by the closure of Floyd and Warshall.
  private static func isImpossible(_ constraints: [Constraint]) -> Bool {
    let points = [.origin] + events.flatMap { [TimePoint.begin($0), .end($0)] }
    let far: Int64 = 1_000_000
    var apart = [[Int64]](repeating: Array(repeating: far, count: 7), count: 7)
    for event in [1, 3, 5] { apart[event + 1][event] = 0 }
    for constraint in constraints {
      guard let from = points.firstIndex(of: constraint.from),
        let to = points.firstIndex(of: constraint.to)
      else { continue }
      apart[from][to] = min(apart[from][to], constraint.seconds)
    }
    for via in 0..<7 {
      for from in 0..<7 where apart[from][via] < far {
        for to in 0..<7 {
          apart[from][to] = min(apart[from][to], apart[from][via] + apart[via][to])
        }
      }
    }
    return (0..<7).contains { apart[$0][$0] < 0 }
  }

  /// The first, in order, of the shortest sequences of constraints that make a chain back to its
  /// start and add up to less than nothing.
  private static func firstSmallestChain(of constraints: [Constraint]) -> [Constraint]? {
    func leads(_ from: TimePoint, to point: TimePoint) -> Bool {
      if case .begin(let event) = from, point == .end(event) { return true }
      return from == point
    }
    func chain(_ sum: Int64, _ chosen: [Constraint], _ more: Int) -> [Constraint]? {
      if more == 0, let first = chosen.first, let last = chosen.last {
        return sum < 0 && leads(last.from, to: first.to) ? chosen : nil
      }
      for next in constraints where chosen.last.map({ leads($0.from, to: next.to) }) ?? true {
        if let found = chain(sum + next.seconds, chosen + [next], more - 1) { return found }
      }
      return nil
    }
    // A chain that passes no point twice has at most one constraint for each of the seven.
    guard isImpossible(constraints) else { return nil }
    return (1...7).lazy.compactMap { chain(0, [], $0) }.first
  }
}
