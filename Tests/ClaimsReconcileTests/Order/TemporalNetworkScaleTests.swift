import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

/// 10,000 points. Builds for debugging take seconds for what takes a tenth of one otherwise.
@Suite("The order of very many events")
struct TemporalNetworkScaleTests {
  private static let count: Int64 = 5_000

  private func event(_ number: Int64) -> EntityID { EntityID(unchecked: "e\(number)") }

  @Test("false statements come out one by one from 20,000 constraints", .timeLimit(.minutes(5)))
  func planted() {
    var random = SplitMix64(seed: 11)
    var network = TemporalNetwork<Int64>()
    // Each event has an hour of its own, and is dated to within hours.
    for number in 0..<Self.count {
      let start = number * 3_600
      network.add(
        .tookPlace(event(number), within: seconds(start - 9_000, start + 12_600)), label: number)
    }
    for label in Self.count..<Self.count * 3 {
      let a = Int64.random(in: 0..<Self.count - 1, using: &random)
      let b = Int64.random(in: a + 1..<min(Self.count, a + 200), using: &random)
      network.add(.before(event(a), event(b)), label: label)
    }
    network.add(.before(event(4_000), event(1_000)), label: -2)
    network.add(.tookPlace(event(77), within: seconds(0, 1)), label: -1)
    // What the dates tell takes three steps and two; what is left fits together.
    #expect(
      network.inconsistencies(limit: .max).map(\.labels) == [[-1, 77], [-2, 1_000, 4_000]])
  }

  @Test("a chain of thousands is no harder than its length", .timeLimit(.minutes(5)))
  func chain() {
    var network = TemporalNetwork<Int64>()
    for number in 0..<Self.count {
      network.add(.before(event(number), event((number + 1) % Self.count)), label: number)
    }
    #expect(network.inconsistency()?.labels == Array(0..<Self.count))
  }
}
