import ClaimsExchange
import ClaimsModel
import ClaimsText
import Testing

@Suite("STIX 2.1 in")
struct STIXReaderTests {
  private func contents(_ text: String) -> [CasefileContent] {
    read(Array(text.utf8), as: .stix).compactMap { try? $0.get().content }
  }

  private func problems(_ text: String) -> [InputProblem] {
    read(Array(text.utf8), as: .stix).compactMap {
      if case .failure(let problem) = $0 { problem } else { nil }
    }
  }

  private func bundle(_ objects: String...) -> String {
    """
    {"type":"bundle","id":"bundle--1","objects":[
    \(objects.joined(separator: ",\n"))]}
    """
  }

  @Test("gives back every line of a casebook of ours, in the order of a casefile")
  func roundTrip() throws {
    let made = MadeCase.villages(hostile: "\u{202E}</b>\"\n")
    let bundle = try written(made, as: .stix)
    let casefile = try written(made, as: .casefile)
    let lines = try read(Array(casefile.utf8), as: .casefile).map { try $0.get().content }
    #expect(problems(bundle) == [])
    #expect(contents(bundle) == lines)
  }

  @Test(
    "is recognised by its type",
    arguments: [
      ("{\"type\": \"bundle\", \"id\": \"bundle--1\"}", "stix"),
      ("{\"type\": \"source\", \"id\": \"bundle\"}", "casefile"),
    ])
  func recognised(text: String, format: String) {
    #expect(FormatCatalog.recognise(FileHead(Array(text.utf8), name: "-")).name == format)
  }

  @Test("takes another's identities for sources and locations for places, as mentions")
  func foreignNames() throws {
    let text = bundle(
      #"{"type":"identity","id":"identity--1","name":"Human Rights Desk","identity_class":"organization"}"#,
      #"{"type":"location","id":"location--1","name":"Al-Khwin","latitude":35.64,"longitude":36.75,"precision":500}"#,
      #"{"type":"location","id":"location--2","country":"SY"}"#)
    let entries = try read(Array(text.utf8), as: .stix).map { try $0.get() }
    let place = Entity(
      id: "al-khwin", name: "Al-Khwin", kind: .place,
      location: Location(
        point: try #require(GeoPoint(latitude: 35.64, longitude: 36.75)),
        precision: try #require(PlacePrecision(metres: 500))))
    #expect(
      entries.map(\.content) == [
        .source(
          Source(id: SourceID(unchecked: "human-rights-desk"), name: "Human Rights Desk")),
        .entity(place),
      ])
    #expect(!entries.contains { !$0.isMention })
  }

  @Test(
    "takes another's reports, notes and opinions for reports of whoever created them",
    arguments: [
      (
        #""type":"report","name":"On the pocket","description":"It fell.","published":"2018-02-09T10:00:00.250Z","confidence":70,"lang":"en""#,
        "On the pocket", "It fell.", "STIX confidence 70 of 100."
      ),
      (
        #""type":"note","abstract":"A remark","content":"It did not."#
          + #"","created":"2018-02-09T10:00:00.000Z","lang":"en""#,
        "A remark", "It did not.", nil
      ),
      (
        #""type":"opinion","explanation":"No list.","opinion":"disagree","lang":"en","#
          + #""created":"2018-02-09T10:00:00Z""#,
        nil, "No list.", "STIX opinion: disagree."
      ),
    ] as [(String, String?, String, String?)])
  func foreignReports(fields: String, title: String?, text: String, note: String?) throws {
    let source = SourceID(unchecked: "desk")
    let bundle = bundle(
      "{\"id\":\"x--1\",\"created_by_ref\":\"identity--1\",\(fields)}",
      #"{"type":"identity","id":"identity--1","name":"Desk","identity_class":"group"}"#)
    let report = Report(
      source: source, text: text, title: title,
      published: try EDTF(parsing: "2018-02-09T10:00:00Z"), language: "en", note: note)
    #expect(
      contents(bundle) == [
        .source(Source(id: source, name: "Desk")), .source(Source(id: source, name: "Desk")),
        .report(CasefileReport(key: "x--1", report: report, sha256: nil)),
      ])
  }

  @Test("passes over what says nothing that a casebook could keep")
  func passedOver() {
    let text = bundle(
      #"{"type":"malware","id":"malware--1","name":"x","is_family":false}"#,
      #"{"type":"report","id":"report--1","name":"No text","object_refs":[]}"#,
      #"{"type":"identity","id":"identity--1","name":"…"}"#, "7")
    #expect(contents(text).isEmpty)
    #expect(problems(text).isEmpty)
  }

  @Test(
    "points at what is wrong, and says what to do",
    arguments: [
      ("{\"type\":\"bundle\",\"id\":\"bundle--1\",\n\"objects\":[}", 2),
      ("\n{\"type\":\"report\"}", 2),
      ("{\"type\":\"bundle\",\"objects\":[\n{\"type\":\"note\",\"content\":\"x\"}]}", 2),
    ])
  func faults(text: String, line: Int) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.place.line == line)
    #expect(!problem.remedy.isEmpty)
  }

  @Test("points at the object whose line is broken, and takes the others")
  func brokenLine() throws {
    let bundle = try written(.villages(), as: .stix)
    let broken = bundle.replacing(
      #"{\"type\":\"source\",\"id\":\"eye\""#, with: #"{\"type\":\"sauce\",\"id\":\"eye\""#)
    let problem = try #require(problems(broken).first)
    let lines = broken.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[problem.place.line - 1].contains("A witness"))
    #expect(contents(broken).count == contents(bundle).count - 1)
  }
}
