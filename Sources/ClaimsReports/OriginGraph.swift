package import ClaimsModel

/// Who took from whom, among the reports behind the answers to a question and those they lead back
/// to.
package struct OriginGraph: Hashable, Sendable {
  package struct Report: Hashable, Sendable {
    package let id: ReportID
    package let sourceName: String
    package let title: String?
    package let published: EDTF?
    /// Whether a claim of the question rests on it; otherwise others only lead back to it.
    package let isBehindAnswer: Bool

    package init(
      id: ReportID, sourceName: String, title: String?, published: EDTF?, isBehindAnswer: Bool
    ) {
      self.id = id
      self.sourceName = sourceName
      self.title = title
      self.published = published
      self.isBehindAnswer = isBehindAnswer
    }
  }

  /// What a report took from.
  package enum Giver: Hashable, Sendable {
    case report(ReportID)
    /// A source, by name: no report of it is known to be the one.
    case source(String)
  }

  package enum Ground: Hashable, Sendable {
    /// The report credits it.
    case credit
    /// Of so many claims of the question, the report credits it.
    case attribution(claims: Int)
    /// So many words of the other stand in the report, and so many percent of the report in the other.
    case shared(words: Int, percent: Int)
    case judgement(by: String)
  }

  package struct Edge: Hashable, Sendable {
    package let report: ReportID
    package let giver: Giver
    package let ground: Ground
    /// Whether the report surely took from the giver; otherwise the two are one origin, whichever was
    /// first.
    package let isOrdered: Bool

    package init(report: ReportID, giver: Giver, ground: Ground, isOrdered: Bool) {
      self.report = report
      self.giver = giver
      self.ground = ground
      self.isOrdered = isOrdered
    }
  }

  package static let empty = OriginGraph(reports: [], edges: [])

  /// In ascending order.
  package let reports: [Report]
  /// In the order of the reports that took.
  package let edges: [Edge]

  package init(reports: [Report], edges: [Edge]) {
    self.reports = reports
    self.edges = edges
  }
}
