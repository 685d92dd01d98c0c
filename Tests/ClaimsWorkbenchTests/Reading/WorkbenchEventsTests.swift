import ClaimsModel
import ClaimsReading
import ClaimsReports
import Testing

@testable import ClaimsWorkbench

@Suite("Which happenings may be one")
struct WorkbenchEventsTests {
  /// A casebook that knows of one strike in Saraqib, which lies in Idlib, and of one in Hama.
  private static func bench() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    for (name, parent) in [("Idlib", nil), ("Saraqib", "idlib"), ("Hama", nil)] {
      var place = PlaceRequest()
      place.parent = parent
      _ = try bench.addEntity(name: name, kind: .place, place: place)
    }
    for (place, day) in [("Saraqib", "2018-02-04"), ("Hama", "2018-01-01")] {
      let name = "strike on \(place)"
      _ = try bench.addEntity(name: name, kind: .event)
      try bench.log("r1", "took 80 villages", "took-place-at", place) {
        $0.about = name
        $0.when = StatedTime(day)
      }
    }
    return bench
  }

  private static func draft(_ event: DraftEvent) -> Draft {
    DraftBench.draft("80 villages", at: 14, about: event.name) {
      $0.predicate = PredicateID(unchecked: "killed")
      $0.value = .words("80", unit: nil)
      $0.subjectKind = .event
      $0.event = event
    }
  }

  private static func lines(_ cards: [EventCard]) -> [String] {
    cards.map { card in
      "\(card.name): " + card.candidates.map { "\($0.entity) \($0.score)" }.joined(separator: ", ")
    }
  }

  @Test(
    "is told by kind, place and time, each with what it comes to",
    arguments: [
      (DraftEvent.Kind.strike, "Saraqib", "2018-02-04", "strike-on-saraqib 100"),
      (.attack, "Saraqib", "2018-02-04", "strike-on-saraqib 85"),
      (.strike, "Idlib", "2018-02-04", "strike-on-saraqib 90"),
      (.strike, "Idlib", "2018-02", "strike-on-saraqib 75"),
      (.strike, "Saraqib", "2018-02-05", "strike-on-saraqib 55"),
      (.strike, "Saraqib", "2017-04-04", ""),
      (.deal, "Saraqib", "2018-02-04", ""),
      (.strike, nil, nil, ""), (.other, nil, nil, ""),
    ] as [(DraftEvent.Kind, String?, String?, String)])
  func scores(kind: DraftEvent.Kind, place: String?, day: String?, says: String) throws {
    let bench = try Self.bench()
    let event = DraftEvent(
      kind: kind, name: "the happening", place: place, when: day.map { DraftTime($0) })
    _ = try bench.read(report: "r2", with: DraftScript().proposing([]))
    _ = try bench.read(report: "r1", with: DraftScript().proposing([Self.draft(event)]))
    #expect(Self.lines(try bench.events()) == ["the happening: \(says)"])
    #expect(Self.lines(try bench.events("d1")) == ["the happening: \(says)"])
    let parts = try bench.events()[0].candidates.first?.parts.count
    #expect(parts == nil || parts == 4)
  }

  @Test("Whose it is, and when it was reported, tell as well, and so does what an event is called")
  func actors() throws {
    let bench = try Self.bench()
    _ = try bench.addEntity(name: "Jaysh", kind: .group)
    _ = try bench.addEntity(name: "Jaysh’s exit from the camp", kind: .event)
    _ = try bench.addEntity(name: "withdrawal by Jaysh, December 2016", kind: .event)
    _ = try bench.addEntity(name: "withdrawal by others", kind: .event)
    let event = DraftEvent(kind: .withdrawal, name: "withdrawal by Jaysh", actor: "Jaysh")
    _ = try bench.read(report: "r1", with: DraftScript().proposing([Self.draft(event)]))
    #expect(
      Self.lines(try bench.events("d1")) == ["withdrawal by Jaysh: jayshs-exit-from-the-camp 55"])
    var acceptance = DraftAcceptance()
    acceptance.joinsAbove = 56
    acceptance.edit.allowsNewEntities = true
    _ = try bench.read(report: "r2", with: DraftScript().proposing([]))
    acceptance.joinsAbove = 55
    let claim = try bench.accept(draft: "d1", acceptance).outcome.card.claim
    #expect(claim.subject.text == "jayshs-exit-from-the-camp")
  }

  @Test("An event of one report is not taken for another's by its name alone")
  func sameName() throws {
    let bench = try Bench.withTwoReports()
    let event = DraftEvent(kind: .strike, name: "strike on a town")
    var quiet = DraftAcceptance()
    quiet.edit.allowsNewEntities = true
    func accept(_ report: String, _ words: String, at start: Int) throws -> String {
      let draft = DraftBench.draft(words, at: start, about: event.name) {
        $0.value = .words(words, unit: nil)
        $0.subjectKind = .event
        $0.event = event
      }
      let read = try bench.read(report: report, with: DraftScript().proposing([draft]))
      let id = try #require(read.cards.first { $0.isWaiting }?.id)
      return try bench.accept(draft: "\(id)", quiet).outcome.card.claim.subject.text
    }
    #expect(try accept("r1", "80 villages", at: 14) == "strike-on-a-town")
    #expect(try accept("r2", "More than 80 villages", at: 0) == "strike-on-a-town-r2")
    #expect(try accept("r1", "80 villages", at: 43) == "strike-on-a-town")
  }

  @Test("A draft is put on an event of the casebook, and that alone puts it there")
  func accept() throws {
    let bench = try Self.bench()
    let event = DraftEvent(kind: .strike, name: "raid on the town")
    var another = Self.draft(event)
    another.subject = "the army"
    _ = try bench.read(report: "r1", with: DraftScript().proposing([Self.draft(event), another]))
    var acceptance = DraftAcceptance()
    acceptance.event = "strike on Saraqib"
    let accepted = try bench.accept(draft: "d1", acceptance)
    #expect(accepted.outcome.card.claim.subject.text == "strike-on-saraqib")
    #expect(accepted.outcome.newEntities.isEmpty)
    // Who takes part in it is not put in its place.
    #expect(throws: Refusal.self) { try bench.accept(draft: "d2", acceptance) }
    #expect(try bench.events().isEmpty)
  }

  @Test("A draft of no event is put on none, and an event must be there")
  func refused() throws {
    let bench = try Self.bench()
    _ = try bench.read(
      report: "r1",
      with: DraftScript().proposing([
        DraftBench.pocket, Self.draft(DraftEvent(kind: .deal, name: "deal")),
      ]))
    var acceptance = DraftAcceptance()
    acceptance.event = "strike on Saraqib"
    let plain = try #require(try bench.drafts().first { $0.draft.event == nil }?.id)
    #expect(throws: Refusal.self) { try bench.accept(draft: "\(plain)", acceptance) }
    #expect(throws: Refusal.self) { try bench.events("\(plain)") }
    #expect(throws: Refusal.self) { try bench.events("saraqib") }
    acceptance.event = "nothing"
    #expect(throws: Refusal.self) { try bench.accept(draft: "d1", acceptance) }
  }

  @Test("Two events of the casebook that are like each other are listed until they are judged")
  func pairs() throws {
    let bench = try Self.bench()
    _ = try bench.addEntity(name: "the bombing of Saraqib", kind: .event)
    try bench.log("r2", "villages fell", "took-place-at", "Saraqib") {
      $0.about = "the bombing of Saraqib"
      $0.when = StatedTime("2018-02-04")
    }
    let listed = try bench.events()
    #expect(Self.lines(listed) == ["strike on Saraqib: the-bombing-of-saraqib 100"])
    let text = EventText.text(listed, layout: TextLayout(width: 100, colour: false))
    #expect(text.contains("claims entity same strike-on-saraqib the-bombing-of-saraqib"))
    #expect(text.contains("both in Saraqib +35"))
    _ = try bench.judge("strike-on-saraqib", "the-bombing-of-saraqib", .different, because: "two")
    #expect(try bench.events().isEmpty)
    #expect(try bench.events("strike on Saraqib")[0].candidates.map(\.verdict) == [.different])
    _ = try bench.withdrawJudgement(
      "strike-on-saraqib", "the-bombing-of-saraqib", because: "one after all")
    #expect(try bench.events().count == 1)
    _ = try bench.judge("strike-on-saraqib", "the-bombing-of-saraqib", .same, because: "one")
    #expect(try bench.events().isEmpty)
  }

  @Test(
    "A name says its kind",
    arguments: [
      ("air raids on Saraqib", DraftEvent.Kind.strike), ("The clashes of 4 April", .clash),
      ("ceasefire", .deal), ("strikes", .strike), ("Saraqib", nil), ("", nil),
    ])
  func kinds(name: String, kind: DraftEvent.Kind?) {
    #expect(DraftEvent.Kind(named: name) == kind)
  }
}
