import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

/// The sample case, logged by hand and read by the program.
@Suite("Reading the sample case")
struct ReadSampleCaseTests {
  /// The words of two claims that cannot both hold.
  private struct Conflict {
    let id: FindingID?
    let sides: [[ClaimCard]]
  }

  @Test("finds more than half of what contradicts in the claims made by hand")
  func findsMost() throws {
    let byHand = try Self.conflicts(in: Bench.withSampleCase())
    let read = try Self.conflicts(in: Self.read())
    let found = byHand.filter { gold in read.contains { Self.meet(gold, $0) } }
    #expect(byHand.count == 24)
    #expect(found.count >= 13, "\(found.compactMap(\.id))")
    // What is found besides is found for a reason as well, and is little.
    #expect(read.count <= byHand.count)
  }

  /// The case without its claims, read report by report; of what scores 30 and leaves nothing open all is
  /// accepted, on the event that it most likely tells of, and nothing is judged.
  private static func read() throws -> Workbench {
    let bench = try Bench.fresh()
    let lines = SampleCase.lines.filter { !$0.contains(#""type": "claim""#) }
    #expect(try bench.import1(lines.joined(separator: "\n") + "\n").problems.isEmpty)
    var acceptance = DraftAcceptance()
    acceptance.joinsAbove = 50
    acceptance.edit.allowsNewEntities = true
    for report in try bench.reports() {
      let language = try bench.report("\(report.id)").report.language
      guard language == nil || language == "en" else {
        #expect(throws: Refusal.self) { try bench.read(report: "\(report.id)") }
        continue
      }
      let drafts = try bench.read(report: "\(report.id)").ready(above: 30)
      let outcome = try bench.accept(drafts: drafts.map(\.description), acceptance)
      #expect(outcome.accepted.count >= outcome.refused.count)
    }
    return bench
  }

  private static func conflicts(in bench: Workbench) throws -> [Conflict] {
    let cards = Dictionary(
      try bench.list(ListQuery()).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try bench.contradictions(ReportQuery()).sections.flatMap(\.entries)
      .filter { $0.finding.severity > .note }.map { entry in
        let sides = entry.finding.sides.map { $0.claims.compactMap { cards[$0] } }
        return Conflict(id: entry.id, sides: sides.count > 1 ? sides : sides[0].map { [$0] })
      }
  }

  /// Whether they set words of the same places of the same reports against each other.
  private static func meet(_ a: Conflict, _ b: Conflict) -> Bool {
    guard a.sides.count > 1, b.sides.count > 1 else { return false }
    return meet(a.sides[0], b.sides[0]) && meet(a.sides[1], b.sides[1])
      || meet(a.sides[0], b.sides[1]) && meet(a.sides[1], b.sides[0])
  }

  private static func meet(_ a: [ClaimCard], _ b: [ClaimCard]) -> Bool {
    a.contains { x in
      b.contains { y in
        x.report == y.report && x.claim.quote.start < y.claim.quote.end
          && y.claim.quote.start < x.claim.quote.end
      }
    }
  }
}
