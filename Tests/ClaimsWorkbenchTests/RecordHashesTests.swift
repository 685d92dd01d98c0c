import ClaimsModel
import ClaimsReports
import ClaimsSealing
import Testing

@testable import ClaimsStore
@testable import ClaimsWorkbench

@Suite("Hashes worked out beside the writing")
struct RecordHashesTests {
  private func hasAll(
    _ kind: RecordKind, _ hashes: RecordHashes, _ book: StoreWriter
  ) throws -> Bool {
    try hashes.hasAll(
      of: kind, book.changes.numbers(of: kind), writes: book.changes.writes(of: kind))
  }

  @Test("are those of the records read back, in the order of their numbers")
  func same() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80")
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80")
    try bench.store.write { book in
      let hashes = RecordHashes()
      for report in try book.reader.reports() {
        book.changes.add(.report, report.id.number)
        try hashes.add(report)
      }
      for claim in try book.reader.claims() {
        book.changes.add(.claim, claim.id.number)
        let report = try #require(try book.reader.report(claim.report))
        try hashes.add(claim, report: report.key)
      }
      for kind in [RecordKind.claim, .report] {
        var found: [TreeHash] = []
        try book.reader.forEachHash(of: kind) { found.append($1) }
        #expect(found.count == 2)
        #expect(try hasAll(kind, hashes, book))
        var made: [TreeHash] = []
        hashes.forEach(of: kind) { made.append($1) }
        #expect(made == found)
      }
      book.changes.clear()
    }
  }

  @Test("are none where a record was changed since, or one is not among them")
  func changed() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80")
    try bench.store.write { book in
      let claim = try #require(try book.reader.claim(ClaimID(1)))
      let hashes = RecordHashes()
      try hashes.add(claim, report: "key")
      #expect(try !hasAll(.claim, hashes, book))
      book.changes.add(.claim, 1)
      #expect(try hasAll(.claim, hashes, book))
      book.changes.add(.claim, 1)
      #expect(try !hasAll(.claim, hashes, book))
      #expect(try !hasAll(.report, hashes, book))
      book.changes.clear()
    }
  }

  @Test("seal a table of thousands of rows so that the audit finds nothing")
  func table() throws {
    // Long enough for its indexes to be made anew.
    let remark = String(repeating: "x", count: 400)
    let rows = (0..<3_000).map {
      "place-\($0 % 40),killed,\($0),2018-02-09,source-\($0 % 3),\(remark)\n"
    }
    let text = "about,says,value,when,source,remark\n" + rows.joined()
    let bench = try Bench.fresh()
    var request = ImportRequest([PiecewiseFile(name: "rows.csv", bytes: Array(text.utf8))])
    let outcome = try bench.importFiles(request) { _ in }
    #expect(outcome.skipped == 0)
    #expect(outcome.added.first { $0.noun == "claim" }?.count == 3_000)
    #expect(try bench.audit().troubles.isEmpty)
    // Again, it changes nothing.
    request.files = [PiecewiseFile(name: "rows.csv", bytes: Array(text.utf8))]
    let again = try bench.importFiles(request) { _ in }
    #expect(again.unchanged >= 3_000)
    #expect(again.added.allSatisfy { $0.count == 0 })
  }
}
