package import ClaimsModel
import GRDB

/// A source with the judgement that stands.
package struct StoredSource: Hashable, Sendable {
  package let source: Source
  package let grade: SourceGrade?
}

extension Source {
  init(row: Row) {
    self.init(
      id: SourceID(unchecked: row["slug"]), name: row["name"],
      kind: Kind(rawValue: row["kind"]) ?? .other, url: row["url"],
      publisher: (row["publisher"] as String?).map(SourceID.init(unchecked:)), note: row["note"])
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
