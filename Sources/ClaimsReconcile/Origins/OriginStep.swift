package import ClaimsModel

/// One step from a report back to what it took from, and how we know.
package struct OriginStep: Hashable, Sendable {
  package enum Giver: Hashable, Sendable {
    case source(SourceID)
    case report(ReportID)
  }

  package enum Ground: Hashable, Sendable {
    /// The report states it.
    case credit
    /// So many words of the other stand in the report, and so many percent of the report in the other.
    case shared(words: Int, percent: Int)
    /// A reviewer judged so.
    case judgement(OriginJudgement)
  }

  package let giver: Giver
  package let ground: Ground
  /// Whether the report surely took from the giver; otherwise the two are one origin, and it is not
  /// known which was first.
  package let isOrdered: Bool
}

extension Origins {
  /// What a report took from, as the report says, as its text shows and as was judged.
  ///
  /// Credits come in the order they were given, then shared text, the most first. Of two reports of
  /// which neither is known to be the older, the one with the higher number has the step.
  package func steps(from report: ReportID) -> [OriginStep] {
    let credited = credits(of: report).compactMap { credit -> OriginStep? in
      let ground = credit.judgement.map { OriginStep.Ground.judgement($0) } ?? .credit
      switch credit.giver {
      case .source(let source):
        return OriginStep(giver: .source(source), ground: ground, isOrdered: true)
      case .report(let other?):
        return OriginStep(giver: .report(other), ground: ground, isOrdered: true)
      case .report(nil): return nil
      }
    }
    let shared = links(of: report).compactMap { link -> OriginStep? in
      guard link.order == .earlier || (link.order == .open && link.other < report) else {
        return nil
      }
      return OriginStep(
        giver: .report(link.other),
        ground: .shared(words: link.shared, percent: link.containment),
        isOrdered: link.order == .earlier)
    }
    return credited + shared
  }
}
