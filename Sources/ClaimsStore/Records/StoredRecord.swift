package import ClaimsModel

/// A record as it is kept, with the casefile ids of what it names by number.
package enum StoredRecord: Sendable {
  case assessment(EvidenceAssessment)
  case assignment(Assignment)
  case claim(StoredClaim, report: String)
  case decision(Decision, claim: String)
  case entity(Entity)
  case evidence(StoredEvidence)
  case grade(SourceGrade)
  case judgement(AliasJudgement)
  case note(Note)
  case mergedEntry(MergedEntry)
  case origin(OriginJudgement)
  case policy(Policy)
  case predicate(Predicate)
  case report(StoredReport)
  case resolution(Resolution, sides: [[String]])
  case revision(StoredRevision)
  case source(Source)
  case use(EvidenceUse)
}

/// A record, its row not made into values yet where there may be very many of its kind.
package struct PackedRecord: Sendable {
  private enum Content {
    case read(StoredRecord)
    case claim(PackedRow)
    case report(PackedRow, credits: [Int64: [Credit]])
  }

  private let content: Content

  static func read(_ record: StoredRecord) -> Self { Self(content: .read(record)) }

  /// - Parameter row: of `StoredClaim.selectWithReport`.
  static func claim(_ row: PackedRow) -> Self { Self(content: .claim(row)) }

  /// - Parameter credits: of the report, and maybe of others.
  static func report(_ row: PackedRow, credits: [Int64: [Credit]]) -> Self {
    Self(content: .report(row, credits: credits))
  }

  /// Of its row, in bytes; 0 where its kind is small.
  package var size: Int {
    switch content {
    case .read: 0
    case .claim(let row), .report(let row, _): row.size
    }
  }

  /// - Throws: `StoreError.damaged`.
  package func record() throws -> StoredRecord {
    switch content {
    case .read(let record): record
    case .claim(let row):
      .claim(try StoredClaim(row: row), report: try StoredClaim.reportKey(of: row))
    case .report(let row, let credits): .report(try StoredReport(row: row, credits: credits))
    }
  }
}
