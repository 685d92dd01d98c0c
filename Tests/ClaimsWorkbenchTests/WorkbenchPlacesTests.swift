import ClaimsModel
import ClaimsReports
import ClaimsStore
import ClaimsText
import Testing

@testable import ClaimsWorkbench

@Suite("Where an entity lies")
struct WorkbenchPlacesTests {
  private static func request(
    at point: String? = nil, _ precision: PlaceRequest.Precision? = nil, in parent: String? = nil,
    gazetteer: Int? = nil, clear: Set<PlaceRequest.Field> = []
  ) -> PlaceRequest {
    var request = PlaceRequest()
    request.point = point
    request.precision = precision
    request.parent = parent
    request.gazetteerID = gazetteer
    request.cleared = clear
    return request
  }

  private static func withTowns() throws -> Workbench {
    let bench = try Bench.fresh()
    for (name, parent) in [("Syria", nil), ("Idlib", "Syria"), ("Saraqib", nil), ("Hama", "Syria")]
    {
      _ = try bench.addEntity(name: name, kind: .place, place: request(in: parent))
    }
    return bench
  }

  @Test(
    "is a point with what it is known to; a town's where nobody says",
    arguments: [
      (nil, 5_000, true), (.metres(200), 200, false), (.metres(0), 0, false),
      (.ucdp(2), 25_000, false), (.ucdp(6), .infinity, false), (.acled(3), 300_000, false),
    ] as [(PlaceRequest.Precision?, Double, Bool)])
  func precision(stated: PlaceRequest.Precision?, metres: Double, isUsual: Bool) throws {
    let bench = try Self.withTowns()
    let outcome = try bench.locate(
      "Saraqib", Self.request(at: "35.86, 36.81", stated), because: nil)
    #expect(outcome.entity.location?.precision.metres == metres)
    #expect(outcome.isPrecisionUsual == isUsual)
    #expect(try bench.entity("saraqib") == outcome.entity)
    let added = try bench.addEntity(
      name: "Sarmin", kind: .place, place: Self.request(at: "35.9,36.72", stated, in: "idlib"))
    #expect(added.entity.location?.precision.metres == (stated == nil ? 7_863 : metres))
    #expect(try bench.entity("sarmin").parent == EntityID(unchecked: "idlib"))
  }

  @Test(
    "is refused where it is none",
    arguments: [
      (request(at: "north"), "--at \"35.59,36.98\""),
      (request(at: "136,35"), "latitude comes before"),
      (request(at: "35,190"), "latitude comes before"), (request(), "--gazetteer ID"),
      (request(at: "35,36", .ucdp(8)), "--where-prec should be from 1 to 7"),
      (request(at: "35,36", .acled(0)), "--geo-precision should be from 1 to 3"),
      (request(at: "35,36", .metres(-1)), "--precision should be"),
      (request(at: "35,36", .metres(.infinity)), "--precision should be"),
      (request(.metres(5)), "has no point"), (request(in: "Idlb"), "“Idlib”"),
      (request(gazetteer: 9), "claims gazetteer import FILE"),
      (request(in: "idlib"), "lies within “Syria” itself"), (request(in: "syria"), "within itself"),
    ] as [(PlaceRequest, String)])
  func refused(request: PlaceRequest, wanted: String) throws {
    let bench = try Self.withTowns()
    let before = (try bench.entities(), try bench.store.read { try $0.journal().count })
    #expect(
      refusal { _ = try bench.locate("syria", request, because: nil) }?.contains(wanted) == true)
    #expect(try bench.entities() == before.0)
    #expect(try bench.store.read { try $0.journal().count } == before.1)
  }

  @Test("is overwritten or emptied for a reason only, and the journal keeps what it was")
  func overwritten() throws {
    let bench = try Self.withTowns()
    _ = try bench.locate("Saraqib", Self.request(at: "35.86,36.81", in: "Hama"), because: nil)
    let moved = Self.request(at: "35.5,36.5", .metres(100), in: "Idlib")
    let reason = try #require(refusal { _ = try bench.locate("Saraqib", moved, because: " ") })
    #expect(reason.contains("35.86,36.81 to within 5 km") && reason.contains("--because"))
    _ = try bench.locate("Saraqib", moved, because: "a slip")
    #expect(
      try bench.store.read { try $0.journal() }.last?.detail
        == "at 35.5,36.5, 100.0 m (was: 35.86,36.81, 5000.0 m); within idlib (was: hama); because: a slip"
    )
    #expect(
      refusal { _ = try bench.locate("Saraqib", moved, because: "again") }?.contains("Nothing")
        == true)
    // What is only made finer is overwritten too; what is only added is not.
    #expect(
      refusal { _ = try bench.locate("Saraqib", Self.request(.metres(50)), because: nil) } != nil)
    let emptied = Self.request(clear: [.location, .parent])
    _ = try bench.locate("Saraqib", emptied, because: "not known after all")
    #expect(try bench.entity("saraqib").location == nil)
    #expect(try bench.entity("saraqib").parent == nil)
  }

  @Test("tells what an entity lies in, what it holds, and how it lies to another")
  func card() throws {
    let bench = try Self.withTowns()
    _ = try bench.locate("Saraqib", Self.request(at: "35.86,36.81", in: "Idlib"), because: nil)
    _ = try bench.locate("Hama", Self.request(at: "35.13,36.75", .metres(9_000)), because: nil)
    let card = try bench.entityCard("saraqib", besideOf: "hama")
    #expect(card.outer.map(\.name) == ["Idlib", "Syria"])
    #expect(card.relation?.relation == .disjoint)
    #expect(card.relation?.metres.map { Distance.words($0) } == "81 km")
    #expect(try bench.entityCard("syria").inner.map(\.name) == ["Idlib", "Hama"])
    #expect(try bench.entityCard("saraqib", besideOf: "syria").relation?.relation == .inside)
    #expect(try bench.entityCard("syria", besideOf: "saraqib").relation?.relation == .contains)
    #expect(try bench.entityCard("idlib", besideOf: "idlib").relation?.relation == .same)
    guard case .notComparable = try bench.entityCard("idlib", besideOf: "hama").relation?.relation
    else {
      Issue.record("Idlib has no coordinates.")
      return
    }
  }

  @Test("counts the claims about an entity, and those that only name it")
  func claims() throws {
    let bench = try Bench.withTwoReports()
    try bench.log("r1", "took", "operated-by", "the army")
    try bench.log("r2", "fell", "settlements-captured", "more than 80 villages") {
      $0.place = .named("Hama")
    }
    let pocket = try bench.entityCard("the pocket")
    #expect([pocket.claimsAbout, pocket.claimsNaming] == [2, 0])
    #expect(try bench.entityCard("the army").claimsNaming == 1)
    #expect(try bench.entityCard("Hama").claimsNaming == 1)
  }

  @Test("goes out to a casefile and back to the same bytes, parents before what lies in them")
  func casefile() throws {
    let bench = try Bench.withTwoReports()
    _ = try bench.addEntity(
      name: "Saraqib", kind: .place, place: Self.request(at: "35.86443,36.80575"))
    _ = try bench.addEntity(name: "Idlib", kind: .place, place: Self.request(at: "36,37", .ucdp(6)))
    _ = try bench.locate("Saraqib", Self.request(in: "Idlib"), because: nil)
    _ = try bench.addAlias("Sarakeb", of: "Saraqib", source: "Hama Monitor")
    _ = try bench.addAlias("سراقب", of: "Saraqib", language: "ar", source: "r2")
    _ = try bench.addAlias("Serakib", of: "Saraqib", language: "tr", source: "an officer")
    let text = try bench.exported()
    #expect(
      text.contains(
        #""location":{"latitude":35.86443,"longitude":36.80575,"precision":5000},"aliases":["#
          + #"{"name":"Sarakeb","source":"monitor"},"#
          + #"{"name":"Serakib","language":"tr","words":"an officer"},"#
          + #"{"name":"سراقب","language":"ar","report":"key-ana-2"}]"#), "\(text)")
    let copy = try Bench.fresh()
    #expect(try copy.import1(text).problems.map(\.reason) == [])
    #expect(try copy.exported() == text)
    #expect(try copy.import1(text).added.allSatisfy { $0.count == 0 })
  }

  @Test("is added by another casebook, and not overwritten")
  func merged() throws {
    let bench = try Bench.fresh()
    _ = try bench.import1(#"{"type":"entity","id":"a","name":"A","aliases":["B"]}"#)
    let more =
      #"{"type":"entity","id":"a","name":"A","location":{"latitude":1,"longitude":2},"#
      + #""gazetteer":7,"aliases":[{"name":"B","language":"ar"},"C"]}"#
    let outcome = try bench.import1(more)
    #expect(outcome.problems.isEmpty)
    #expect(
      outcome.added.filter { $0.count > 0 }.map { "\($0.count) \($0.noun)" }
        == ["2 other name", "1 location"])
    let there = try bench.entity("a")
    #expect(there.location?.precision == .unbounded && there.gazetteerID == 7)
    #expect(there.origins == ["B": NameOrigin(language: "ar")])
    #expect(try bench.import1(more).unchanged == 1)
    #expect(try bench.import1(#"{"type":"entity","id":"a","name":"A"}"#).unchanged == 1)
    for other in [
      #""location":{"latitude":1,"longitude":3}"#, #""gazetteer":8"#,
      #""aliases":[{"name":"B","language":"en"}]"#, #""kind":"place""#,
    ] {
      let line = #"{"type":"entity","id":"a","name":"A",\#(other)}"#
      #expect(try bench.import1(line).problems.map(\.place.column) == [23], "\(other)")
    }
    #expect(try bench.entity("a") == there)
  }

  @Test("has names by sources that are there, and by reports that may come below")
  func givers() throws {
    let bench = try Bench.fresh()
    func line(_ field: String) -> String {
      #"{"type":"entity","id":"a","name":"A","aliases":[{"name":"B",\#(field)}]}"#
    }
    let noSource = try bench.import1(line(#""source":"sohr""#))
    #expect(
      noSource.problems.map(\.reason) == [
        "There is no source “sohr” above this line or in the casebook."
      ])
    let noReport = try bench.import1(line(#""report":"r9""#))
    #expect(
      noReport.problems.map(\.reason) == [
        "There is no report “r9” above this line or in the casebook."
      ])
    #expect(try bench.entity("a").origins.isEmpty)
    let both = try bench.import1(line(#""source":"sohr","words":"he""#))
    #expect(
      both.problems.map(\.reason) == [
        "An alias can come from one of source, report, gazetteer and words only."
      ])
  }
}

@Suite("Another name for an entity")
struct WorkbenchAliasesTests {
  @Test("has a language, and a source, a report or words for who calls it so")
  func origins() throws {
    let bench = try Bench.withTwoReports()
    _ = try bench.addEntity(name: "Saraqib")
    func giver(_ alias: String, _ source: String) throws -> NameOrigin.Giver? {
      try bench.addAlias(alias, of: "saraqib", source: source).origins[alias]?.giver
    }
    #expect(try giver("B", "hama monitor") == .source(SourceID(unchecked: "monitor")))
    #expect(try giver("C", "r1") == .report("key-ana-1"))
    #expect(try giver("D", "an officer") == .words("an officer"))
    #expect(try bench.addAlias("E", of: "saraqib").origins["E"] == nil)
    #expect(
      refusal { _ = try bench.addAlias("F", of: "saraqib", language: "Arabic language") }?
        .contains("--language ar") == true)
    #expect(refusal { _ = try bench.addAlias("Saraqib", of: "saraqib", language: "ar") } != nil)
  }

  @Test("says more freely, and otherwise for a reason only")
  func changed() throws {
    let bench = try Bench.withTwoReports()
    _ = try bench.addEntity(name: "Saraqib", aliases: ["سراقب"])
    func origin(
      _ language: String?, _ source: String? = nil, because: String? = nil
    ) throws -> NameOrigin? {
      try bench.addAlias(
        "سراقب", of: "saraqib", language: language, source: source, because: because
      ).origins["سراقب"]
    }
    #expect(try origin("ar") == NameOrigin(language: "ar"))
    #expect(try origin(nil, "r1") == NameOrigin(language: "ar", giver: .report("key-ana-1")))
    #expect(refusal { _ = try origin("fa") }?.contains("--because") == true)
    #expect(try origin("fa", because: "a slip")?.language == "fa")
    let last = try bench.store.read { try $0.journal() }.last?.detail
    #expect(last == "سراقب; fa, by report key-ana-1; was: ar, by report key-ana-1; because: a slip")
    #expect(try origin(nil)?.language == "fa")
  }
}
