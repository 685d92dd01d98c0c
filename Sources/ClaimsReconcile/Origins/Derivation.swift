package import ClaimsModel

/// That one statement was taken from another, and how we know.
package struct Derivation: Hashable, Sendable {
  /// Why a step is believed.
  package enum Ground: Hashable, Sendable {
    /// The statement is put in the mouth of the other's source.
    case attribution(SourceID)
    /// The report states that it took from the other.
    case creditedReport
    /// The report states that it took from the other's source.
    case creditedSource(SourceID)
    /// The words stand in the other report, which is older.
    case passage(Reprint.Passage)
    /// So many percent of the report stand in the other, which is older.
    case whole(percent: Int)
    /// A reviewer judged so.
    case judgement(OriginJudgement)
  }

  /// From the report that took to the report it was taken from, those between included.
  package let path: [ReportID]
  /// What each step of the path rests on.
  package let grounds: [Ground]

  /// The steps in words, as a sentence without its full stop.
  package var words: String {
    zip(zip(path, path.dropFirst()), grounds).map { step, ground in
      "\(step.0) \(ground.words(step.1))"
    }.joined(separator: "; ")
  }
}

extension Derivation.Ground {
  fileprivate func words(_ other: ReportID) -> String {
    switch self {
    case .attribution(let source): "puts it in the mouth of \(source), whose report \(other) is"
    case .creditedReport: "credits \(other)"
    case .creditedSource(let source): "credits \(source), whose report \(other) is"
    case .passage(let passage): "shares \(passage.words) words with \(other), which is older"
    case .whole(let percent): "stands for \(percent) % in \(other), which is older"
    case .judgement(let judgement): "took from \(other), as \(judgement.by) judged"
    }
  }
}

extension Origins {
  /// Whether `a` was taken from `b`, and how we know; nil where nothing says so, where both stand in
  /// one report, and where the texts are alike but neither is known to be the older.
  ///
  /// The shortest way is given. O(1) for a report that credits nobody and shares no text, else of the
  /// reports that can be traced.
  package func derivation(of a: Statement, from b: Statement) -> Derivation? {
    guard a.report != b.report else { return nil }
    if case .source(let source) = a.claim.attribution {
      guard root(of: source) == root(of: b.source), !Self.isLater(b.published, than: a.published)
      else { return nil }
      return Derivation(path: [a.report, b.report], grounds: [.attribution(source)])
    }
    return derivation(
      of: a.report, a.claim.quote.span,
      from: Goal(
        report: b.report, source: b.source, published: b.published, span: b.claim.quote.span))
  }

  /// Whether a report as a whole was taken from another.
  package func derivation(ofReport report: ReportID, from other: ReportID) -> Derivation? {
    guard report != other else { return nil }
    let goal = Goal(
      report: other, source: columns.source(of: other), published: columns.published(of: other),
      span: nil)
    return derivation(of: report, nil, from: goal)
  }

  /// Whether `a` and `b` lead back to a common origin, whichever was first.
  package func shareOrigin(_ a: Statement, _ b: Statement) -> Bool {
    !a.origins.isDisjoint(with: b.origins)
  }

  private struct Reached {
    let report: ReportID
    let span: Range<Int>?
    let path: [ReportID]
    let grounds: [Derivation.Ground]

    func going(
      to other: ReportID, _ span: Range<Int>? = nil, by ground: Derivation.Ground
    ) -> Reached {
      Reached(report: other, span: span, path: path + [other], grounds: grounds + [ground])
    }

    var derivation: Derivation { Derivation(path: path, grounds: grounds) }
  }

  /// The report that is to be reached: it need not be one of `columns`.
  private struct Goal {
    let report: ReportID
    let source: SourceID?
    let published: EDTF?
    /// The bytes of it that are meant; nil for the whole.
    let span: Range<Int>?
  }

  private func derivation(
    of report: ReportID, _ span: Range<Int>?, from goal: Goal
  ) -> Derivation? {
    guard isTraced(report) else { return nil }
    var seen: Set<ReportID> = []
    var layer = [Reached(report: report, span: span, path: [report], grounds: [])]
    while !layer.isEmpty {
      var next: [Reached] = []
      for here in layer where seen.insert(here.report).inserted {
        if let found = arrival(from: here, at: goal) { return found.derivation }
        next += onward(from: here)
      }
      layer = next
    }
    return nil
  }

  /// One step to the report that is looked for, if there is one.
  private func arrival(from here: Reached, at goal: Goal) -> Reached? {
    let other = goal.report
    for credit in credits(of: here.report) {
      switch credit.giver {
      case .report(other):
        return here.going(
          to: other, by: credit.judgement.map { .judgement($0) } ?? .creditedReport)
      case .source(let source):
        guard let publisher = goal.source, other != here.report,
          root(of: source) == root(of: publisher),
          !Self.isLater(goal.published, than: columns.published(of: here.report))
        else { continue }
        return here.going(
          to: other, by: credit.judgement.map { .judgement($0) } ?? .creditedSource(source))
      case .report: continue
      }
    }
    for link in links(of: here.report) where link.other == other && link.order == .earlier {
      guard let match = link.match(here.span) else { continue }
      guard let passage = match.passage else {
        return here.going(to: other, by: .whole(percent: link.containment))
      }
      // The words went over; what the other says elsewhere is not what was taken.
      guard goal.span.map({ $0.lies(in: passage.there) }) ?? true else { continue }
      return here.going(to: other, by: .passage(passage))
    }
    return nil
  }

  private func onward(from here: Reached) -> [Reached] {
    let credited = credits(of: here.report).compactMap { credit -> Reached? in
      guard case .report(let other?) = credit.giver else { return nil }
      return here.going(
        to: other, by: credit.judgement.map { .judgement($0) } ?? .creditedReport)
    }
    let shared = links(of: here.report).compactMap { link -> Reached? in
      guard link.order == .earlier, let match = link.match(here.span) else { return nil }
      return here.going(
        to: link.other, match.span,
        by: match.passage.map { .passage($0) } ?? .whole(percent: link.containment))
    }
    return shared + credited
  }

  /// Whether one date is surely after another.
  private static func isLater(_ date: EDTF?, than other: EDTF?) -> Bool {
    guard let one = date?.possible, let two = other?.possible else { return false }
    return two.latest < one.earliest
  }
}

extension Quote {
  var span: Range<Int> { start..<max(start, end) }
}
