package import ClaimsModel

/// Who published each report, and when: in columns, for there may be a million of them.
package struct ReportColumns: Sendable {
  private let numbers: Numbers
  /// Places in `names`.
  private var sources: [Int32] = []
  private var dates: [EDTF?] = []
  private var names = Interning<SourceID>()

  /// The numbers of the reports, ascending: mostly none between is missing.
  private enum Numbers {
    case dense(from: Int64)
    case listed([ReportID])
  }

  /// What of a report is held.
  package struct Entry: Sendable {
    package let id: ReportID
    package let source: SourceID
    package let published: EDTF?

    package init(_ id: ReportID, source: SourceID, published: EDTF?) {
      self.id = id
      self.source = source
      self.published = published
    }
  }

  /// - Parameter reports: in any order, each once.
  package init(_ reports: [Entry] = []) {
    let (ordered, numbers) = Self.ordered(reports)
    self.numbers = numbers
    sources.reserveCapacity(ordered.count)
    dates.reserveCapacity(ordered.count)
    for report in ordered {
      sources.append(Int32(names.number(of: report.source)))
      dates.append(report.published)
    }
  }

  private static func ordered(_ reports: [Entry]) -> ([Entry], Numbers) {
    let numbers = reports.lazy.map(\.id.number)
    // Whoever made the file may have given any numbers.
    guard let first = numbers.min(), let last = numbers.max(),
      last.subtractingReportingOverflow(first) == (Int64(reports.count - 1), false)
    else {
      let ordered = reports.sorted { $0.id < $1.id }
      return (ordered, .listed(ordered.map(\.id)))
    }
    var ordered = reports
    for report in reports { ordered[Int(report.id.number - first)] = report }
    return (ordered, .dense(from: first))
  }

  package var count: Int { sources.count }

  /// Ascending.
  package var reports: [ReportID] {
    switch numbers {
    case .dense(let first): sources.indices.map { ReportID(first + Int64($0)) }
    case .listed(let ids): ids
    }
  }

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

  /// O(1) where no number is missing, else O(log n).
  private func place(of report: ReportID) -> Int? {
    switch numbers {
    case .dense(let first):
      let place = report.number &- first
      return place >= 0 && place < count ? Int(place) : nil
    case .listed(let ids):
      var (low, high) = (0, ids.count)
      while low < high {
        let middle = (low + high) / 2
        if ids[middle] < report { low = middle + 1 } else { high = middle }
      }
      return low < ids.count && ids[low] == report ? low : nil
    }
  }
}
