import ClaimsModel
import GRDB
import Testing

@testable import ClaimsStore

@Suite("Rows apart from their statement")
struct PackedRowsTests {
  private static let values = """
    VALUES (1, 'one', x'00ff', NULL), (-9223372036854775808, '', x'', 'الرقة'), (0, 'a' || char(0), x'01', 7)
    """

  @Test("hold what the statement gave: integers, texts, bytes and nothing, each told apart")
  func values() throws {
    let rows = try Casebook.fresh().read { book in
      try book.db.packed(Self.values) { $0 }
    }
    #expect(rows.map { $0.integer(0) } == [1, .min, 0])
    #expect(rows.map { $0.text(1) } == ["one", "", "a\u{0}"])
    #expect(rows.map { $0.bytes(2).map(Array.init) } == [[0, 0xFF], [], [1]])
    #expect(rows.map { $0.text(3) } == [nil, "الرقة", nil])
    #expect(rows.map { $0.integer(3) } == [nil, nil, 7])
    #expect(rows.map(\.width) == [4, 4, 4])
    #expect(rows[0].size == 13)
    #expect(throws: StoreError.self) { try rows[0].required(text: 3) }
    #expect(throws: StoreError.self) { try rows[1].required(integer: 3) }
  }

  @Test("hold texts in UTF-8, however the file keeps them")
  func encoding() throws {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      try db.execute(
        sql: "PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('الرقة')"
      )
      let found = try db.packed("SELECT a FROM t") { $0.text(0) }
      #expect(found == ["الرقة"])
    }
  }

  @Test("are the same statement's while another run of it is being gone through")
  func nested() throws {
    let found = try Casebook.fresh().read { book in
      var found: [Int64] = []
      let sql = "VALUES (1), (2), (3)"
      try book.db.forEachRow(sql) { outer in
        let row = PackedRow(outer)
        let inner = try book.db.packed(sql) { try $0.required(integer: 0) }
        found.append(try row.required(integer: 0) * 100 + inner.reduce(0, +))
      }
      return found
    }
    #expect(found == [106, 206, 306])
  }

  @Test("come whole again after one that was left in the middle")
  func left() throws {
    struct Enough: Error {}
    try Casebook.fresh().read { book in
      let sql = "VALUES (1), (2)"
      #expect(throws: Enough.self) { try book.db.forEachRow(sql) { _ in throw Enough() } }
      let found = try book.db.packed(sql) { try $0.required(integer: 0) }
      #expect(found == [1, 2])
    }
  }

  @Test("are not had of what SQLite refuses while it goes")
  func fails() throws {
    let store = try Casebook.fresh()
    #expect(throws: StoreError.self) {
      try store.read { book in
        // The least integer has no absolute value.
        try book.db.forEachRow("SELECT abs(-9223372036854775807 - 1)") { _ in }
      }
    }
  }
}

@Suite("A statement that is run for row after row")
struct RepeatedStatementTests {
  @Test("writes what it is given, and goes on after a row that is refused")
  func refused() throws {
    let store = try Casebook.fresh()
    try store.write { book in
      let row = try RepeatedStatement(
        "INSERT INTO journal_seal (act, within, items, root, leaf) VALUES (?, ?, ?, ?, ?)",
        in: book.db)
      func write(_ act: Int64, _ root: [UInt8]) throws {
        row.give(act)
        row.give(act)
        row.give(0)
        row.give(bytes: root)
        row.give(bytes: [UInt8](repeating: 1, count: 32))
        try row.run()
      }
      for act in 1...2 {
        _ = try book.appendJournal(
          at: Int64(act), by: "ana", action: "log", about: "", detail: "")
      }
      let hash = [UInt8](repeating: 7, count: 32)
      try write(1, hash)
      // Too short, and then a number that is there.
      #expect(throws: DatabaseError.self) { try write(2, [7]) }
      #expect(throws: DatabaseError.self) { try write(1, hash) }
      try write(2, hash)
    }
    #expect(try store.read { try $0.seals().map(\.root.count) } == [32, 32])
  }

  @Test("tells an empty text from none, and a number from its digits")
  func emptiness() throws {
    let store = try Casebook.fresh()
    try store.write { book in
      let row = try RepeatedStatement(
        "INSERT INTO source (slug, name, kind, url, publisher, note) VALUES (?, ?, 'other', ?, ?, ?)",
        in: book.db)
      row.give("s")
      row.give("مصدر")
      row.give("")
      row.give(String?.none)
      row.give("12")
      #expect(try row.insert() == 1)
    }
    let source = try store.read { try $0.source(SourceID(unchecked: "s")) }?.source
    #expect(source?.name == "مصدر")
    #expect(source?.url == "")
    #expect(source?.publisher == nil)
    #expect(source?.note == "12")
  }
}

@Suite("Writing very many claims")
struct StoreFillingTests {
  private func indexes(_ book: StoreReader) throws -> Int {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'claim\\_by%' ESCAPE '\\'"
    return try Int.fetchOne(book.db, sql: sql) ?? 0
  }

  @Test("takes indexes down, and leaves the schema as it was")
  func whole() throws {
    let store = try Casebook.withOneClaim()
    let before = try Store.schema(store.queue)
    try store.write { book in
      #expect(try indexes(book.reader) == 3)
      try book.filling(rows: 20_000) {
        #expect(try indexes(book.reader) == 0)
        _ = try book.insert(
          .killed("41"), key: "claim-2", report: ReportID(1), digest: Casebook.digest)
      }
      #expect(try indexes(book.reader) == 3)
    }
    #expect(try Store.schema(store.queue) == before)
    _ = try Store.open(at: store.path)
    #expect(try store.read { try $0.claims().map(\.id) } == [ClaimID(1), ClaimID(2)])
    let raid = EntityID(unchecked: "raid")
    #expect(try store.read { try $0.claims(withSubjects: [raid]).count } == 2)
  }

  @Test("that ends in the middle leaves everything as it was")
  func broken() throws {
    struct Stop: Error {}
    let store = try Casebook.withOneClaim()
    let before = try Store.schema(store.queue)
    #expect(throws: Stop.self) {
      try store.write { book in
        try book.filling(rows: 20_000) {
          _ = try book.insert(
            .killed("41"), key: "claim-2", report: ReportID(1), digest: Casebook.digest)
          throw Stop()
        }
      }
    }
    #expect(try Store.schema(store.queue) == before)
    #expect(try store.read { try $0.claimCount() } == 1)
  }

  @Test("keeps them up where few come, or fewer than are there")
  func few() throws {
    let store = try Casebook.withOneClaim()
    try store.write { book in
      let few = try book.filling(rows: 500) { try indexes(book.reader) }
      #expect(few == 3)
      // As if many had been there.
      try book.db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      try book.db.execute(sql: "UPDATE claim SET id = 30000")
      let fewer = try book.filling(rows: 20_000) { try indexes(book.reader) }
      #expect(fewer == 3)
      try book.db.execute(sql: "UPDATE claim SET id = 1")
    }
  }
}

@Suite("The words of a claim's columns")
struct ClaimWordsTests {
  @Test(
    "are those of the vocabulary, whoever writes",
    arguments: [
      "value_kind = 'number'", "value_kind = ''", "polarity = 'maybe'", "hedge = 'certain'",
      "sourcing = 'heard'", "place_kind = 'near'", "when_absent = 'once'",
      "\"when\" = '2018', when_reading = 'during'", "credibility = 7", "confidence = 101",
      "hedge = NULL", "place_kind = 'at'", "quote = ''", "digest = x'00'",
    ])
  func refused(change: String) throws {
    let store = try Casebook.withOneClaim()
    #expect(throws: DatabaseError.self) {
      try store.queue.write { try $0.execute(sql: "UPDATE claim SET \(change)") }
    }
  }

  @Test("are all taken")
  func taken() throws {
    let store = try Casebook.withOneClaim()
    try store.queue.write { db in
      for hedge in Hedge.allCases {
        try db.execute(sql: "UPDATE claim SET hedge = ?", arguments: [hedge.rawValue])
      }
      for level in SourcingLevel.allCases {
        try db.execute(sql: "UPDATE claim SET sourcing = ?", arguments: [level.rawValue])
      }
    }
  }
}
