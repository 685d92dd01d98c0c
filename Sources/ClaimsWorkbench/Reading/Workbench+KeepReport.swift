import ClaimsModel
package import ClaimsReports
import ClaimsStore

extension Workbench {
  /// Whether a report of the casebook goes by this number or id.
  package func hasReport(_ name: String) throws -> Bool {
    try store.read { casebook in
      try ReportID(text: name).flatMap { try casebook.report($0) } != nil
        || casebook.report(key: name) != nil
    }
  }

  /// Keeps a report, or finds the one that it is kept as already: the same text from the same source
  /// and day.
  package func keep(_ request: ReportRequest) throws -> (card: ReportCard, isNew: Bool) {
    let twin = try store.read { casebook in
      let source = try find(source: request.source, in: casebook).source.id
      return try casebook.reports(sha256: SHA256Digest.of(request.bytes)).first {
        $0.report.source == source && $0.report.published == request.published
      }
    }
    if let twin { return (try report("\(twin.id)"), false) }
    return (try addReport(request), true)
  }
}
