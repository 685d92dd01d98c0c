package import ClaimsModel
import GRDB

/// A finding that has a number, found now or no more.
package struct KeptFinding: Hashable, Sendable {
  package let id: FindingID
  /// Lower-case hexadecimal.
  package let fingerprint: String
  package let question: Question
  package let code: RuleCode
  package let severity: Severity
}

extension StoreReader {
  /// The finding of this number; nil where there never was one.
  package func finding(_ id: FindingID) throws -> KeptFinding? {
    try finding(where: "f.id = ?", [id.number])
  }

  /// The finding of this fingerprint, in lower-case hexadecimal; nil where it was never found here.
  package func finding(fingerprint: String) throws -> KeptFinding? {
    try finding(where: "f.fingerprint = ?", [Hex.data(fingerprint)])
  }

  private func finding(
    where condition: String, _ arguments: StatementArguments
  ) throws -> KeptFinding? {
    try db.row(
      """
      SELECT f.id, f.fingerprint, f.code, f.severity, s.slug AS subject, p.slug AS predicate
      FROM finding f JOIN question q ON q.id = f.question_id
      JOIN entity s ON s.id = q.subject_id JOIN predicate p ON p.id = q.predicate_id
      WHERE \(condition)
      """, arguments
    ).map { row in
      KeptFinding(
        id: FindingID(row["id"]), fingerprint: Hex.text(row["fingerprint"]),
        question: Question(
          subject: EntityID(unchecked: row["subject"]),
          predicate: PredicateID(unchecked: row["predicate"])),
        code: RuleCode(row["code"]), severity: Severity(rawValue: row["severity"]) ?? .note)
    }
  }
}
