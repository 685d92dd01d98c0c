package import ClaimsModel

/// A claim with all that a reader is shown of it: names instead of ids, its words in their context,
/// its source's standing and its own.
package struct ClaimCard: Hashable, Sendable {
  package var id: ClaimID
  package var key: String
  package var claim: Claim
  package var digest: String
  package var subjectName: String
  /// The question it answers, in words.
  package var question: String
  /// Its answer, in words.
  package var answer: String
  /// Where, in words: a name, names to choose from, “not known” or “nowhere”. Nil where not stated.
  package var placeName: String?
  package var report: ReportID
  package var reportTitle: String?
  package var reportURL: String?
  package var published: EDTF?
  package var source: SourceID
  package var sourceName: String
  package var reliability: Reliability?
  /// Whom the report credits, in words.
  package var attributedTo: String?
  /// Text of the report on either side of the quote.
  package var before: String
  package var after: String
  package var standing: Standing

  package init(
    id: ClaimID, key: String, claim: Claim, digest: String, subjectName: String,
    question: String, answer: String, placeName: String?, report: ReportID, reportTitle: String?,
    reportURL: String?, published: EDTF?, source: SourceID, sourceName: String,
    reliability: Reliability?, attributedTo: String?, before: String, after: String,
    standing: Standing
  ) {
    self.id = id
    self.key = key
    self.claim = claim
    self.digest = digest
    self.subjectName = subjectName
    self.question = question
    self.answer = answer
    self.placeName = placeName
    self.report = report
    self.reportTitle = reportTitle
    self.reportURL = reportURL
    self.published = published
    self.source = source
    self.sourceName = sourceName
    self.reliability = reliability
    self.attributedTo = attributedTo
    self.before = before
    self.after = after
    self.standing = standing
  }
}
