import ClaimsJSON
import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("Evidence as text and as JSON")
struct EvidenceTextTests {
  private let layout = TextLayout(width: 80, colour: false)

  private func assessed(
    _ assessor: String, place: String?, date: String?, _ standsOfPlace: Bool,
    _ standsOfDate: Bool
  ) -> EvidenceCard.Assessed {
    EvidenceCard.Assessed(
      assessment: EvidenceAssessment(
        evidence: "e-1", place: place.map { EntityID(unchecked: $0) },
        date: date.flatMap { EDTF($0) }, assessor: assessor, because: "The minaret.", by: "Ben",
        at: SampleCase.morning), placeName: place, standsOfPlace: standsOfPlace,
      standsOfDate: standsOfDate)
  }

  private var card: EvidenceCard {
    EvidenceCard(
      id: EvidenceID(3),
      evidence: Evidence(
        key: "e-1", sha256: SampleCase.digest, size: 1234, name: "pho\u{1B}to.jpg", kind: .photo,
        mediaType: "image/jpeg", capturedBy: "Ada", capturedAt: EDTF("2018-02-09T10:00Z"),
        tool: "auto-archiver 1.2", url: "https://example.org"), kept: .beside,
      uses: [.init(on: "c1", by: "Amal", at: SampleCase.morning)],
      assessments: [
        assessed("Ben", place: "idlib", date: "2018", false, true),
        assessed("Cem", place: "saraqib", date: nil, true, false),
      ])
  }

  @Test("one piece with all that was found of it")
  func show() {
    #expect(
      card.text(layout) == """
        e3 pho\\x1Bto.jpg, photo
          holds         1.2 kB
          sha256        \(SampleCase.digest)
          media type    image/jpeg
          kept          beside the casebook
          captured by   Ada
          captured at   2018-02-09T10:00Z
          with          auto-archiver 1.2
          url           https://example.org
          key           e-1
          bears on      c1, attached by Amal, 2018-02-10T08:00:00Z

        Assessed:
          2018-02-10T08:00:00Z idlib, 2018, by Ben: a later one says where
            “The minaret.”
          2018-02-10T08:00:00Z saraqib, by Cem (entered by Ben): stands
            “The minaret.”
        """)
  }

  @Test("in short, with what stands of it")
  func short() {
    var page = TextPage(layout)
    EvidenceList(cards: [card]).write(to: &page)
    #expect(
      page.text == """
          e3 photo: pho\\x1Bto.jpg (1.2 kB, SHA-256 \(SampleCase.digest.prefix(12)))
            Captured by Ada, 2018-02-09T10:00Z, with auto-archiver 1.2, from
            https://example.org
            Made on 2018, as Ben found: “The minaret.”
            Made at saraqib, as Cem found: “The minaret.”
        """)
    #expect(EvidenceTable([]).text(layout) == "No evidence.")
    #expect(EvidenceTable([card]).text(layout).contains("saraqib, 2018"))
  }

  @Test("as JSON of the documented shape")
  func json() {
    guard case .object(let object) = card.json else {
      Issue.record("no object")
      return
    }
    #expect(
      object.members.map(\.key) == [
        "id", "key", "kind", "name", "sha256", "size", "mediaType", "files", "kept", "title",
        "created", "capturedBy", "capturedAt", "tool", "url", "note", "uses", "assessments",
      ])
    #expect(object["name"] == "pho\u{1B}to.jpg" && object["files"] == .null)
    #expect(
      object["uses"] == [["on": "c1", "by": "Amal", "at": "2018-02-10T08:00:00Z"]])
  }
}
