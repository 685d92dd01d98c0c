import ClaimsModel
import ClaimsReports
import ClaimsText
import Testing

@testable import ClaimsWorkbench

@Suite("Importing and exporting casefiles")
struct WorkbenchImportTests {
  private static let good = """
    {"type":"casefile","version":1}
    {"type":"source","id":"sohr","name":"SOHR","kind":"monitor"}
    {"type":"entity","id":"pocket","name":"the pocket","kind":"place"}
    {"type":"entity","id":"isis","name":"Islamic State","aliases":["Daesh","ISIS"]}
    {"type":"report","id":"r-a","source":"sohr","published":"2018-02-09","text":"80 villages fell. ISIS left."}
    {"type":"claim","id":"A1","report":"r-a","quote":{"exact":"80 villages"},"subject":"pocket","predicate":"settlements-captured","value":{"quantity":"80 villages"}}
    """

  @Test("exports the same bytes after a round through an empty casebook")
  func roundTrip() throws {
    let bench = try Bench.withSampleCase()
    _ = try bench.grade(source: "sohr", .b, because: "long record")
    _ = try bench.addPredicate(
      Predicate(
        id: PredicateID(unchecked: "commands"), kind: .entity, exclusivity: .strict, aspect: .state,
        question: "Who commands {subject}?", definition: "The head of a force."))
    _ = try bench.decide(["c1", "c2"], .verified, because: "seen")
    _ = try bench.decide(["c3"], .disputed, because: "not so")
    _ = try bench.undo(nil, because: nil)
    let first = try bench.exported()
    let second = try Bench.fresh()
    let outcome = try second.import1(first)
    #expect(outcome.problems.isEmpty)
    #expect(try second.exported() == first)
    #expect(
      try second.list(ListQuery()).map(\.standing.status)
        == bench.list(ListQuery()).map(\.standing.status))
    #expect(try second.findings() == bench.findings())
  }

  @Test("keeps decisions and grades of one and the same second apart")
  func sameSecond() throws {
    let bench = try Bench.fresh()
    _ = try bench.import1(Self.good)
    _ = try bench.decide(["c1"], .verified, because: "x")
    _ = try bench.undo(nil, because: nil)
    _ = try bench.decide(["c1"], .verified, because: "x")
    for reliability in [Reliability.a, .b, .a] {
      _ = try bench.grade(source: "sohr", reliability, because: "x")
    }
    let first = try bench.exported()
    let other = try Bench.fresh()
    #expect(try other.import1(first).problems.isEmpty)
    #expect(try other.exported() == first)
    #expect(try other.list(ListQuery()).map(\.standing.status) == [.verified])
    #expect(try other.source("sohr").grades.map(\.reliability) == [.a, .b, .a])
    #expect(try other.import1(first).added.allSatisfy { $0.count == 0 })
  }

  @Test("lets a later decision stand, also where an older one is imported after it")
  func olderDecision() throws {
    let bench = try Bench.fresh()
    _ = try bench.import1(Self.good)
    _ = try bench.decide(["c1"], .verified, because: "now")
    let old = #"""
      {"type":"decision","claim":"A1","status":"refuted","because":"then","by":"ben",\#
      "at":"2001-01-01T00:00:00Z"}
      """#
    #expect(try bench.import1(old).problems.isEmpty)
    #expect(try bench.list(ListQuery()).map(\.standing.status) == [.verified])
  }

  @Test("knows an id however its accents are composed")
  func composed() throws {
    let bench = try Bench.fresh()
    let lines = [
      #"{"type":"entity","id":"caf\u00e9","name":"Café"}"#,
      #"{"type":"entity","id":"room","name":"room","parent":"cafe\u0301"}"#,
      #"{"type":"source","id":"s","name":"S"}"#,
      #"{"type":"report","id":"k\u00e9y","source":"s","text":"text"}"#,
      #"""
      {"type":"claim","id":"A1","report":"ke\u0301y","quote":{"exact":"text"},\#
      "subject":"cafe\u0301","predicate":"besieged","value":{"flag":true},"place":"cafe\u0301"}
      """#,
    ]
    let outcome = try bench.import1(lines.joined(separator: "\n"))
    #expect(outcome.problems.map(\.reason) == [])
    let claim = try #require(try bench.list(ListQuery()).first?.claim)
    #expect(claim.place == .at(claim.subject))
    #expect(try bench.entity("room").parent == claim.subject)
  }

  @Test("takes new names of a known entity, and refuses whole a casefile of a later version")
  func namesAndVersions() throws {
    let bench = try Bench.fresh()
    _ = try bench.import1(Self.good)
    let more = #"{"type":"entity","id":"isis","name":"Islamic State","aliases":["Daesh","داعش"]}"#
    #expect(try bench.import1(more).problems.isEmpty)
    #expect(try bench.entity("داعش").aliases == ["Daesh", "ISIS", "داعش"])
    let before = try bench.exported()
    let later =
      #"{"type":"casefile","version":4}"# + "\n" + #"{"type":"entity","id":"x","name":"x"}"#
    #expect(refusal { _ = try bench.import1(later) }?.contains("version 4") == true)
    #expect(try bench.exported() == before)
  }

  @Test("counts in the predicate's unit where a line names none, as logging does")
  func unit() throws {
    let bench = try Bench.fresh()
    _ = try bench.import1(
      Self.good.replacing(#"{"quantity":"80 villages"}"#, with: #"{"quantity":"80"}"#))
    #expect(try bench.list(ListQuery()).map(\.answer) == ["80 villages"])
  }

  @Test("exports what is not known, and what there is none of, back to the same bytes")
  func unknowns() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took", "operated-by") {
      $0.stated.absent = .nothing
      $0.when = .unknown(said: "at some time")
      $0.place = .oneOf(["Hama", "Idlib"])
    }
    try bench.log("r1", "army", "besieged", "yes") {
      $0.when = .never(said: nil)
      $0.place = .unknown
    }
    try bench.log("r2", "fell", "besieged", "yes") { $0.place = .nowhere }
    var request = EditRequest()
    request.when = .unknown(said: nil)
    request.place = .named("Saraqib")
    _ = try bench.edit("c1", request, because: "read again")
    let first = try bench.exported()
    #expect(first.contains(#""when":{"absent":"none"}"#))
    #expect(first.contains(#""place":{"oneOf":["hama","idlib"]}"#))
    let other = try Bench.fresh()
    #expect(try other.import1(first).problems.map(\.reason) == [])
    #expect(try other.exported() == first)
    #expect(try other.history("c1").revisions == bench.history("c1").revisions)
    #expect(try other.import1(first).added.allSatisfy { $0.count == 0 })
  }

  @Test("gives the sample's claims the digests that they always had")
  func digests() throws {
    let cards = try Bench.withSampleCase().list(ListQuery())
    let lines = cards.map { "\($0.key) \($0.digest)\n" }.joined()
    #expect(
      SHA256Digest.of(lines) == "82c04b56234fbbee4d218cb5fb08d7ee23cef2594c774d33296e4f62c7777126")
  }

  @Test("changes nothing the second time")
  func twice() throws {
    let bench = try Bench.fresh()
    _ = try bench.import1(Self.good)
    let once = try bench.exported()
    let again = try bench.import1(Self.good)
    #expect(again.unchanged == 5 && again.problems.isEmpty)
    #expect(again.added.allSatisfy { $0.count == 0 })
    #expect(try bench.exported() == once)
  }

  static let faults: [(line: String, column: Int, wanted: String)] = [
    (#"{"type":"claim","id":"A2""#, 26, ""),
    (#"{"type":"source","id":"afp","name":"AFP",}"#, 41, ""),
    (#"{"type":"source","id":"AFP","name":"AFP"}"#, 23, "slug"),
    (#"{"type":"source","id":"sohr","name":"Another"}"#, 23, "says something else"),
    (#"{"type":"source","id":"afp","nam":"AFP"}"#, 1, "“name”"),
    (#"{"type":"entity","id":"x","name":"X","parent":"pokket"}"#, 47, "Did you mean “pocket”"),
    (
      #"{"type":"claim","id":"A2","report":"r-b","quote":{"exact":"80"},"subject":"pocket","predicate":"settlements-captured","value":{"quantity":"80"}}"#,
      36, "no report “r-b”"
    ),
    (
      #"{"type":"claim","id":"A2","report":"r-a","quote":{"exact":"90 villages"},"subject":"pocket","predicate":"settlements-captured","value":{"quantity":"90"}}"#,
      50, "does not stand"
    ),
    (
      #"{"type":"claim","id":"A2","report":"r-a","quote":{"exact":"l"},"subject":"pocket","predicate":"settlements-captured","value":{"quantity":"90"}}"#,
      50, "\"occurrence\": 1 to 5"
    ),
    (
      #"{"type":"claim","id":"A2","report":"r-a","quote":{"exact":"80"},"subject":"pocket","predicate":"settlement-captured","value":{"quantity":"80"}}"#,
      96, "Did you mean “settlements-captured”"
    ),
    (
      #"{"type":"claim","id":"A2","report":"r-a","quote":{"exact":"80"},"subject":"pocket","predicate":"besieged","value":{"quantity":"80"}}"#,
      115, "takes a value of kind flag"
    ),
    (
      #"{"type":"claim","id":"A2","report":"r-a","quote":{"exact":"80"},"subject":"pocket","predicate":"took-place-on","value":{"date":"2018-02-30"}}"#,
      129, ""
    ),
    (
      #"{"type":"claim","id":"A1","report":"r-a","quote":{"exact":"80 villages"},"subject":"pocket","predicate":"settlements-captured","value":{"quantity":"81 villages"}}"#,
      22, "says something else"
    ),
    (
      #"{"type":"claim","id":"A2","report":"r-a","quote":{"exact":"80"},"subject":"pocket","predicate":"settlements-captured","value":{"absent":"none"}}"#,
      127, "takes a value of kind quantity, not none"
    ),
    (
      #"{"type":"claim","id":"A2","report":"r-a","quote":{"exact":"80"},"subject":"pocket","predicate":"besieged","value":{"absent":"unknown"},"when":{"absent":"none"}}"#,
      115, "deny a value"
    ),
    (
      #"{"type":"claim","id":"A2","report":"r-a","quote":{"exact":"80"},"subject":"pocket","predicate":"besieged","value":{"flag":true},"place":{"oneOf":["isis","pokket"]}}"#,
      146, "Did you mean “pocket”"
    ),
    (
      #"{"type":"report","id":"r-c","source":"sohr","text":"x","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}"#,
      65, "does not match"
    ),
    (
      #"{"type":"decision","claim":"A9","status":"verified","because":"x","by":"a","at":"2018-02-10T08:00:00Z"}"#,
      28, "no claim"
    ),
    (
      #"{"type":"decision","claim":"A1","status":"verified","because":"x","by":"a","at":"yesterday"}"#,
      81, "moment"
    ),
    ("{\"type\":\"source\",\"id\":\"x\",\"name\":\"\u{FFFE}\\ud800\"}", 36, ""),
  ]

  @Test("goes on past a bad line, and says where it is bad and what to do", arguments: faults)
  func goesOn(fault: (line: String, column: Int, wanted: String)) throws {
    let bench = try Bench.fresh()
    let after = #"{"type":"entity","id":"later","name":"later"}"#
    let outcome = try bench.import1(Self.good + "\n" + fault.line + "\n" + after + "\n")
    let problem = try #require(outcome.problems.first)
    #expect(outcome.problems.count == 1)
    #expect(problem.place.line == 7)
    if fault.wanted != "" || fault.column != 26 {
      #expect(problem.place.column == fault.column, "\(problem.reason)")
    }
    #expect(
      (problem.reason + problem.remedy).contains(fault.wanted),
      "\(problem.reason) \(problem.remedy)")
    #expect(!problem.remedy.isEmpty)
    #expect(try bench.entities().map(\.id.text).contains("later"))
    #expect(try bench.list(ListQuery()).count == 1)
  }

  @Test("with strict writes nothing where one line is bad", arguments: faults)
  func strict(fault: (line: String, column: Int, wanted: String)) throws {
    let bench = try Bench.fresh()
    let before = try bench.exported()
    let outcome = try bench.import1(Self.good + "\n" + fault.line, strict: true)
    #expect(!outcome.isWritten && outcome.problems.count == 1)
    #expect(try bench.exported() == before)
  }

  @Test("as a dry run says what it would take, and writes nothing")
  func dryRun() throws {
    let bench = try Bench.fresh()
    let before = try bench.exported()
    let outcome = try bench.import1(Self.good, dryRun: true)
    #expect(outcome.added.first { $0.noun == "claim" }?.count == 1)
    #expect(try bench.exported() == before)
  }

  @Test("refuses reports that are no text, with the place")
  func noText() throws {
    let bench = try Bench.fresh()
    _ = try bench.addSource(name: "SOHR")
    func add(_ bytes: [UInt8]) -> String? {
      refusal {
        _ = try bench.addReport(ReportRequest(bytes: bytes, file: "scan.txt", source: "sohr"))
      }
    }
    #expect(add([])?.contains("empty") == true)
    #expect(add(Array("one\ntwo ".utf8) + [0xE1, 0x20])?.contains("line 2, column 5") == true)
    #expect(add(Array("one\ntw".utf8) + [0])?.contains("zero byte in line 2, column 3") == true)
  }

  @Test("keeps a report's bytes, line ends and accents as they came")
  func bytes() throws {
    let bench = try Bench.fresh()
    _ = try bench.addSource(name: "SOHR")
    let text = "e\u{301}tat\r\n\té\u{200F} إدلب \u{1B}[31m\n"
    let kept = try bench.report(text, by: "sohr")
    let back = try bench.report("\(kept.id)").report.text
    #expect(Array(back.utf8) == Array(text.utf8))
    let other = try Bench.fresh()
    _ = try other.import1(try bench.exported())
    #expect(Array(try other.report("r1").report.text.utf8) == Array(text.utf8))
  }

  @Test("finds words in Arabic, Cyrillic and French, whatever their case and accents")
  func search() throws {
    let bench = try Bench.fresh()
    _ = try bench.addSource(name: "SOHR")
    _ = try bench.report("وصل المقاتلون إلى ريف إدلب الجنوبي", by: "sohr")
    _ = try bench.report("Боевики вышли в провинцию Идлиб", by: "sohr")
    _ = try bench.report("Le régime a ouvert la route", by: "sohr")
    func found(_ words: String) throws -> [String] {
      try bench.search(words, ListQuery()).reports.map(\.id.description)
    }
    #expect(try found("إدلب") == ["r1"])
    #expect(try found("идлиб БОЕВИКИ") == ["r2"])
    #expect(try found("Regime") == ["r3"])
    #expect(try found("rout*") == ["r3"])
    _ = try bench.report("قال مُحَمَّد إن الطريق فُتِح", by: "sohr")
    #expect(try found("محمد") == ["r4"])
    #expect(try found("مُحَمَّد فتح") == ["r4"])
    #expect(try found("nothing") == [])
  }
}

extension Workbench {
  fileprivate func findings() throws -> [Finding] {
    try reconcile().report.sections.flatMap(\.entries).map(\.finding)
  }
}
