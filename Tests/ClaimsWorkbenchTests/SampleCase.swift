import Foundation
import Testing

@testable import ClaimsWorkbench

/// The sample case of the repository.
enum SampleCase {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Samples/Cases/north-hama-2018").standardizedFileURL

  static var lines: [String] {
    text("case.jsonl").split(separator: "\n").map(String.init)
  }

  static func text(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  /// One row of pairs.tsv: two claims and what must come of them.
  struct Pair: Sendable, CustomTestStringConvertible {
    let id: String
    let a: String
    let b: String
    let expect: String
    let rule: String
    let why: String

    var testDescription: String { "\(id): \(a) and \(b), \(expect) \(rule)" }
  }

  static var pairs: [Pair] {
    text("pairs.tsv").split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 6 else { return nil }
      return Pair(
        id: cells[0], a: cells[1], b: cells[2], expect: cells[3], rule: cells[4], why: cells[5])
    }
  }
}

extension Bench {
  static func withSampleCase() throws -> Workbench {
    let bench = try fresh()
    let outcome = try bench.import1(SampleCase.text("case.jsonl"))
    #expect(outcome.problems.isEmpty)
    return bench
  }
}
