import ClaimsModel

@testable import ClaimsWorkbench

/// Reports that credit one another, share text, and are judged; places within places that are one.
struct TracedReports {
  private static let story = """
    The army took the village of Umm Elkhalayel on Friday after a night of heavy shelling, residents \
    said, and the families who had stayed until then left for the north in the early morning. %d \
    people were killed.
    """

  let numbers: SplitMix64

  func bench() throws -> Workbench {
    var numbers = numbers
    let bench = try Bench.fresh()
    for source in 0..<6 { _ = try bench.addSource(name: "s\(source)", id: "s\(source)") }
    for (name, parent) in [("country", nil), ("north", "country"), ("town", "north")]
      + [("village", "north"), ("hamlet", "village"), ("hill", "town")] as [(String, String?)]
    {
      _ = try bench.addEntity(
        name: name, kind: .place, place: parent.map { .within($0) } ?? PlaceRequest())
    }
    for report in 1...9 {
      let dead = Int.random(in: 3...6, using: &numbers)
      var request = ReportRequest(
        bytes: Array((Self.story.replacing("%d", with: "\(dead)") + " (\(report))").utf8),
        file: "r",
        source: "s\(Int.random(in: 0...5, using: &numbers))")
      if Bool.random(using: &numbers) {
        request.published = EDTF("2018-02-0\(Int.random(in: 1...9, using: &numbers))")
      }
      if report > 1, Bool.random(using: &numbers) {
        request.credits = ["r\(Int.random(in: 1..<report, using: &numbers))"]
      }
      _ = try bench.addReport(request)
      for _ in 0..<3 {
        let about = ["country", "north", "town", "village", "hamlet", "hill"]
        var claim = LogRequest(
          report: "r\(report)", anchor: QuoteAnchor("\(dead) people were killed"),
          about: about.randomElement(using: &numbers) ?? "town", says: "killed")
        claim.stated.values = ["\(dead) people"]
        claim.when = StatedTime("2018-02-0\(Int.random(in: 1...3, using: &numbers))")
        claim.note = "\(numbers.next())"
        do { _ = try bench.log(claim) } catch is Refusal {}
      }
    }
    _ = try bench.judge("town", "village", .same, because: "two names of one place")
    for _ in 0..<3 {
      let pair = (1...9).map { "r\($0)" }.shuffled(using: &numbers)
      do {
        if Bool.random(using: &numbers) {
          _ = try bench.credit(report: pair[0], from: pair[1], because: "asked them")
        } else {
          _ = try bench.independent(report: pair[0], of: pair[1], because: "asked them")
        }
      } catch is Refusal {}
    }
    return bench
  }
}
