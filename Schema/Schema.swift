/// The casebook's schema: the migrations that build it, oldest first.
///
/// A migration speaks SQL only and never changes once it has shipped.
package enum Schema {
  package struct Migration: Sendable {
    /// The name it is recorded under in a casebook.
    package let name: String
    package let sql: String
  }

  package static let migrations: [Migration] = [
    Migration(name: "v0001_casebook", sql: text(PackageResources.v0001_casebook_sql)),
    Migration(name: "v0002_predicates", sql: text(PackageResources.v0002_predicates_sql)),
    Migration(name: "v0003_places", sql: text(PackageResources.v0003_places_sql)),
    Migration(name: "v0004_judgements", sql: text(PackageResources.v0004_judgements_sql)),
    Migration(name: "v0005_unknowns", sql: text(PackageResources.v0005_unknowns_sql)),
    Migration(name: "v0006_reprints", sql: text(PackageResources.v0006_reprints_sql)),
    Migration(name: "v0007_rules", sql: text(PackageResources.v0007_rules_sql)),
    Migration(
      name: "v0008_finding_changes", sql: text(PackageResources.v0008_finding_changes_sql)),
    Migration(name: "v0009_journal", sql: text(PackageResources.v0009_journal_sql)),
    Migration(name: "v0010_resolutions", sql: text(PackageResources.v0010_resolutions_sql)),
    Migration(name: "v0011_evidence", sql: text(PackageResources.v0011_evidence_sql)),
    Migration(name: "v0012_policy", sql: text(PackageResources.v0012_policy_sql)),
    Migration(name: "v0013_workflow", sql: text(PackageResources.v0013_workflow_sql)),
    Migration(name: "v0014_merges", sql: text(PackageResources.v0014_merges_sql)),
    Migration(name: "v0015_drafts", sql: text(PackageResources.v0015_drafts_sql)),
    Migration(name: "v0016_lookups", sql: text(PackageResources.v0016_lookups_sql)),
    Migration(name: "v0017_plain_checks", sql: text(PackageResources.v0017_plain_checks_sql)),
    Migration(name: "v0018_report_dates", sql: text(PackageResources.v0018_report_dates_sql)),
  ]

  /// What marks an SQLite file as a casebook (`PRAGMA application_id`): "Clmb" in ASCII.
  package static let applicationID: Int32 = 0x436C_6D62

  /// What the migrations make, as `sqlite_schema` tells it: type, name and statement of each row, in
  /// their order. Made by a test: see SchemaTests.
  package static let rows = PackageResources.schema_rows_txt.rows

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
  /// Rows that stand between lines of four hyphens. They are read whenever a casebook is opened: split
  /// as bytes, which takes a tenth of what characters do.
  fileprivate var rows: [String] {
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    return lines.split { $0.elementsEqual("----".utf8) }.map { row in
      String(
        decoding: self[(row.first?.startIndex ?? 0)..<(row.last?.endIndex ?? 0)], as: UTF8.self)
    }
  }
}
