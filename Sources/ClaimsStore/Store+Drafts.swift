package import ClaimsModel
import Foundation
import GRDB

/// A draft as it is kept.
package struct StoredDraft: Hashable, Sendable {
  /// 0 for one that is not kept yet.
  package var id: DraftID
  package var report: ReportID
  /// Of its quote: UTF-8 bytes of the report's text, end exclusive.
  package var span: Range<Int>
  /// 0 to 100.
  package var score: Int
  /// What proposed it.
  package var extractor: String
  /// JSON.
  package var content: String
  /// SHA-256 of what it proposes, lower-case hexadecimal.
  package var digest: String
  /// Whether its extractor's last reading proposes it.
  package var isCurrent: Bool

  package init(
    id: DraftID = DraftID(0), report: ReportID, span: Range<Int>, score: Int, extractor: String,
    content: String, digest: String, isCurrent: Bool = true
  ) {
    self.id = id
    self.report = report
    self.span = span
    self.score = score
    self.extractor = extractor
    self.content = content
    self.digest = digest
    self.isCurrent = isCurrent
  }
}

extension StoreReader {
  package func draft(_ id: DraftID) throws -> StoredDraft? {
    try db.row("SELECT * FROM draft WHERE id = ?", [id.number]).map(StoredDraft.init(row:))
  }

  /// Drafts in the order of their reports and quotes.
  ///
  /// - Parameter report: nil for those of all reports.
  package func drafts(of report: ReportID? = nil) throws -> [StoredDraft] {
    try db.rows(
      """
      SELECT * FROM draft \(report == nil ? "" : "WHERE report_id = ?")
      ORDER BY report_id, start, "end", id
      """, report.map { [$0.number] } ?? []
    ).map(StoredDraft.init(row:))
  }

  /// The reports that there are drafts of.
  package func reportsWithDrafts() throws -> [ReportID] {
    try db.rows("SELECT DISTINCT report_id AS id FROM draft").map { ReportID($0["id"]) }
  }

  /// The verdict that stands on each draft that has one.
  package func draftVerdicts() throws -> [DraftID: DraftVerdict] {
    let all = try db.rows("SELECT * FROM draft_verdict ORDER BY id").map(DraftVerdict.init(row:))
    return Dictionary(grouping: all, by: \.draft).compactMapValues(DraftVerdict.standing)
  }

  /// All verdicts on one draft, in the order they were made.
  package func verdicts(on draft: DraftID) throws -> [DraftVerdict] {
    try db.rows("SELECT * FROM draft_verdict WHERE draft_id = ? ORDER BY id", [draft.number])
      .map(DraftVerdict.init(row:))
  }

  /// What one person dropped last, in one act, as far as it still stands; empty where nothing does.
  package func latestDrop(by reviewer: String) throws -> [DraftVerdict] {
    let standing = try draftVerdicts().values.filter {
      $0.outcome == .dropped && $0.by == reviewer
    }
    let last = standing.map(\.act).max()
    return standing.filter { $0.act == last }.sorted { $0.draft < $1.draft }
  }
}

extension StoreWriter {
  package func insert(_ draft: StoredDraft, act: Int64) throws -> DraftID {
    DraftID(
      try db.insert(
        """
        INSERT INTO draft (act, report_id, start, "end", score, extractor, content, digest, current)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          act, draft.report.number, draft.span.lowerBound, draft.span.upperBound, draft.score,
          draft.extractor, draft.content, Hex.data(draft.digest), draft.isCurrent,
        ]))
  }

  /// Writes what a draft that nobody has judged says besides what it proposes.
  package func replace(_ draft: StoredDraft) throws {
    try db.change(
      "UPDATE draft SET score = ?, content = ? WHERE id = ?",
      [draft.score, draft.content, draft.id.number])
  }

  /// Says whether its extractor proposes a draft.
  package func set(_ draft: DraftID, isCurrent: Bool) throws {
    try db.change("UPDATE draft SET current = ? WHERE id = ?", [isCurrent, draft.number])
  }

  package func insert(_ verdict: DraftVerdict) throws {
    let (word, claim, undoes) = verdict.outcome.columns
    try db.change(
      """
      INSERT INTO draft_verdict (draft_id, act, verdict, claim_id, because, "by", at, undoes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        verdict.draft.number, verdict.act, word, claim, verdict.because, verdict.by, verdict.at,
        undoes,
      ])
  }
}

extension StoredDraft {
  fileprivate init(row: Row) {
    let (start, end): (Int, Int) = (row["start"], row["end"])
    self.init(
      id: DraftID(row["id"]), report: ReportID(row["report_id"]), span: start..<max(start, end),
      score: row["score"], extractor: row["extractor"], content: row["content"],
      digest: Hex.text(row["digest"]), isCurrent: row["current"])
  }
}

extension DraftVerdict {
  /// - Throws: `StoreError.damaged` where it names no claim or act that it should.
  fileprivate init(row: Row) throws {
    let claim: Int64? = row["claim_id"]
    let undoes: Int64? = row["undoes"]
    let outcome: Outcome
    switch (row["verdict"] as String, claim, undoes) {
    case ("accepted", let claim?, nil): outcome = .accepted(ClaimID(claim))
    case ("dropped", nil, nil): outcome = .dropped
    case ("undone", nil, let act?): outcome = .undone(act: act)
    default: throw StoreError.damaged(detail: "a verdict on a draft cannot be read")
    }
    self.init(
      DraftID(row["draft_id"]), outcome, because: row["because"], by: row["by"], at: row["at"],
      act: row["act"])
  }
}

extension DraftVerdict.Outcome {
  fileprivate var columns: (word: String, claim: Int64?, undoes: Int64?) {
    switch self {
    case .accepted(let claim): ("accepted", claim.number, nil)
    case .dropped: ("dropped", nil, nil)
    case .undone(let act): ("undone", nil, act)
    }
  }
}
