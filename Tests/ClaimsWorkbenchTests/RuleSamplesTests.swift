import ClaimsModel
import ClaimsReports
import ClaimsText
import Foundation
import Testing

@testable import ClaimsReconcile
@testable import ClaimsWorkbench

@Suite("The samples of the rules")
struct RuleSamplesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL
  private static let folder = root.appending(path: "Samples/Contradictions")
  private static let codes = RuleCatalog.pages.map(\.code.text)

  private static func names(in folder: URL) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test("are one folder for each rule, with a case and what is printed of it")
  func folders() throws {
    #expect(try Self.names(in: Self.folder) == Set(Self.codes + ["README.md"]))
    for code in Self.codes {
      let files = try Self.names(in: Self.folder.appending(path: code))
      #expect(files == ["case.jsonl", "expected.txt"], "\(code)")
    }
  }

  @Test(
    "are found just where they are noted as faulty, and clean at least as often", arguments: codes)
  func found(code: String) throws {
    let bench = try Bench.fresh()
    let outcome = try bench.import1(try Self.text("\(code)/case.jsonl"))
    #expect(outcome.problems.isEmpty)
    let noted = Dictionary(grouping: try bench.list(ListQuery()).map(Noted.init), by: \.label)
    let faulty = noted.filter { $0.key.hasPrefix("faulty ") }.mapValues { Set($0.map(\.id)) }
    let clean = noted.keys.filter { $0.hasPrefix("clean ") }
    #expect(noted.keys.allSatisfy { $0.contains(/^(faulty|clean|behind faulty) \d+$/) })
    #expect(!faulty.isEmpty)
    #expect(clean.count >= faulty.count)

    var query = ReportQuery()
    query.rule = code
    let entries = try bench.contradictions(query).sections.flatMap(\.entries)
    let found = entries.map { Set($0.finding.sides.flatMap(\.claims)) }
    #expect(found.count == faulty.count)
    #expect(Set(found) == Set(faulty.values))
    #expect(try Self.text("\(code)/expected.txt").contains("[\(code)]"))
  }

  /// A claim, and what its note says is to come of it: “faulty 1: one film, two towns.”
  private struct Noted {
    let id: ClaimID
    let label: String

    init(_ card: ClaimCard) {
      id = card.id
      label = (card.claim.note ?? "").split(separator: ":").first.map(String.init) ?? ""
    }
  }

  @Test("are named where the rule is: on its page, and in both READMEs", arguments: codes)
  func named(code: String) throws {
    let page = try Workbench.rule(code).text(TextLayout(width: 80, colour: false))
    #expect(page.split(separator: "\n").last == "  Samples/Contradictions/\(code)")
    #expect(try Self.text("README.md").contains("\n| [`\(code)`](\(code)/expected.txt) | "))
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains("\n| `\(code)` | "))
    #expect(readme.contains("(Samples/Contradictions)"))
  }
}
