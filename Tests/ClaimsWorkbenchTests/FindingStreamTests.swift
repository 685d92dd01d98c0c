import ClaimsModel
import ClaimsReports
import ClaimsStore
import ClaimsText
import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("Findings as lines, of claims that stream by")
struct FindingStreamTests {
  @Test("are those of the casebook, byte for byte: the sample case")
  func sampleCase() throws { try expectLikeCasebook(Bench.withSampleCase()) }

  @Test("are those of the casebook where reports took from one another", arguments: 1...12)
  func tracedReports(seed: UInt64) throws {
    try expectLikeCasebook(TracedReports(numbers: SplitMix64(seed: seed)).bench())
  }

  @Test(
    "are those of the casebook where rules span subjects, and claims are decided", arguments: 1...12
  )
  func decided(seed: UInt64) throws {
    var random = SystemOfCases(seed: seed)
    let bench = try random.bench()
    for step in 0..<24 {
      let claim = try bench.log(random.claim()).card.id
      let statuses: [ReviewStatus] = [.verified, .refuted, .retracted, .disputed]
      if step % 3 == 0, let status = statuses.randomElement(using: &random.numbers) {
        _ = try bench.decide(["\(claim)"], status, because: "seen")
      }
      if step % 9 == 0 { _ = try bench.undo(nil, because: nil) }
    }
    try expectLikeCasebook(bench)
  }

  @Test("hold every finding that reconciling keeps")
  func whole() throws {
    let bench = try Bench.withSampleCase()
    let kept = try bench.store.read {
      try Reconciliation(ReportQuery(), $0).rows.map(\.fingerprint)
    }
    let lines = try bench.findingLines()
    #expect(kept.count > 20)
    for fingerprint in kept { #expect(lines.contains("\"fingerprint\":\"\(fingerprint)\"")) }
    #expect(lines.components(separatedBy: "\"type\":\"finding\"").count == kept.count + 1)
  }

  @Test("need neither numbers nor what is known of entities")
  func bare() throws {
    let (lines, problems, outcome) = try Self.stream(
      Self.report + Self.claim("k1", "town", "killed", 80) + Self.claim("k2", "town", "killed", 90))
    #expect(problems.isEmpty && outcome.claims == 2)
    #expect(lines.contains(#""rule":"quantities-disjoint""#))
    #expect(lines.contains(#""claims":["k1"]"#) && lines.contains(#""claims":["k2"]"#))
  }

  @Test("tell of each line that comes too late or twice, and go on")
  func troubles() throws {
    let late = #"{"type": "source", "id": "late", "name": "Late"}"# + "\n"
    let decision =
      #"{"type": "decision", "claim": "k1", "status": "verified", "because": "seen", "by": "ana", "#
      + #""at": "2018-02-09T00:00:00Z"}"# + "\n"
    let (lines, problems, outcome) = try Self.stream(
      Self.report + Self.claim("k1", "town", "killed", 80) + Self.claim("k1", "town", "killed", 81)
        + Self.claim("k2", "raid", "killed", 80) + late + decision
        + Self.claim("k3", "town", "killed", 90) + Self.claim("k4", "raid", "killed", 90)
        + Self.claim("k5", "raid", "killed", 95, report: "none"))
    #expect(
      problems.map(\.place.line) == [4, 6, 7, 8, 10] && outcome.skipped == 5 && outcome.claims == 3)
    #expect(problems.map(\.reason).contains { $0.contains("came before, and were compared") })
    #expect(lines.contains(#""claims":["k4"]"#))
  }

  @Test("of nothing are none")
  func nothing() throws {
    let (lines, problems, outcome) = try Self.stream("")
    #expect(lines.isEmpty && problems.isEmpty && outcome.claims == 0)
  }

  private func expectLikeCasebook(_ bench: Workbench) throws {
    var request = ExportRequest()
    request.isByQuestion = true
    var exported: [UInt8] = []
    try bench.export(request) { exported += $0 }
    let (lines, problems, outcome) = try Self.stream(String(decoding: exported, as: UTF8.self))
    #expect(problems.isEmpty)
    #expect(outcome.claims == (try bench.list(ListQuery()).count))
    #expect(lines == (try bench.findingLines()))
    #expect(lines.contains(#""type":"finding""#))
  }

  private static let report = """
    {"type": "source", "id": "s", "name": "S"}
    {"type": "report", "id": "r", "source": "s", "text": "80 81 90 95 dead", "published": "2018-02-09"}

    """

  private static func claim(
    _ key: String, _ subject: String, _ predicate: String, _ number: Int, report: String = "r"
  ) -> String {
    #"{"type": "claim", "id": "\#(key)", "report": "\#(report)", "quote": {"exact": "\#(number)"}, "#
      + #""subject": "\#(subject)", "predicate": "\#(predicate)", "#
      + #""value": {"quantity": "\#(number) people"}, "when": {"date": "2018-02-08"}}"# + "\n"
  }

  private static func stream(
    _ lines: String
  ) throws -> (lines: String, problems: [InputProblem], outcome: StreamOutcome) {
    var problems: [InputProblem] = []
    var found: [UInt8] = []
    let file = PiecewiseFile(name: "stream.jsonl", bytes: Array(lines.utf8))
    let outcome = try Workbench.findings(in: file, session: Bench.session()) {
      problems.append($0)
    } _: {
      found += $0
    }
    return (String(decoding: found, as: UTF8.self), problems, outcome)
  }
}

extension Workbench {
  fileprivate func findingLines() throws -> String {
    var found: [UInt8] = []
    try writeFindings { found += $0 }
    return String(decoding: found, as: UTF8.self)
  }
}
