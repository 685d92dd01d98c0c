import ClaimsReading
import ClaimsReports
import ClaimsText
import Testing

@testable import ClaimsWorkbench

@Suite("Evaluating drafts")
struct WorkbenchEvaluateTests {
  private static func line(_ start: Int, _ exact: String, _ rest: String = "") -> String {
    #"{"report":"r1","quote":{"start":\#(start),"exact":"\#(exact)"}\#(rest)}"#
  }

  private static let whole =
    #","subject":"the pocket","predicate":"killed","value":{"words":"80"},"hedge":"alleged""#

  private static func evaluate(
    _ drafts: [String], _ gold: [String]
  ) throws -> (report: EvaluationReport?, problems: [InputProblem]) {
    try Bench.withTwoReports().evaluate(
      ("drafts", Array(drafts.joined(separator: "\n").utf8)),
      against: ("gold", Array(gold.joined(separator: "\n").utf8)), published: nil)
  }

  private static func row(
    _ report: EvaluationReport?, _ matching: Evaluation.Matching, _ name: String
  ) throws -> EvaluationReport.Row {
    try #require(report?.rows[matching]?.first { $0.name == name })
  }

  @Test("What agrees with itself is right in all")
  func itself() throws {
    let lines = [Self.line(0, "The army", Self.whole), Self.line(14, "80 villages", Self.whole)]
    let report = try Self.evaluate(lines, lines).report
    for matching in Evaluation.Matching.allCases {
      for row in try #require(report?.rows[matching]) where row.marked > 0 {
        #expect(row.precision == 1 && row.recall == 1 && row.f1 == 1, "\(row.name)")
      }
    }
  }

  @Test("Only what was marked is compared, and spans by themselves and by what they share")
  func partial() throws {
    let proposed = [
      Self.line(0, "The army took", Self.whole), Self.line(14, "80 villages", Self.whole),
      Self.line(40, "was 80", Self.whole),
    ]
    let marked = [
      Self.line(0, "The army", #","hedge":"alleged","place":null"#),
      Self.line(14, "80 villages", #","hedge":"asserted","value":{"words":"more than 70"}"#),
    ]
    let report = try Self.evaluate(proposed, marked).report
    let strict = try Self.row(report, .strict, "spans")
    #expect(strict.hits == 1 && strict.marked == 2 && report?.proposed == 3)
    #expect(strict.precision == 1.0 / 3)
    let loose = try Self.row(report, .overlapping, "spans")
    #expect(loose.hits == 2 && loose.recall == 1)
    let hedge = try Self.row(report, .overlapping, "hedge")
    #expect(hedge.hits == 1 && hedge.accuracy == 0.5 && hedge.recall == 0.5)
    #expect(try Self.row(report, .overlapping, "place").accuracy == 1)
    #expect(try Self.row(report, .overlapping, "value").hits == 0)
    #expect(try Self.row(report, .overlapping, "subject").accuracy == nil)
    let text = try #require(report).text(TextLayout(width: 80, colour: false))
    #expect(text.contains("Strict") && text.contains("0.500") && text.contains("-"))
  }

  @Test("A line that cannot be read is a problem, and nothing is reckoned")
  func problems() throws {
    let found = try Self.evaluate(["no"], [Self.line(0, "x"), "{}"])
    #expect(found.report == nil)
    #expect(found.problems.map(\.file) == ["drafts", "gold"])
    #expect(found.problems.map(\.place.line) == [1, 2])
    #expect(throws: Refusal.self) { try Self.evaluate([], []) }
  }
}
