package import ClaimsModel

/// A source with its standing and what the casebook holds of it.
package struct SourceCard: Hashable, Sendable {
  package let source: Source
  /// Every judgement of it, oldest first; the last one stands.
  package let grades: [SourceGrade]
  /// How many reports it published.
  package let reportCount: Int
  /// All of them, in the order they were added; empty where only their number was wanted.
  package let reports: [ReportID]
  /// The first `mostShown` of them, where they are to be shown.
  package let shown: [ReportCard]

  /// So many reports are shown with one source.
  package static let mostShown = 20

  package init(
    source: Source, grades: [SourceGrade], reportCount: Int = 0, reports: [ReportID] = [],
    shown: [ReportCard] = []
  ) {
    self.source = source
    self.grades = grades
    self.reportCount = reportCount
    self.reports = reports
    self.shown = shown
  }
}

/// A report as it is listed; its text is empty where only the list was wanted.
package struct ReportCard: Hashable, Sendable {
  package let id: ReportID
  /// Its id in casefiles.
  package let key: String
  package let report: Report
  package let sourceName: String
  /// Lower-case hexadecimal.
  package let sha256: String
  /// How many claims it holds.
  package let claims: Int

  package init(
    id: ReportID, key: String, report: Report, sourceName: String, sha256: String, claims: Int
  ) {
    self.id = id
    self.key = key
    self.report = report
    self.sourceName = sourceName
    self.sha256 = sha256
    self.claims = claims
  }
}

/// A predicate as it is listed.
package struct PredicateCard: Hashable, Sendable {
  package let predicate: Predicate
  /// Whether it came with the program.
  package let isSeeded: Bool

  package init(predicate: Predicate, isSeeded: Bool) {
    self.predicate = predicate
    self.isSeeded = isSeeded
  }
}

/// The page of a rule.
package struct RuleText: Hashable, Sendable {
  package let code: String
  package let title: String
  package let definition: String
  package let weight: String
  package let settledBy: String
  package let found: String
  package let passedOver: String
  /// The folder of its sample case, from the root of the repository.
  package let sample: String
  /// What the program prints of that case, in lines of 100 columns at most; nil where it is not wanted.
  package var sampleReport: String?

  package init(
    code: String, title: String, definition: String, weight: String, settledBy: String,
    found: String, passedOver: String, sample: String
  ) {
    self.code = code
    self.title = title
    self.definition = definition
    self.weight = weight
    self.settledBy = settledBy
    self.found = found
    self.passedOver = passedOver
    self.sample = sample
  }
}
