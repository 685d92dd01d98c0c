import ClaimsModel
import ClaimsReports
import ClaimsSchema
import ClaimsSealing
import ClaimsStore
import Foundation
import GRDB
import Testing

@testable import ClaimsWorkbench

@Suite("Auditing a casebook")
struct WorkbenchAuditTests {
  /// One of everything that a casebook keeps.
  private static func withAll() throws -> Workbench {
    let bench = try Bench.withTwoReports()
    _ = try bench.grade(source: "monitor", .b, because: "Years of it.")
    try bench.log("r1", "80 villages", "settlements-captured", "80 villages") {
      $0.anchor = QuoteAnchor("80 villages", start: 14)
    }
    try bench.log("r2", "More than 80 villages", "settlements-captured", "more than 80 villages")
    var change = EditRequest()
    change.note = "seen twice"
    _ = try bench.edit("c1", change, because: "To say so.")
    _ = try bench.decide(["c1", "c2"], .verified, because: "Seen.")
    _ = try bench.undo("c2", because: nil)
    _ = try bench.reconcile()
    _ = try bench.assign(["c1", "f1"], to: "ben", due: "2018-02-12", because: "The list.")
    _ = try bench.note("f1", "Ask the mayor.")
    _ = try bench.resolve(
      "f1", as: try #require(ResolutionChoice(word: "superseded")), because: "Later.")
    _ = try bench.addEntity(name: "the sack", kind: .place)
    _ = try bench.addAlias("the bag", of: "the sack", language: "en", source: "monitor")
    _ = try bench.judge("the pocket", "the sack", .same, because: "One map.")
    _ = try bench.credit(report: "r2", from: "monitor", because: "Says so.")
    try bench.addPredicate(
      ClaimsModel.Predicate(
        id: PredicateID(unchecked: "flags-raised"), kind: .quantity, exclusivity: .strict,
        aspect: .event, question: "How many flags in {subject}?", definition: "Flags."))
    return bench
  }

  @Test("What the program writes is sound, and every record is answered for")
  func sound() throws {
    let bench = try Self.withAll()
    let report = try bench.audit()
    #expect(report.troubles == [])
    #expect(report.extent.reports == 2)
    #expect(report.extent.quotes == 2)
    // 2 sources, 2 reports, 1 grade, 2 claims, 1 revision, 3 decisions, 2 entities, and 1 judgement,
    // origin, predicate, resolution and note each, and 2 assignments.
    #expect(report.extent.records == 20)
    #expect(report.extent.entries == (try bench.store.read { try $0.journal().count }))
  }

  @Test("So is what comes in a casefile, and what comes again")
  func imported() throws {
    let lines = try Self.withAll().exported()
    let other = try Bench.fresh()
    #expect(try other.import1(lines).problems.isEmpty)
    #expect(try other.import1(lines).unchanged > 0)
    let report = try other.audit()
    #expect(report.troubles == [])
    #expect(report.extent.records == 20)
  }

  @Test("An import is one entry with all that it brought")
  func importIsOneEntry() throws {
    let other = try Bench.fresh()
    _ = try other.import1(try Self.withAll().exported())
    let seals = try other.store.read { try $0.seals() }
    #expect(seals.map(\.items).filter { $0 > 0 } == [20])
    #expect(seals.last?.items == 20)
    #expect(seals.dropFirst().allSatisfy { $0.within == seals.last?.act })
  }

  /// Each with what it is about and a piece of what is said of it.
  private static let alterations: [(sql: String, about: String, says: String)] = [
    ("UPDATE claim SET hedge = 'possible' WHERE id = 1", "c1", "entry"),
    ("UPDATE claim SET note = 'other' WHERE id = 1", "c1", "is not what entry"),
    ("UPDATE claim SET quote_start = 3 WHERE id = 1", "c1", "does not stand at byte 3"),
    ("UPDATE claim SET digest = zeroblob(32) WHERE id = 2", "c2", "digest"),
    ("DELETE FROM claim WHERE id = 2", "c2", "is gone; entry"),
    ("UPDATE report SET text = x'41' WHERE id = 1", "r1", "SHA-256"),
    ("UPDATE report SET published = '2018' WHERE id = 1", "r1", "past the journal"),
    ("UPDATE decision SET by = 'eve' WHERE id = 1", "decision number 1", "is not what entry"),
    ("DELETE FROM decision WHERE id = 3", "decision number 3", "is gone"),
    (
      """
      INSERT INTO decision (claim_id, act, status, because, by, at, digest)
      SELECT claim_id, act, 'refuted', 'x', by, at, digest FROM decision WHERE id = 1
      """, "decision number 4", "no entry tells of it"
    ),
    ("UPDATE claim_revision SET because = 'y'", "revision number 1", "is not what"),
    ("UPDATE resolution SET because = 'y'", "resolution number 1", "is not what"),
    ("UPDATE resolution_claim SET claim_id = 1", "resolution number 1", "is not what"),
    ("UPDATE assignment SET assignee = 'eve' WHERE id = 1", "assignment number 1", "is not what"),
    ("UPDATE assignment SET due = '2019' WHERE id = 2", "assignment number 2", "is not what"),
    ("DELETE FROM note", "note number 1", "is gone"),
    ("UPDATE source_grade SET reliability = 'A'", "grade number 1", "is not what"),
    ("UPDATE source SET name = 'Hamah' WHERE id = 1", "source monitor", "is not what"),
    ("DELETE FROM entity_name WHERE name = 'the bag'", "entity the-sack", "is not what"),
    ("UPDATE entity SET kind = 'event' WHERE slug = 'the-sack'", "entity the-sack", "is not what"),
    ("UPDATE alias_judgement SET verdict = 'different'", "judgement number 1", "is not what"),
    ("UPDATE origin_judgement SET verdict = 'independent'", "origin number 1", "is not what"),
    ("DELETE FROM predicate WHERE slug = 'flags-raised'", "predicate", "is gone"),
    (
      "UPDATE predicate SET exclusivity = 'none' WHERE slug = 'controlled-by'",
      "predicate controlled-by", "not as it came"
    ),
    ("UPDATE journal SET detail = 'z' WHERE id = 3", "entry 3", "not what was sealed"),
    ("UPDATE journal SET by = 'eve' WHERE id = 3", "entry 3", "not what was sealed"),
    ("UPDATE journal SET at = at + 1 WHERE id = 3", "entry 3", "not what was sealed"),
    ("DELETE FROM journal WHERE id = 3", "entry 3", "Is gone"),
    ("INSERT INTO journal VALUES (99, 1, 'eve', 'verify', 'c1', 'x')", "entry 99", "not sealed"),
    ("DELETE FROM journal_seal WHERE act = 3", "entry 3", "not sealed"),
    ("UPDATE journal_item SET hash = zeroblob(32) WHERE kind = 'report'", "r1", "is not what"),
    ("DELETE FROM journal_item WHERE kind = 'grade'", "grade number 1", "past the journal"),
  ]

  @Test("Whatever is altered past the program is named", arguments: alterations.indices)
  func altered(_ index: Int) throws {
    let (sql, about, says) = Self.alterations[index]
    let bench = try Self.withAll()
    try Tampering.run(sql, on: bench.path)
    let troubles = try Workbench.open(at: bench.path, session: Bench.session()).audit().troubles
    #expect(
      troubles.contains {
        $0.about.hasPrefix(about) && $0.reason.lowercased().contains(says.lowercased())
      }, "\(troubles)")
  }

  @Test("A hash put right in the item still does not fit the seal of its entry")
  func repairedItem() throws {
    let bench = try Self.withAll()
    let before = try bench.store.read { try $0.seals() }
    try Tampering.run("UPDATE claim SET note = 'other' WHERE id = 1", on: bench.path)
    // What the journal would have to say of it.
    var hash = ""
    try bench.store.read { casebook in
      try casebook.forEachHash(of: .claim, among: [1]) { hash = $1.hex }
    }
    try Tampering.run(
      """
      UPDATE journal_item SET hash = x'\(hash)'
      WHERE kind = 'claim' AND number = 1
      AND act = (SELECT max(act) FROM journal_item WHERE kind = 'claim' AND number = 1)
      """, on: bench.path)
    let troubles = try bench.audit().troubles
    #expect(troubles.map(\.kind) == [.journal])
    #expect(before == (try bench.store.read { try $0.seals() }))
  }

  @Test("A casebook that an earlier program wrote is taken in as it stands by the next write")
  func adopted() throws {
    let path = try Bench.path()
    let queue = try DatabaseQueue(path: path)
    var migrator = DatabaseMigrator()
    for migration in Schema.migrations where migration.name < "v0009" {
      migrator.registerMigration(migration.name) { db in
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try db.execute(sql: migration.sql)
      }
    }
    try migrator.migrate(queue)
    try queue.write {
      try $0.execute(
        sql: """
          INSERT INTO journal VALUES (1, 1, 'ana', 'init', 'casebook', 'made'),
            (2, 2, 'ana', 'source add', 'sohr', 'SOHR');
          INSERT INTO source (id, slug, name, kind) VALUES (1, 'sohr', 'SOHR', 'monitor');
          """)
    }
    try queue.close()
    let bench = try Workbench.open(at: path, session: Bench.session())
    let early = try bench.audit()
    #expect(early.isSound && early.unchecked.count == 1)
    _ = try bench.addSource(name: "River Agency", id: "agency", kind: .agency)
    let report = try bench.audit()
    #expect(report.troubles == [] && report.unchecked == [])
    #expect(report.extent.records == 2)
    #expect(
      try bench.store.read { try $0.journal().map(\.action) } == [
        "init", "source add", "source add", "adopt",
      ])
    try Tampering.run("UPDATE source SET name = 'S' WHERE slug = 'sohr'", on: path)
    #expect(try bench.audit().troubles.map(\.about) == ["source sohr"])
  }
}
