package import ClaimsModel

extension Origins {
  /// What shared text comes to between two reports.
  package enum TextBearing: Hashable, Sendable {
    /// The other is the older one: this one took from it.
    case takesFrom
    /// The other is the later one, and took from this one.
    case givesTo
    /// Neither is known to be the older; they are one origin all the same.
    case joins
    /// It joins nothing: many sources hold these words, or a reviewer judged of the two.
    case none
  }

  /// What the text that a report shares with another comes to.
  package func bearing(of report: ReportID, on other: ReportID) -> TextBearing {
    guard let link = links(of: report).first(where: { $0.other == other }) else { return .none }
    switch link.order {
    case .earlier: return .takesFrom
    case .later: return .givesTo
    case .open: return .joins
    }
  }

  /// What a report as a whole leads back to, and all reports that lead back to any of the same, itself
  /// included. O(reports and what joins them).
  package func cluster(of report: ReportID) -> OriginGroup {
    let roots = roots(ofReport: report)
    let reports = columns.reports.filter { other in
      other == report || !roots.isDisjoint(with: self.roots(ofReport: other))
    }
    return OriginGroup(sources: roots.sorted(), reports: reports.sorted())
  }
}
