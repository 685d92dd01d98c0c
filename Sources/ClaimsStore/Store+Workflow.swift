package import ClaimsModel
import Foundation
import GRDB

extension StoreReader {
  /// All assignments, in the order they were kept.
  package func assignments() throws -> [Assignment] {
    try db.rows("\(Assignment.select) ORDER BY a.id").map(Assignment.init(row:))
  }

  /// Those of one claim or finding, in the order they were kept.
  package func assignments(of item: WorkItem) throws -> [Assignment] {
    let (condition, arguments) = Self.condition(item, "a")
    return try db.rows("\(Assignment.select) WHERE \(condition) ORDER BY a.id", arguments)
      .map(Assignment.init(row:))
  }

  /// All notes, in the order they were kept.
  package func notes() throws -> [Note] {
    try db.rows("\(Note.select) ORDER BY n.id").map(Note.init(row:))
  }

  /// Those on one claim or finding, in the order they were kept.
  package func notes(on item: WorkItem) throws -> [Note] {
    let (condition, arguments) = Self.condition(item, "n")
    return try db.rows("\(Note.select) WHERE \(condition) ORDER BY n.id", arguments)
      .map(Note.init(row:))
  }

  private static func condition(
    _ item: WorkItem, _ table: String
  ) -> (String, StatementArguments) {
    switch item {
    case .claim(let key):
      ("\(table).claim_id = (SELECT id FROM claim WHERE key = ?)", [key])
    case .finding(let fingerprint): ("\(table).fingerprint = ?", [Hex.data(fingerprint)])
    }
  }
}

extension StoreWriter {
  /// Keeps an assignment; the claim that it names must be there.
  package func insert(_ assignment: Assignment) throws {
    let (claim, fingerprint) = Self.columns(of: assignment.item)
    let number = try db.insert(
      """
      INSERT INTO assignment (act, claim_id, fingerprint, assignee, due, because, "by", at)
      VALUES (?, (SELECT id FROM claim WHERE key = ?), ?, ?, ?, ?, ?, ?)
      """,
      [
        assignment.act, claim, fingerprint.map(Hex.data), assignment.assignee,
        assignment.due?.description, assignment.because, assignment.by, assignment.at,
      ])
    changes.add(.assignment, number)
  }

  /// Keeps a note; the claim that it is on must be there.
  package func insert(_ note: Note) throws {
    let (claim, fingerprint) = Self.columns(of: note.item)
    let number = try db.insert(
      """
      INSERT INTO note (act, claim_id, fingerprint, text, "by", at)
      VALUES (?, (SELECT id FROM claim WHERE key = ?), ?, ?, ?, ?)
      """, [note.act, claim, fingerprint.map(Hex.data), note.text, note.by, note.at])
    changes.add(.note, number)
  }

  private static func columns(of item: WorkItem) -> (claim: String?, fingerprint: String?) {
    switch item {
    case .claim(let key): (key, nil)
    case .finding(let fingerprint): (nil, fingerprint)
    }
  }
}

extension Assignment {
  static let select = """
    SELECT a.*, c.key AS claim FROM assignment a LEFT JOIN claim c ON c.id = a.claim_id
    """

  /// - Throws: `StoreError.damaged` where its date is none: without it nothing would be overdue.
  init(row: Row) throws {
    let date: String? = row["due"]
    let due = date.flatMap { EDTF($0) }
    guard (date == nil) == (due == nil) else {
      throw StoreError.damaged(detail: "the date of an assignment cannot be read")
    }
    self.init(
      WorkItem(row: row), to: row["assignee"], due: due, because: row["because"], by: row["by"],
      at: row["at"], act: row["act"])
  }
}

extension Note {
  static let select = """
    SELECT n.*, c.key AS claim FROM note n LEFT JOIN claim c ON c.id = n.claim_id
    """

  init(row: Row) {
    self.init(WorkItem(row: row), row["text"], by: row["by"], at: row["at"], act: row["act"])
  }
}

extension WorkItem {
  /// - Parameter row: has `fingerprint`, and the claim's key as `claim`.
  fileprivate init(row: Row) {
    let key: String? = row["claim"]
    self = key.map { .claim($0) } ?? .finding(Hex.text(row["fingerprint"] ?? Data()))
  }
}
