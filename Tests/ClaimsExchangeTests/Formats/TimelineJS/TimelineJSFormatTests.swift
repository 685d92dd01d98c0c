import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import Testing

@Suite("TimelineJS")
struct TimelineJSFormatTests {
  private func timeline(_ made: MadeCase) throws -> JSONValue {
    try JSONParser.parse(Array(try written(made, as: .timelineJS).utf8)).value
  }

  private func events(_ made: MadeCase) throws -> [JSONValue] {
    guard case .array(let events) = try timeline(made)["events"] else { return [] }
    return events
  }

  @Test("shows a claim from the first to the last day that its date allows, in the report's words")
  func event() throws {
    let event = try #require(try events(.villages()).first)
    #expect(event["start_date"] == ["year": 2018, "month": 2, "day": 1])
    #expect(event["end_date"] == ["year": 2018, "month": 2, "day": 28])
    #expect(event["display_date"] == "this month")
    #expect(event["text"]?["headline"] == "How many villages did The army take? 80")
    #expect(
      event["text"]?["text"]
        == """
        <blockquote>80 villages fell.</blockquote><p>The Observatory, 2018-02-10. c1: verified.</p>
        """)
  }

  @Test(
    "gives one day no end, a time its clock, and an open end none",
    arguments: [
      ("2018-02-09", ["day": 9], nil),
      ("2018-02-09/..", ["day": 9], nil),
      ("../2018-02-09", ["day": 9], nil),
      ("2018-02-09T10:20:30Z", ["day": 9, "hour": 10, "minute": 20, "second": 30], nil),
      (
        "2018-02-09T10:20Z", ["day": 9, "hour": 10, "minute": 20, "second": 0],
        ["day": 9, "hour": 10, "minute": 20, "second": 59]
      ),
    ] as [(String, JSONObject, JSONObject?)])
  func dates(date: String, start: JSONObject, end: JSONObject?) throws {
    var made = MadeCase.villages()
    made.claims[0].claim.when = ClaimTime(try EDTF(parsing: date))
    let event = try #require(try events(made).first)
    func moment(_ rest: JSONObject) -> JSONValue {
      var moment: JSONObject = ["year": 2018, "month": 2]
      for member in rest.members { moment[member.key] = member.value }
      return .object(moment)
    }
    #expect(event["start_date"] == moment(start))
    #expect(event["end_date"] == end.map(moment))
    #expect(event["display_date"] == .string(date))
  }

  @Test("counts what has no date, or one beyond all timelines")
  func leftOut() throws {
    var made = MadeCase.villages()
    #expect(try timeline(made)["leftOut"] == 1)
    made.claims[0].claim.when = ClaimTime(try EDTF(parsing: "Y-900000"))
    made.claims[1].claim.when = .unknown(said: nil)
    made.claims[2].claim.when = ClaimTime(try EDTF(parsing: "../.."))
    #expect(try timeline(made)["leftOut"] == 3)
    #expect(try events(made).isEmpty)
  }

  @Test("escapes every text, for TimelineJS takes each for HTML")
  func escapes() throws {
    let text = try written(.villages(hostile: "<img src=x onerror=alert(1)>"), as: .timelineJS)
    #expect(!text.contains("<img"))
    #expect(text.contains("&lt;img"))
  }
}
