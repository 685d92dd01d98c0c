import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Which reports are compared word by word")
struct ReprintCandidatesTests {
  private func ranked(_ fingerprints: Int, _ holders: [[Int64]]) -> [Int64] {
    var candidates = ReprintCandidates(fingerprints: fingerprints)
    for some in holders { candidates.add(some.map { ReportID($0) }) }
    return candidates.ranked.map(\.number)
  }

  private static let many = Array(1...Int64(ReprintTable.common))

  @Test("Those that share most, of equals the earliest")
  func order() {
    #expect(ranked(9, [[5, 3], [3, 2], [5, 3], [2]]) == [3, 2, 5])
    #expect(ranked(9, []) == [])
  }

  @Test("Not for a banner that many carry; but for a story that many print")
  func common() {
    #expect(ranked(9, [Self.many, Self.many]) == [])
    #expect(ranked(9, [Self.many, Self.many, [7]]) == [7])
    #expect(ranked(3, [Self.many, Self.many]) == Array(1...Int64(ReprintTable.compared)))
  }
}
