import ClaimsModel
import ClaimsSchema
import Foundation
import GRDB
import Testing

@testable import ClaimsStore

@Suite("A casebook of an earlier program")
struct MigrationTests {
  /// A file as the migrations up to v0002 made it, with all that hangs on claims.
  private static func early() throws -> String {
    let path = try Casebook.path()
    let queue = try DatabaseQueue(path: path)
    var migrator = DatabaseMigrator()
    for migration in Schema.migrations where migration.name < "v0003" {
      migrator.registerMigration(migration.name) { db in
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try db.execute(sql: migration.sql)
      }
    }
    try migrator.migrate(queue)
    try queue.write { try $0.execute(sql: content) }
    return path
  }

  private static let content = """
    INSERT INTO journal VALUES (1, 1, 'ana', 'log', 'c1', ''), (2, 2, 'ana', 'edit', 'c1', ''),
      (3, 3, 'ana', 'verify', 'c1', '');
    INSERT INTO source (id, slug, name, kind) VALUES (1, 'sohr', 'SOHR', 'monitor');
    INSERT INTO report (id, key, source_id, text, sha256)
    VALUES (1, 'r-1', 1, CAST('40 were killed in the raid.' AS BLOB), zeroblob(32));
    INSERT INTO entity (id, slug, name, kind) VALUES (1, 'raid', 'the raid', 'event'),
      (2, 'town', 'the town', 'place'), (3, 'army', 'the army', 'group'), (4, 'isis', 'ISIS', 'group');
    INSERT INTO question (id, subject_id, predicate_id)
    SELECT row_number() OVER (ORDER BY slug), 1, id FROM predicate
    WHERE slug IN ('killed', 'operated-by', 'took-place-on');
    INSERT INTO claim (id, key, question_id, report_id, quote_start, quote, value_kind, value,
      value_said, unit, polarity, "when", when_reading, when_said, place_id, hedge, sourcing,
      attributed_source_id, attributed_words, credibility, confidence, note, digest)
    VALUES
      (1, 'a', 1, 1, 0, '40 were', 'quantity', '[40, 40]~[40, 40]', '40', 'people', 'affirmed',
       '2018-02-09', 'throughout', 'today', 2, 'alleged', 'official', 1, NULL, 2, 70, 'n',
       unhex_1),
      (3, 'b', 2, 1, 0, '40', 'one-of', 'army isis', NULL, NULL, 'denied', NULL, NULL, NULL, NULL,
       'asserted', 'unstated', NULL, 'sources', NULL, NULL, NULL, unhex_2),
      (7, 'c', 2, 1, 3, 'were', 'not-stated', NULL, NULL, NULL, 'affirmed', '2018', 'at', NULL, NULL,
       'asserted', 'unstated', NULL, NULL, NULL, NULL, NULL, unhex_3),
      (8, 'd', 2, 1, 3, 'were', 'unknown', NULL, NULL, NULL, 'affirmed', NULL, NULL, NULL, 2,
       'asserted', 'unstated', NULL, NULL, NULL, NULL, NULL, unhex_1),
      (9, 'e', 3, 1, 3, 'were', 'date', '2018-02', 'last month', NULL, 'affirmed', NULL, NULL, NULL,
       NULL, 'asserted', 'unstated', NULL, NULL, NULL, NULL, NULL, unhex_2);
    INSERT INTO claim_alternative VALUES (3, 3), (3, 4);
    INSERT INTO claim_text (rowid, quote) VALUES (1, '40 were'), (3, '40');
    INSERT INTO claim_revision VALUES (1, 1, 2, '{}', unhex_3, 'x', 'ana', 2);
    INSERT INTO decision VALUES (1, 1, 3, 'verified', 'seen', 'ana', 3, unhex_1, NULL);
    INSERT INTO finding VALUES (5, unhex_3, 1, 'quantities-disjoint', 'tension', 1, 4);
    INSERT INTO finding_claim VALUES (5, 1, 0), (5, 3, 1);
    """
    .replacing("unhex_1", with: blob("a1")).replacing("unhex_2", with: blob("b2"))
    .replacing("unhex_3", with: blob("c3"))

  private static func blob(_ byte: String) -> String { "x'\(digest(byte))'" }

  private static func digest(_ byte: String) -> String { String(repeating: byte, count: 32) }

  private static var claims: [(id: Int64, claim: Claim, digest: String)] {
    let (army, isis) = (EntityID(unchecked: "army"), EntityID(unchecked: "isis"))
    let town = ClaimPlace.at(EntityID(unchecked: "town"))
    func claim(_ predicate: String, _ value: ClaimValue, _ quote: Quote) -> Claim {
      Claim(
        subject: EntityID(unchecked: "raid"), predicate: PredicateID(unchecked: predicate),
        value: value, quote: quote)
    }
    let forty = Quantity(said: "40", readings: [Quantity.Reading(.exactly(40))], unit: "people")
    var killed = claim("killed", .quantity(forty), Quote(start: 0, exact: "40 were"))
    killed.when = EDTF("2018-02-09").map { ClaimTime($0, reading: .throughout, said: "today") }
    killed.place = town
    killed.hedge = .alleged
    killed.sourcing = .official
    killed.attribution = .source(SourceID(unchecked: "sohr"))
    killed.credibility = .probablyTrue
    killed.confidence = Confidence(70)
    killed.note = "n"
    var either = claim(
      "operated-by", .entities(.oneOf([army, isis])), Quote(start: 0, exact: "40"))
    either.polarity = .denied
    either.attribution = .words("sources")
    let were = Quote(start: 3, exact: "were")
    var silent = claim("operated-by", .notStated, were)
    silent.when = EDTF("2018").map { ClaimTime($0) }
    var unknown = claim("operated-by", .unknown, were)
    unknown.place = town
    let date = EDTF("2018-02").map { ClaimValue.date($0, said: "last month") } ?? .unknown
    return [
      (1, killed, digest("a1")), (3, either, digest("b2")), (7, silent, digest("c3")),
      (8, unknown, digest("a1")), (9, claim("took-place-on", date, were), digest("b2")),
    ]
  }

  @Test("opens, and every claim reads back the same, under its number and with its digest")
  func claims() throws {
    let kept = try Store.open(at: try Self.early()).read { try $0.claims() }
    #expect(kept.map(\.id.number) == Self.claims.map(\.id))
    for (kept, was) in zip(kept, Self.claims) {
      #expect(kept.claim == was.claim)
      #expect(kept.digest == was.digest)
    }
  }

  @Test("keeps what hangs on claims: revisions, decisions, findings, what finds them")
  func around() throws {
    let store = try Store.open(at: try Self.early())
    let revisions = try store.read { try $0.revisions(of: ClaimID(1)) }
    #expect(revisions.map(\.digest) == [Self.digest("c3")])
    let decisions = try store.read { try $0.decisions(on: ClaimID(1)) }
    #expect(decisions.map(\.digest) == [Self.digest("a1")])
    let findings = try store.read { try $0.currentFindings() }
    #expect(findings[Self.digest("c3")] == FindingID(5))
    #expect(try store.read { try $0.searchQuotes("were") } == [ClaimID(1)])
    var filter = ClaimFilter()
    filter.about = [EntityID(unchecked: "isis")]
    #expect(try store.read { try $0.claims(filter) }.map(\.id) == [ClaimID(3)])
    let broken = try store.queue.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }
    #expect(broken.isEmpty)
  }

  @Test("gives the next claim a number that none had, and takes what could not be said before")
  func goesOn() throws {
    let store = try Store.open(at: try Self.early())
    var claim = Self.claims[0].claim
    claim.value = .nothing
    claim.when = .unknown(said: nil)
    let id = try store.write {
      try $0.insert(claim, key: "f", report: ReportID(1), digest: Self.digest("d4"))
    }
    #expect(id == ClaimID(10))
    #expect(try store.read { try $0.claim(id) }?.claim == claim)
    #expect(throws: StoreError.self) {
      try store.write {
        try $0.insert(claim, key: "f", report: ReportID(1), digest: Self.digest("d4"))
      }
    }
  }
}
