import ClaimsModel
import ClaimsStore

/// Some reports with all that their matter can be traced to, by credits, shared text and judgements.
struct ReportTracing {
  /// Without their texts, in the order they were added.
  private(set) var heads: [StoredReport] = []
  /// Text that they share, each pair once.
  private(set) var reprints: [Reprint]
  /// All of the casebook, in the order they were made.
  let judgements: [OriginJudgement]

  init(_ reports: Set<ReportID>, _ casebook: StoreReader) throws {
    judgements = try casebook.originJudgements()
    let judged = Dictionary(grouping: judgements, by: \.report)
    var found = reports
    var open = reports
    while !open.isEmpty {
      let new = try casebook.reportHeads(open)
      heads += new
      let given = new.flatMap { $0.report.credits + (judged[$0.key] ?? []).map(\.from) }
      let shared = try casebook.reprints(of: open).flatMap { [$0.report, $0.other] }
      open = Set(shared).union(try casebook.reportIDs(keys: Set(given.compactMap(\.report))))
        .subtracting(found)
      found.formUnion(open)
    }
    heads.sort { $0.id < $1.id }
    reprints = try casebook.reprints(of: found)
  }
}
