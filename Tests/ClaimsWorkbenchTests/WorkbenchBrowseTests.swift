import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("Lists of claims, reports and sources")
struct WorkbenchBrowseTests {
  /// 1100 claims about seven subjects by three sources: of every hundred one is verified, one refuted
  /// and changed since, one refuted, and one assigned.
  private static func bench() throws -> Workbench {
    let bench = try Bench.fresh()
    let rows = (1...1100).map { "s\($0 % 7),k\($0 % 2),\($0),2018-02-09,by\($0 % 3)" }
    let table = (["about,says,value,from,source"] + rows).joined(separator: "\n")
    _ = try bench.importing(table, named: "rows.csv") { $0.constants = ["kind": "quantity"] }
    for number in stride(from: 1, through: 1100, by: 100) {
      _ = try bench.decide(["c\(number)"], .verified, because: "seen")
      _ = try bench.decide(["c\(number + 1)"], .refuted, because: "seen")
      var edit = EditRequest()
      edit.stated.values = ["7"]
      _ = try bench.edit("c\(number + 1)", edit, because: "a slip")
      _ = try bench.decide(["c\(number + 3)"], .refuted, because: "seen")
      _ = try bench.assign(["c\(number + 2)"], to: "ben", due: number < 500 ? "2018-03" : nil)
    }
    return bench
  }

  private static let queries: [(name: String, set: @Sendable (inout ListQuery) -> Void)] = [
    ("all", { _ in }), ("verified", { $0.status = .verified }),
    ("refuted", { $0.status = .refuted }), ("unreviewed", { $0.status = .unreviewed }),
    ("source", { $0.source = "by1" }), ("report", { $0.report = "r17" }),
    ("about", { $0.about = "s3" }), ("says", { $0.says = "k1" }),
    ("assigned", { $0.assignee = "Ben" }), ("due", { $0.due = "2018" }),
    (
      "several",
      {
        $0.status = .unreviewed
        $0.source = "by0"
        $0.about = "s3"
        $0.says = "k0"
      }
    ),
    (
      "assigned, unreviewed",
      {
        $0.status = .unreviewed
        $0.assignee = "ben"
      }
    ),
    (
      "assigned, of a status",
      {
        $0.status = .verified
        $0.assignee = "ben"
      }
    ),
  ]

  @Test("hold what passes and nothing else, a page at a time, in the order it was logged")
  func listing() throws {
    let bench = try Self.bench()
    let all = try bench.list(ListQuery())
    #expect(all.map(\.id) == (1...1100).map { ClaimID($0) })
    for (name, set) in Self.queries {
      var query = ListQuery()
      set(&query)
      var pages: [ClaimListing] = []
      try bench.forEachListing(query) { pages.append($0) }
      let expected = all.filter { card in
        (query.status == nil || card.standing.status == query.status)
          && (query.source == nil || card.source.text == query.source)
          && (query.report == nil || "\(card.report)" == query.report)
          && (query.about == nil || card.claim.subject.text == query.about)
          && (query.says == nil || card.claim.predicate.text == query.says)
          && (query.assignee == nil || card.id.number % 100 == 3)
          && (query.due == nil || card.id.number % 100 == 3 && card.id.number < 500)
      }
      #expect(pages.flatMap(\.cards) == expected, "\(name)")
      #expect(pages.dropLast().allSatisfy { $0.cards.count <= Workbench.pageSize }, "\(name)")
      for page in pages {
        let assigned = page.cards.filter { page.assigned[$0.id] != nil }
        #expect(assigned == page.cards.filter { $0.id.number % 100 == 3 }, "\(name)")
      }
      #expect(!expected.isEmpty || name == "assigned, of a status", "\(name)")
    }
    var pages: [Int] = []
    try bench.forEachListing(ListQuery()) { pages.append($0.cards.count) }
    #expect(pages == [500, 500, 100])
  }

  @Test("end where whoever reads them wants no more")
  func leaving() throws {
    struct Enough: Error {}
    let bench = try Self.bench()
    var count = 0
    #expect(throws: Enough.self) {
      try bench.forEachListing(ListQuery()) {
        count += $0.cards.count
        throw Enough()
      }
    }
    #expect(count == 500)
    #expect(try bench.list(ListQuery()).count == 1100)
  }

  @Test("of what was searched for, give the best and how many there are")
  func search() throws {
    let bench = try Self.bench()
    let whole = try bench.search("value", ListQuery())
    #expect(whole.claims.count == 1100 && whole.reports.count == 1100)
    let best = try bench.search("value", ListQuery(), limit: 7)
    #expect(best.claims == Array(whole.claims.prefix(7)))
    #expect(best.reports == Array(whole.reports.prefix(7)))
    #expect(best.claimCount == 1100 && best.reportCount == 1100)
    var query = ListQuery()
    query.source = "by1"
    let ofOne = try bench.search("value", query, limit: 3)
    #expect(ofOne.claimCount == 367 && ofOne.reportCount == 367)
    #expect(ofOne.claims == Array(whole.claims.filter { $0.source.text == "by1" }.prefix(3)))
    #expect(ofOne.reports.allSatisfy { $0.report.source.text == "by1" })
    query.report = "r4"
    #expect(try bench.search("value", query).reports.map(\.id) == [ReportID(4)])
    query = ListQuery()
    query.status = .verified
    let verified = try bench.search("value", query, limit: 4)
    #expect(verified.claimCount == 11 && verified.claims.count == 4)
    #expect(verified.claims.allSatisfy { $0.standing.status == .verified })
    #expect(verified.reports == [] && verified.reportCount == 0)
    query.about = "s1"
    #expect(
      try bench.search("value", query).claims.map(\.id)
        == whole.claims.filter {
          $0.standing.status == .verified && $0.claim.subject.text == "s1"
        }.map(\.id))
  }

  @Test("say how many reports each source published, and which")
  func sources() throws {
    let bench = try Self.bench()
    let counts = try bench.sources(namesReports: false)
    #expect(counts.map(\.reportCount) == [367, 367, 366] && counts.allSatisfy { $0.reports == [] })
    let named = try bench.sources()
    #expect(named.map(\.reports.count) == [367, 367, 366])
    let one = try bench.source("by1")
    #expect(one.reports == named[0].reports && one.shown.count == SourceCard.mostShown)
    #expect(one.shown.map(\.id) == Array(one.reports.prefix(SourceCard.mostShown)))
    var pages: [[ReportCard]] = []
    try bench.forEachReports(of: "by1") { pages.append($0) }
    #expect(pages.joined().map(\.id) == one.reports)
    #expect(try bench.reports().map(\.id) == (1...1100).map { ReportID($0) })
    #expect(try bench.reports().allSatisfy { $0.claims == 1 })
  }
}
