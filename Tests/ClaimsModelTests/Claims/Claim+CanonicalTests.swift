import Testing

@testable import ClaimsModel

@Suite("The form of a claim that decisions bind to")
struct ClaimCanonicalTests {
  private static let hash = String(repeating: "0a", count: 32)

  private static func base() throws -> Claim {
    let date = try #require(EDTF("2018-02-09"))
    return Claim(
      subject: EntityID(unchecked: "pocket"), predicate: PredicateID(unchecked: "killed"),
      value: .text("a deal"), quote: Quote(start: 4, exact: "words"), when: ClaimTime(date))
  }

  @Test("is one line a field, each with its length")
  func form() throws {
    #expect(
      try Self.base().canonicalForm(reportHash: "0a") == """
        claim 1
        subject 6:pocket
        predicate 6:killed
        value 11:text a deal
        said 6:a deal
        polarity 8:affirmed
        when 13:2018-02-09 at
        hedge 8:asserted
        sourcing 8:unstated
        quote 7:4 words
        report 2:0a

        """)
  }

  @Test("of a claim with every field is the same as ever: decisions bind to it")
  func recorded() throws {
    var claim = try Self.base()
    let date = try #require(EDTF("2018-02"))
    claim.when = ClaimTime(date, reading: .throughout, said: "that month")
    claim.place = .at(EntityID(unchecked: "idlib"))
    claim.attribution = .words("sources")
    claim.credibility = .confirmed
    claim.confidence = Confidence(70)
    #expect(
      claim.canonicalForm(reportHash: "0a") == """
        claim 1
        subject 6:pocket
        predicate 6:killed
        value 11:text a deal
        said 6:a deal
        polarity 8:affirmed
        when 18:2018-02 throughout
        when-said 10:that month
        place 5:idlib
        hedge 8:asserted
        sourcing 8:unstated
        attribution 7:sources
        credibility 1:1
        confidence 2:70
        quote 7:4 words
        report 2:0a

        """)
  }

  @Test("differs where any field differs")
  func everyField() throws {
    let other = try #require(EDTF("2018-02-10"))
    let date = try #require(EDTF("2018-02-09"))
    let changes: [(inout Claim) -> Void] = [
      { _ in },
      { $0.subject = EntityID(unchecked: "other") },
      { $0.predicate = PredicateID(unchecked: "other") },
      { $0.value = .text("A deal") },
      { $0.value = .text("no deal") },
      { $0.polarity = .denied },
      { $0.when = nil },
      { $0.when = ClaimTime(other) },
      { $0.when = ClaimTime(date, reading: .throughout) },
      { $0.when = ClaimTime(date, said: "today") },
      { $0.when = .unknown(said: nil) },
      { $0.when = .unknown(said: "today") },
      { $0.when = .never(said: nil) },
      { $0.when = .never(said: "today") },
      { $0.place = .at(EntityID(unchecked: "idlib")) },
      { $0.place = .at(EntityID(unchecked: "nowhere")) },
      { $0.place = .at(EntityID(unchecked: "unknown")) },
      { $0.place = .oneOf([EntityID(unchecked: "hama"), EntityID(unchecked: "idlib")]) },
      { $0.place = .unknown },
      { $0.place = .nowhere },
      { $0.hedge = .possible },
      { $0.sourcing = .witnessed },
      { $0.attribution = .source(SourceID(unchecked: "sohr")) },
      { $0.attribution = .words("sohr") },
      { $0.credibility = .confirmed },
      { $0.confidence = Confidence(1) },
      { $0.quote = Quote(start: 5, exact: "words") },
      { $0.quote = Quote(start: 4, exact: "word") },
    ]
    var forms = try changes.map { change in
      var claim = try Self.base()
      change(&claim)
      return claim.canonicalForm(reportHash: Self.hash)
    }
    forms.append(try Self.base().canonicalForm(reportHash: "ff"))
    #expect(Set(forms).count == forms.count)
  }

  @Test("differs where any part of the value differs")
  func everyValue() throws {
    let (a, b) = (EntityID(unchecked: "a"), EntityID(unchecked: "b"))
    let year = try #require(EDTF("2018"))
    let eighty = Quantity.Reading(.exactly(80))
    let more = try #require(NumberRange(notation: "(80, ∞)"))
    let usual = try #require(NumberRange(notation: "(80, 120]"))
    let hedged = try #require(Quantity.Reading(hard: more, soft: usual))
    func quantity(
      _ said: String, _ readings: [Quantity.Reading], _ unit: String? = nil, _ group: String? = nil
    ) -> ClaimValue {
      .quantity(Quantity(said: said, readings: readings, unit: unit, population: group))
    }
    let values: [ClaimValue] = [
      quantity("80", [eighty]), quantity("eighty", [eighty]), quantity("80", [hedged]),
      quantity("80", [Quantity.Reading(more)]), quantity("80", [eighty, hedged]),
      quantity("80", [hedged, eighty]), quantity("80", [eighty], "villages"),
      quantity("80", [eighty], nil, "villages"), quantity("80", [eighty], "villages", "towns"),
      quantity("80", [eighty], "villages (towns)"), quantity("80", [eighty], "(villages)"),
      quantity("80", [eighty], #"villages" of "towns"#), quantity("80", [eighty], #"a\" of "b"#),
      quantity("80", [eighty], #"a\"#, "b"),
      .entities(.all([a])), .entities(.all([a, b])), .entities(.oneOf([a, b])),
      .entities(.all([EntityID(unchecked: "a-b")])), .text("yes"), .text("unknown"), .flag(true),
      .flag(false), .unknown, .notStated, .nothing, .text("none"), .date(year, said: nil),
      .date(year, said: "2018"),
      .date(year, said: "last year"),
    ]
    let forms = try values.map { value in
      var claim = try Self.base()
      claim.value = value
      return claim.canonicalForm(reportHash: Self.hash)
    }
    #expect(Set(forms).count == values.count)
  }

  @Test("leaves the note out: a remark undoes no decision")
  func note() throws {
    var claim = try Self.base()
    let before = claim.canonicalForm(reportHash: Self.hash)
    claim.note = "see page 2"
    #expect(claim.canonicalForm(reportHash: Self.hash) == before)
  }

  @Test("cannot be forged by text that looks like fields")
  func injection() throws {
    var forged = try Self.base()
    forged.value = .text("a deal\npolarity 6:denied")
    var honest = try Self.base()
    honest.polarity = .denied
    #expect(
      forged.canonicalForm(reportHash: Self.hash) != honest.canonicalForm(reportHash: Self.hash))
    var form = CanonicalForm(title: "t")
    form.add("a", "ق")
    form.add("b", nil)
    form.add("c", "")
    #expect(form.text == "t\na 2:ق\nc 0:\n")
  }
}

@Suite("The meaning of a value in one line")
struct ClaimValueCanonicalTests {
  @Test("is the same for other words of the same meaning")
  func sameMeaning() throws {
    let (figure, word) = (
      try Quantity(reading: "80 villages"), try Quantity(reading: "eighty villages")
    )
    #expect(ClaimValue.quantity(figure).canonical == #"quantity [80, 80]~[80, 80] "villages""#)
    #expect(ClaimValue.quantity(figure).canonical == ClaimValue.quantity(word).canonical)
    #expect(ClaimValue.text("A  Deal ").canonical == ClaimValue.text("a deal").canonical)
    let date = try #require(EDTF("2017-06"))
    #expect(ClaimValue.date(date, said: "June").canonical == "date 2017-06")
  }

  @Test(
    "Readings come back out of their notation",
    arguments: ["80", "more than 80", "about 400", "ten of villages", "between 70 and 86", "3.5"])
  func readings(words: String) throws {
    let readings = try Quantity(reading: words).readings
    let notation = Quantity.Reading.notation(readings)
    #expect(Quantity.Reading.readings(notation: notation) == readings)
  }

  @Test(
    "What is no notation of readings is refused",
    arguments: ["", "|", "[80, 80]", "[80, 80]~", "[80, 80]~[80, 90]", "[80, 80]~[80, 80]|", "~"])
  func noReadings(text: String) {
    #expect(Quantity.Reading.readings(notation: text) == nil)
  }
}
