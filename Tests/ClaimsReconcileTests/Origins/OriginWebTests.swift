import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("What lies behind a statement, by numbers")
struct OriginWebTests {
  @Test("is what following every credit and link one by one comes to", arguments: 1...12)
  func likePlain(seed: UInt64) {
    var random = SplitMix64(seed: seed &* 7_717)
    var behindSeveral = 0
    for _ in 0..<150 {
      let book = Self.book(&random)
      for report in book.origins.columns.reports {
        for quote in [nil, 0..<10, 20..<60, 90..<100] {
          let plain = Self.roots(book.origins, of: report, quote)
          #expect(book.origins.roots(ofReport: report, quote: quote) == plain)
          behindSeveral += plain.count > 1 ? 1 : 0
        }
      }
    }
    #expect(behindSeveral > 500)
  }

  /// A dozen reports of a few sources: some credit others, some share text, in part or as a whole.
  private static func book(_ random: inout SplitMix64) -> ReportBook {
    func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let sources = ["a", "b", "c", "d", "e"]
    let keys = (1...12).map { "\(sources[below(sources.count)])-\($0)" }
    var credits: [String: [String]] = [:]
    for key in keys {
      credits[key] =
        below(5) > 0 ? [] : (0...below(2)).map { _ in below(3) > 0 ? keys[below(12)] : "afp" }
    }
    let days = Dictionary(
      uniqueKeysWithValues: keys.filter { _ in below(3) == 0 }.map {
        ($0, "2018-02-0\(1 + below(3))")
      })
    let pairs = (0..<below(24)).map { _ in (below(12), below(12)) }.filter { $0.0 != $0.1 }
    var seen: Set<Set<Int>> = []
    let shared = pairs.filter { seen.insert([$0.0, $0.1]).inserted }.map { a, b in
      ReportBook.Shared(
        report: keys[a], other: keys[b],
        bytes: (0...below(2)).map { _ in
          let (here, there) = (below(80), below(80))
          return (here..<here + 20, there..<there + 20)
        }, percent: (below(2) == 0 ? 100 : 20, below(2) == 0 ? 90 : 30))
    }
    let publishers = below(3) == 0 ? ["a": "b", "e": "b"] : [:]
    return ReportBook(credits, publishers: publishers, days: days, shared: shared)
  }

  /// As plainly as can be.
  private static func roots(
    _ origins: Origins, of report: ReportID, _ quote: Range<Int>?
  ) -> Set<SourceID> {
    var seen: Set<ReportID> = []
    var found: Set<SourceID> = []
    var open = [(report, quote)]
    while let (report, span) = open.popLast() {
      guard seen.insert(report).inserted, let source = origins.columns.source(of: report) else {
        continue
      }
      let matches = origins.links(of: report).compactMap { link in
        link.match(span).map { (link.other, $0.span, link.order) }
      }
      let isOwn = origins.credits(of: report).isEmpty && !matches.contains { $0.2 == .earlier }
      if isOwn { found.insert(origins.root(of: source)) }
      for credit in origins.credits(of: report) {
        switch credit.giver {
        case .source(let source): found.insert(origins.root(of: source))
        case .report(let other): if let other { open.append((other, nil)) }
        }
      }
      for (other, span, order) in matches where order != .later { open.append((other, span)) }
    }
    guard found.isEmpty else { return found }
    return Set(seen.compactMap { origins.columns.source(of: $0).map(origins.root) })
  }
}
