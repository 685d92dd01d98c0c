import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsText
import Testing

@Suite("STIX 2.1 out")
struct STIXFormatTests {
  private func objects(_ made: MadeCase, _ type: String) throws -> [JSONValue] {
    let bundle = try JSONParser.parse(Array(try written(made, as: .stix).utf8)).value
    guard case .array(let objects) = bundle["objects"] else { return [] }
    return objects.filter { $0["type"] == .string(type) }
  }

  private func id(_ made: MadeCase, _ type: String, _ name: String) throws -> JSONValue? {
    try objects(made, type).first { $0["name"] == .string(name) }?["id"]
  }

  @Test("makes sources and reviewers identities")
  func identities() throws {
    let identities = try objects(.villages(), "identity")
    #expect(
      identities.map { $0["name"] }
        == ["Claimbench", "amal", "The Observatory", "A witness", "The army"])
    let observatory = try #require(identities.first { $0["name"] == "The Observatory" })
    #expect(observatory["identity_class"] == "organization")
    #expect(observatory["labels"] == ["source-kind-monitor", "admiralty-reliability-b"])
    #expect(
      observatory["external_references"]
        == [["source_name": "The Observatory", "url": "https://sohr.example/"]])
  }

  @Test("makes a report a report of its source, which refers to its claims")
  func report() throws {
    let made = MadeCase.villages()
    let report = try #require(try objects(made, "report").first)
    let notes = try objects(made, "note")
    #expect(report["name"] == "Eighty")
    #expect(report["published"] == "2018-02-10T00:00:00.000Z")
    #expect(report["lang"] == "en")
    #expect(try report["created_by_ref"] == id(made, "identity", "The Observatory"))
    #expect(report["object_refs"] == .array([notes[0]["id"], notes[2]["id"]].compactMap(\.self)))
  }

  @Test("says of a report without a date that it has none, and dates it by the journal")
  func undated() throws {
    let report = try #require(try objects(.villages(), "report").last)
    #expect(report["labels"] == ["publication-date-unknown"])
    #expect(report["published"] == report["created"])
    #expect(report["name"] == "Report r2 of A witness")
  }

  @Test("makes a claim a note with its quote, its place and the confidence in it")
  func note() throws {
    let made = MadeCase.villages()
    let note = try #require(try objects(made, "note").first)
    #expect(note["abstract"] == "How many villages did The army take? 80")
    #expect(note["content"] == "80 villages fell.")
    #expect(note["confidence"] == 70)
    #expect(note["authors"] == ["The Observatory"])
    let named = [
      try id(made, "report", "Eighty"), try id(made, "identity", "The army"),
      try id(made, "location", "Al-Khwin"),
    ]
    #expect(note["object_refs"] == .array(named.compactMap(\.self)))
  }

  @Test(
    "takes the confidence from the credibility where the analyst gives none",
    arguments: [
      (Credibility.confirmed, 90), (.probablyTrue, 70), (.possiblyTrue, 50), (.doubtful, 30),
      (.improbable, 10), (.cannotBeJudged, nil), (nil, nil),
    ] as [(Credibility?, JSONValue?)])
  func confidence(credibility: Credibility?, percent: JSONValue?) throws {
    var made = MadeCase.villages()
    made.claims[0].claim.confidence = nil
    made.claims[0].claim.credibility = credibility
    #expect(try objects(made, "note").first?["confidence"] == percent)
  }

  @Test(
    "makes a decision an opinion of its reviewer",
    arguments: [
      (ReviewStatus.verified, "strongly-agree"), (.disputed, "disagree"),
      (.refuted, "strongly-disagree"), (.unverifiable, "neutral"), (.retracted, "neutral"),
    ])
  func opinion(status: ReviewStatus, word: String) throws {
    var made = MadeCase.villages()
    made.claims[0].decisions[0].status = status
    let opinion = try #require(try objects(made, "opinion").first)
    #expect(opinion["opinion"] == .string(word))
    #expect(opinion["explanation"] == "two lists agree")
    #expect(opinion["authors"] == ["amal"])
    #expect(opinion["revoked"] == nil)
  }

  @Test("revokes the opinion that another took the place of, and the note that was retracted")
  func revoked() throws {
    var made = MadeCase.villages()
    var later = made.claims[0].decisions[0]
    later.status = .retracted
    later.at += 60
    later.act += 60
    made.claims[0].decisions.append(later)
    #expect(try objects(made, "opinion").prefix(2).map { $0["revoked"] } == [true, nil])
    #expect(try objects(made, "note").map { $0["revoked"] } == [true, nil, nil])
  }

  @Test("makes a contradiction an opinion of the program on the claims of all sides")
  func contradiction() throws {
    var made = MadeCase.villages()
    let notes = try objects(made, "note")
    let opinion = try #require(try objects(made, "opinion").last)
    #expect(opinion["opinion"] == "disagree")
    #expect(try opinion["created_by_ref"] == id(made, "identity", "Claimbench"))
    #expect(opinion["object_refs"] == .array(notes.prefix(2).compactMap { $0["id"] }))
    #expect(
      opinion["explanation"] == """
        How many villages did The army take?
        80 is not 60.
        What would settle it: A list of the villages.
        """)
    #expect(opinion["revoked"] == true)
    made.findings[0].stands = true
    #expect(try objects(made, "opinion").last?["revoked"] == nil)
  }

  @Test("makes credits relationships")
  func credits() throws {
    let made = MadeCase.villages()
    let relationships = try objects(made, "relationship")
    #expect(relationships.map { $0["relationship_type"] } == ["related-to", "derived-from"])
    #expect(try relationships[0]["target_ref"] == id(made, "identity", "The Observatory"))
    #expect(try relationships[1]["target_ref"] == id(made, "report", "Eighty"))
  }

  @Test("locates only places that have coordinates, with their precision")
  func locations() throws {
    let locations = try objects(.villages(), "location")
    #expect(locations.map { $0["name"] } == ["Al-Khwin"])
    #expect(locations[0]["latitude"] == 35.6406)
    #expect(locations[0]["precision"] == 5000)
  }

  @Test("gives each object one id, the same every time, and the same bytes")
  func identifiers() throws {
    let made = MadeCase.villages()
    let text = try written(made, as: .stix)
    #expect(try written(made, as: .stix) == text)
    let bundle = try JSONParser.parse(Array(text.utf8)).value
    guard case .array(let objects) = bundle["objects"] else { return }
    #expect(Set(objects.map { $0["id"] }).count == objects.count)
  }

  @Test(
    "takes an address for a link only where every reader would",
    arguments: [
      ("https://a.example/x?y=1#z", true), ("http://a.example", true),
      ("https://a.example/%D8%A7", true), ("javascript:alert(1)", false), ("https://", false),
      ("https://a.example/ا", false), ("https://a.example/a b", false),
      ("https://a.example/%zz", false), ("https://a.example/#a#b", false), ("ftp://a", false),
    ])
  func addresses(url: String, isLink: Bool) throws {
    var made = MadeCase.villages()
    made.reports[0].report.url = url
    guard
      case .array(let references) = try objects(made, "report").first?["external_references"],
      let reference = references.first
    else { return }
    #expect((reference["url"] != nil) == isLink)
    #expect((reference["description"] == .string(url)) == !isLink)
  }

  @Test(
    "keeps to the years that STIX can write", arguments: ["-0300", "Y-90000", "Y90000", "../.."])
  func years(published: String) throws {
    var made = MadeCase.villages()
    made.reports[0].report.published = try EDTF(parsing: published)
    guard case .string(let text) = try objects(made, "report").first?["published"] else {
      Issue.record("no date")
      return
    }
    #expect(text.utf8.count == "2018-02-10T00:00:00.000Z".utf8.count, "\(text)")
  }
}
