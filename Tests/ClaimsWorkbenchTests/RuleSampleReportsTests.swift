import ClaimsReports
import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("A rule's page")
struct RuleSampleReportsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  /// `CLAIMBENCH_RECORD=1 swift test --filter RuleSampleReportsTests` writes the file anew; then build
  /// again, for it is part of the program.
  @Test("shows what its sample really comes to")
  func samples() throws {
    let codes = Workbench.rules.map(\.code)
    let recorded = try codes.sorted().map { code in
      let sample = Self.root.appending(path: "Samples/Contradictions/\(code)/expected.txt")
      return "==== \(code)\n" + (try String(contentsOf: sample, encoding: .utf8))
    }.joined()
    let file = Self.root.appending(path: "Sources/ClaimsWorkbench/rule_samples.txt")
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      try Data(recorded.utf8).write(to: file)
    }
    let isSame = try String(contentsOf: file, encoding: .utf8) == recorded
    #expect(isSame, "Run CLAIMBENCH_RECORD=1 swift test --filter RuleSampleReportsTests.")
    for code in codes {
      let report = try #require(try Workbench.rule(code).sampleReport)
      #expect(report.contains("[\(code)]"))
    }
    #expect(Set(RuleSamples.reports.keys) == Set(codes))
  }

  @Test("keeps to the width of its lines", arguments: [40, 80, 100, 200])
  func width(columns: Int) throws {
    for code in Workbench.rules.map(\.code) {
      let text = try Workbench.rule(code).text(TextLayout(width: columns, colour: false))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns })
    }
  }
}
