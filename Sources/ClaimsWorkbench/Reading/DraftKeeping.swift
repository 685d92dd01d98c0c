import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsReading
import ClaimsStore

/// Keeps what a reading of a report proposes. What is kept already stays under its number; what was
/// judged stays as it was.
struct DraftKeeping {
  /// What came of it.
  struct Outcome {
    /// The number of each draft of the reading, in its order, each once.
    var ids: [DraftID] = []
    var new = 0
    /// Of the same extractor, drafts that waited and that it proposes no more.
    var gone = 0
  }

  private let report: StoredReport
  private let extractor: String
  private let drafts: [StoredDraft]

  init(_ drafts: [Draft], of report: StoredReport, by extractor: String) {
    self.report = report
    self.extractor = extractor
    var seen: Set<String> = []
    self.drafts = drafts.map { draft in
      StoredDraft(
        report: report.id, span: draft.quote.start..<draft.quote.end, score: draft.score,
        extractor: extractor, content: JSONValue.object(DraftWriter.content(draft)).json(),
        digest: draft.digest)
    }.filter { seen.insert($0.digest).inserted }
  }

  /// Writes what is new or has changed, under an entry of the journal that names how many drafts there
  /// are and the digest of them all. Where nothing has, nothing is written.
  func keep(in workbench: Workbench, _ casebook: StoreWriter) throws -> Outcome {
    let kept = try casebook.reader.drafts(of: report.id)
    let known = Dictionary(kept.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    let judged = try casebook.reader.draftVerdicts()
    let proposed = Set(drafts.map(\.digest))
    let gone = kept.filter {
      $0.extractor == extractor && $0.isCurrent && !proposed.contains($0.digest)
    }
    let new = drafts.filter { known[$0.digest] == nil }
    let back = drafts.compactMap { known[$0.digest] }.filter { !$0.isCurrent }
    let changed = try drafts.compactMap { draft -> StoredDraft? in
      guard var now = known[draft.digest], now.extractor == extractor, judged[now.id] == nil,
        try casebook.reader.verdicts(on: now.id).isEmpty,
        now.content != draft.content || now.score != draft.score
      else { return nil }
      (now.content, now.score) = (draft.content, draft.score)
      return now
    }
    var ids = known.mapValues(\.id)
    if !(gone.isEmpty && new.isEmpty && back.isEmpty && changed.isEmpty) {
      let act = try workbench.record(
        casebook, "read", about: "\(report.id)", detail: summary(new: new.count, gone: gone.count))
      for draft in gone { try casebook.set(draft.id, isCurrent: false) }
      for draft in back { try casebook.set(draft.id, isCurrent: true) }
      for draft in changed { try casebook.replace(draft) }
      for draft in new { ids[draft.digest] = try casebook.insert(draft, act: act) }
    }
    return Outcome(
      ids: drafts.compactMap { ids[$0.digest] }, new: new.count,
      gone: gone.count { judged[$0.id] == nil })
  }

  private func summary(new: Int, gone: Int) -> String {
    let all = drafts.map { $0.content + "\n" }.joined()
    return "\(drafts.count) drafts by \(extractor), \(new) new, \(gone) proposed no more; SHA-256 "
      + SHA256Digest.of(all)
  }
}
