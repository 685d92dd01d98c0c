package import ClaimsModel

/// Who published each report, and when: in columns, for there may be a million of them.
package struct ReportColumns: Sendable {
  /// Ascending.
  private var ids: [ReportID] = []
  /// Places in `names`.
  private var sources: [Int32] = []
  private var dates: [EDTF?] = []
  private var names = Interning<SourceID>()

  package init() {}

  /// - Precondition: the report comes after all others in the order of the ids.
  package mutating func append(_ report: ReportID, source: SourceID, published: EDTF?) {
    precondition(ids.last.map { $0 < report } ?? true, "reports in ascending order")
    ids.append(report)
    sources.append(Int32(names.number(of: source)))
    dates.append(published)
  }

  package var count: Int { ids.count }

  /// Ascending.
  package var reports: [ReportID] { ids }

  /// Those that published any.
  var publishers: [SourceID] { names.values }

  package func contains(_ report: ReportID) -> Bool { place(of: report) != nil }

  /// Who published it; nil for a report that is not here.
  package func source(of report: ReportID) -> SourceID? {
    place(of: report).map { names[Int(sources[$0])] }
  }

  /// When it was published, where that is known.
  package func published(of report: ReportID) -> EDTF? {
    place(of: report).flatMap { dates[$0] }
  }

  /// O(1) where no number below it is missing, else O(log n).
  private func place(of report: ReportID) -> Int? {
    guard let first = ids.first else { return nil }
    let likely = Int(report.number - first.number)
    if ids.indices.contains(likely), ids[likely] == report { return likely }
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < report { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == report ? low : nil
  }
}
