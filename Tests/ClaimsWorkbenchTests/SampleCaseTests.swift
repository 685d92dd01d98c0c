import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("The sample case")
struct SampleCaseTests {
  @Test("is read without a problem: about seventy claims of twenty reports")
  func whole() throws {
    let bench = try Bench.withSampleCase()
    #expect(try bench.list(ListQuery()).count >= 60)
    #expect(try bench.reports().count >= 7)
  }

  @Test("holds each report's text as it lies beside it")
  func texts() throws {
    for card in try Bench.withSampleCase().reports() {
      let kept = try Bench.withSampleCase().report(card.key).report.text
      #expect(kept == SampleCase.text("reports/\(card.key).txt"), "\(card.key)")
    }
  }

  @Test("comes out pair by pair as pairs.tsv says", arguments: SampleCase.pairs)
  func pair(_ pair: SampleCase.Pair) throws {
    let found = try Self.findings.get()
    guard let a = found.ids[pair.a], let b = found.ids[pair.b] else {
      #expect(pair.b.isEmpty, "no claim \(pair.a) or \(pair.b)")
      return
    }
    let between = found.entries.filter { entry in
      let sides = entry.finding.sides.map(\.claims)
      // What is listed with one side stands between all claims of it.
      guard sides.count > 1 else { return sides[0].contains(a) && sides[0].contains(b) }
      return sides.indices.contains { x in
        sides.indices.contains { x != $0 && sides[x].contains(a) && sides[$0].contains(b) }
      }
    }
    let outcomes = Set(between.map { "\($0.finding.severity) \($0.finding.code)" })
    switch pair.expect {
    case "compatible":
      #expect(!between.contains { $0.finding.severity > .note }, "\(pair.why): \(outcomes)")
    case "apart": #expect(between.isEmpty, "\(pair.why): \(outcomes)")
    default: #expect(outcomes.contains("\(pair.expect) \(pair.rule)"), "\(pair.why): \(outcomes)")
    }
  }

  @Test("has what the story is known for")
  func known() throws {
    let codes = Set(try Self.findings.get().entries.map(\.finding.code.text))
    #expect(
      codes.isSuperset(of: [
        "quantities-disjoint", "values-exclusive", "affirmed-and-denied", "dates-disjoint",
        "places-disjoint", "superseded", "scope-differs", "unknown-answered",
      ]))
  }

  private struct Found {
    let ids: [String: ClaimID]
    let entries: [ContradictionReport.Entry]
  }

  private static let findings = Result {
    let bench = try Bench.withSampleCase()
    let ids = try bench.list(ListQuery()).map { ($0.key, $0.id) }
    return Found(
      ids: Dictionary(ids, uniquingKeysWith: { first, _ in first }),
      entries: try bench.reconcile().report.sections.flatMap(\.entries))
  }
}
