import ClaimsModel
import ClaimsSchema
import Foundation
import GRDB
import Testing

@testable import ClaimsStore

@Suite("The schema")
struct SchemaTests {
  /// `CLAIMBENCH_RECORD=1 swift test --filter SchemaTests` writes the file anew.
  @Test("schema.sql is what the migrations make")
  func golden() throws {
    let store = try Casebook.fresh()
    let statements = try store.queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql || ';' FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'claim_text_%' AND name NOT LIKE 'report_text_%'
            AND name NOT LIKE 'grdb_%'
          ORDER BY type = 'trigger', type = 'index', rowid
          """)
    }
    let made =
      "-- The schema as the migrations leave it. Made by a test: see SchemaTests.\n\n"
      + statements.joined(separator: "\n\n") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Schema/schema.sql").standardizedFileURL
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      try made.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(
      kept == made, "Run CLAIMBENCH_RECORD=1 swift test --filter SchemaTests, and read the diff.")
  }

  @Test("schema_rows.txt is what the migrations make, row by row")
  func rows() throws {
    let made = try Store.schema(Casebook.fresh().queue)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Schema/schema_rows.txt").standardizedFileURL
    if ProcessInfo.processInfo.environment["CLAIMBENCH_RECORD"] != nil {
      let text = made.joined(separator: "\n----\n") + "\n"
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      Schema.rows == made,
      "Run CLAIMBENCH_RECORD=1 swift test --filter SchemaTests, build again, and read the diff.")
  }

  @Test("the vocabulary has about forty predicates or more, each with a question and a definition")
  func vocabulary() throws {
    let predicates = try Casebook.fresh().read { try $0.predicates() }
    #expect(predicates.count >= 40)
    for predicate in predicates.map(\.predicate) {
      #expect(predicate.question.contains("{subject}"), "\(predicate.id)")
      #expect(predicate.definition.hasSuffix("."), "\(predicate.id)")
      #expect((predicate.kind == .quantity) || !predicate.isCumulative, "\(predicate.id)")
    }
  }

  @Test(
    "what was written of the journal, decisions, grades and judgements cannot be changed or removed",
    arguments: [
      "UPDATE journal SET detail = 'other'", "DELETE FROM journal",
      "UPDATE decision SET status = 'refuted'", "DELETE FROM decision",
      "UPDATE source_grade SET reliability = 'A'", "DELETE FROM source_grade",
      "UPDATE origin_judgement SET verdict = 'independent'", "DELETE FROM origin_judgement",
      "UPDATE alias_judgement SET verdict = 'different'", "DELETE FROM alias_judgement",
      "UPDATE report SET text = x'00'", "UPDATE merged_entry SET at = 1",
      "DELETE FROM merged_entry",
    ])
  func appendOnly(statement: String) throws {
    let store = try Casebook.withOneClaim()
    try store.write {
      try $0.insert(Casebook.judgement("raid", "town"))
      let hash = [UInt8](repeating: 0, count: 32)
      try $0.insert(
        MergedEntry(
          casebook: String(repeating: "0", count: 32),
          entry: JournalEntry(id: 1, at: 0, by: "bob", action: "log", about: "c1", detail: ""),
          seal: JournalSeal(act: 1, within: 1, items: 0, root: hash, leaf: hash)))
    }
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: statement) } }
  }

  @Test("a connection trusts nothing that the file's schema calls, and writes no inner structures")
  func hardened() throws {
    let store = try Casebook.fresh()
    let trusts = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA trusted_schema") }
    #expect(trusts == 0)
    try store.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      #expect(throws: DatabaseError.self) {
        try db.execute(sql: "UPDATE sqlite_schema SET sql = sql")
      }
    }
  }
}
