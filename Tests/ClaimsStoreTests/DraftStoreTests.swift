import ClaimsModel
import GRDB
import Testing

@testable import ClaimsStore

@Suite("Drafts in the casebook")
struct DraftStoreTests {
  private static func draft(_ span: Range<Int>, _ byte: String = "ab") -> StoredDraft {
    StoredDraft(
      report: ReportID(1), span: span, score: 60, extractor: "reader", content: "{}",
      digest: String(repeating: byte, count: 32))
  }

  /// Two drafts of one report, the later one kept first; the first of them dropped, then not.
  private func store() throws -> Store {
    let store = try Casebook.withOneClaim()
    try store.write { (book) throws in
      #expect(try book.insert(Self.draft(5..<9), act: 1) == DraftID(1))
      #expect(try book.insert(Self.draft(0..<2, "cd"), act: 1) == DraftID(2))
      for verdict in Self.verdicts { try book.insert(verdict) }
    }
    return store
  }

  private static let verdicts = [
    DraftVerdict(DraftID(1), .dropped, because: "no", by: "ana", at: 3, act: 1),
    DraftVerdict(DraftID(1), .undone(act: 1), by: "ana", at: 4, act: 1),
    DraftVerdict(DraftID(2), .accepted(ClaimID(1)), by: "ben", at: 5, act: 1),
  ]

  @Test("come back as they were kept, in the order of their quotes")
  func kept() throws {
    try store().read { (book) throws in
      var (first, second) = (Self.draft(5..<9), Self.draft(0..<2, "cd"))
      (first.id, second.id) = (DraftID(1), DraftID(2))
      #expect(try book.drafts() == [second, first])
      #expect(try book.drafts(of: ReportID(1)) == [second, first])
      #expect(try book.drafts(of: ReportID(2)) == [])
      #expect(try book.draft(DraftID(1)) == first)
      #expect(try book.verdicts(on: DraftID(1)) == Array(Self.verdicts.prefix(2)))
      #expect(try book.draftVerdicts() == [DraftID(2): Self.verdicts[2]])
    }
  }

  @Test("What one person dropped last is known while it stands")
  func latestDrop() throws {
    let store = try store()
    #expect(try store.read { try $0.latestDrop(by: "ana") } == [])
    let again = DraftVerdict(DraftID(1), .dropped, by: "ana", at: 6, act: 1)
    try store.write { try $0.insert(again) }
    #expect(try store.read { try $0.latestDrop(by: "ana") } == [again])
    #expect(try store.read { try $0.latestDrop(by: "ben") } == [])
  }

  @Test(
    "are kept as they were once judged, and verdicts as they were made",
    arguments: [
      "UPDATE draft SET content = '[]' WHERE id = 2", "UPDATE draft SET score = 1 WHERE id = 1",
      "DELETE FROM draft", "UPDATE draft_verdict SET at = 1", "DELETE FROM draft_verdict",
    ])
  func appendOnly(sql: String) throws {
    let store = try store()
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
  }

  @Test("may be proposed no more, judged or not")
  func gone() throws {
    let store = try store()
    try store.write { try $0.set(DraftID(2), isCurrent: false) }
    #expect(try store.read { try $0.draft(DraftID(2))?.isCurrent } == false)
  }

  @Test(
    "are refused where they make no sense",
    arguments: [
      "INSERT INTO draft VALUES (9, 1, 1, 4, 4, 50, 'x', '{}', zeroblob(32), 1)",
      "INSERT INTO draft VALUES (9, 1, 1, 4, 5, 101, 'x', '{}', zeroblob(32), 1)",
      "INSERT INTO draft VALUES (9, 1, 9, 4, 5, 50, 'x', '{}', zeroblob(32), 1)",
      "INSERT INTO draft SELECT 9, 1, 1, 4, 5, 50, 'x', '{}', digest, 1 FROM draft WHERE id = 1",
      "INSERT INTO draft_verdict VALUES (9, 1, 1, 'accepted', NULL, NULL, 'a', 0, NULL)",
      "INSERT INTO draft_verdict VALUES (9, 1, 1, 'dropped', 1, NULL, 'a', 0, NULL)",
      "INSERT INTO draft_verdict VALUES (9, 1, 1, 'undone', NULL, NULL, 'a', 0, NULL)",
      "INSERT INTO draft_verdict VALUES (9, 9, 1, 'dropped', NULL, NULL, 'a', 0, NULL)",
    ])
  func refused(sql: String) throws {
    let store = try store()
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
  }
}
