import Testing

@testable import ClaimsReconcile

@Suite("Kinds that can meet")
struct MeetingKindsTests {
  private typealias Kind = (number: Int, reach: ClosedRange<Int64>?)

  @Test("are each two of which the stretches meet, once", arguments: 1...40)
  func likeEveryTwo(seed: UInt64) {
    var random = RandomStatements(seed: seed)
    let kinds = (0..<24).map { number -> Kind in
      let first = Int64(random.below(30))
      return (number, random.below(6) == 0 ? nil : first...(first + Int64(random.below(8))))
    }
    let (some, others) = (Array(kinds[..<9]), Array(kinds[9...]))
    var met: [[Int]] = []
    MeetingKinds(some).forEachMeeting(MeetingKinds(others)) { met.append([$0, $1]) }
    let expected = some.flatMap { a in others.filter { meets(a, $0) }.map { [a.number, $0.number] }
    }
    #expect(met.sorted { $0.lexicographicallyPrecedes($1) } == expected)

    met = []
    MeetingKinds(some).forEachMeeting { met.append([$0, $1].sorted()) }
    let own = some.flatMap { a in
      some.filter { a.number <= $0.number && meets(a, $0) }.map { [a.number, $0.number] }
    }
    #expect(met.sorted { $0.lexicographicallyPrecedes($1) } == own)
  }

  private func meets(_ a: Kind, _ b: Kind) -> Bool {
    guard let x = a.reach, let y = b.reach else { return true }
    return x.overlaps(y)
  }
}
