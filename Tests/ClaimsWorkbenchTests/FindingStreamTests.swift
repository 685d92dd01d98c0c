import ClaimsJSON
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

  @Test("are all that reconciling finds, and lie in more than one piece")
  func pieces() throws {
    let bench = try Bench.fresh()
    let rows = (1...1200).map { "s\($0 % 3),killed,\($0 % 40),2018-02-09,by\($0 % 3)" }
    let table = (["about,says,value,from,source"] + rows).joined(separator: "\n")
    _ = try bench.importing(table, named: "rows.csv") { $0.constants = ["kind": "quantity"] }
    var bytes: [UInt8] = []
    try bench.writeFindings { bytes += $0 }
    #expect(bytes.count > 1 << 18)
    let fingerprints = try bytes.split(separator: UInt8(ascii: "\n"))
      .compactMap { try JSONParser.parse($0).value["fingerprint"] }
    _ = try bench.reconcile()
    let found = try bench.store.read { try $0.currentFindings() }
    #expect(Set(fingerprints) == Set(found.keys.map { .string($0) }))
    #expect(fingerprints.count == found.count)
  }

  @Test("are those of the casebook where claims rest on rows of data sets too", arguments: 1...12)
  func rowsOfData(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bench = try Bench.withSampleCase()
    var rows = "about,says,value,from,until,published,source,credited-source,conf\n"
    // Of one so many that its questions are compared apart, where nothing follows from any.
    let subjects = ["hama", "hama", "hama", "hama", "idlib", "raqqa", "khalakil"]
    let predicates = [seed % 2 == 0 ? "killed" : "tents", "fighters", "villages"]
    for row in 0..<500 {
      let about = subjects.randomElement(using: &random) ?? ""
      let says = predicates.randomElement(using: &random) ?? ""
      let day = Int.random(in: 10...20, using: &random)
      // Some tell as past what lies after their dates.
      let published = row % 5 == 0 ? "2018-01-1\(row % 9)" : "2018-02-\(day)"
      let value = Int.random(in: 10...14, using: &random)
      rows += "\(about),\(says),\(value),2018-01-\(day),2018-01-\(day + row % 3),\(published),"
      rows += "s\(row % 7),\(row % 11 == 0 ? "s1" : ""),\(row % 100)\n"
    }
    _ = try bench.importing(rows, named: "rows.csv") { $0.constants = ["kind": "quantity"] }
    let claims = try bench.list(ListQuery()).map(\.id)
    for step in 0..<20 {
      let status: ReviewStatus = step % 2 == 0 ? .verified : .refuted
      _ = try bench.decide(
        ["\(claims.randomElement(using: &random) ?? claims[0])"], status, because: "seen")
    }
    let exported = try expectLikeCasebook(bench)
    let lines = exported.split(separator: "\n")
    let firstClaim = try #require(lines.firstIndex { $0.contains(#""type":"claim""#) })
    #expect(lines[firstClaim...].count { $0.contains(#""type":"report""#) } > 480)
    // The same file is a casefile like any other.
    let copy = try Bench.fresh()
    _ = try copy.importing(exported, named: "copy.jsonl")
    #expect(try copy.list(ListQuery()).count == claims.count)
  }

  @Test(
    "are those of the casebook where reports and rows of data took from one another",
    arguments: 1...12)
  func tracedRows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bench = try TracedReports(numbers: random).bench()
    var rows = "about,says,value,published,source,credited-source,hedge\n"
    for row in 0..<150 {
      func pick(_ all: [String]) -> String { all.randomElement(using: &random) ?? "" }
      rows +=
        [
          pick(["country", "north", "town", "village"]), "killed",
          pick(["3", "4", "at least 4", "9"]),
          row % 9 == 0 ? "" : "2018-02-0\(Int.random(in: 1...9, using: &random))",
          pick(["s0", "s1", "s2", "s3", "s4", "s5"]), pick(["", "", "s1", "s2", "s3"]),
          pick(["asserted", "alleged", "possible", "reported"]),
        ].joined(separator: ",") + "\n"
    }
    let imported = try bench.importing(rows, named: "rows.csv")
    #expect(imported.outcome.skipped == 0)
    try expectLikeCasebook(bench)
  }

  @Test("know when rows of data came out: none was taken from a later one")
  func lateRows() throws {
    func row(_ key: String, by source: String, on day: String) -> String {
      #"{"type": "report", "id": "\#(key)", "source": "\#(source)", "text": "40", "language": "zxx", "#
        + #""published": "\#(day)"}"# + "\n"
    }
    func claim(_ key: String, _ more: String, in row: String, _ subject: String = "town") -> String
    {
      Self.claim(key, subject, "killed", 40, report: row)
        .replacing("2018-02-08\"}", with: "2018-02-08\"}, \(more)")
    }
    let credited = #""attribution": {"source": "s"}"#
    let alleged = #""hedge": "alleged""#
    // One that credits a source in its claim, and one that does so as a whole.
    let lines =
      Self.report + #"{"type": "source", "id": "t", "name": "T"}"# + "\n"
      + #"{"type": "entity", "id": "town", "name": "Town"}"# + "\n"
      + #"{"type": "entity", "id": "hill", "name": "Hill"}"# + "\n"
      + #"{"type": "report", "id": "c", "source": "t", "text": "40", "credits": [{"source": "s"}], "#
      + #""published": "2018-02-10"}"# + "\n" + row("a", by: "t", on: "2018-02-10")
      + row("late", by: "s", on: "2018-02-12") + row("early", by: "s", on: "2018-02-09")
      + row("late-too", by: "s", on: "2018-02-13") + row("early-too", by: "s", on: "2018-02-08")
      + claim("k1", credited, in: "a") + claim("k2", alleged, in: "late")
      + claim("k3", alleged, in: "early") + claim("k4", #""note": "-""#, in: "c", "hill")
      + claim("k5", alleged, in: "late-too", "hill") + claim("k6", alleged, in: "early-too", "hill")
    let bench = try Bench.fresh()
    let imported = try bench.importing(lines, named: "rows.jsonl")
    #expect(imported.outcome.skipped == 0)
    try expectLikeCasebook(bench)
    let found = try bench.findingLines().split(separator: "\n").filter {
      $0.contains(#""rule":"hedge-stripped""#)
    }
    #expect(found.count == 2)
    #expect(found.allSatisfy { !$0.contains("k2") && !$0.contains("k5") })
  }

  @Test("hold rows of data that come with their claims to what other reports are held to")
  func rows() throws {
    func row(_ key: String, _ more: String = "", text: String = "80 81 90") -> String {
      #"{"type": "report", "id": "\#(key)", "source": "s", "text": "\#(text)", "language": "zxx"\#(more)}"#
        + "\n"
    }
    let (lines, problems, outcome) = try Self.stream(
      Self.report + Self.claim("k1", "town", "killed", 80)
        + row("a") + Self.claim("k2", "town", "killed", 90, report: "a") + row("a")
        + row("a", text: "other") + row("b", #", "number": 1"#)
        + row("c", #", "credits": [{"report": "r"}]"#) + row("d", #", "source": "none""#)
        + row("e", #", "sha256": "\#(String(repeating: "0", count: 64))""#)
        + row("f", #", "number": 7"#) + row("g", #", "number": 7"#)
        + Self.claim("k3", "town", "killed", 81, report: "f")
        + Self.claim("k4", "town", "killed", 81, report: "g")
        + Self.claim("k5", "town", "killed", 81, report: "b"))
    #expect(problems.map(\.place.line) == [7, 8, 9, 10, 11, 13, 15, 16])
    #expect(outcome.claims == 3)
    #expect(lines.contains(#""claims":["k2"]"#) && lines.contains(#""claims":["k3"]"#))
  }

  @Test("forget rows of data with the claims they came for, and take them again")
  func forgottenRows() throws {
    func row(_ key: String) -> String {
      #"{"type": "report", "id": "\#(key)", "source": "s", "text": "80 90", "language": "zxx"}"#
        + "\n"
    }
    let (lines, problems, outcome) = try Self.stream(
      Self.report + Self.claim("k1", "town", "killed", 80)
        + row("a") + Self.claim("k2", "town", "killed", 90, report: "a")
        + Self.claim("k3", "raid", "killed", 80, report: "a")
        + row("a") + row("b") + Self.claim("k4", "raid", "killed", 80, report: "a")
        + Self.claim("k5", "raid", "killed", 90)
        + Self.claim("k6", "hill", "killed", 80, report: "a")
        + Self.claim("k7", "hill", "killed", 80)
        + Self.claim("k8", "hill", "killed", 90, report: "b"))
    // k3 comes after another subject's row, k6 too; b came for the claims about the raid.
    #expect(problems.map(\.place.line) == [6, 11, 13] && outcome.claims == 5)
    #expect(lines.contains(#""claims":["k4"],"sources":["s"]"#))
  }

  @Test("go on where no number is left")
  func numbers() throws {
    let last = #""number": \#(Int.max), "quote""#
    let (_, problems, outcome) = try Self.stream(
      Self.report
        + Self.claim("k1", "town", "killed", 80).replacing(#""quote""#, with: last)
        + Self.claim("k2", "town", "killed", 90))
    #expect(problems.map(\.place.line) == [4] && outcome.claims == 1)
    let lastReport = Self.report.replacing(
      #""id": "r""#, with: #""id": "r", "number": \#(Int.max)"#)
    let (_, more, _) = try Self.stream(
      lastReport + Self.report.replacing(#""id": "r""#, with: #""id": "q""#))
    #expect(more.map(\.place.line) == [4])
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

  /// - Returns: the casefile that was streamed.
  @discardableResult
  private func expectLikeCasebook(_ bench: Workbench) throws -> String {
    var request = ExportRequest()
    request.isByQuestion = true
    var exported: [UInt8] = []
    try bench.export(request) { exported += $0 }
    let text = String(decoding: exported, as: UTF8.self)
    let (lines, problems, outcome) = try Self.stream(text)
    #expect(problems.isEmpty)
    #expect(outcome.claims == (try bench.list(ListQuery()).count))
    #expect(lines == (try bench.findingLines()))
    #expect(lines.contains(#""type":"finding""#))
    return text
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
