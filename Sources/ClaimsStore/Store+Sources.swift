package import ClaimsModel
import GRDB

extension StoreReader {
  /// All sources, in the order they were added.
  package func sources() throws -> [StoredSource] {
    let grades = try grades().enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    let latest = Dictionary(
      grades.map { ($0.element.source, $0.element) }, uniquingKeysWith: { $1 })
    return try db.packed(Source.select + " ORDER BY id") { row in
      let source = try Source(row: row)
      return StoredSource(source: source, grade: latest[source.id])
    }
  }

  /// These sources, in the order they were added.
  package func sources(_ ids: Set<SourceID>) throws -> [StoredSource] {
    let list = Self.list(ids.map(\.text))
    let among = "(SELECT value FROM json_each(?))"
    let grades = try db.rows(
      "\(SourceGrade.select) WHERE s.slug IN \(among) ORDER BY g.at, g.id", [list]
    ).map(SourceGrade.init(row:))
    let latest = Dictionary(grades.map { ($0.source, $0) }, uniquingKeysWith: { $1 })
    return try db.packed(Source.select + " WHERE slug IN \(among) ORDER BY id", [list]) { row in
      let source = try Source(row: row)
      return StoredSource(source: source, grade: latest[source.id])
    }
  }

  package func source(_ id: SourceID) throws -> StoredSource? {
    let found = try db.packed(Source.select + " WHERE slug = ?", [id.text], Source.init(row:))
    return try found.first.map { StoredSource(source: $0, grade: try grades(of: id).last) }
  }

  /// Judgements of one source, oldest first.
  package func grades(of id: SourceID) throws -> [SourceGrade] {
    try db.rows(
      "\(SourceGrade.select) WHERE s.slug = ? ORDER BY g.at, g.id", [id.text]
    ).map(SourceGrade.init(row:))
  }

  /// All judgements, oldest first.
  package func grades() throws -> [SourceGrade] {
    try db.rows(
      "\(SourceGrade.select) ORDER BY g.id"
    ).map(SourceGrade.init(row:))
  }
}

extension StoreWriter {
  package func insert(_ source: Source) throws {
    let number = try db.insert(
      "INSERT INTO source (slug, name, kind, url, publisher, note) VALUES (?, ?, ?, ?, ?, ?)",
      [
        source.id.text, source.name, source.kind.rawValue, source.url, source.publisher?.text,
        source.note,
      ])
    changes.add(.source, number)
  }

  /// Writes what a source of this id is, but for its id.
  package func replace(_ source: Source) throws {
    guard let row = try db.row("SELECT id FROM source WHERE slug = ?", [source.id.text]) else {
      return
    }
    changes.add(.source, row["id"])
    try db.change(
      "UPDATE source SET name = ?, kind = ?, url = ?, publisher = ?, note = ? WHERE id = ?",
      [
        source.name, source.kind.rawValue, source.url, source.publisher?.text, source.note,
        row["id"] as Int64,
      ])
  }

  package func insert(_ grade: SourceGrade) throws {
    let number = try db.insert(
      """
      INSERT INTO source_grade (source_id, reliability, because, "by", at)
      VALUES ((SELECT id FROM source WHERE slug = ?), ?, ?, ?, ?)
      """,
      [grade.source.text, grade.reliability.rawValue, grade.because, grade.by, grade.at])
    changes.add(.grade, number)
  }
}
