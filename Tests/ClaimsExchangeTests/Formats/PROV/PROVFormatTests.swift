import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import Testing

@Suite("W3C PROV-JSON")
struct PROVFormatTests {
  private func document(_ exported: any ExportedCase) throws -> JSONValue {
    var bytes: [UInt8] = []
    try Format.prov.writing?.write(exported, ExportOptions(digest: digest)) { bytes += $0 }
    return try JSONParser.parse(bytes).value
  }

  private func members(_ document: JSONValue, _ kind: String) -> [JSONObject.Member] {
    guard case .object(let object) = document[kind] else { return [] }
    return object.members
  }

  /// The names of the entities of a type of ours.
  private func names(_ document: JSONValue, _ type: String) -> [String] {
    members(document, "entity").filter { $0.value["prov:type"]?["$"] == .string("cb:\(type)") }
      .map(\.key)
  }

  @Test("derives a claim from its quote, and that from its report, as a quotation")
  func derivation() throws {
    let document = try document(MadeCase.villages())
    let derived = members(document, "wasDerivedFrom").map(\.value)
    let (claim, quote, report) = (
      names(document, "Claim")[0], names(document, "Quote")[0], names(document, "Report")[0]
    )
    #expect(
      derived.contains(["prov:generatedEntity": .string(claim), "prov:usedEntity": .string(quote)]))
    #expect(
      derived.contains([
        "prov:generatedEntity": .string(quote), "prov:usedEntity": .string(report),
        "prov:type": ["$": "prov:Quotation", "type": "prov:QUALIFIED_NAME"],
      ]))
  }

  @Test("says who logged and who decided, when and why")
  func activities() throws {
    let document = try document(MadeCase.villages())
    let activities = members(document, "activity").map(\.value)
    #expect(activities.map { $0["prov:type"]?["$"] } == ["cb:log", "cb:Decision", "cb:Decision"])
    #expect(activities[1]["prov:startTime"] == "2018-02-11T00:00:01Z")
    let review = members(document, "entity").first { $0.key == names(document, "Review")[0] }
    #expect(review?.value["prov:value"] == "verified")
    #expect(review?.value["cb:reason"] == "two lists agree")
    let agents = members(document, "agent").map { $0.value["prov:label"] }
    #expect(agents == ["The Observatory", "amal", "A witness"])
  }

  @Test("relates each name that it uses to something that it lists")
  func whole() throws {
    let document = try document(MadeCase.villages(hostile: "\u{202E}\" cb:x"))
    let listed = Set(["entity", "activity", "agent"].flatMap { members(document, $0).map(\.key) })
    let relations = [
      "wasGeneratedBy", "used", "wasDerivedFrom", "wasAttributedTo", "wasAssociatedWith",
      "wasInfluencedBy",
    ]
    for relation in relations.flatMap({ members(document, $0) }) {
      guard case .object(let ends) = relation.value else { continue }
      for case .string(let name) in ends.members.map(\.value) {
        #expect(listed.contains(name), "\(relation.key) leads to \(name)")
      }
    }
  }

  @Test("tells of the evidence that bears on a claim, and of what it said before")
  func evidence() throws {
    var made = MadeCase.villages()
    made.others = [
      .evidence(
        Evidence(
          key: "e-1", sha256: digest("photo"), size: 7, name: "photo.jpg", kind: .photo,
          capturedBy: "salma")),
      .evidence(
        Evidence(key: "e-2", sha256: digest("other"), size: 7, name: "other.jpg", kind: .photo)),
      .use(EvidenceUse(evidence: "e-1", target: .claim("c-1"), by: "amal", at: 0)),
      .revision(
        CasefileRevision(
          was: CasefileClaim(
            key: "c-1", report: "r-1", anchor: QuoteAnchor("80"), claim: made.claims[1].claim),
          because: "misread", by: "amal", at: 0)),
    ]
    let document = try document(made)
    #expect(names(document, "Evidence").count == 1)
    #expect(members(document, "agent").contains { $0.value["prov:label"] == "salma" })
    #expect(
      members(document, "wasDerivedFrom").contains {
        $0.value["prov:type"]?["$"] == "prov:Revision"
      })
  }

  @Test("can be of one claim, with its report and what that took from")
  func narrowed() throws {
    let document = try document(NarrowedCase(MadeCase.villages(), claimsAt: [1]))
    #expect(names(document, "Claim").count == 1)
    #expect(names(document, "Report").count == 2)
    let first = try self.document(NarrowedCase(MadeCase.villages(), claimsAt: [0]))
    #expect(names(first, "Report").count == 1)
  }
}
