package import ClaimsModel
import GRDB

/// A source with the judgement that stands.
package struct StoredSource: Hashable, Sendable {
  package let source: Source
  package let grade: SourceGrade?
}

extension Source {
  /// Read back by their places.
  static let select = "SELECT id, slug, name, kind, url, publisher, note FROM source"

  init(row: PackedRow) throws {
    self.init(
      id: SourceID(unchecked: try row.required(text: 1)), name: try row.required(text: 2),
      kind: Kind(rawValue: try row.required(text: 3)) ?? .other, url: row.text(4),
      publisher: row.text(5).map(SourceID.init(unchecked:)), note: row.text(6))
  }
}

extension SourceGrade {
  static let select =
    "SELECT g.*, s.slug FROM source_grade g JOIN source s ON s.id = g.source_id"

  init(row: Row) {
    self.init(
      source: SourceID(unchecked: row["slug"]),
      reliability: Reliability(rawValue: row["reliability"]) ?? .f, because: row["because"],
      by: row["by"], at: row["at"])
  }
}
