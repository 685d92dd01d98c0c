import ClaimsModel
import ClaimsReconcile
import ClaimsStore

/// What comparing takes of reports: of all, who published them and when; whole, without their texts,
/// those that credits, shared text or judgements join to others.
struct ReportHeads {
  private(set) var columns = ReportColumns()
  private(set) var held: [ReportID: StoredReport] = [:]

  /// - Parameter heads: in ascending order, all to be held.
  init(_ heads: [StoredReport]) {
    for head in heads { append(head, isHeld: true) }
  }

  /// Those of a casebook.
  ///
  /// - Parameter isWanted: whether one of this date counts.
  init(
    _ casebook: StoreReader, joinedBy reprints: [Reprint], _ judgements: [OriginJudgement],
    isWanted: (EDTF?) -> Bool
  ) throws {
    let credits = try casebook.credits()
    let shared = Set(reprints.flatMap { [$0.report, $0.other] })
    let judged: [Credit] = judgements.flatMap { [.report($0.report), $0.from] }
    let named = Set((credits.values.joined() + judged).compactMap(\.report))
    try casebook.forEachReportHead(credits: credits) { head in
      guard isWanted(head.report.published) else { return }
      append(
        head,
        isHeld: !head.report.credits.isEmpty || shared.contains(head.id)
          || named.contains(head.key))
    }
  }

  private mutating func append(_ head: StoredReport, isHeld: Bool) {
    columns.append(head.id, source: head.report.source, published: head.report.published)
    if isHeld { held[head.id] = head }
  }
}

extension Credit {
  /// The key of the report that is credited; nil for a source.
  var report: String? {
    if case .report(let key) = self { key } else { nil }
  }
}
