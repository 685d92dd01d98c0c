import ClaimsModel
import GRDB
import Testing

@testable import ClaimsStore

@Suite("Assignments and notes in the casebook")
struct WorkflowStoreTests {
  private static let finding = WorkItem.finding(String(repeating: "cd", count: 32))
  private static let claim = WorkItem.claim("claim-1")

  private static let assignments = [
    Assignment(claim, to: "ben", due: EDTF("2018-02"), because: "list", by: "ana", at: 5, act: 1),
    Assignment(finding, to: "cem", by: "ana", at: 6, act: 1),
    Assignment(claim, to: nil, by: "ben", at: 7, act: 1),
  ]
  private static let notes = [
    Note(finding, "ask the mayor", by: "ana", at: 5, act: 1),
    Note(claim, "seen", by: "ben", at: 6, act: 1),
  ]

  private func store() throws -> Store {
    let store = try Casebook.withOneClaim()
    try store.write { book in
      for assignment in Self.assignments { try book.insert(assignment) }
      for note in Self.notes { try book.insert(note) }
      #expect(book.changes.numbers(of: .assignment) == [1, 2, 3])
      #expect(book.changes.numbers(of: .note) == [1, 2])
    }
    return store
  }

  @Test("come back as they were kept, all or of one item, in their order")
  func kept() throws {
    try store().read { (book) throws in
      #expect(try book.assignments() == Self.assignments)
      #expect(try book.assignments(of: Self.claim) == [Self.assignments[0], Self.assignments[2]])
      #expect(try book.assignments(of: Self.finding) == [Self.assignments[1]])
      #expect(try book.assignments(of: .claim("other")) == [])
      #expect(try book.notes() == Self.notes)
      #expect(try book.notes(on: Self.finding) == [Self.notes[0]])
      #expect(try book.notes(on: Self.claim) == [Self.notes[1]])
    }
  }

  @Test("are records, by their numbers")
  func records() throws {
    try store().read { book in
      var seen: [Int64] = []
      try book.forEachRecord(of: .assignment, among: [2, 3]) { number, record in
        guard case .assignment(let found) = record else { return }
        #expect(found == Self.assignments[Int(number) - 1])
        seen.append(number)
      }
      try book.forEachRecord(of: .note) { number, record in
        guard case .note(let found) = record else { return }
        #expect(found == Self.notes[Int(number) - 1])
        seen.append(number)
      }
      #expect(seen == [2, 3, 1, 2])
    }
  }

  @Test(
    "are refused of two things or none, due of nobody, and of a claim that is not there",
    arguments: [
      ("1, zeroblob(32), 'ben', NULL", false), ("NULL, NULL, 'ben', NULL", false),
      ("1, NULL, NULL, '2018'", false), ("99, NULL, 'ben', NULL", false),
      ("NULL, zeroblob(31), 'ben', NULL", false), ("1, NULL, '', NULL", false),
      ("1, NULL, 'ben', '2018'", true), ("NULL, zeroblob(32), NULL, NULL", true),
    ])
  func refused(values: String, isKept: Bool) throws {
    let store = try Casebook.withOneClaim()
    func insert() throws {
      try store.queue.write {
        try $0.execute(
          sql: """
            INSERT INTO assignment (claim_id, fingerprint, assignee, due, act, "by", at)
            VALUES (\(values), 1, 'ana', 0)
            """)
      }
    }
    if isKept {
      try insert()
    } else {
      #expect(throws: DatabaseError.self) { try insert() }
    }
  }

  @Test("of a claim that is not there are refused by its key too")
  func unknownClaim() throws {
    let store = try Casebook.withOneClaim()
    #expect(throws: StoreError.self) {
      try store.write { try $0.insert(Assignment(.claim("no"), to: "b", by: "a", at: 0, act: 1)) }
    }
    #expect(throws: StoreError.self) {
      try store.write { try $0.insert(Note(.claim("no"), "x", by: "a", at: 0, act: 1)) }
    }
  }

  @Test(
    "are neither changed nor taken away",
    arguments: [
      "UPDATE assignment SET assignee = 'eve'", "DELETE FROM assignment",
      "UPDATE note SET text = 'other'", "DELETE FROM note",
    ])
  func appendOnly(sql: String) throws {
    let store = try store()
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
    #expect(try store.read { try $0.assignments() } == Self.assignments)
    #expect(try store.read { try $0.notes() } == Self.notes)
  }
}
