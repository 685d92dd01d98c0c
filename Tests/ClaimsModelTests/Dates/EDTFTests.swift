import Testing

@testable import ClaimsModel

@Suite("A date in the extended format")
struct EDTFTests {
  @Test("is the same however its qualification is written")
  func equality() throws {
    #expect(try EDTF(parsing: "2004-06?") == EDTF(parsing: "?2004-?06"))
    #expect(try EDTF(parsing: "2004?-~06") == EDTF(parsing: "?2004-~06"))
    #expect(try EDTF(parsing: "2004?-06~") == EDTF(parsing: "%2004-~06"))
    #expect(try EDTF(parsing: "2004?-06") != EDTF(parsing: "2004-06?"))
    #expect(try EDTF(parsing: "2004?") != EDTF(parsing: "2004~"))
    #expect(try EDTF(parsing: "[2020, 2021]") == EDTF(parsing: "[2020,2021]"))
    #expect(try EDTF(parsing: "[2020,2021]") != EDTF(parsing: "{2020,2021}"))
  }

  @Test(
    "says what it is unsure of",
    arguments: [
      ("2016", false, false), ("2016?", true, false), ("2016~", false, true),
      ("2016%", true, true), ("2016/2017-?05", true, false), ("2016~/2017?", true, true),
      ("[2016,2017~]", false, true), ("2016-XX", false, false), ("../..", false, false),
    ])
  func qualification(text: String, isUncertain: Bool, isApproximate: Bool) throws {
    let date = try EDTF(parsing: text)
    #expect(date.isUncertain == isUncertain)
    #expect(date.isApproximate == isApproximate)
  }

  @Test("that is a day, or two of them, is read at once as the parser reads it, or not at all")
  func days() {
    var random = SeededRandom(seed: 18)
    func number(_ range: ClosedRange<Int>, _ count: Int) -> String {
      let digits = "\(Int.random(in: range, using: &random))"
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    func day() -> String { "\(number(0...9999, 4))-\(number(0...13, 2))-\(number(0...32, 2))" }
    var read = 0
    for round in 0..<4000 {
      var text = round % 2 == 0 ? day() : "\(day())/\(day())"
      if round % 7 == 0 {
        let place = text.index(
          text.startIndex, offsetBy: Int.random(in: 0..<text.count, using: &random))
        text.replaceSubrange(
          place...place, with: ["x", "/", "-", "٣"].randomElement(using: &random)!)
      }
      let parsed = try? EDTF(parsing: text)
      let atOnce = EDTF(daysIn: text)
      #expect(round % 7 == 0 ? atOnce == nil || atOnce == parsed : atOnce == parsed, "\(text)")
      if let atOnce {
        read += 1
        #expect(atOnce.description == text && atOnce.bounds == parsed?.bounds)
      }
    }
    #expect(read > 1000)
    for text in ["", "2018", "2018-02-09/", "2018-02-09/..", "2018-02-09T10:00:00Z"] {
      #expect(EDTF(daysIn: text) == nil)
    }
  }

  @Test("is made from two ends as it is read from both")
  func stretches() throws {
    let texts = [
      "2018", "2018-02", "2018-02-09", "2018-02-09?", "201X", "2018-21", "Y12018", "-0044",
      "2018-02-09T10:00:00Z", "2018/2019", "[2018,2019]", "{2018,2019}", "../2018",
    ]
    func check(_ first: String?, _ last: String?) {
      let made = EDTF.stretch(from: first.flatMap { EDTF($0) }, until: last.flatMap { EDTF($0) })
      let isOpen = first == nil && last == nil
      #expect(made == (isOpen ? nil : EDTF("\(first ?? "..")/\(last ?? "..")")), "\(made as Any)")
      #expect(made == nil || made?.description == "\(first ?? "..")/\(last ?? "..")")
    }
    for first in texts + [nil] { for last in texts + [nil] { check(first, last) } }
  }

  @Test("is made from a year, a month or a day that exists")
  func making() throws {
    #expect(EDTF(year: 2016)?.description == "2016")
    #expect(EDTF(year: -44, month: 3)?.description == "-0044-03")
    #expect(EDTF(year: 2016, month: 2, day: 29)?.description == "2016-02-29")
    #expect(EDTF(year: 12_345)?.description == "Y12345")
    let day = try #require(CalendarDay(year: 2016, month: 5, day: 31))
    #expect(EDTF.day(day) == EDTF("2016-05-31"))
    #expect(EDTF.day(day).bounds == day.bounds)
    let distant = try #require(CalendarDay(year: 10_000, month: 5, day: 31))
    #expect(EDTF.day(distant) == EDTF("Y10000"))
  }

  @Test("is not made from one that does not")
  func notMaking() {
    #expect(EDTF(year: 2015, month: 2, day: 29) == nil)
    #expect(EDTF(year: 2015, month: 13) == nil)
    #expect(EDTF(year: 2015, month: 21) == nil)
    #expect(EDTF(year: 2015, month: .max, day: .min) == nil)
    #expect(EDTF(year: 2015, day: 3) == nil)
    #expect(EDTF(year: 12_345, month: 1) == nil)
    #expect(EDTF(year: .min) == nil)
  }

  @Test(
    "is disjoint from what it leaves no second to",
    arguments: [
      ("2016", "2017"), ("2016-05-31", "2016-06"), ("2016~", "2018"), ("2016?", "2017"),
      ("[2015,2017]", "2016"), ("{2015,2017}", "2016-05"), ("../2016", "2017/.."),
      ("2016-05-31T10:30:45Z", "2016-05-31T10:30:46Z"), ("[..2015]", "[2016..]"),
    ])
  func disjoint(a: String, b: String) throws {
    let (a, b) = (try EDTF(parsing: a), try EDTF(parsing: b))
    #expect(a.isDisjoint(from: b) && b.isDisjoint(from: a))
  }

  @Test(
    "is not disjoint from what may be the same time",
    arguments: [
      ("2016", "2016-05"), ("2016~", "2017"), ("2016%", "2015-12-31"), ("2016", "../2016-01-01"),
      ("[2015,2017]", "2017-08"), ("2016-05-31T10:30Z", "2016-05-31T10:30:59Z"),
      ("2016-05-31T12:00:00+02:00", "2016-05-31T10:00:00Z"), ("201X", "2016"), ("2016/", "2020"),
      ("2016-05-31T24:00:00Z", "2016-06-01"),
    ])
  func notDisjoint(a: String, b: String) throws {
    let (a, b) = (try EDTF(parsing: a), try EDTF(parsing: b))
    #expect(!a.isDisjoint(from: b) && !b.isDisjoint(from: a))
  }
}
