import ClaimsExchange
import ClaimsModel
import ClaimsText
import Testing

@Suite("Tables of events")
struct EventTablesTests {
  static let ucdpColumns = """
    id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,\
    conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,\
    side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,\
    source_date,source_headline,source_original,where_prec,where_coordinates,where_description,\
    adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,\
    date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,\
    gwnoa,gwnob
    """

  private static let ucdp: [String: String] = [
    "id": "7", "year": "2031", "type_of_violence": "1", "side_a": "Government of Ruritania",
    "side_b": "Strelsau Front", "source_office": "Courier;Wire", "source_original": "police",
    "where_prec": "1", "where_coordinates": "Zenda town", "adm_1": "Zenda province",
    "latitude": "50.5", "longitude": "14.25", "country": "Ruritania", "date_prec": "1",
    "date_start": "2031-03-04", "date_end": "2031-03-04", "deaths_a": "2", "deaths_b": "7",
    "deaths_civilians": "2", "deaths_unknown": "0", "best": "11", "high": "15", "low": "9",
  ]

  private static let acledColumns = """
    event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,\
    location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities
    """

  private static let acled: [String: String] = [
    "event_id_cnty": "RUR1", "event_date": "04 March 2031", "time_precision": "1",
    "event_type": "Battles", "sub_event_type": "Armed clash", "actor1": "Army", "actor2": "Front",
    "country": "Ruritania", "admin1": "Zenda", "location": "Zenda", "latitude": "50.5",
    "longitude": "14.25", "geo_precision": "2", "source": "Courier; Wire; Courier",
    "source_scale": "National", "notes": "They fought.", "fatalities": "11",
  ]

  private func results(
    _ columns: String, _ base: [String: String], _ change: [String: String],
    hasHeader: Bool = true
  ) -> [Result<CasefileEntry, InputProblem>] {
    let row = base.merging(change) { $1 }
    let names = columns.split(separator: ",").map(String.init)
    let text =
      (hasHeader ? CSVText.row(names) : "") + CSVText.row(names.map { row[$0] ?? "" })
    let head = FileHead(Array(text.utf8), name: "events.csv")
    return read(Array(text.utf8), as: FormatCatalog.recognise(head))
  }

  private func ucdp(_ change: [String: String] = [:], hasHeader: Bool = true) throws -> Event {
    try Event(results(Self.ucdpColumns, Self.ucdp, change, hasHeader: hasHeader))
  }

  private func acled(_ change: [String: String] = [:]) throws -> Event {
    try Event(results(Self.acledColumns, Self.acled, change))
  }

  /// What a row came to, by kind.
  private struct Event {
    var claims: [String: CasefileClaim] = [:]
    var entities: [String: Entity] = [:]
    var report: CasefileReport?

    init(_ results: [Result<CasefileEntry, InputProblem>]) throws {
      for result in results {
        switch try result.get().content {
        case .claim(let claim):
          claims[claim.key] = claim
        case .entity(let entity): entities[entity.id.text] = entity
        case .report(let found): report = found
        default: break
        }
      }
    }

    /// The words that each claim rests on are in the report.
    var isGrounded: Bool {
      claims.values.allSatisfy { claim in
        (try? claim.anchor.resolve(in: report?.report.text ?? "")) != nil
      }
    }
  }

  @Test("of UCDP: best lies within low and high, and each claim stands on its cells")
  func deaths() throws {
    let event = try ucdp()
    #expect(event.isGrounded)
    let killed = try #require(event.claims["ucdp-7-killed"])
    #expect(killed.anchor.exact == "best: 11\nhigh: 15\nlow: 9")
    guard case .quantity(let quantity) = killed.claim.value else {
      Issue.record("\(killed)")
      return
    }
    #expect(quantity.readings.map(\.hard.description) == ["[9, 15]"])
    #expect(quantity.readings.map(\.soft.description) == ["[11, 11]"])
    #expect(quantity.said == "11, between 9 and 15")
    #expect(event.entities["ucdp-7-deaths-civilians"]?.parent?.text == "ucdp-7")
    #expect(event.claims["ucdp-7-deaths-unknown"] == nil)
  }

  @Test("of UCDP: the original source is credited, else the houses")
  func credits() throws {
    func credits(_ event: Event) -> [Credit]? { event.report?.report.credits }
    #expect(credits(try ucdp()) == [.source(SourceID(unchecked: "police"))])
    #expect(
      credits(try ucdp(["source_original": ""]))
        == ["courier", "wire"].map { .source(SourceID(unchecked: $0)) })
  }

  @Test("of UCDP: precision of place and of time is kept")
  func precision() throws {
    let exact = try ucdp()
    let spot = try #require(exact.entities["zenda-town-zenda-province-ruritania"])
    #expect(spot.location?.precision == PlacePrecision(ucdpCode: 1))
    #expect(spot.parent?.text == "zenda-province-ruritania")
    #expect(exact.entities["zenda-province-ruritania"]?.parent?.text == "ruritania")
    #expect(
      exact.claims["ucdp-7-date"]?.claim.value == EDTF("2031-03-04").map { .date($0, said: nil) })
    let vague = try ucdp([
      "where_prec": "4", "where_coordinates": "Zenda province", "date_prec": "3",
      "date_start": "2031-03-01 00:00:00.000", "date_end": "2031-03-07 00:00:00.000",
    ])
    #expect(
      vague.entities["zenda-province-ruritania"]?.location?.precision
        == PlacePrecision(ucdpCode: 4))
    #expect(vague.claims["ucdp-7-killed"]?.claim.when?.date == EDTF("2031-03-01/2031-03-07"))
  }

  @Test("of UCDP: one-sided violence is an attack, the others are fights")
  func sides() throws {
    let fight = try #require(try ucdp().claims["ucdp-7-actors"])
    #expect(fight.claim.predicate.text == "fought-against")
    #expect(fight.claim.subject.text == "government-of-ruritania")
    let attack = try ucdp(["type_of_violence": "3"]).claims["ucdp-7-actors"]
    #expect(attack?.claim.predicate.text == "attacked")
  }

  @Test("of UCDP are known without a header as well")
  func headerless() throws {
    #expect(try ucdp(hasHeader: false).claims.keys.sorted() == ucdp().claims.keys.sorted())
  }

  @Test(
    "of UCDP that do not hold together are problems at their cell",
    arguments: [
      (["best": "16"], "best", "does not lie between"), (["best": "x"], "best", "no whole number"),
      (["low": ""], "best", "no “best”"),
      (["date_end": "2031-03-01"], "date_end", "before it begins"),
      (["date_start": "March"], "date_start", "no day"),
      (["where_prec": "8"], "where_prec", "from 1"),
      (["latitude": "95"], "latitude", "no such point"), (["id": "0"], "id", "from 1"),
    ] as [([String: String], String, String)])
  func ucdpFaults(change: [String: String], column: String, reason: String) {
    let results = results(Self.ucdpColumns, Self.ucdp, change)
    guard results.count == 1, case .failure(let problem) = results[0] else {
      Issue.record("\(results)")
      return
    }
    #expect(problem.cell?.name == column && problem.reason.contains(reason), "\(problem.reason)")
  }

  @Test("of ACLED: the notes are the text, and the quote of what occurred")
  func notes() throws {
    let event = try acled()
    #expect(event.isGrounded)
    #expect(event.report?.report.text.hasPrefix("They fought.\nevent_date: ") == true)
    #expect(event.claims["acled-rur1-occurred"]?.anchor.exact == "They fought.")
    #expect(event.claims["acled-rur1-killed"]?.anchor.exact == "fatalities: 11")
    #expect(event.report?.report.note == "source_scale: National")
    #expect(
      event.report?.report.credits == ["courier", "wire"].map { .source(SourceID(unchecked: $0)) })
    #expect(
      event.entities["zenda-zenda-ruritania"]?.location?.precision == PlacePrecision(acledCode: 2))
  }

  @Test("of ACLED: a town lies in the district that is called after it")
  func towns() throws {
    let event = try acled()
    let town = try #require(event.entities["zenda-zenda-ruritania"])
    #expect(town.parent?.text == "zenda-ruritania")
    #expect(event.entities["zenda-ruritania"]?.location == nil)
    #expect(event.claims["acled-rur1-killed"]?.claim.place == .at(town.id))
  }

  @Test(
    "of ACLED: the day, a week around it, or the month",
    arguments: [("1", "2031-03-04"), ("2", "2031-02-26/2031-03-10"), ("3", "2031-03")])
  func acledDates(code: String, date: String) throws {
    let event = try acled(["time_precision": code])
    #expect(event.claims["acled-rur1-killed"]?.claim.when?.date == EDTF(date))
  }

  @Test(
    "of ACLED: who did what to whom is said only where it is certain",
    arguments: [
      ("Battles", "fought-against"), ("Explosions/Remote violence", "attacked"),
      ("Violence against civilians", "attacked"), ("Protests", nil), ("Riots", nil),
    ])
  func deeds(type: String, predicate: String?) throws {
    let event = try acled(["event_type": type])
    #expect(event.claims["acled-rur1-actors"]?.claim.predicate.text == predicate)
  }

  @Test(
    "are recognised by their columns",
    arguments: [
      (ucdpColumns, "ucdp-ged"), (acledColumns, "acled"), ("source,object,value", "triples"),
      ("Value\tObject\tSource\tTime", "triples"), ("source,object,value,says", "csv"),
      ("about,says,value", "csv"), ("id,best,low,high", "casefile"),
      ("{\"type\":\"source\"}", "casefile"),
    ])
  func recognised(header: String, format: String) {
    let head = FileHead(Array((header + "\n").utf8), name: "-")
    #expect(FormatCatalog.recognise(head).name == format)
  }

  @Test("of triples: each source says of an object what its value is")
  func triples() throws {
    let text = "source,object,value\nBook Barn,ISBN 1,Anthony Hope\n"
    let contents = try read(Array(text.utf8), as: .triples).map { try $0.get().content }
    guard case .claim(let claim) = contents.last else {
      Issue.record("\(contents)")
      return
    }
    let hope = EntityID(unchecked: "anthony-hope")
    #expect(claim.claim.value == .entities(.all([hope])))
    #expect(claim.claim.predicate.text == "has-value")
    #expect(claim.anchor.exact == "value: Anthony Hope")
  }
}
