package import ClaimsModel

/// Who published each report, and when: in columns, for there may be a million of them.
package struct ReportColumns: Sendable {
  /// Ascending.
  private var ids: [ReportID] = []
  /// Places in `names`.
  private var sources: [Int32] = []
  private var dates: [EDTF?] = []
  private var names = Interning<SourceID>()

  /// What of a report is held.
  package struct Entry: Sendable {
    let id: ReportID
    let source: SourceID
    let published: EDTF?

    package init(_ id: ReportID, source: SourceID, published: EDTF?) {
      self.id = id
      self.source = source
      self.published = published
    }
  }

  /// - Parameter reports: in any order, each once.
  package init(_ reports: [Entry] = []) {
    ids.reserveCapacity(reports.count)
    sources.reserveCapacity(reports.count)
    dates.reserveCapacity(reports.count)
    for report in reports.sorted(by: { $0.id < $1.id }) {
      ids.append(report.id)
      sources.append(Int32(names.number(of: report.source)))
      dates.append(report.published)
    }
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
