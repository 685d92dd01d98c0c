import ClaimsModel
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("Logging a claim")
struct WorkbenchLogTests {
  @Test("keeps the quote's place and says what the claim contradicts at once")
  func contradicts() throws {
    let bench = try Bench.withTwoReports()
    let first = try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    #expect(first.against.isEmpty)
    #expect(first.newEntities.map(\.name) == ["the pocket"])
    let second = try bench.log(
      "r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    #expect(second.against.map(\.finding.code.text) == ["quantities-disjoint"])
    #expect(second.against.map(\.finding.severity) == [.contradiction])
    #expect(second.card.claim.quote == Quote(start: 0, exact: "More than 80 villages"))
  }

  @Test("asks which place is meant where the quote stands more than once")
  func occurrence() throws {
    let bench = try Bench.withTwoReports()
    let asked = try #require(
      refusal { try bench.log("r1", "80 villages", "settlements-captured", "80 villages") })
    #expect(asked.contains("stands 2 times in r1"))
    #expect(
      asked.contains("--occurrence 2   … army took 80 villages. They say it was [80 villages]"))
    let second = try bench.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", occurrence: 2)
    }
    #expect(second.card.claim.quote.start == 43)
  }

  @Test(
    "refuses what does not hold up, and says what to do",
    arguments: [
      ("r1", "90 villages", "settlements-captured", "90", "does not stand in r1"),
      ("r1", "", "settlements-captured", "90", "The quote is empty"),
      ("r9", "took", "settlements-captured", "90", "no report called “r9”"),
      ("r1", "took", "setlements-captured", "90", "“settlements-captured”"),
      ("r1", "took", "settlements-captured", "some villages or other", "some"),
      ("r1", "took", "besieged", "maybe", "neither yes nor no"),
      ("r1", "took", "took-place-on", "2018-02-30", "2018-02-30\n"),
    ])
  func refused(report: String, quote: String, says: String, value: String, wanted: String) throws {
    let bench = try Bench.withTwoReports()
    let said = try #require(refusal { try bench.log(report, quote, says, value) })
    #expect(said.replacing("There is not a", with: "There is no").contains(wanted), "\(said)")
    #expect(try bench.list(ListQuery()).isEmpty)
    #expect(try bench.entities().isEmpty)
  }

  @Test("takes a name like a known one for a slip, unless told that it is another")
  func nearMiss() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took", "controlled-by", "Regime forces")
    let said = refusal { try bench.log("r2", "fell", "controlled-by", "Regime force") }
    #expect(said?.contains("Did you mean “Regime forces”") == true)
    try bench.log("r2", "fell", "controlled-by", "Regime force") { $0.allowsNewEntities = true }
    #expect(try bench.entities().map(\.name) == ["the pocket", "Regime forces", "Regime force"])
  }

  @Test(
    "reads dates as reports word them, from the report's own date on, and keeps the words",
    arguments: [
      ("yesterday", "2018-02-08", ClaimTime.Reading.at),
      ("on Friday the 9th of February 2018", "2018-02-09", .at),
      ("mid of 2017", "2017-05~/2017-08~", .at),
      ("since Monday", "2018-02-05/2018-02-09", .throughout),
    ])
  func dateWords(words: String, date: String, reading: ClaimTime.Reading) throws {
    let bench = try Bench.withTwoReports()
    let logged = try bench.log("r1", "took", "besieged", "yes") { $0.when = StatedTime(words) }
    #expect(logged.card.claim.when == ClaimTime(EDTF(date)!, reading: reading, said: words))
  }

  @Test("asks which is meant where a date can be read in several ways, and where there is none")
  func dateReadings() throws {
    let bench = try Bench.withTwoReports()
    func said(_ words: String) -> String {
      refusal { try bench.log("r1", "took", "besieged", "yes") { $0.when = StatedTime(words) } }
        ?? ""
    }
    #expect(said("9/2/2018").contains("can be read in 2 ways"))
    #expect(said("9/2/2018").contains("2018-02-09"))
    #expect(said("Friday the 10th of February 2018").contains("Saturday"))
    #expect(said("the other day") != "")
  }

  @Test("asks whether another spelling of a known name is meant")
  func otherSpelling() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took", "reached", "Umm Elkhalayel")
    let said = refusal { try bench.log("r2", "fell", "reached", "al-Khalakhil") }
    #expect(said?.contains("“Umm Elkhalayel”") == true, "\(said ?? "no refusal")")
    #expect(refusal { try bench.log("r2", "fell", "reached", "Saraqib") } == nil)
  }

  @Test("finds an entity by any of its names")
  func aliases() throws {
    let bench = try Bench.withTwoReports()
    _ = try bench.addEntity(name: "Islamic State", id: "isis", kind: .group, aliases: ["داعش"])
    _ = try bench.addAlias("Daesh", of: "isis")
    for (index, name) in ["isis", "islamic  STATE", "daesh", "داعش"].enumerated() {
      let logged = try bench.log("r1", "took", "controlled-by", name) {
        $0.confidence = Confidence(index)
      }
      #expect(logged.card.claim.value == .entities(.all([EntityID(unchecked: "isis")])))
    }
  }

  @Test("tells alternatives, the unknown and the unsaid apart")
  func unknowns() throws {
    let bench = try Bench.withTwoReports()
    let either = try bench.log("r1", "took", "operated-by") {
      $0.stated.oneOf = ["Russia", "Regime"]
    }
    let unknown = try bench.log("r1", "army", "operated-by") { $0.stated.absent = .unknown }
    let silent = try bench.log("r1", "They say", "operated-by") { $0.stated.absent = .notStated }
    #expect(either.card.answer == "Regime or Russia, not known which")
    #expect(unknown.card.answer == "not known")
    #expect(silent.card.answer == "not stated")
    #expect(refusal { try bench.log("r1", "army", "operated-by") }?.contains("no value") == true)
    #expect(
      refusal { try bench.log("r1", "army", "operated-by") { $0.stated.oneOf = ["Russia"] } }?
        .contains("Only one alternative") == true)
  }

  @Test("takes that there is none, and says what it contradicts")
  func none() throws {
    let bench = try Bench.withTwoReports()
    let nobody = try bench.log("r1", "took", "struck-by") { $0.stated.absent = .nothing }
    #expect(nobody.card.answer == "none")
    let somebody = try bench.log("r2", "fell", "struck-by", "Russia")
    #expect(somebody.against.map(\.finding.code.text) == ["affirmed-and-denied"])
    func said(_ says: String, _ absent: ClaimValue = .nothing, denied: Bool = false) -> String {
      refusal {
        try bench.log("r1", "army", says) {
          $0.stated.absent = absent
          if denied { $0.polarity = .denied }
        }
      } ?? ""
    }
    #expect(said("settlements-captured").contains("--value 0"))
    #expect(said("besieged").contains("--value no"))
    #expect(said("struck-by", .unknown, denied: true).contains("cannot be denied"))
    #expect(said("struck-by", denied: true) == "")
  }

  @Test("tells a time and a place that are not known, or are none, from those not stated")
  func circumstances() throws {
    let bench = try Bench.withTwoReports()
    func logged(
      _ quote: String, _ when: StatedTime?, _ place: StatedPlace?
    ) throws -> LogOutcome {
      try bench.log("r1", quote, "besieged", "yes") { ($0.when, $0.place) = (when, place) }
    }
    let unknown = try logged("took", .unknown(said: "no day given"), .unknown)
    #expect(unknown.card.claim.when == .unknown(said: "no day given"))
    #expect(unknown.card.claim.place == .unknown && unknown.card.placeName == "not known")
    let either = try logged("army", nil, .oneOf(["Hama", "Idlib"]))
    #expect(either.card.placeName == "Hama or Idlib, not known which")
    #expect(either.newEntities.map(\.kind) == [.place, .place])
    let never = try logged("They say", .never(said: nil), .nowhere)
    #expect(never.card.answer == "no, never, nowhere")
    #expect(never.against.map(\.finding.severity) == [.contradiction])
    #expect(never.against.first?.finding.sides.map(\.label).contains("no, never, nowhere") == true)
    var query = ListQuery()
    query.about = "Idlib"
    #expect(try bench.list(query).map(\.id) == [either.card.id])
  }

  @Test("takes no word for a date that says there is none, and no “never” of what is none")
  func noDate() throws {
    let bench = try Bench.withTwoReports()
    func said(_ change: (inout LogRequest) -> Void) -> String {
      refusal { try bench.log("r1", "army", "operated-by", "Russia", change: change) } ?? ""
    }
    #expect(said { $0.when = StatedTime("unknown") }.contains("--when-unknown"))
    #expect(said { $0.when = StatedTime("Not known") }.contains("--when-unknown"))
    #expect(said { $0.when = StatedTime("never") }.contains("--never"))
    #expect(said { $0.place = .oneOf(["Hama"]) }.contains("Only one alternative"))
    #expect(said { $0.place = .oneOf(["Hama", "hama"]) }.contains("one and the same"))
    for absent in [ClaimValue.unknown, .notStated, .nothing] {
      let refused = said {
        $0.stated.values = []
        $0.stated.absent = absent
        $0.when = .never(said: nil)
      }
      #expect(refused.contains("deny a value"))
    }
    #expect(try bench.list(ListQuery()).isEmpty)
    #expect(try bench.entities().isEmpty)
  }

  @Test("folds a unit given apart, and refuses one that differs from the words")
  func units() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took", "number-of", "80") { $0.stated.unit = "Tanks" }
    try bench.log("r2", "fell", "number-of", "70 tanks")
    #expect(try bench.contradictions(ReportQuery()).hasOpenContradiction)
    let said = refusal {
      try bench.log("r1", "army", "number-of", "80 tanks") { $0.stated.unit = "people" }
    }
    #expect(said?.contains("The words count tanks") == true)
  }

  @Test("treats an option given as nothing as not given")
  func blanks() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took", "settlements-captured", "80") {
      $0.note = ""
      $0.stated.unit = " "
      $0.attribution = ""
    }
    let other = try Bench.fresh()
    #expect(try other.import1(try bench.exported()).problems.isEmpty)
    #expect(try other.exported() == bench.exported())
    #expect(refusal { try bench.log("r1", "army", "stated", "") }?.contains("no value") == true)
  }

  @Test("refuses the very same claim a second time")
  func twice() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
    #expect(
      refusal {
        try bench.log("r1", "took 80 villages", "settlements-captured", "80 villages")
      }?.contains("logged already: c1") == true)
  }
}
