import ClaimsModel
import Testing

@testable import ClaimsStore

@Suite("Shared text in the casebook")
struct ReprintStoreTests {
  private func book(reports: Int64 = 3) throws -> Store {
    let store = try Casebook.fresh()
    try store.write { book in
      try book.insert(Source(id: SourceID(unchecked: "sohr"), name: "SOHR"))
      for number in 1...reports {
        _ = try book.insert(
          Report(source: SourceID(unchecked: "sohr"), text: "Text \(number)."),
          key: "report-\(number)", sha256: Casebook.digest)
      }
    }
    return store
  }

  private static let reprint = Reprint(
    report: ReportID(3), other: ReportID(1),
    passages: [
      .init(here: 0..<90, there: 40..<120, words: 17),
      .init(here: 200..<320, there: 0..<100, words: 20),
    ], containment: 70, otherContainment: 30, jaccard: 25)

  @Test("comes back as it was kept, for all reports and for either of the two")
  func kept() throws {
    let store = try book()
    try store.write { try $0.insert(Self.reprint) }
    #expect(try store.read { try $0.reprints() } == [Self.reprint])
    for number: Int64 in [1, 3] {
      #expect(try store.read { try $0.reprints(of: [ReportID(number)]) } == [Self.reprint])
    }
    #expect(try store.read { try $0.reprints(of: [ReportID(2)]) }.isEmpty)
  }

  @Test("is found by fingerprints of any bits, each with who holds it")
  func fingerprints() throws {
    let store = try book()
    let hashes: [UInt64] = [0, 1, .max, 1 << 63, 0x0123_4567_89AB_CDEF]
    try store.write { book in
      try book.insert(
        fingerprints: hashes.flatMap { hash in
          [(hash: hash, report: ReportID(1)), (hash: hash, report: ReportID(2))]
        })
    }
    let holders = try store.read { try $0.holders(of: Array(hashes.dropFirst()) + [77]) }
    #expect(Set(holders.keys) == Set(hashes.dropFirst()))
    #expect(holders.values.allSatisfy { $0 == [ReportID(1), ReportID(2)] })
    #expect(try store.read { try $0.holders(of: []) }.isEmpty)
  }

  @Test("is looked for in the reports that were not compared yet")
  func uncompared() throws {
    let store = try book()
    #expect(try store.read { try $0.firstUncompared() } == ReportID(1))
    try store.write { book in
      for number: Int64 in 1...2 { try book.insertWords(9, of: ReportID(number)) }
    }
    #expect(try store.read { try $0.firstUncompared() } == ReportID(3))
    var seen: [String] = []
    try store.read { try $0.forEachText(from: ReportID(2)) { seen.append("\($0) \($1) \($2)") } }
    #expect(seen == ["r2 sohr Text 2.", "r3 sohr Text 3."])
    try store.write { try $0.insertWords(9, of: ReportID(3)) }
    #expect(try store.read { try $0.firstUncompared() } == nil)
  }

  @Test("and what was judged of it comes back in the order it was made")
  func judgements() throws {
    let store = try book()
    let judgements = [Credit.report("report-2"), .source(SourceID(unchecked: "sohr"))].map { from in
      OriginJudgement(
        report: "report-1", from: from, verdict: .independent, because: "a form", by: "ana", at: 7)
    }
    try store.write { book in for judgement in judgements { try book.insert(judgement) } }
    #expect(try store.read { try $0.originJudgements() } == judgements)
  }
}
