import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("A scale of time")
struct TimeScaleTests {
  private func scale(_ dates: String...) throws -> TimeScale {
    let bounds = try dates.map { try #require(EDTF($0)).bounds }
    return try #require(
      TimeScale(showing: bounds.flatMap { [$0.earliest, $0.latest] }, from: 100, length: 700))
  }

  @Test(
    "marks round days, months or years, eight at most",
    arguments: [
      (["2018-02-09"], ["2018-02-09", "2018-02-10"]),
      (["2018-02-07", "2018-02-09"], ["2018-02-07", "2018-02-08", "2018-02-09", "2018-02-10"]),
      (["2017-11", "2018-02-09"], ["2017-11", "2017-12", "2018-01", "2018-02"]),
      (
        ["2011", "2018"], ["2012", "2014", "2016", "2018"]
      ),
      (["1914", "2018"], ["1920", "1940", "1960", "1980", "2000", "2020"]),
    ])
  func ticks(dates: [String], labels: [String]) throws {
    let bounds = try dates.map { try #require(EDTF($0)).bounds }
    let scale = try #require(
      TimeScale(showing: bounds.flatMap { [$0.earliest, $0.latest] }, from: 0, length: 700))
    #expect(scale.ticks.map(\.label) == labels)
  }

  @Test("puts every date of a wide range in its place, whatever the range")
  func wide() throws {
    for dates in [["-0044-03-15", "2018"], ["Y-170000002", "2018"], ["2018-02-09T10:00:00Z"]] {
      let bounds = try dates.map { try #require(EDTF($0)).bounds }
      let seconds = bounds.flatMap { [$0.earliest, $0.latest] }.filter { $0.magnitude < 1 << 60 }
      let scale = try #require(TimeScale(showing: seconds, from: 0, length: 700))
      #expect(scale.ticks.count <= 10)
      let places = seconds.sorted().map(scale.place)
      #expect(places == places.sorted() && places.allSatisfy { (0...700).contains($0) })
    }
  }

  @Test("puts what lies beyond an end at the end")
  func beyond() throws {
    let scale = try scale("2018-02-09")
    #expect(scale.place(.min) == 100)
    #expect(scale.place(.max) == 800)
  }

  @Test("is none where there is no date")
  func none() {
    #expect(TimeScale(showing: [], from: 0, length: 1) == nil)
  }
}
