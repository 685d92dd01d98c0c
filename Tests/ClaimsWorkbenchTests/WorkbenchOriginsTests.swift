import ClaimsJSON
import ClaimsModel
import ClaimsReconcile
import ClaimsReports
import ClaimsStore
import ClaimsText
import Testing

@testable import ClaimsWorkbench

@Suite("Where reports took their matter from")
struct WorkbenchOriginsTests {
  private static let story = """
    The army took 80 villages in a week, and the fighters were let through to rural Idlib under a \
    deal that nobody has announced in public.
    """

  /// A wire's story, an outlet that prints it a day later, and one that tells it in its own words.
  private static func bench() throws -> Workbench {
    let bench = try Bench.fresh()
    for name in ["Wire", "Outlet", "Other"] { _ = try bench.addSource(name: name) }
    _ = try bench.report(story, by: "wire", on: "2018-02-08")
    _ = try bench.report("By our desk. \(story) More follows.", by: "outlet", on: "2018-02-09")
    _ = try bench.report("In seven days 80 villages fell to the army.", by: "other")
    for report in ["r1", "r2", "r3"] {
      try bench.log(report, "80 villages", "settlements-captured", "80 villages")
    }
    return bench
  }

  private static func stand(_ bench: Workbench) throws -> String {
    _ = try bench.log("r3", "seven days", "settlements-captured", "90 villages")
    let report = try bench.contradictions(ReportQuery())
    let position = try #require(report.sections.first?.stands.first?.position)
    return position.groups.map { group in
      "\(group.sources.map(\.text).joined(separator: "+")): "
        + group.reports.map(\.description).joined(separator: " ")
    }.joined(separator: "; ")
  }

  @Test("a text printed again is found when it comes in, and counts for the older report")
  func reprinted() throws {
    let bench = try Self.bench()
    let view = try bench.reportView("r2")
    let shared = try #require(view.trace.shared.first)
    #expect(shared.reprint.other == ReportID(1) && shared.bearing == .taken)
    #expect(shared.words.first?.hasPrefix("The army took 80 villages") == true)
    #expect(view.trace.origin.reports == [ReportID(1), ReportID(2)])
    #expect(view.trace.originNames == ["Wire"])
    #expect(try bench.reportView("r1").trace.shared.first?.bearing == .given)
    #expect(try bench.reportView("r3").trace.shared.isEmpty)
    #expect(try Self.stand(bench) == "wire: r1 r2; other: r3")
  }

  @Test("the report of contradictions says in words what many reports come down to")
  func collapse() throws {
    let bench = try Self.bench()
    _ = try Self.stand(bench)
    let text = try bench.contradictions(ReportQuery()).text(TextLayout(width: 100, colour: false))
    #expect(text.contains("  A: 3 reports, 2 origins: Wire (r1 r2); Other (r3)"))
  }

  @Test("a judgement adds an origin, and a later one takes it back")
  func judged() throws {
    let bench = try Self.bench()
    _ = try bench.credit(report: "r3", from: "r1", because: "its editor said so")
    let apart = try bench.independent(report: "r1", of: "r2", because: "both print one statement")
    #expect(apart.trace.shared.first?.bearing == .judged)
    #expect(apart.trace.judged.map(\.isStanding) == [true, true])
    #expect(try Self.stand(bench) == "wire: r1 r3; outlet: r2")
    let back = try bench.independent(report: "r3", of: "r1", because: "he was wrong")
    #expect(back.trace.judged.map(\.isStanding) == [false, true])
    _ = try bench.credit(report: "r2", from: "wire", because: "seen on its page")
    #expect(try bench.reportView("r2").trace.origin.sources.map(\.text) == ["wire"])
    let journal = try bench.store.read { try $0.journal() }.map { "\($0.action) \($0.about)" }
    #expect(journal.suffix(2) == ["report independent r3", "report credit r2"])
  }

  @Test("a judgement needs a reason, and two to judge of")
  func refused() throws {
    let bench = try Self.bench()
    #expect(
      refusal { _ = try bench.credit(report: "r2", from: "r1", because: " ") }?
        .contains("needs a reason") == true)
    #expect(
      refusal { _ = try bench.independent(report: "r2", of: "r2", because: "x") }?
        .contains("named twice") == true)
    #expect(
      refusal { _ = try bench.credit(report: "r2", from: "wyre", because: "x") }?
        .contains("“wire”") == true)
    #expect(try bench.reportView("r2").trace.judged.isEmpty)
  }

  @Test("judgements go out in a casefile and come back, and shared text is found again")
  func roundTrip() throws {
    let bench = try Self.bench()
    _ = try bench.credit(report: "r3", from: "r1", because: "its editor said so")
    _ = try bench.independent(report: "r1", of: "r2", because: "one statement")
    _ = try bench.credit(report: "r1", from: "other", because: "seen")
    let first = try bench.exported()
    let other = try Bench.fresh()
    #expect(try other.import1(first).problems.isEmpty)
    #expect(try other.exported() == first)
    #expect(try other.import1(first).added.allSatisfy { $0.count == 0 })
    for report in ["r1", "r2", "r3"] {
      #expect(try other.reportView(report) == bench.reportView(report))
    }
  }

  @Test(
    "a line that judges of what is not there, or of a report beside itself, is a problem",
    arguments: [
      (#""from":{"report":"b"}"#, "no report “b”"), (#""from":{"source":"b"}"#, "no source “b”"),
      (#""from":{"report":"a"}"#, "beside itself"),
    ])
  func faults(from: String, wanted: String) throws {
    let bench = try Bench.fresh()
    let outcome = try bench.import1(
      #"""
      {"type":"source","id":"s","name":"S"}
      {"type":"report","id":"a","source":"s","text":"x"}
      {"type":"origin","report":"a",\#(from),"verdict":"taken","because":"x","by":"y","at":"2018-02-10T08:00:00Z"}
      """#)
    #expect(outcome.problems.map(\.reason).joined().contains(wanted))
    #expect(outcome.problems.first?.place.line == 3)
  }

  @Test("reports of a casebook that an earlier program wrote are compared when it is opened")
  func earlier() throws {
    let path = try Bench.path()
    let bench = try Workbench.create(at: path, session: Bench.session())
    _ = try bench.addSource(name: "Wire")
    try bench.store.write { casebook in
      for (key, text) in [("a", Self.story), ("b", "Again: " + Self.story)] {
        _ = try casebook.insert(
          Report(source: SourceID(unchecked: "wire"), text: text), key: key,
          sha256: SHA256Digest.of(text))
      }
    }
    #expect(try bench.reportView("b").trace.shared.isEmpty)
    let opened = try Workbench.open(at: path, session: Bench.session())
    #expect(try opened.reportView("b").trace.shared.map(\.reprint.other) == [ReportID(1)])
    #expect(try opened.reportView("b").trace.shared.first?.bearing == .open)
  }

  @Test(
    "a story that sixty outlets print on one day is one origin, and a banner of theirs joins none")
  func manyCopies() throws {
    let banner = """
      We use cookies so that this site serves you well; by reading on you agree to our use of them \
      as our notice says it.
      """
    let bench = try Bench.fresh()
    var words = SplitMix64(seed: 3)
    for number in 1...60 {
      _ = try bench.addSource(name: "Outlet \(number)")
      let own = (0..<40).map { _ in Self.word(&words) }
      let text = number.isMultiple(of: 2) ? Self.story : own.joined(separator: " ")
      _ = try bench.report("\(banner)\n\(text)", by: "outlet-\(number)")
    }
    let copies = try bench.reportView("r60").trace.origin.reports
    #expect(copies == (1...30).map { ReportID($0 * 2) })
    for number in [1, 15, 59] {
      #expect(try bench.reportView("r\(number)").trace.origin.reports.count == 1)
    }
  }

  private static func word(_ random: inout SplitMix64) -> String {
    String((0..<5).compactMap { _ in "abcdefghijklmnop".randomElement(using: &random) })
  }

  // MARK: The sample case

  /// The chains of `reprint_chains` in the shared case, as far as the sample tells of them.
  @Test(
    "the sample’s chains of reprints are one origin each",
    arguments: [
      (["syrianfreepress-0209", "uprooted-0210"], "south-front"),
      (["diyaruna-0213", "meo-87257"], "afp"), (["sputnik-0209"], "sana"),
      (["mojahedin-61321"], "orient"), (["sohr-83422", "sohr-84500"], "sohr"),
    ])
  func chains(reports: [String], origin: String) throws {
    let bench = try Self.sample.get()
    for report in reports {
      let view = try bench.reportView(report)
      #expect(view.trace.origin.sources.map(\.text) == [origin])
      let keys = try view.trace.origin.reports.map { try bench.report("\($0)").key }
      #expect(Set(keys).isSuperset(of: reports))
    }
  }

  @Test("the dispatch’s last paragraph is found to be its outlet’s own of two weeks before")
  func recycled() throws {
    // By its words alone: the credit is left out.
    let bench = try Bench.fresh()
    let credit = #""credits": [{"report": "sohr-83422"}], "#
    let lines = SampleCase.text("case.jsonl")
    #expect(lines.contains(credit))
    #expect(try bench.import1(lines.replacing(credit, with: "")).problems.isEmpty)
    let view = try bench.reportView("sohr-84500")
    let shared = try #require(view.trace.shared.first)
    #expect(view.trace.shared.count == 1)
    #expect(shared.isOfOneSource && shared.bearing == .taken)
    #expect(try bench.report("\(shared.reprint.other)").key == "sohr-83422")
    let words = try #require(shared.words.first)
    #expect(words.hasPrefix("at least 79 villages") && words.hasSuffix("in mid 2017"))
    let index = try bench.store.read { try CardIndex($0) }
    let claims = Dictionary(
      try bench.store.read { try $0.claims() }.map { ($0.key, index.statement($0)) },
      uniquingKeysWith: { first, _ in first })
    let (old, new, other) = (claims["sohr83422-1"], claims["D35"], claims["D14"])
    #expect(index.origins.derivation(of: try #require(new), from: try #require(old)) != nil)
    #expect(index.origins.derivation(of: try #require(other), from: try #require(old)) == nil)
  }

  @Test("the sample’s other reports share no text")
  func apart() throws {
    let bench = try Self.sample.get()
    let sharing = try bench.reports().filter { card in
      try !bench.reportView(card.key).trace.shared.isEmpty
    }
    #expect(sharing.map(\.key) == ["sohr-83422", "sohr-84500"])
  }

  @Test("rows of a table share the names of its columns, and are nobody's words for it")
  func rowsOfTables() throws {
    let bench = try Bench.fresh()
    let columns = "about,says,value,from,until,source,reference number of the row in our own books"
    let rows = (1...12).map { row in
      "town,missing,80,2018-02-0\(row % 9 + 1),2018-02-0\(row % 9 + 1),source-\(row),\(row)"
    }
    let taken = try bench.importing(
      ([columns] + rows).joined(separator: "\n"), named: "counts.csv")
    #expect(taken.problems.isEmpty)
    #expect(try bench.reports().map(\.report.language) == Array(repeating: "zxx", count: 12))
    #expect(try bench.store.read { try $0.reprints() } == [])
    #expect(try bench.reconcile().report.sections.isEmpty)
    // What is in a language is compared with what comes later, as ever.
    _ = try bench.report("The army took the village on Friday, residents said.", by: "source-1")
    let left = try bench.store.read { try $0.firstUncompared() }
    #expect(left == nil)
  }

  @Test(
    "events of a data set are no reprints of one another, and those of earlier casebooks stay theirs"
  )
  func rowsOfEvents() throws {
    let table = SampleCase.text("../../Formats/ucdp-ged/read.csv")
    let bench = try Bench.fresh()
    let first = try bench.importing(table, named: "ged.csv")
    #expect(try bench.store.read { try $0.reprints() } == [])
    // As a casebook holds them that was made before they were marked.
    let earlier = try Bench.fresh()
    _ = try earlier.import1(try bench.exported().replacing(#""language":"zxx","#, with: ""))
    #expect(try Set(earlier.reports().map(\.report.language)) == [nil])
    let again = try earlier.importing(table, named: "ged.csv")
    #expect(again.problems.map(\.reason) == first.problems.map(\.reason))
  }

  private static let sample = Result { try Bench.withSampleCase() }
}
