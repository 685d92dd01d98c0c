import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("The review queue")
struct ReviewQueueTests {
  private static func queue(_ bench: Workbench, about: String? = nil) throws -> [String] {
    try bench.reviewQueue(about: about).map { queued in
      switch queued.subject {
      case .finding(let id): "\(id) \(queued.need)"
      case .claim(let id): "\(id) \(queued.need)"
      case .draft(let id): "\(id) \(queued.need)"
      }
    }
  }

  @Test("Contradictions, then claims without a decision, then what was changed since")
  func order() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", start: 14)
    }
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    #expect(try Self.queue(bench) == ["f1 contradiction", "c1 undecided", "c2 undecided"])
    _ = try bench.decide(["c1"], .disputed, because: "Doubted.")
    #expect(try Self.queue(bench) == ["f1 contradiction", "c2 undecided"])
    var change = EditRequest()
    change.hedge = .alleged
    _ = try bench.edit("c1", change, because: "It says so.")
    #expect(try Self.queue(bench).suffix(2) == ["c2 undecided", "c1 lapsed"])
    _ = try bench.decide(["c1"], .refuted, because: "No.")
    #expect(try Self.queue(bench) == ["c2 undecided"])
    _ = try bench.decide(["c2"], .verified, because: "Yes.")
    #expect(try Self.queue(bench) == [])
  }

  @Test("What rests on better sources comes first, and a finding weighs as its weaker side")
  func weights() throws {
    let bench = try Bench.withTwoReports()
    _ = try bench.grade(source: "agency", .a, because: "Long record.")
    try bench.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", start: 14)
    }
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    try bench.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", start: 43)
      $0.about = "the other pocket"
      $0.allowsNewEntities = true
    }
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages") {
      $0.about = "the other pocket"
      $0.sourcing = .monitored
    }
    let queue = try Self.queue(bench)
    #expect(
      queue == [
        "f1 contradiction", "f2 contradiction", "c4 undecided", "c2 undecided", "c1 undecided",
        "c3 undecided",
      ])
    // Now both sides of the later one are better.
    _ = try bench.grade(source: "monitor", .c, because: "So far.")
    var change = EditRequest()
    change.sourcing = .witnessed
    _ = try bench.edit("c3", change, because: "It says so.")
    #expect(
      try Self.queue(bench).prefix(2).map { $0.suffix(13) } == ["contradiction", "contradiction"])
    let first = try bench.reviewQueue()[0]
    let view = try bench.review(first)
    #expect(view.claims.map(\.id.description) == ["c3", "c4"])
    #expect(try Self.queue(bench, about: "the pocket").count == 3)
  }

  @Test("A case shows its quotes with the span marked, grades, and what was decided")
  func text() throws {
    let bench = try Bench.withTwoReports()
    _ = try bench.grade(source: "agency", .b, because: "Long record.")
    try bench.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", start: 14)
    }
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    _ = try bench.decide(["c1"], .disputed, because: "Doubted.")
    let view = try bench.review(try bench.reviewQueue()[0])
    let text = view.text(TextLayout(width: 100, colour: false))
    for piece in [
      "How many settlements of the pocket were captured?", "A “80 villages”: c1",
      "[80 villages]", "[More than 80 villages]", "reliability B", "1 origin", "c1 so far:",
      "“Doubted.”",
    ] {
      #expect(text.contains(piece), "\(piece) in \(text)")
    }
    #expect(view.isWaiting && view.letters == ["A", "B"])
  }
}
