import ClaimsSchema
import GRDB

extension Store {
  /// Opens a file to see what of it can still be read: nothing of it is checked, and nothing is ever
  /// written to it.
  ///
  /// - Throws: `StoreError.missing`, `.notACasebook` where not even its header can be read.
  package static func openDamaged(at path: String) throws(StoreError) -> Store {
    guard let size = FileProbe.size(path) else { throw .missing(path: path) }
    guard size > 0 else { throw .notACasebook(path: path) }
    return try translating(path) {
      var configuration = Self.configuration
      configuration.readonly = true
      return Store(
        queue: try DatabaseQueue(path: path, configuration: configuration), path: path)
    }
  }
}

/// How far one table can be read.
package struct TableReach: Hashable, Sendable {
  package let table: String
  /// Rows that were read, up to the first that cannot be.
  package let rows: Int
  /// Why it could not be read on, in SQLite's words; nil where it was read to its end.
  package let trouble: String?
}

extension StoreReader {
  /// How far each table can be read: those that hold what people wrote, not what is worked out of it.
  package func reach() -> [TableReach] {
    RecordKind.allCases.sorted().map { reach(of: $0.table) } + [reach(of: "journal")]
  }

  private func reach(of table: String) -> TableReach {
    var count = 0
    do {
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table)")
      while try rows.next() != nil { count += 1 }
      return TableReach(table: table, rows: count, trouble: nil)
    } catch {
      return TableReach(table: table, rows: count, trouble: Self.words(error))
    }
  }

  /// The numbers of the records of one kind, in ascending order, as far as they can be read from
  /// either end.
  package func readableNumbers(of kind: RecordKind) -> [Int64] {
    var numbers: Set<Int64> = []
    for order in ["ASC", "DESC"] {
      guard
        let rows = try? Row.fetchCursor(
          db, sql: "SELECT id FROM \(kind.table) ORDER BY id \(order)")
      else { continue }
      while let row = try? rows.next() { numbers.insert(row["id"] ?? 0) }
    }
    return numbers.sorted()
  }

  private static func words(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }
}

extension RecordKind {
  /// The table of its rows: a name of our own, never what was typed.
  fileprivate var table: String {
    switch self {
    case .assessment: "evidence_assessment"
    case .grade: "source_grade"
    case .judgement: "alias_judgement"
    case .mergedEntry: "merged_entry"
    case .origin: "origin_judgement"
    case .revision: "claim_revision"
    case .use: "evidence_use"
    case .assignment, .claim, .decision, .entity, .evidence, .note, .policy, .predicate, .report,
      .resolution, .source:
      rawValue
    }
  }
}
