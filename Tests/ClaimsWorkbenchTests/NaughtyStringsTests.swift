import ClaimsJSON
import ClaimsModel
import ClaimsReports
import Foundation
import Testing

@testable import ClaimsWorkbench

/// The public test suites, where they lie beside the checkout.
enum Suites {
  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["CLAIMBENCH_SUITES"].map { URL(filePath: $0) }
    let beside = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/suites").standardizedFileURL
    let folder = named ?? beside
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }()
}

@Suite("Strings that break software")
struct NaughtyStringsTests {
  @Test(
    "are stored, searched, exported and imported byte for byte",
    .enabled(if: Suites.folder != nil, "the public suites are not here"))
  func stored() throws {
    let file = try #require(Suites.folder).appending(path: "naughty-strings/blns.json")
    let strings = try JSONParser.parse(Array(Data(contentsOf: file))).array ?? []
    let bench = try Bench.fresh()
    _ = try bench.addSource(name: "SOHR")
    _ = try bench.addEntity(name: "subject")
    var lines: [String] = []
    for (index, naughty) in strings.compactMap(\.string).enumerated() where !naughty.isEmpty {
      func line(_ value: JSONValue) { lines.append(value.json()) }
      line([
        "type": "report", "id": .string("r-\(index)"), "source": "sohr",
        "title": .string(naughty), "text": .string("before " + naughty + " after"),
      ])
      line([
        "type": "claim", "id": .string("c-\(index)"), "report": .string("r-\(index)"),
        "quote": ["exact": .string(naughty), "start": 7], "subject": "subject",
        "predicate": "stated", "value": ["text": .string(naughty)], "note": .string(naughty),
      ])
      _ = try? bench.search(naughty, ListQuery())
    }
    let outcome = try bench.import1(lines.joined(separator: "\n"))
    #expect(outcome.problems.isEmpty)
    let first = try bench.exported()
    let other = try Bench.fresh()
    #expect(try other.import1(first).problems.isEmpty)
    #expect(try Array(other.exported().utf8) == Array(first.utf8))
    for card in try other.list(ListQuery()) {
      let index = try #require(Int(card.key.dropFirst(2)))
      let naughty = strings.compactMap(\.string)[index]
      #expect(Array(card.claim.quote.exact.utf8) == Array(naughty.utf8))
      #expect(card.claim.note.map { Array($0.utf8) } == Array(naughty.utf8))
      _ = try other.search(naughty.isEmpty ? "x" : "x " + naughty, ListQuery())
    }
  }
}
