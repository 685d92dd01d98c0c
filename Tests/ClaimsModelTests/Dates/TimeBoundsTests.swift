import Testing

@testable import ClaimsModel

@Suite("A stretch of time")
struct TimeBoundsTests {
  private func stretch(_ earliest: Int64, _ latest: Int64) throws -> TimeBounds {
    try #require(TimeBounds(earliest: earliest, latest: latest))
  }

  @Test("does not end before it begins")
  func order() {
    #expect(TimeBounds(earliest: 5, latest: 4) == nil)
    #expect(TimeBounds(earliest: 5, latest: 5) != nil)
  }

  @Test("overlaps what shares a second with it", arguments: [(0, 10), (10, 20), (-5, 0), (3, 4)])
  func overlapping(earliest: Int64, latest: Int64) throws {
    let (a, b) = (try stretch(0, 10), try stretch(earliest, latest))
    #expect(a.overlaps(b) && b.overlaps(a))
    let shared = try stretch(max(0, earliest), min(10, latest))
    #expect(a.intersection(b) == shared && b.intersection(a) == shared)
  }

  @Test("does not overlap what only touches it", arguments: [(11, 20), (-9, -1)])
  func apart(earliest: Int64, latest: Int64) throws {
    let (a, b) = (try stretch(0, 10), try stretch(earliest, latest))
    #expect(!a.overlaps(b) && !b.overlaps(a))
    #expect(a.intersection(b) == nil)
  }

  @Test("contains itself and what lies within, and nothing that reaches out")
  func containing() throws {
    let week = try stretch(0, 6)
    #expect(week.contains(week))
    #expect(week.contains(try stretch(2, 6)))
    #expect(!week.contains(try stretch(2, 7)))
    #expect(!week.contains(try stretch(-1, 6)))
    #expect(TimeBounds.always.contains(week))
    #expect(!week.contains(.always))
  }

  @Test("saturates for years that seconds cannot count")
  func saturation() throws {
    #expect(TimeBounds.years(.min, through: .max) == .always)
    #expect(TimeBounds.years(.max, through: .max) == (try stretch(.max, .max)))
    #expect(TimeBounds.years(1970, through: .max) == (try stretch(0, .max)))
  }
}
