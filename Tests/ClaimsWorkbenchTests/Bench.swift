import ClaimsModel
import ClaimsReports
import ClaimsText
import Foundation
import Synchronization

@testable import ClaimsWorkbench

/// Workbenches for tests: a casebook of its own, a clock that stands still, keys that count.
enum Bench {
  static func path() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "claimbench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: "claims.db").path()
  }

  static func session(reviewer: String = "ana") -> Session {
    let keys = Keys()
    return Session(
      reviewer: reviewer, now: { 1_518_220_800 }, newKey: { "key-\(reviewer)-\(keys.next())" })
  }

  static func fresh() throws -> Workbench {
    try Workbench.create(at: try path(), session: session())
  }

  /// Two sources, one report each.
  static func withTwoReports() throws -> Workbench {
    let bench = try fresh()
    _ = try bench.addSource(name: "Hama Monitor", id: "monitor", kind: .monitor)
    _ = try bench.addSource(name: "River Agency", id: "agency", kind: .agency)
    _ = try bench.report(
      "The army took 80 villages. They say it was 80 villages.", by: "monitor")
    _ = try bench.report("More than 80 villages fell; no road was opened.", by: "agency")
    return bench
  }

  private final class Keys: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }
}

extension Workbench {
  func report(
    _ text: String, by source: String, on day: String = "2018-02-09"
  ) throws -> ReportCard {
    var request = ReportRequest(bytes: Array(text.utf8), file: "test.txt", source: source)
    request.published = EDTF(day)
    return try addReport(request)
  }

  /// Logs a claim about the pocket.
  @discardableResult
  func log(
    _ report: String, _ quote: String, _ says: String, _ values: String...,
    change: (inout LogRequest) -> Void = { _ in }
  ) throws -> LogOutcome {
    var request = LogRequest(
      report: report, anchor: QuoteAnchor(quote), about: "the pocket", says: says)
    request.stated.values = values
    request.when = StatedTime("2018-02-09")
    change(&request)
    return try log(request)
  }

  func import1(_ lines: String, strict: Bool = false, dryRun: Bool = false) throws -> Imported {
    try importing(lines, named: "case.jsonl") { request in
      request.strict = strict
      request.dryRun = dryRun
    }
  }

  func importing(
    _ text: String, named name: String, change: (inout ImportRequest) -> Void = { _ in }
  ) throws -> Imported {
    var request = ImportRequest([PiecewiseFile(name: name, bytes: Array(text.utf8))])
    change(&request)
    var news: [ImportNews] = []
    let outcome = try importFiles(request) { news.append($0) }
    return Imported(outcome: outcome, news: news)
  }

  func exported() throws -> String {
    var bytes: [UInt8] = []
    try exportCasefile { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What came of an import, and what it told.
@dynamicMemberLookup
struct Imported {
  let outcome: ImportOutcome
  let news: [ImportNews]

  var problems: [InputProblem] {
    news.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
  }

  subscript<Value>(dynamicMember path: KeyPath<ImportOutcome, Value>) -> Value {
    outcome[keyPath: path]
  }
}

/// The reason and remedy of the refusal that `body` throws.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let refusal as Refusal {
    return refusal.reason + " | " + refusal.remedy
  } catch {
    return "\(error)"
  }
}

extension PlaceRequest {
  static func within(_ parent: String) -> PlaceRequest {
    var request = PlaceRequest()
    request.parent = parent
    return request
  }
}
