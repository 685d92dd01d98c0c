package import ClaimsModel
package import ClaimsReading

/// A draft with what is known of it, as it is shown.
package struct DraftCard: Hashable, Sendable {
  /// Nil for one that is not kept.
  package let id: DraftID?
  package let draft: Draft
  /// Nil where its text is no report of the casebook.
  package let report: ReportID?
  package let reportTitle: String?
  package let published: EDTF?
  package let sourceName: String?
  package let extractor: String
  /// Lower-case hexadecimal.
  package let digest: String
  /// What it would answer, in words.
  package let question: String
  /// The report's words before and after the quote.
  package let before: String
  package let after: String
  /// For each of the draft's `basis` and `open`, the words.
  package let basisWords: [String]
  package let openWords: [String]
  /// Whether its extractor's last reading of the report proposes it.
  package let isCurrent: Bool
  /// What was made of it; nil where it waits.
  package var verdict: DraftVerdict?

  package init(
    id: DraftID?, draft: Draft, report: ReportCard?, text: String, extractor: String,
    digest: String, question: String, isCurrent: Bool = true, verdict: DraftVerdict? = nil
  ) {
    self.id = id
    self.draft = draft
    self.report = report?.id
    reportTitle = report?.report.title
    published = report?.report.published
    sourceName = report?.sourceName
    self.extractor = extractor
    self.digest = digest
    self.question = question
    (before, after) = draft.quote.context(in: text, reach: 240)
    basisWords = draft.basis.map { Self.words(at: $0.span, in: text) }
    openWords = draft.open.map { Self.words(at: $0.span, in: text) }
    self.isCurrent = isCurrent
    self.verdict = verdict
  }

  /// Whether a person is still to judge it.
  package var isWaiting: Bool { verdict == nil && isCurrent }

  private static func words(at span: Range<Int>, in text: String) -> String {
    let bytes = text.utf8
    guard span.upperBound <= bytes.count else { return "" }
    // Native strings find a byte by its offset at once.
    let start = bytes.index(bytes.startIndex, offsetBy: span.lowerBound)
    return String(
      decoding: bytes[start..<bytes.index(start, offsetBy: span.count)], as: UTF8.self)
  }
}
