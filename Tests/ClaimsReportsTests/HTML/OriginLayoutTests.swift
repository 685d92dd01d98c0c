import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("The picture of origins")
struct OriginLayoutTests {
  private func graph(_ steps: [(Int64, Int64)]) -> OriginGraph {
    let ids = Set(steps.flatMap { [$0.0, $0.1] }).sorted()
    return OriginGraph(
      reports: ids.map {
        .init(
          id: ReportID($0), sourceName: "S\($0)", title: nil, published: nil, isBehindAnswer: true)
      },
      edges: steps.map {
        .init(
          report: ReportID($0.0), giver: .report(ReportID($0.1)), ground: .credit, isOrdered: true)
      })
  }

  @Test("puts each report right of what it took from")
  func columns() {
    let layout = OriginLayout(graph([(2, 1), (3, 2), (4, 1), (4, 3), (5, 4)]))
    let x = Dictionary(uniqueKeysWithValues: layout.places.map { ($0.node, $0.place.x) })
    for line in layout.lines { #expect(x[line.from, default: 0] < x[line.to, default: 0]) }
    #expect(Set(layout.places.map(\.place)).count == layout.places.count)
  }

  @Test("ends where reports took from one another in a ring")
  func ring() {
    let layout = OriginLayout(graph([(1, 2), (2, 3), (3, 1), (4, 4)]))
    #expect(layout.places.count == 4)
    #expect(layout.lines.count == 4)
    #expect(Set(layout.places.map(\.place)).count == 4)
  }

  @Test("crosses no lines where it need not")
  func crossings() {
    let layout = OriginLayout(graph([(11, 3), (12, 2), (13, 1)]))
    let y = Dictionary(uniqueKeysWithValues: layout.places.map { ($0.node, $0.place.y) })
    for line in layout.lines { #expect(y[line.from] == y[line.to]) }
  }

  @Test("draws all that a report took from another as one line")
  func merged() {
    let layout = OriginLayout(SampleCase.traced)
    #expect(layout.lines.count == 4)
    #expect(layout.lines[0].grounds == [.credit, .shared(words: 120, percent: 41)])
    #expect(layout.lines.map(\.isOrdered) == [true, true, true, false])
  }
}
