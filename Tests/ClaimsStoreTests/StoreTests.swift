import ClaimsModel
import Foundation
import GRDB
import Testing

@testable import ClaimsStore

@Suite("The casebook's file")
struct StoreTests {
  @Test("is made once, and not over a file that is there")
  func made() throws {
    let path = try Casebook.path()
    _ = try Store.create(at: path)
    #expect(throws: StoreError.self) { try Store.create(at: path) }
    _ = try Store.open(at: path)
  }

  @Test("of no bytes counts as none, as an interrupted attempt leaves it")
  func empty() throws {
    let path = try Casebook.path()
    try Data().write(to: URL(filePath: path))
    #expect(trouble { try Store.open(at: path) } == "notACasebook")
    _ = try Store.create(at: path)
    _ = try Store.open(at: path)
  }

  @Test("is missing, is text, or is another program's database: each is told apart")
  func others() throws {
    let path = try Casebook.path()
    #expect(trouble { try Store.open(at: path) } == "missing")
    try String(repeating: "a text and no database ", count: 100)
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(trouble { try Store.open(at: path) } == "notACasebook")
    let other = try Casebook.path()
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    let bytes = try Data(contentsOf: URL(filePath: other))
    #expect(trouble { try Store.open(at: other) } == "notACasebook")
    #expect(trouble { try Store.create(at: other) } == "alreadyThere")
    #expect(try Data(contentsOf: URL(filePath: other)) == bytes)
    let tables = try DatabaseQueue(path: other).read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
    }
    #expect(tables == 1)
  }

  @Test("with a trigger that is not ours is refused")
  func hostile() throws {
    let path = try Casebook.path()
    try Store.create(at: path).queue.write {
      try $0.execute(
        sql: """
          CREATE TRIGGER sly AFTER INSERT ON decision BEGIN
            INSERT INTO decision SELECT NULL, claim_id, act, 'refuted', 'x', 'x', at, digest, NULL
            FROM decision WHERE id = NEW.id AND NEW.status <> 'refuted';
          END
          """)
    }
    #expect(trouble { try Store.open(at: path) } == "damaged")
  }

  @Test("of a newer program is not touched")
  func newer() throws {
    let path = try Casebook.path()
    try Store.create(at: path).queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v9999_future')")
    }
    #expect(trouble { try Store.open(at: path) } == "newerThanProgram")
  }

  @Test("keeps nothing of a write that throws")
  func rolledBack() throws {
    struct Stop: Error {}
    let store = try Casebook.fresh()
    #expect(throws: Stop.self) {
      try store.write { book in
        try book.insert(Source(id: SourceID(unchecked: "sohr"), name: "SOHR"))
        throw Stop()
      }
    }
    #expect(try store.read { try $0.sources() }.isEmpty)
  }

  @Test(
    "gives every kind of value back as it was kept",
    arguments: [
      Claim.killed("80"), .killed("more than 80 people"), .killed("ten of villages"),
      .killed("about 400 people including relatives"),
      .answering("controlled-by", .entities(.all([EntityID(unchecked: "army")]))),
      .answering(
        "controlled-by",
        .entities(.all([EntityID(unchecked: "army"), EntityID(unchecked: "rebels")]))
      ),
      .answering(
        "operated-by",
        .entities(.oneOf([EntityID(unchecked: "army"), EntityID(unchecked: "rebels")]))),
      .answering("stated", .text("“we <b>left</b>” \u{1B}[31m")),
      .answering("ended", .flag(true)), .answering("ended", .flag(false)),
      .answering("took-place-on", .date(EDTF("2017-06~")!, said: "mid 2017")),
      .answering("operated-by", .unknown), .answering("operated-by", .notStated),
      .answering("operated-by", .nothing),
    ])
  func values(claim: Claim) throws {
    let kept = try Casebook.withOneClaim(claim).read { try $0.claims() }
    #expect(kept.map(\.claim) == [claim])
  }

  @Test("gives every field of a claim back as it was kept")
  func fields() throws {
    var claim = Claim.killed("40")
    claim.polarity = .denied
    claim.when = ClaimTime(EDTF("2018-02-02/2018-02-09")!, reading: .throughout, said: "all week")
    claim.place = .at(EntityID(unchecked: "town"))
    claim.hedge = .alleged
    claim.sourcing = .intersected
    claim.attribution = .source(SourceID(unchecked: "sohr"))
    claim.credibility = .probablyTrue
    claim.confidence = Confidence(70)
    claim.note = "see the film"
    let kept = try Casebook.withOneClaim(claim).read { try $0.claim(ClaimID(1)) }
    #expect(kept?.claim == claim)
    #expect(kept?.digest == Casebook.digest)
  }

  @Test(
    "gives every kind of time and place back as it was kept",
    arguments: [
      .unknown(said: "when is unclear"), .unknown(said: nil), .never(said: "at no time"),
      .never(said: nil), ClaimTime(EDTF("[2018-02-08,2018-02-09]")!), nil,
    ] as [ClaimTime?],
    [
      .at(EntityID(unchecked: "town")),
      .oneOf([EntityID(unchecked: "army"), EntityID(unchecked: "town")]), .unknown, .nowhere, nil,
    ] as [ClaimPlace?])
  func circumstances(when: ClaimTime?, place: ClaimPlace?) throws {
    var claim = Claim.killed("40")
    claim.when = when
    claim.place = place
    let store = try Casebook.withOneClaim(claim)
    #expect(try store.read { try $0.claims() }.map(\.claim) == [claim])
    let old = try #require(try store.read { try $0.claim(ClaimID(1)) })
    claim.place = .oneOf([EntityID(unchecked: "raid"), EntityID(unchecked: "town")])
    try store.write { try $0.replace(old, with: claim, digest: Casebook.digest) }
    #expect(try store.read { try $0.claims() }.map(\.claim) == [claim])
  }

  @Test("keeps no “never” or “nowhere” of what is itself not known, not said or none")
  func hollow() {
    for value in [ClaimValue.unknown, .notStated, .nothing] {
      var claim = Claim.answering("operated-by", value)
      claim.when = .never(said: nil)
      #expect(throws: StoreError.self) { try Casebook.withOneClaim(claim) }
      claim.when = nil
      claim.place = .nowhere
      #expect(throws: StoreError.self) { try Casebook.withOneClaim(claim) }
    }
  }

  @Test("finds claims by any place they may be of")
  func placeFilter() throws {
    var claim = Claim.killed("40")
    claim.place = .oneOf([EntityID(unchecked: "rebels"), EntityID(unchecked: "town")])
    let store = try Casebook.withOneClaim(claim)
    for (name, count) in [("town", 1), ("rebels", 1), ("army", 0)] {
      var filter = ClaimFilter()
      filter.about = [EntityID(unchecked: name)]
      #expect(try store.read { try $0.claims(filter) }.count == count, "\(name)")
    }
  }

  @Test("finds claims by subject, value, place, source, report and predicate")
  func filters() throws {
    let value = ClaimValue.entities(.all([EntityID(unchecked: "army")]))
    let store = try Casebook.withOneClaim(.answering("controlled-by", value))
    func count(_ change: (inout ClaimFilter) -> Void) throws -> Int {
      var filter = ClaimFilter()
      change(&filter)
      return try store.read { try $0.claims(filter).count }
    }
    #expect(try count { $0.about = [EntityID(unchecked: "raid")] } == 1)
    #expect(try count { $0.about = [EntityID(unchecked: "army")] } == 1)
    #expect(try count { $0.about = [EntityID(unchecked: "town")] } == 0)
    #expect(try count { $0.source = SourceID(unchecked: "sohr") } == 1)
    #expect(try count { $0.source = SourceID(unchecked: "afp") } == 0)
    #expect(try count { $0.report = ReportID(1) } == 1)
    #expect(try count { $0.predicate = PredicateID(unchecked: "killed") } == 0)
    #expect(try count { $0.ids = [] } == 0)
  }

  @Test(
    "takes every word of a search as a word",
    arguments: [
      ("killed", #""killed""#), ("two words", #""two" "words""#), ("kill*", #""kill"*"#),
      (#"say "no""#, #""say" """no""""#), ("NEAR(a b)", #""NEAR(a" "b)""#),
      ("a OR b", #""a" "OR" "b""#),
    ])
  func searchPattern(words: String, pattern: String) throws {
    #expect(StoreReader.pattern(words) == pattern)
    _ = try Casebook.fresh().read { try $0.searchQuotes(words) }
  }

  @Test("looks for nothing where there is no word", arguments: ["", "  ", "* -", "\"\""])
  func noWord(words: String) { #expect(StoreReader.pattern(words) == nil) }

  @Test("numbers a finding once: it keeps its number while it stands, and when it comes back")
  func findings() throws {
    let store = try Casebook.withOneClaim()
    func row(_ byte: String) -> FindingRow {
      FindingRow(
        fingerprint: String(repeating: byte, count: 32),
        question: Question(
          subject: EntityID(unchecked: "raid"), predicate: PredicateID(unchecked: "killed")),
        code: RuleCode("quantities-disjoint"), severity: .tension, sides: [[ClaimID(1)], []])
    }
    func replace(_ rows: [FindingRow]) throws -> FindingChanges {
      try store.write { try $0.replaceFindings(rows, at: 5) }
    }
    let first = try replace([row("aa"), row("bb")])
    #expect(first.appeared == [FindingID(1), FindingID(2)])
    let same = try replace([row("aa"), row("bb")])
    #expect(same.appeared.isEmpty && same.went.isEmpty && same.numbers == first.numbers)
    #expect(try replace([row("bb")]).went == [FindingID(1)])
    #expect(try replace([row("aa"), row("bb")]).numbers == first.numbers)
  }

  /// The name of the case that `body` throws.
  private func trouble(_ body: () throws -> Store) -> String? {
    do {
      _ = try body()
      return nil
    } catch {
      let words = "\(error)"
      return words.prefix { $0 != "(" }.description
    }
  }
}
