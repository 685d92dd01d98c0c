package import ClaimsModel

/// Which earlier reports are worth comparing with a new one, by the fingerprints they share.
package struct ReprintCandidates: Sendable {
  private struct Tally {
    var all = 0
    var rare = 0
  }

  private var tallies: [ReportID: Tally] = [:]
  private let fingerprints: Int

  /// - Parameter fingerprints: how many the new report has.
  package init(fingerprints: Int) { self.fingerprints = fingerprints }

  /// Counts one fingerprint.
  ///
  /// - Parameter holders: the earlier reports that hold it, `ReprintTable.common` of them at most.
  package mutating func add(_ holders: [ReportID]) {
    let isRare = holders.count < ReprintTable.common
    for holder in holders {
      tallies[holder, default: Tally()].all += 1
      if isRare { tallies[holder, default: Tally()].rare += 1 }
    }
  }

  /// The likeliest first, of equals the earliest. What many hold counts only where most of the new
  /// report is of that kind: a story that all print, not a banner that all carry.
  package var ranked: [ReportID] {
    tallies.filter { $0.value.rare > 0 || $0.value.all * 2 >= fingerprints }
      .sorted { ($1.value.all, $0.key) < ($0.value.all, $1.key) }
      .prefix(ReprintTable.compared).map(\.key)
  }
}
