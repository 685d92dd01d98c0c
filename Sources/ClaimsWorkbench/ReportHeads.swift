import ClaimsModel
import ClaimsReconcile
import ClaimsStore

/// What comparing takes of reports: of all, who published them and when; whole, without their texts,
/// those that credits, shared text or judgements join to others.
struct ReportHeads {
  let columns: ReportColumns
  private(set) var held: [ReportID: StoredReport] = [:]

  /// - Parameter heads: all to be held.
  init(_ heads: [StoredReport]) {
    columns = ReportColumns(
      heads.map { .init($0.id, source: $0.report.source, published: $0.report.published) })
    for head in heads { held[head.id] = head }
  }

  /// Those of a casebook.
  ///
  /// - Parameter isWanted: whether one of this date counts.
  init(
    _ casebook: StoreReader, joinedBy reprints: [Reprint], _ judgements: [OriginJudgement],
    isWanted: (EDTF?) -> Bool
  ) throws {
    let credits = try casebook.credits()
    let judged: [Credit] = judgements.flatMap { [.report($0.report), $0.from] }
    let named = Set((credits.values.joined() + judged).compactMap(\.report))
    var joined = Set(reprints.flatMap { [$0.report, $0.other] })
    joined.formUnion(credits.keys.map { ReportID($0) })
    joined.formUnion(try casebook.reportIDs(keys: named))
    var dates: [ReportColumns.Entry] = []
    try casebook.forEachReportDate { report, source, published in
      if isWanted(published) { dates.append(.init(report, source: source, published: published)) }
    }
    columns = ReportColumns(dates)
    for head in try casebook.reportHeads(joined) where columns.contains(head.id) {
      held[head.id] = head
    }
  }
}

extension Credit {
  /// The key of the report that is credited; nil for a source.
  var report: String? {
    if case .report(let key) = self { key } else { nil }
  }
}
