package import ClaimsModel
import GRDB

/// The moment with which the present findings are compared.
package enum Baseline: Hashable, Sendable {
  /// When the journal's entry of this number was made: what came with it or after it is new.
  case act(Int64, at: Int64)
  /// A second since 1970-01-01T00:00Z: what came then or later is new.
  case time(Int64)
}

/// A finding that came or went since a baseline.
package struct ChangedFinding: Hashable, Sendable {
  package let id: FindingID
  package let question: Question
  package let code: RuleCode
  package let severity: Severity
  /// Whether it stands now.
  package let isCurrent: Bool
}

extension StoreReader {
  /// When the last report was written that the casebook has changed since; nil where there is none.
  ///
  /// Reports that would come out the same again are passed over, so that writing one changes none.
  ///
  /// - Parameter action: what the journal calls the writing of a report.
  package func baseline(ofReports action: String) throws -> Baseline? {
    try db.rows(
      """
      SELECT id, at FROM journal WHERE action = ?1 AND (
        id < (SELECT id FROM journal WHERE action <> ?1 ORDER BY id DESC LIMIT 1)
        OR id <= (SELECT max(act) FROM finding_change))
      ORDER BY id DESC LIMIT 1
      """, [action]
    ).first.map { .act($0["id"], at: $0["at"]) }
  }

  /// The findings that stand now and did not then, and the other way round, in the order of their
  /// numbers. O(changes since).
  package func findings(changedSince baseline: Baseline) throws -> [ChangedFinding] {
    let (column, bound): (String, Int64) =
      switch baseline {
      case .act(let act, _): ("act", act)
      case .time(let second): ("at", second)
      }
    return try db.rows(
      """
      SELECT f.id, f.code, f.severity, f.current, s.slug AS subject, p.slug AS predicate
      FROM finding f JOIN question q ON q.id = f.question_id
      JOIN entity s ON s.id = q.subject_id JOIN predicate p ON p.id = q.predicate_id
      WHERE f.id IN (SELECT finding_id FROM finding_change WHERE \(column) >= ?1)
      AND f.current <> ifnull((
        SELECT c.current FROM finding_change c WHERE c.finding_id = f.id AND c.\(column) < ?1
        ORDER BY c.id DESC LIMIT 1), 0)
      ORDER BY f.id
      """, [bound]
    ).map { row in
      ChangedFinding(
        id: FindingID(row["id"]),
        question: Question(
          subject: EntityID(unchecked: row["subject"]),
          predicate: PredicateID(unchecked: row["predicate"])),
        code: RuleCode(row["code"]), severity: Severity(rawValue: row["severity"]) ?? .note,
        isCurrent: row["current"])
    }
  }
}
