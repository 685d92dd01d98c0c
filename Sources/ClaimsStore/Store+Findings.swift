package import ClaimsModel
import GRDB

/// What is kept of a finding, so that its number stays while it does.
package struct FindingRow: Hashable, Sendable {
  /// Lower-case hexadecimal.
  package let fingerprint: String
  package let question: Question
  package let code: RuleCode
  package let severity: Severity
  /// The claims of each side.
  package let sides: [[ClaimID]]

  package init(
    fingerprint: String, question: Question, code: RuleCode, severity: Severity,
    sides: [[ClaimID]]
  ) {
    self.fingerprint = fingerprint
    self.question = question
    self.code = code
    self.severity = severity
    self.sides = sides
  }
}

/// What a reconciliation changed.
package struct FindingChanges: Hashable, Sendable {
  /// The number of every present finding, by fingerprint.
  package var numbers: [String: FindingID]
  package var appeared: Set<FindingID> = []
  package var went: Set<FindingID> = []

  package init(numbers: [String: FindingID] = [:]) { self.numbers = numbers }
}

/// Which findings are meant.
package enum FindingArea: Hashable, Sendable {
  case all
  /// Those with a claim about one of these subjects.
  case about([EntityID])
  /// Those with a claim that answers this question.
  case of(Question)
}

extension StoreReader {
  /// The fingerprints of the findings that stood after the last reconciliation, with their numbers.
  package func currentFindings(_ area: FindingArea = .all) throws -> [String: FindingID] {
    func narrowed(_ questions: String) -> String {
      """
      AND f.id IN (
        SELECT fc.finding_id FROM claim c JOIN finding_claim fc ON fc.claim_id = c.id
        WHERE c.question_id IN (\(questions)))
      """
    }
    let (condition, arguments): (String, StatementArguments) =
      switch area {
      case .all: ("", [])
      case .about(let subjects):
        (
          narrowed(
            """
            SELECT id FROM question WHERE subject_id IN (
              SELECT id FROM entity WHERE slug IN (SELECT value FROM json_each(?)))
            """), [Self.list(subjects.map(\.text))]
        )
      case .of(let question):
        (
          narrowed(
            """
            SELECT id FROM question WHERE subject_id = (SELECT id FROM entity WHERE slug = ?)
              AND predicate_id = (SELECT id FROM predicate WHERE slug = ?)
            """), [question.subject.text, question.predicate.text]
        )
      }
    let rows = try db.rows(
      "SELECT f.id, f.fingerprint FROM finding f WHERE f.current = 1 \(condition)", arguments)
    return Dictionary(
      rows.map { (Hex.text($0["fingerprint"]), FindingID($0["id"])) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension StoreReader {
  /// The numbers of findings, and for those that have none the next ones free; nothing is kept.
  package func provisionalNumbers(_ rows: [FindingRow]) throws -> [String: FindingID] {
    var numbers = try currentFindings()
    var next = try Int64.fetchOne(db, sql: "SELECT ifnull(max(id), 0) + 1 FROM finding") ?? 1
    for row in rows where numbers[row.fingerprint] == nil {
      numbers[row.fingerprint] = FindingID(next)
      next += 1
    }
    return numbers
  }
}

extension StoreWriter {
  /// Makes `rows` the present findings. One that was found before keeps its number, and gets it back
  /// where it had gone.
  ///
  /// - Parameter area: where all of them are, and nothing else is replaced.
  package func replaceFindings(
    _ rows: [FindingRow], _ area: FindingArea = .all, at: Int64
  ) throws -> FindingChanges {
    let before = try reader.currentFindings(area)
    var changes = FindingChanges()
    for row in rows {
      if let number = before[row.fingerprint] {
        changes.numbers[row.fingerprint] = number
      } else {
        let number = try revive(row) ?? insert(row, at: at)
        changes.numbers[row.fingerprint] = number
        changes.appeared.insert(number)
      }
    }
    for (fingerprint, number) in before where changes.numbers[fingerprint] == nil {
      try db.change("UPDATE finding SET current = 0 WHERE id = ?", [number.number])
      changes.went.insert(number)
    }
    try keep(changes.appeared, isCurrent: true, at: at)
    try keep(changes.went, isCurrent: false, at: at)
    return changes
  }

  private func keep(_ findings: Set<FindingID>, isCurrent: Bool, at: Int64) throws {
    guard !findings.isEmpty else { return }
    let act = try reader.lastAct()
    for finding in findings.sorted() {
      _ = try db.insert(
        "INSERT INTO finding_change (finding_id, current, act, at) VALUES (?, ?, ?, ?)",
        [finding.number, isCurrent ? 1 : 0, act, at])
    }
  }

  private func revive(_ row: FindingRow) throws -> FindingID? {
    let digest = Hex.data(row.fingerprint)
    guard let found = try db.row("SELECT id FROM finding WHERE fingerprint = ?", [digest]) else {
      return nil
    }
    let number: Int64 = found["id"]
    try db.change("UPDATE finding SET current = 1 WHERE id = ?", [number])
    return FindingID(number)
  }

  private func insert(_ row: FindingRow, at: Int64) throws -> FindingID {
    let number = try db.insert(
      "INSERT INTO finding (fingerprint, question_id, code, severity, at) VALUES (?, ?, ?, ?, ?)",
      [
        Hex.data(row.fingerprint), try questionNumber(row.question), row.code.text,
        row.severity.rawValue, at,
      ])
    for (side, claims) in row.sides.enumerated() {
      for claim in claims {
        _ = try db.insert(
          "INSERT INTO finding_claim (finding_id, claim_id, side) VALUES (?, ?, ?)",
          [number, claim.number, side])
      }
    }
    return FindingID(number)
  }
}
