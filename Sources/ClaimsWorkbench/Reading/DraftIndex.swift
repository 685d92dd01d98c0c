import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsReading
import ClaimsReports
import ClaimsStore

/// What turns stored drafts into cards, read once. Texts of reports are fetched as they are needed, and
/// only the last is held: drafts come by report.
final class DraftIndex {
  private let casebook: StoreReader
  private let workbench: Workbench
  private var reports: [ReportID: ReportCard]
  private let predicates: [PredicateID: Predicate]
  private let verdicts: [DraftID: DraftVerdict]
  private var last: (report: ReportID, text: String)?

  init(_ workbench: Workbench, _ casebook: StoreReader) throws {
    self.casebook = casebook
    self.workbench = workbench
    reports = Dictionary(
      try workbench.reportCards(casebook, of: casebook.reportsWithDrafts()).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    predicates = try casebook.vocabulary()
    verdicts = try casebook.draftVerdicts()
  }

  /// - Throws: `StoreError.damaged` where what is kept of it cannot be read.
  func card(_ stored: StoredDraft) throws -> DraftCard {
    guard let draft = DraftReader.draft(stored.content) else {
      throw StoreError.damaged(detail: "\(stored.id) cannot be read")
    }
    return DraftCard(
      id: stored.id, draft: draft, report: try report(stored.report),
      text: try text(of: stored.report), extractor: stored.extractor, digest: stored.digest,
      question: question(draft), isCurrent: stored.isCurrent, verdict: verdicts[stored.id])
  }

  func question(_ draft: Draft) -> String {
    predicates[draft.predicate]?.question(about: draft.subject) ?? draft.predicate.text
  }

  /// Whether a person is still to judge it.
  func isWaiting(_ stored: StoredDraft) -> Bool { stored.isCurrent && verdicts[stored.id] == nil }

  private func report(_ id: ReportID) throws -> ReportCard? {
    if let known = reports[id] { return known }
    reports[id] = try workbench.reportCards(casebook, of: [id]).first
    return reports[id]
  }

  private func text(of report: ReportID) throws -> String {
    if let last, last.report == report { return last.text }
    let text = try casebook.reportText(report) ?? ""
    last = (report, text)
    return text
  }
}

extension Draft {
  /// SHA-256 of what it proposes.
  var digest: String { SHA256Digest.of(JSONValue.object(DraftWriter.proposal(self)).json()) }
}
