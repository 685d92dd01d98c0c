import ClaimsModel
import ClaimsText
import Testing

@testable import ClaimsExchange

@Suite("Reading a casefile")
struct CasefileReaderTests {
  private static let february10: Int64 = 1_518_249_600  // 2018-02-10T08:00:00Z

  private func shortest(_ type: String) throws -> CasefileContent {
    try content(CasefileLines.shortest[type] ?? "")
  }

  @Test("The header names the version")
  func header() throws {
    #expect(try shortest("casefile") == .header(version: 3))
    for version in 1...2 {
      #expect(
        try content(#"{"type":"casefile","version":\#(version)}"#) == .header(version: version))
    }
  }

  @Test("An assignment says who and until when, or that it is nobody's; a note says its words")
  func workflow() throws {
    #expect(
      try shortest("assignment")
        == .assignment(Assignment(.claim("c1"), to: nil, by: "amal", at: Self.february10)))
    let finding = String(repeating: "0a", count: 32)
    #expect(
      try content(
        #"""
        {"type":"assignment","on":{"finding":"\#(finding)"},"to":"ben","due":"2018-02",\#
        "because":"the list","by":"amal","at":"2018-02-10T08:00:00Z"}
        """#)
        == .assignment(
          Assignment(
            .finding(finding), to: "ben", due: EDTF("2018-02"), because: "the list", by: "amal",
            at: Self.february10)))
    #expect(
      try shortest("note")
        == .note(Note(.claim("c1"), "ask Ben", by: "amal", at: Self.february10)))
  }

  @Test("A predicate: day by day, not cumulative, no unit, unless it says so")
  func predicate() throws {
    let plain = Predicate(
      id: PredicateID(unchecked: "killed"), kind: .quantity, exclusivity: .strict,
      aspect: .timeless, question: "How many?", definition: "Deaths.")
    #expect(try shortest("predicate") == .predicate(plain))
    let full = try content(
      #"""
      {"type":"predicate","id":"killed","kind":"quantity","exclusivity":"none","aspect":"event",\#
      "cumulative":true,"granule":"month","whole":true,"unit":"people","actor":true,\#
      "question":"How many in {subject}?","definition":"Deaths.",\#
      "implies":[{"predicate":"casualties","manner":"at-least"}]}
      """#)
    #expect(
      full
        == .predicate(
          Predicate(
            id: PredicateID(unchecked: "killed"), kind: .quantity, exclusivity: .none,
            aspect: .event, isCumulative: true, granule: .month, isWhole: true, unit: "people",
            namesActor: true, question: "How many in {subject}?", definition: "Deaths.",
            implies: [.init(PredicateID(unchecked: "casualties"), .atLeast)])))
  }

  @Test("A source, of another kind unless it says so")
  func source() throws {
    let plain = Source(id: SourceID(unchecked: "sohr"), name: "SOHR")
    #expect(try shortest("source") == .source(plain))
    #expect(plain.kind == .other)
    let full = try content(
      #"""
      {"type":"source","id":"sputnik","name":"Sputnik","kind":"agency","url":"https://example.org",\#
      "publisher":"rossiya","note":"in Arabic too"}
      """#)
    #expect(
      full
        == .source(
          Source(
            id: SourceID(unchecked: "sputnik"), name: "Sputnik", kind: .agency,
            url: "https://example.org", publisher: SourceID(unchecked: "rossiya"),
            note: "in Arabic too")))
  }

  @Test("A grade")
  func grade() throws {
    #expect(
      try shortest("grade")
        == .grade(
          SourceGrade(
            source: SourceID(unchecked: "sohr"), reliability: .b, because: "years of work",
            by: "amal", at: Self.february10)))
  }

  @Test("An entity with its names")
  func entity() throws {
    #expect(
      try shortest("entity")
        == .entity(Entity(id: EntityID(unchecked: "saraqib"), name: "Saraqib")))
    let full = try content(
      #"""
      {"type":"entity","id":"سراقب","name":"سراقب","kind":"place","parent":"idlib",\#
      "aliases":["Saraqib","Sarāqib","Saraqib"],"note":"crossroads"}
      """#)
    #expect(
      full
        == .entity(
          Entity(
            id: EntityID(unchecked: "سراقب"), name: "سراقب", kind: .place,
            parent: EntityID(unchecked: "idlib"), aliases: ["Saraqib", "Sarāqib"],
            note: "crossroads")))
  }

  @Test("An entity with where it lies, and whose its names are")
  func places() throws {
    let full = try content(
      #"""
      {"type":"entity","id":"saraqib","name":"Saraqib",\#
      "location":{"latitude":35.86443,"longitude":-0.1,"precision":5e3},"gazetteer":167203,\#
      "aliases":["A",{"name":"سراقب","language":"ar","gazetteer":true},{"name":"B","source":"sohr"},\#
      {"name":"C","report":"r/2"},{"name":"D","words":"an officer"},{"name":"E"}]}
      """#)
    let point = try #require(GeoPoint(latitude: 35.86443, longitude: -0.1))
    #expect(
      full
        == .entity(
          Entity(
            id: EntityID(unchecked: "saraqib"), name: "Saraqib",
            aliases: ["A", "B", "C", "D", "E", "سراقب"],
            origins: [
              "سراقب": NameOrigin(language: "ar", giver: .gazetteer),
              "B": NameOrigin(giver: .source(SourceID(unchecked: "sohr"))),
              "C": NameOrigin(giver: .report("r/2")), "D": NameOrigin(giver: .words("an officer")),
            ],
            location: Location(
              point: point, precision: try #require(PlacePrecision(metres: 5_000))),
            gazetteerID: 167_203)))
    let open = try content(
      CasefileLines.line("entity", "location", #"{"latitude":-90,"longitude":180}"#))
    guard case .entity(let entity) = open else { return }
    #expect(entity.location?.precision == .unbounded)
  }

  @Test("A report with its credits")
  func report() throws {
    let plain = Report(source: SourceID(unchecked: "sohr"), text: "80 villages fell.")
    #expect(
      try shortest("report") == .report(CasefileReport(key: "r1", report: plain, sha256: nil)))
    let digest = String(repeating: "0a", count: 32)
    let full = try content(
      #"""
      {"type":"report","id":"r/2","source":"meo","title":"T","url":"u","published":"2018-02",\#
      "language":"en","credits":[{"source":"afp"},{"report":"r1"}],"note":"n","text":"a\nb",\#
      "sha256":"\#(digest)"}
      """#)
    let report = Report(
      source: SourceID(unchecked: "meo"), text: "a\nb", title: "T", url: "u",
      published: EDTF("2018-02"), language: "en",
      credits: [.source(SourceID(unchecked: "afp")), .report("r1")], note: "n")
    #expect(full == .report(CasefileReport(key: "r/2", report: report, sha256: digest)))
  }

  @Test("A claim: affirmed, asserted, its sourcing unstated, unless it says so")
  func claim() throws {
    let plain = Claim(
      subject: EntityID(unchecked: "pocket"), predicate: PredicateID(unchecked: "killed"),
      value: .text("a deal"), quote: Quote(start: 0, exact: "80"))
    #expect(
      try shortest("claim")
        == .claim(CasefileClaim(key: "c1", report: "r1", anchor: QuoteAnchor("80"), claim: plain)))
    let full = try content(
      #"""
      {"type":"claim","id":"c2","report":"r1","quote":{"exact":"80","start":7,"occurrence":2},\#
      "subject":"pocket","predicate":"killed","value":{"flag":false},"polarity":"denied",\#
      "when":{"date":"2018-02-09","reading":"throughout","said":"today"},"place":"idlib",\#
      "hedge":"possible","sourcing":"single-unnamed","attribution":{"words":"a commander"},\#
      "credibility":3,"confidence":55,"note":"n"}
      """#)
    let date = try #require(EDTF("2018-02-09"))
    let claim = Claim(
      subject: EntityID(unchecked: "pocket"), predicate: PredicateID(unchecked: "killed"),
      value: .flag(false), quote: Quote(start: 7, exact: "80"), polarity: .denied,
      when: ClaimTime(date, reading: .throughout, said: "today"),
      place: .at(EntityID(unchecked: "idlib")), hedge: .possible, sourcing: .singleUnnamed,
      attribution: .words("a commander"), credibility: .possiblyTrue,
      confidence: Confidence(55), note: "n")
    let anchor = QuoteAnchor("80", start: 7, occurrence: 2)
    #expect(
      full == .claim(CasefileClaim(key: "c2", report: "r1", anchor: anchor, claim: claim)))
  }

  @Test("A decision")
  func decision() throws {
    #expect(
      try shortest("decision")
        == .decision(
          CasefileDecision(
            claim: "c1", status: .verified, because: "seen", by: "amal", at: Self.february10)))
    let digest = String(repeating: "f", count: 64)
    let full = try content(
      #"""
      {"type":"decision","claim":"c1","status":"unreviewed","because":"undo","by":"amal",\#
      "at":"2018-02-10T10:00:00+02:00","digest":"\#(digest)","act":4,"undoes":3}
      """#)
    #expect(
      full
        == .decision(
          CasefileDecision(
            claim: "c1", status: .unreviewed, because: "undo", by: "amal", at: Self.february10,
            digest: digest, act: 4, undoes: 3)))
  }

  private static let army = EntityID(unchecked: "army")
  private static let russia = EntityID(unchecked: "russia")

  @Test(
    "A value of each kind",
    arguments: [
      (#"{"entity":"army"}"#, .entities(.all([army]))),
      (#"{"allOf":["russia","army","russia"]}"#, .entities(.all([army, russia]))),
      (#"{"oneOf":["russia","army"]}"#, .entities(.oneOf([army, russia]))),
      (#"{"text":"a deal"}"#, .text("a deal")),
      (#"{"flag":true}"#, .flag(true)),
      (#"{"absent":"unknown"}"#, .unknown),
      (#"{"absent":"notStated"}"#, .notStated),
    ] as [(String, ClaimValue)])
  func values(json: String, value: ClaimValue) throws {
    #expect(try self.value(json) == value)
  }

  @Test("A date keeps its words")
  func dateValue() throws {
    let june = try #require(EDTF("2017-06"))
    #expect(try value(#"{"date":"2017-06","said":"mid 2017"}"#) == .date(june, said: "mid 2017"))
    #expect(try value(#"{"date":"2017-06"}"#) == .date(june, said: nil))
  }

  @Test("A quantity is read from its words, unless its readings are given")
  func quantities() throws {
    let read = try Quantity(reading: "more than 80 villages")
    #expect(try value(#"{"quantity":"more than 80 villages"}"#) == .quantity(read))
    let hard = try #require(NumberRange(notation: "[24, ∞)"))
    let soft = try #require(NumberRange(notation: "[24, 99]"))
    let stated = try #require(Quantity.Reading(hard: hard, soft: soft))
    let json = #"""
      {"quantity":"des dizaines","unit":"villages","readings":[{"hard":"[24, ∞)",\#
      "soft":"[24, 99]"},{"hard":"[24,*)"}]}
      """#
    #expect(
      try value(json)
        == .quantity(
          Quantity(
            said: "des dizaines", readings: [stated, Quantity.Reading(hard)], unit: "villages")))
    let overridden = try value(
      #"{"quantity":"more than 80 villages","unit":"towns","population":"retaken"}"#)
    #expect(
      overridden
        == .quantity(
          Quantity(
            said: "more than 80 villages", readings: read.readings, unit: "towns",
            population: "retaken")))
  }

  private func value(_ json: String) throws -> ClaimValue {
    guard case .claim(let line) = try content(CasefileLines.line("claim", "value", json)) else {
      throw NoProblem(text: json)
    }
    return line.claim.value
  }

  @Test("Null is the same as leaving a field out", arguments: ["when", "place", "note", "hedge"])
  func null(field: String) throws {
    #expect(try content(CasefileLines.line("claim", field, "null")) == shortest("claim"))
  }

  @Test("Lines end with LF or CR LF, the last one may end with nothing, and may be empty")
  func lines() throws {
    let line = try #require(CasefileLines.shortest["source"])
    for text in [line, line + "\n", line + "\r\n", "\n  \n\(line)\n\t\r\n"] {
      #expect(readCasefile(text).count == 1)
      #expect(try content(text) == shortest("source"))
    }
    #expect(readCasefile("").isEmpty)
    var numbers: [Int] = []
    try CasefileReader(Array("\(line)\n\n\r\n\(line)".utf8), file: "-").forEach {
      numbers.append(try $0.get().problem(at: "", reason: "", remedy: "").place.line)
    }
    #expect(numbers == [1, 4])
  }
}
